#define _GNU_SOURCE  // wcwidth
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"
#include "room.h"

static bool is_open;

void cn_paste_switch(bool on) {
  const char *bytes = on ? "\033[?2004h" : "\033[?2004l";
  (void)!write(STDOUT_FILENO, bytes, strlen(bytes));
}

static void set_up_colours(void) {
  if (!has_colors() || start_color() == ERR) return;
  short background = use_default_colors() == OK ? -1 : COLOR_BLACK;
  static const short colours[CN_COLOUR_COUNT] = {
      [CN_RED] = COLOR_RED, [CN_GREEN] = COLOR_GREEN,
      [CN_MAGENTA] = COLOR_MAGENTA, [CN_CYAN] = COLOR_CYAN};
  for (short at = CN_DEFAULT + 1; at < CN_COLOUR_COUNT; at++) init_pair(at, colours[at], background);
}

static cn_key key_named(int code) {
  if (code >= KEY_F(1) && code <= KEY_F(12)) return CN_KEY_F1 + (cn_key)(code - KEY_F(1));
  switch (code) {
    case KEY_UP: return CN_KEY_UP;
    case KEY_DOWN: return CN_KEY_DOWN;
    case KEY_LEFT: return CN_KEY_LEFT;
    case KEY_RIGHT: return CN_KEY_RIGHT;
    // Find and Select stand where others have Home and End; A1…C3 is the number pad's corners.
    case KEY_HOME: case KEY_FIND: case KEY_A1: return CN_KEY_HOME;
    case KEY_END: case KEY_SELECT: case KEY_LL: case KEY_C1: return CN_KEY_END;
    case KEY_PPAGE: case KEY_A3: return CN_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return CN_KEY_PAGE_DOWN;
    case KEY_IC: return CN_KEY_INSERT;
    case KEY_DC: return CN_KEY_DELETE;
    case KEY_BACKSPACE: return CN_KEY_BACKSPACE;
    case KEY_ENTER: return CN_KEY_ENTER;
    case KEY_BTAB: return CN_KEY_BACK_TAB;
    default: return CN_KEY_OTHER;
  }
}

static void set_up_keys(void) {
  raw();  // Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q are keys
  noecho();
  nonl();  // Enter is 13, apart from Ctrl-J
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  // 1000 ms by default, too long for a lone Esc; under 50 an arrow is torn on a slow line.
  if (!getenv("ESCDELAY")) set_escdelay(50);
  // What has no name here comes as bytes, which the decoder judges: some entries (linux) call even
  // Ctrl-Z a key of its own.
  for (int code = KEY_MIN; code <= KEY_MAX; code++)
    if (key_named(code) == CN_KEY_OTHER) keyok(code, FALSE);
}

bool cn_open(void) {
  cn_guard_prepare();
  // Keys that entries add under names of their own would have codes that differ from one to the
  // next; as bytes they are known.
  use_extended_names(FALSE);
  // newterm, because initscr ends the process when TERM is unknown.
  if (!newterm(NULL, stdout, stdin)) return false;
  // Otherwise endwin resets a palette that the person has set (OSC 104).
  orig_colors = NULL;
  if (!cn_signals_install()) {
    endwin();
    return false;
  }
  set_up_keys();
  set_up_colours();
  cn_guard_install();
  cn_paste_switch(true);
  is_open = true;
  return true;
}

/// Out of full screen. Where there is no second screen (Linux console, vt100) what we drew would
/// stay, so it is wiped.
static void leave_screen(void) {
  cn_paste_switch(false);
  endwin();
  if (!exit_ca_mode) {
    putp(clear_screen);
    fflush(stdout);
  }
}

void cn_close(void) {
  if (!is_open) return;
  is_open = false;
  leave_screen();
  cn_guard_remove();
  cn_signals_remove();
}

void cn_redraw(void) { clearok(curscr, TRUE); }

void cn_reenter(void) {
  reset_prog_mode();
  cn_paste_switch(true);
  cn_resize();
  cn_redraw();
  refresh();
}

void cn_suspend(void) {
  leave_screen();
  cn_signals_stop();
  cn_reenter();
}

void cn_size(int *width, int *height) { getmaxyx(stdscr, *height, *width); }

void cn_resize(void) {
  struct winsize size;
  // A serial line says 0 by 0: then ncurses' own idea stays.
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col) return;
  resizeterm(size.ws_row, size.ws_col);
  // Even at the same size: it may have been another one in between, and cells were dropped.
  cn_redraw();
}

static attr_t curses_attributes(unsigned attributes) {
  return (attributes & CN_BOLD ? A_BOLD : 0) | (attributes & CN_DIM ? A_DIM : 0) |
         (attributes & CN_UNDERLINE ? A_UNDERLINE : 0) |
         (attributes & CN_REVERSE ? A_REVERSE : 0);
}

void cn_clear(void) { erase(); }

void cn_put(int column, int row, const uint32_t *scalars, int count, int width, unsigned attributes,
            cn_colour colour) {
  wchar_t text[CCHARW_MAX + 1] = {L'?'};
  if (count > 0 && wcwidth((wchar_t)scalars[0]) == width) {
    int kept = 0;
    for (int at = 0; at < count && kept < CCHARW_MAX; at++)
      // Only marks can share a cell; anything else here would move the cursor by itself.
      if (at == 0 || wcwidth((wchar_t)scalars[at]) == 0) text[kept++] = (wchar_t)scalars[at];
  }
  cchar_t cell;
  short pair = has_colors() ? (short)colour : 0;
  if (setcchar(&cell, text, curses_attributes(attributes), pair, NULL) == OK)
    mvadd_wchnstr(row, column, &cell, 1);
}

void cn_show(int column, int row) {
  curs_set(column >= 0 ? 1 : 0);
  if (column >= 0) move(row, column);
  refresh();
}

cn_input cn_read(int32_t *value) {
  int code = getch();
  if (code == ERR) return CN_NOTHING;
  if (code < KEY_MIN) {
    *value = code & 0xFF;
    return CN_BYTE;
  }
  *value = key_named(code);
  return CN_KEY;
}

unsigned cn_wait(int wake, int milliseconds) {
  struct pollfd sources[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = cn_signals_descriptor(), .events = POLLIN},
      {.fd = wake, .events = POLLIN},  // poll skips a negative descriptor
  };
  int ready = poll(sources, 3, milliseconds);
  if (ready < 0) return errno == EINTR ? CN_READY_SIGNAL : CN_READY_HANGUP;
  unsigned what = 0;
  if (sources[0].revents & POLLIN) what |= CN_READY_INPUT;
  if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) what |= CN_READY_HANGUP;
  if (sources[1].revents) what |= CN_READY_SIGNAL;
  if (sources[2].revents) {
    char bytes[512];
    (void)!read(wake, bytes, sizeof bytes);
    what |= CN_READY_WAKE;
  }
  return what;
}
