// After a crash the shell must have its terminal back: modes, screen, cursor, paste. Inside the
// handler only write, tcsetattr, sigaction and raise are used, which POSIX calls signal safe.

#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "room.h"

static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { fault_count = sizeof faults / sizeof faults[0] };

static struct sigaction previous[fault_count];
static struct termios modes;
static bool has_modes;
static char farewell[1024];
static size_t farewell_length;
static char stack[32768];

static int append(int byte) {
  if (farewell_length < sizeof farewell) farewell[farewell_length++] = (char)byte;
  return byte;
}

static void append_text(const char *text) {
  // tputs, so that the delays some entries carry ($<50>) are not sent as text.
  if (text) tputs(text, 1, append);
}

void cn_guard_prepare(void) { has_modes = tcgetattr(STDIN_FILENO, &modes) == 0; }

static void give_back(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  (void)!write(STDOUT_FILENO, farewell, farewell_length);
  if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  for (size_t at = 0; at < fault_count; at++) sigaction(faults[at], &previous[at], NULL);
  // A fault of the processor comes again when this returns; what was sent, and a trap that has
  // already stepped on, would not.
  if (info->si_code <= 0 || number == SIGABRT || number == SIGTRAP) raise(number);
  errno = saved;
}

void cn_guard_install(void) {
  farewell_length = 0;
  append_text("\033[?2004l");
  append_text(exit_attribute_mode);
  append_text(cursor_normal);
  append_text(keypad_local);
  // Last, since an old terminal's delay after clearing may fill the rest of the room.
  append_text(exit_ca_mode ? exit_ca_mode : clear_screen);

  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    // A stack that has run over cannot carry its own handler.
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
  }
  struct sigaction action = {.sa_sigaction = give_back, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (size_t at = 0; at < fault_count; at++) sigaction(faults[at], &action, &previous[at]);
}

void cn_guard_remove(void) {
  for (size_t at = 0; at < fault_count; at++) sigaction(faults[at], &previous[at], NULL);
}
