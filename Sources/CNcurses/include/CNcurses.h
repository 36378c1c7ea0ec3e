#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// ncurses behind a small header: curses.h declares macros and mutable globals (stdscr, LINES) that
// Swift 6 refuses or cannot import, so none of it is seen outside of this target.

/// What is known about the terminal before it is opened.
typedef struct {
  bool is_terminal;      // standard input and standard output both are one
  bool is_known;         // TERM has an entry in the terminal database
  bool can_place;        // the entry can put the cursor anywhere; a "dumb" one cannot
  bool is_utf8;          // the locale, as the person set it, says UTF-8
  int colours;           // 0 when there are none
  int width, height;     // in cells; 0 when not known
  char name[64];         // TERM, cut to fit; empty when it is not set
  char character_set[64];
} cn_facts;

/// Looks at the environment and the terminal database; writes nothing to the terminal. Sets the
/// process's LC_CTYPE, to C.UTF-8 where the person's own locale is not UTF-8, so that input and
/// output stay whole.
void cn_probe(cn_facts *_Nonnull facts);

/// Takes the terminal: full screen, raw keys, bracketed paste, signals through a pipe, a guard that
/// gives the terminal back on a crash. False when ncurses or a pipe refused. Call cn_probe first.
bool cn_open(void);

/// Gives the terminal back. Further calls do nothing.
void cn_close(void);

/// Gives the terminal back, stops the process group as Ctrl-Z does, and takes the terminal again
/// when it goes on.
void cn_suspend(void);

/// Takes the terminal again after a stop that was not ours (SIGSTOP, then SIGCONT).
void cn_reenter(void);

void cn_size(int *_Nonnull width, int *_Nonnull height);

/// Asks the kernel for the size and takes it over.
void cn_resize(void);

typedef enum { CN_PLAIN = 0, CN_BOLD = 1, CN_DIM = 2, CN_UNDERLINE = 4, CN_REVERSE = 8 } cn_attribute;

typedef enum { CN_DEFAULT, CN_RED, CN_GREEN, CN_MAGENTA, CN_CYAN, CN_COLOUR_COUNT } cn_colour;

/// Begins a frame: every cell is blank.
void cn_clear(void);

/// Puts one character (a base and its marks, `count` scalars) of `width` cells at a place. What the
/// C library would not draw in exactly that width, control characters first of all, becomes `?`.
void cn_put(int column, int row, const uint32_t *_Nonnull scalars, int count, int width,
            unsigned attributes, cn_colour colour);

/// Sends to the terminal what has changed; the cursor is hidden when `column` is negative.
void cn_show(int column, int row);

/// Makes the next cn_show send everything.
void cn_redraw(void);

/// Keys that the terminal database names; CN_KEY_F1 + n - 1 is F n, up to 12.
typedef enum {
  CN_KEY_OTHER, CN_KEY_UP, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT, CN_KEY_HOME, CN_KEY_END,
  CN_KEY_PAGE_UP, CN_KEY_PAGE_DOWN, CN_KEY_INSERT, CN_KEY_DELETE, CN_KEY_BACKSPACE, CN_KEY_ENTER,
  CN_KEY_BACK_TAB, CN_KEY_F1, CN_KEY_F12 = CN_KEY_F1 + 11
} cn_key;

typedef enum { CN_NOTHING, CN_BYTE, CN_KEY } cn_input;

/// The next byte or named key if one is there. Bytes, because ncurses' own reading of characters
/// drops a character that arrives in two pieces and eats what follows a malformed one.
cn_input cn_read(int32_t *_Nonnull value);

typedef enum {
  CN_READY_INPUT = 1,
  CN_READY_SIGNAL = 2,
  CN_READY_WAKE = 4,
  CN_READY_HANGUP = 8,  // the terminal is gone
} cn_ready;

/// Sleeps until there is input, a signal, or something to read on `wake` (-1: none), at most
/// `milliseconds` (-1: no limit). What was written to `wake` is read away. 0 when the time is over.
unsigned cn_wait(int wake, int milliseconds);

typedef enum {
  CN_SIGNAL_TERMINATE = 1,
  CN_SIGNAL_HANGUP = 2,
  CN_SIGNAL_CONTINUED = 4,
  CN_SIGNAL_RESIZED = 8,
  CN_SIGNAL_SUSPEND = 16,
} cn_signal;

/// The signals that came since the last call, as a set.
unsigned cn_signals(void);

#endif
