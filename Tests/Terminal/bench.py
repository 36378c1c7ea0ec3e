"""Measures the built program from outside: start to first screen, key to frame, private memory.

    bench.py STORE...      each made by `donghanh bench STORE`

A key's time runs from its first byte written into the terminal to the last byte read before the
emulated grid is the one that the key leads to. Only keys that change the grid count, each pressed
after the frame of the one before; a tenth of them come right behind a save.
"""

import fcntl
import os
import platform
import pty
import select
import statistics
import struct
import subprocess
import sys
import termios
import threading
import time

import pyte

PROGRAM = os.environ.get("DONGHANH", ".build/release/donghanh")
TODAY = "2026-11-23"
QUIET = 0.02
KEYS = 2000


class Program:
    def __init__(self, store, person):
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.memory = 0
        pid, self.master = pty.fork()
        if pid == 0:
            os.environ.update(TERM="linux", LC_ALL="C.UTF-8")
            os.execv(PROGRAM, [PROGRAM, "--store", store, "--today", TODAY, "--as", person])
        self.started = time.monotonic()
        self.pid = pid
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        """The highest private memory, looked at every 50 ms."""
        while True:
            try:
                with open(f"/proc/{self.pid}/status") as status:
                    for line in status:
                        if line.startswith("RssAnon:"):
                            self.memory = max(self.memory, int(line.split()[1]))
            except (OSError, ProcessLookupError):
                return
            time.sleep(0.05)

    def settle(self, since, patience=0.5, quiet=QUIET):
        """Reads until nothing more comes; gives the time until the grid was as it stays."""
        chunks = []
        deadline = time.monotonic() + patience
        while True:
            left = quiet if chunks else deadline - time.monotonic()
            ready, _, _ = select.select([self.master], [], [], max(0, left))
            if not ready:
                break
            chunks.append((os.read(self.master, 65536), time.monotonic()))
        before = list(self.screen.display)
        grids = []
        for data, moment in chunks:
            self.stream.feed(data)
            grids.append((list(self.screen.display), self.screen.cursor.y, moment))
        if not grids or grids[-1][0] == before:
            return None
        final = grids[-1][0]
        return next(moment for grid, _, moment in grids if grid == final) - since

    def press(self, data):
        start = time.monotonic()
        os.write(self.master, data)
        return self.settle(start)

    def leave(self):
        os.kill(self.pid, 15)
        os.waitpid(self.pid, 0)


DOWN, UP, ESCAPE, SAVE = b"\x1b[B", b"\x1b[A", b"\x1b", b"\x13"


def first_screen(store, person):
    """Until the last line, which names the keys, is there: a frame is drawn from top to bottom."""
    program = Program(store, person)
    while not program.screen.display[-1].strip():
        program.stream.feed(os.read(program.master, 65536))
    seconds = time.monotonic() - program.started
    program.leave()
    return seconds


def list_keys(program):
    program.press(b"2")
    program.settle(time.monotonic(), patience=2, quiet=0.5)
    times = []
    while len(times) < KEYS // 2:
        for key in [DOWN] * 17 + [UP] * 17 + [b"\x1b[6~", b"\x1b[5~"]:
            times.append(program.press(key))
    return times


def search_keys(program):
    times = []
    program.press(b"2")
    while len(times) < KEYS // 4:
        program.press(b"/")
        for letter in b"giang lo chu":
            times.append(program.press(bytes([letter])))
        for _ in b"giang lo chu":
            times.append(program.press(b"\x7f"))
        time.sleep(0.06)
        program.press(ESCAPE)
    return times


def form_keys(program):
    """Types into the visit form; every tenth key comes right behind a save."""
    times = []
    while len(times) < KEYS // 4:
        program.press(b"1")
        program.press(b"2")
        program.press(b"t")
        program.press(b"c")
        for _ in range(9):
            times.append(program.press(b"\t"))
        os.write(program.master, SAVE)
        times.append(program.press(DOWN))
        program.settle(time.monotonic(), patience=0.3)
        time.sleep(0.06)
        program.press(ESCAPE)
    return times


def told(name, times):
    counted = sorted(t * 1000 for t in times if t is not None)
    if not counted:
        return print(f"{name}: no key changed the grid")
    p99 = counted[min(len(counted) - 1, int(len(counted) * 0.99))]
    print(
        f"{name}: {len(counted)} keys, median {statistics.median(counted):.2f} ms, "
        f"p99 {p99:.2f} ms"
    )


def anybody(store):
    lines = subprocess.run(
        [PROGRAM, "households", "--store", store, "--today", TODAY], capture_output=True, text=True
    ).stdout.splitlines()
    return next(
        line.split("\t")[4].split(", ")[0] for line in lines if line.split("\t")[4].strip()
    )


def main():
    print(f"machine: {platform.machine()}, {os.cpu_count()} processors, {platform.release()}")
    for store in sys.argv[1:]:
        print(f"store: {os.path.basename(store)}")
        person = anybody(store)
        starts = [first_screen(store, person) for _ in range(5)]
        print(f"first screen: median of five {statistics.median(starts) * 1000:.0f} ms")
        program = Program(store, person)
        program.settle(program.started, patience=10, quiet=0.5)
        told("household list", list_keys(program))
        told("search", search_keys(program))
        told("visit form, with saves", form_keys(program))
        print(f"private memory: {program.memory / 1000:.1f} MB")
        program.leave()


if __name__ == "__main__":
    main()
