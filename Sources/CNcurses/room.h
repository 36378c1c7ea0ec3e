#ifndef CN_ROOM_H
#define CN_ROOM_H

#include <stdbool.h>

// What the files of this target share.

/// Catches the signals of a terminal program; false when no pipe could be had.
bool cn_signals_install(void);
void cn_signals_remove(void);

/// The end of the pipe that becomes readable when a signal has come.
int cn_signals_descriptor(void);

/// Forgets a SIGCONT that has come, then stops the process group and waits until it goes on.
void cn_signals_stop(void);

/// Notes how to give the terminal back, in bytes and modes, before it is taken.
void cn_guard_prepare(void);
/// Gives the terminal back when the process crashes, then lets the crash go on.
void cn_guard_install(void);
void cn_guard_remove(void);

/// Switches bracketed paste, past ncurses, which knows nothing of it.
void cn_paste_switch(bool on);

#endif
