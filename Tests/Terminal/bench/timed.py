"""A program in a pseudo-terminal whose keys are timed.

While a key is timed nothing but reading happens: what was read is kept with the moment it came, and
is shown to the emulator, which is slow, once the program sleeps again.
"""

import fcntl
import os
import pty
import select
import struct
import termios
import time

import pyte

from memory import Sampler

COLUMNS, ROWS = 80, 24
# How long nothing must come before the program is asked whether it sleeps: the pseudo-terminal
# hands on what was written after a moment of its own.
QUIET = 0.01
# How long a key may go without any answer before it counts as one that changes nothing.
PATIENCE = 1
LONGEST = 60
# How many looks in a row must find the program asleep before it counts as being at rest.
LOOKS = 50


class TimedProgram:
    """`machine` says how the program is slowed down; see old_laptop.py."""

    def __init__(self, command, machine, folder=None, patience=PATIENCE):
        self._grid = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._grid)
        self._asleep = None
        self._folder = folder
        self._patience = patience
        self._sampler = Sampler()
        self.started = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.environ.update(TERM="linux", LC_ALL="C.UTF-8")
            machine.enter()
            os.execvp(command[0], command)
        self._sampler.watch(command[0], self._pid)

    @property
    def lines(self):
        return list(self._grid.display)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._pid is not None:
            os.kill(self._pid, 9)
            self._reap()

    def wait_for_rest(self):
        """Reads until the program has been silent and asleep for long, and remembers how it sleeps:
        after the first screen it goes on reading without a word."""
        looks = []
        while len(looks) < LOOKS or looks[-LOOKS:] != [looks[-1]] * LOOKS or looks[-1] == "running":
            if select.select([self._terminal], [], [], QUIET)[0]:
                self._stream.feed(os.read(self._terminal, 65536))
                looks = []
            looks.append(self._call())
        self._asleep = looks[-1]

    def press(self, *data):
        """Writes keys and waits for the frame of the last one; the moments before do not count."""
        return self._time([b"".join(data)])

    def press_behind(self, first, key):
        """A key right behind another, both on their way at once: the time of the second."""
        return self._time([first, key])

    def first_screen(self):
        """Seconds until the last line, which names the keys, is there: frames end with it."""
        while True:
            data = os.read(self._terminal, 65536)
            moment = time.perf_counter()
            self._stream.feed(data)
            if self._grid.display[-1].strip():
                return moment - self.started

    def leave(self):
        """Ends the program; gives the most private memory it had until now, in megabytes."""
        megabytes = self._sampler.stop()
        os.kill(self._pid, 15)
        # What it says in leaving must be read, or it could not leave.
        try:
            while os.read(self._terminal, 65536):
                continue
        except OSError:
            pass
        self._reap()
        return megabytes

    def _reap(self):
        os.close(self._terminal)
        os.waitpid(self._pid, 0)
        self._pid = None

    def _time(self, writes):
        before, files = self._seen(), self.snapshot_files()
        for data in writes:
            start = time.perf_counter()
            os.write(self._terminal, data)
        chunks = self._read(start)
        states = []
        for data, moment in chunks:
            self._stream.feed(data)
            states.append((self._seen(), moment))
        if not states or states[-1][0][0] == before[0]:
            return None
        final = states[-1][0]
        came = next(
            moment
            for place, (_, moment) in enumerate(states)
            if all(state == final for state, _ in states[place:])
        )
        answered = next(moment for state, moment in states if state[0] != before[0])
        return Key(
            came - start, answered - start, is_during_snapshot=files != self.snapshot_files())

    def _read(self, start):
        """All that comes until the program sleeps, each piece with the moment it was read."""
        chunks = []
        while True:
            if select.select([self._terminal], [], [], QUIET)[0]:
                data = os.read(self._terminal, 65536)
                chunks.append((data, time.perf_counter()))
                continue
            waited = time.perf_counter() - start
            if self._call() == self._asleep and (chunks or waited > self._patience):
                return chunks
            if waited > LONGEST:
                raise SystemExit("The program does not come to rest:\n" + "\n".join(self.lines))

    def _seen(self):
        """The text, and all else that a person sees."""
        cursor = self._grid.cursor
        cells = [dict(self._grid.buffer[row]) for row in range(ROWS)]
        return list(self._grid.display), cells, (cursor.x, cursor.y, cursor.hidden)

    def _call(self):
        """The system call in which the main thread sleeps; "running" where it does not."""
        with open(f"/proc/{self._pid}/syscall") as call:
            return call.read().split()[0]

    def snapshot_files(self):
        """Sizes and times in the folder of snapshots: one that is being written changes them."""
        if self._folder is None:
            return None
        found = []
        for name in sorted(os.listdir(self._folder)):
            try:
                status = os.stat(os.path.join(self._folder, name))
            except FileNotFoundError:  # It was renamed in this moment.
                continue
            found.append((name, status.st_size, status.st_mtime_ns))
        return found


class Key:
    """How long a key took that changed the grid, in seconds, and what fell together with it."""

    def __init__(self, seconds, answered, is_during_snapshot=False):
        self.seconds = seconds
        # Until something of it was seen: a list can go on filling after that.
        self.answered = answered
        self.is_during_snapshot = is_during_snapshot
        self.is_behind_save = False
