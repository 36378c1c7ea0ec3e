"""A laptop of a test's own: its store, its device identity, and the program on both."""

import glob
import os
import shutil
import subprocess
import tempfile

from terminal_harness import PROGRAM, Emulator

TODAY = "2026-11-23"
MEMBER = "Lỳ Xá Hừ"
SECRETARY = "Ly Giá Pu"

# The commands whose answer hangs on the day.
DATED = {"init", "import", "export", "households", "show"}

FAKE_CLOCK = next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")), None)

_demos = {}


def _demo_store(day):
    """The demo commune on a day, made once for all tests of a run."""
    if day not in _demos:
        _demos[day] = tempfile.TemporaryDirectory()
        with Laptop() as laptop:
            done = laptop.run("demo", "--store", _demos[day].name + "/store", "--today", day)
            if done.returncode != 0:
                raise AssertionError(f"the demo commune was not made: {done.stderr}")
    return _demos[day].name + "/store"


class Laptop:
    """`with Laptop() as laptop` has no store yet; `Laptop(demo=True)` has the demo commune."""

    def __init__(self, demo=False, day=TODAY):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = self._folder.name
        self.store = os.path.join(self.folder, "store")
        if demo:
            shutil.copytree(_demo_store(day), self.store)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._folder.cleanup()

    @property
    def places(self):
        """Where the program finds what is this laptop's."""
        return {
            "DONGHANH_STORE": self.store,
            "DONGHANH_STATE": os.path.join(self.folder, "state"),
            "XDG_DATA_HOME": os.path.join(self.folder, "data"),
            "XDG_STATE_HOME": os.path.join(self.folder, "xdg-state"),
            "SWIFT_BACKTRACE": "enable=no",
        }

    @property
    def segments(self):
        """The journal files of the store, oldest first."""
        return sorted(glob.glob(self.store + "/journals/*/*.jsonl"))

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    @staticmethod
    def _standing(clock):
        """The environment of a program whose clock stands at `2015-01-01 08:15:00` when it starts.

        The library by itself, sharing nothing: its wrapper `faketime` names a semaphore by its
        process number, and fails where an earlier one of that number was killed. Unless it is told
        of something shared it changes the environment, beside which Swift looks for the arguments.
        """
        if not clock:
            return {}
        return {"LD_PRELOAD": FAKE_CLOCK, "FAKETIME": "@" + clock, "FAKETIME_SHARED": "/no /no"}

    def run(self, *arguments, today=TODAY, clock=None, environment=None, typed=None):
        """Runs a command with no terminal, to its end; on TODAY, or where it is None by the clock."""
        if today and arguments and arguments[0] in DATED and "--today" not in arguments:
            arguments = (*arguments, "--today", today)
        places = {"LANG": "C.UTF-8", "TERM": "linux", "TZ": "UTC", **self.places, **(environment or {})}
        return subprocess.run(
            [PROGRAM, *arguments], input=typed or "", capture_output=True, text=True,
            env={"PATH": os.environ["PATH"], "HOME": self.folder, **places, **self._standing(clock)}, timeout=60)

    def open(self, name, command="open", today=TODAY, clock=None, **options):
        """The program in a terminal, with `name` at the laptop, or nobody yet."""
        person = ("--as", name) if name else ()
        day = ("--today", today) if today else ()
        environment = {
            "TZ": "UTC", **self.places, **self._standing(clock), **options.pop("environment", {})}
        return Emulator(command, *day, *person, environment=environment, **options)
