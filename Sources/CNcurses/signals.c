#define _GNU_SOURCE  // pipe2
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

#include "CNcurses.h"
#include "room.h"

typedef struct {
  int number;
  cn_signal means;
  struct sigaction previous;
} caught;

// SIGINT and SIGQUIT come only from outside, since raw mode makes Ctrl-C a key.
static caught signals[] = {
    {SIGTERM, CN_SIGNAL_TERMINATE, {}}, {SIGINT, CN_SIGNAL_TERMINATE, {}},
    {SIGQUIT, CN_SIGNAL_TERMINATE, {}}, {SIGHUP, CN_SIGNAL_HANGUP, {}},
    {SIGCONT, CN_SIGNAL_CONTINUED, {}}, {SIGWINCH, CN_SIGNAL_RESIZED, {}},
    {SIGTSTP, CN_SIGNAL_SUSPEND, {}},
};
enum { signal_count = sizeof signals / sizeof signals[0] };

static int wake_pipe[2] = {-1, -1};
static atomic_uint arrived;

static void note(int number) {
  int saved = errno;
  for (size_t at = 0; at < signal_count; at++)
    if (signals[at].number == number) atomic_fetch_or(&arrived, signals[at].means);
  // A full pipe is awake already.
  (void)!write(wake_pipe[1], "", 1);
  errno = saved;
}

static void catch_signal(int number, void (*handler)(int), struct sigaction *previous) {
  // SA_RESTART: a mode change cut off half way would leave the terminal odd; poll returns anyway.
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, previous);
}

bool cn_signals_install(void) {
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  for (size_t at = 0; at < signal_count; at++)
    catch_signal(signals[at].number, note, &signals[at].previous);
  return true;
}

void cn_signals_remove(void) {
  for (size_t at = 0; at < signal_count; at++)
    sigaction(signals[at].number, &signals[at].previous, NULL);
  close(wake_pipe[0]);
  close(wake_pipe[1]);
}

int cn_signals_descriptor(void) { return wake_pipe[0]; }

unsigned cn_signals(void) {
  char bytes[64];
  // The pipe first: a signal between the two is kept in `arrived` and wakes once more.
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
  return atomic_exchange(&arrived, 0);
}

static long long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

void cn_signals_stop(void) {
  atomic_fetch_and(&arrived, ~(unsigned)CN_SIGNAL_CONTINUED);
  catch_signal(SIGTSTP, SIG_DFL, NULL);
  // The whole group, or a `make` in front of us would wait on and the shell never come back.
  kill(0, SIGTSTP);
  // With more than one thread the stop may come a moment after kill returns; where stopping is
  // not possible (no job control) it never comes, and this ends the wait.
  long long end = milliseconds_now() + 200;
  while (!(atomic_load(&arrived) & CN_SIGNAL_CONTINUED) && milliseconds_now() < end)
    poll(NULL, 0, 10);
  atomic_fetch_and(&arrived, ~(unsigned)(CN_SIGNAL_CONTINUED | CN_SIGNAL_SUSPEND));
  catch_signal(SIGTSTP, note, NULL);
}
