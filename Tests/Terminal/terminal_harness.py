"""Drives the built program as a person does: keys in, screen out.

`Emulator` runs one program in a pseudo-terminal seen through pyte: quick, any TERM, the raw bytes
at hand. `Tmux` runs a shell in a real terminal multiplexer: alternate screen, job control, what the
shell has afterwards. Both have the same words:

    with Emulator("terminal", "--try") as terminal:
        terminal.wait_for("Thử bàn phím")
        terminal.type("Giàng Lò Chừ").press("Tab", "Ctrl-S")
        terminal.wait_for("Đã gõ: Giàng Lò Chừ")

Nothing sleeps for a fixed time: `wait_for` waits for a text or a condition, and fails with the
screen when its deadline passes. The program is $DONGHANH, by default .build/debug/donghanh.
"""

import os
import subprocess
import tempfile
import time
import uuid

import pexpect
import pyte

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
PROGRAM = os.path.abspath(
    os.environ.get("DONGHANH", os.path.join(ROOT, ".build", "debug", "donghanh"))
)
DEADLINE = float(os.environ.get("DONGHANH_DEADLINE", "15"))

# Keys by the names on the footers: the bytes of a common terminal, and tmux's own names.
KEYS = {
    "Enter": ("\r", "Enter"),
    "Esc": ("\x1b", "Escape"),
    "Tab": ("\t", "Tab"),
    "Shift-Tab": ("\x1b[Z", "BTab"),
    "Backspace": ("\x7f", "BSpace"),
    "Delete": ("\x1b[3~", "DC"),
    "Insert": ("\x1b[2~", "IC"),
    "Up": ("\x1b[A", "Up"),
    "Down": ("\x1b[B", "Down"),
    "Right": ("\x1b[C", "Right"),
    "Left": ("\x1b[D", "Left"),
    "Home": ("\x1b[H", "Home"),
    "End": ("\x1b[F", "End"),
    "PgUp": ("\x1b[5~", "PageUp"),
    "PgDn": ("\x1b[6~", "PageDown"),
    "Space": (" ", "Space"),
}
for _letter in "abcdefghijklmnopqrstuvwxyz":
    KEYS["Ctrl-" + _letter.upper()] = (chr(ord(_letter) - 96), "C-" + _letter)
for _number, _code in enumerate([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24], start=1):
    KEYS[f"F{_number}"] = (f"\x1b[{_code}~", f"F{_number}")


class TimedOut(AssertionError):
    """A screen did not come to show what was waited for."""


class _Terminal:
    """What both kinds share."""

    _last_escape = 0.0

    @property
    def lines(self):
        """The rows of the screen, blanks at their ends removed."""
        raise NotImplementedError

    def _send(self, key):
        raise NotImplementedError

    def _pause(self):
        """Lets a moment pass while looking at the terminal."""
        raise NotImplementedError

    @property
    def screen(self):
        """The whole screen as one text."""
        return "\n".join(self.lines)

    def press(self, *keys):
        """Presses keys by name (`Enter`, `Ctrl-S`, `F2`, `Up` …) or single characters."""
        for key in keys:
            # A terminal tells Esc from Alt by the silence behind it, as long as a hand needs.
            self._until(lambda: time.monotonic() - self._last_escape > 0.12)
            self._send(key)
            if key == "Esc":
                self._last_escape = time.monotonic()
        return self

    def type(self, text):
        """Types text, a character a key."""
        return self.press(*text)

    def wait_for(self, what, deadline=DEADLINE):
        """Waits until the screen shows a text, or a condition over this terminal holds."""
        holds = (lambda: what in self.screen) if isinstance(what, str) else (lambda: what(self))
        if not self._until(holds, deadline):
            raise TimedOut(f"not seen in {deadline} s: {what!r}\n{self._framed()}")
        return self

    def wait_gone(self, text, deadline=DEADLINE):
        """Waits until the screen no longer shows a text."""
        return self.wait_for(lambda terminal: text not in terminal.screen, deadline)

    def _until(self, holds, deadline=DEADLINE):
        end = time.monotonic() + deadline
        while not holds():
            if time.monotonic() > end:
                return False
            self._pause()
        return True

    def _framed(self):
        return "\n".join("|" + line for line in self.lines)


def _environment(term, changes):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    # Where the toolchain is at hand, Swift would ask what to do about a crash and wait.
    fixed = {"LANG": "C.UTF-8", "TERM": term, "SWIFT_BACKTRACE": "enable=no"}
    environment = {**kept, **fixed, **(changes or {})}
    return {name: value for name, value in environment.items() if value is not None}


class Emulator(_Terminal):
    """One program in a pseudo-terminal, its output drawn by pyte.

    pyte does not know REP (`\\e[5b`), which xterm-256color's entry uses, nor the alternate screen:
    the default is TERM=linux, and the alternate screen is looked at in `Tmux`. A value None in
    `environment` takes the variable away.
    """

    def __init__(
        self, *arguments, program=PROGRAM, columns=80, rows=24, term="linux", environment=None
    ):
        self.raw = b""
        self._shown = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._shown)
        self._child = pexpect.spawn(
            program,
            list(arguments),
            dimensions=(rows, columns),
            env=_environment(term, environment),
            timeout=DEADLINE,
        )
        self._child.delaybeforesend = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._child.close(force=True)

    @property
    def lines(self):
        self._read(0)
        return [line.rstrip() for line in self._shown.display]

    @property
    def cursor(self):
        """Column and row of the cursor; None when it is hidden."""
        self._read(0)
        cursor = self._shown.cursor
        return None if cursor.hidden else (cursor.x, cursor.y)

    def style(self, column, row):
        """The emulator's cell at a place: `.bold`, `.reverse`, `.fg` …"""
        self._read(0)
        return self._shown.buffer[row][column]

    @property
    def process_id(self):
        return self._child.pid

    def send(self, data):
        """Sends bytes (or text) in one write, as an input method or a paste does."""
        self._child.send(data)
        return self

    def paste(self, text):
        """Pastes in brackets, as a terminal does for a program that has asked for it."""
        return self.send(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns, rows):
        """Gives the window another size."""
        self._shown.resize(rows, columns)
        self._child.setwinsize(rows, columns)
        return self

    def signal(self, number):
        os.kill(self._child.pid, number)
        return self

    def forget_screen(self):
        """Wipes the emulator's screen behind the program's back, as a stray message does."""
        self._shown.reset()
        return self

    def hang_up(self):
        """Closes the terminal under the program, as closing its window does."""
        self._child.ptyproc.fileobj.close()
        self._child.ptyproc.closed = self._child.closed = True

    def wait_exit(self, deadline=DEADLINE):
        """Waits for the end; gives the exit code, negative for a signal as subprocess does."""
        if not self._until(lambda: not self._child.isalive(), deadline):
            raise TimedOut(f"still running after {deadline} s\n{self._framed()}")
        self._read(0)
        status = self._child.exitstatus
        return -self._child.signalstatus if status is None else status

    def _send(self, key):
        self._child.send(KEYS[key][0] if key in KEYS else key)

    def _pause(self):
        self._read(0.02)

    def _read(self, patience):
        while not self._child.closed:
            try:
                data = self._child.read_nonblocking(65536, patience)
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self.raw += data
            self._stream.feed(data)
            patience = 0


class Tmux(_Terminal):
    """A shell in tmux on a server of its own, for what only a whole terminal shows."""

    def __init__(self, columns=80, rows=24, term="screen-256color", environment=None):
        self._socket = "donghanh-" + uuid.uuid4().hex
        self._folder = tempfile.TemporaryDirectory()
        changes = {"DONGHANH": PROGRAM, **(environment or {})}
        self._environment = _environment("xterm-256color", changes)
        configuration = os.path.join(self._folder.name, "tmux.conf")
        with open(configuration, "w") as file:
            file.write(f"set -g default-terminal {term}\nset -g status off\nset -s escape-time 0\n")
        self._tmux(
            "-f", configuration, "-u", "new-session", "-d", "-x", str(columns), "-y", str(rows),
            "exec env PS1='$ ' /bin/bash --norc --noprofile",
        )
        self.wait_for("$")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._tmux("kill-server")
        self._folder.cleanup()

    @property
    def lines(self):
        return [line.rstrip() for line in self._tmux("capture-pane", "-p").split("\n")]

    def run(self, command):
        """Types a command line into the shell and presses Enter."""
        self._tmux("send-keys", "-l", command)
        self._tmux("send-keys", "Enter")
        return self

    def shell(self, command):
        """Runs a command line in the shell and gives what it wrote."""
        path = os.path.join(self._folder.name, uuid.uuid4().hex)
        self.run(f"{command} > {path} 2>&1; : > {path}.done")
        self.wait_for(lambda _: os.path.exists(path + ".done"))
        with open(path) as file:
            return file.read()

    def format(self, name):
        """One of tmux's own variables, such as `alternate_on`, `cursor_flag`, `keypad_flag`."""
        return self._tmux("display-message", "-p", f"#{{{name}}}").strip()

    def resize(self, columns, rows):
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))
        return self

    def paste(self, text):
        """Pastes through tmux, in brackets if the program has asked for them."""
        subprocess.run(
            ["tmux", "-L", self._socket, "load-buffer", "-"], input=text, text=True, check=True,
            env=self._environment,
        )
        self._tmux("paste-buffer", "-p", "-r")
        return self

    @property
    def process_id(self):
        """The process that has the terminal: the last child of the shell."""
        shell = self.format("pane_pid")
        children = subprocess.run(["pgrep", "-P", shell], capture_output=True, text=True)
        return int(children.stdout.split()[-1])

    def signal(self, number):
        os.kill(self.process_id, number)
        return self

    def _send(self, key):
        if key in KEYS:
            self._tmux("send-keys", KEYS[key][1])
        else:
            self._tmux("send-keys", "-l", key)

    def _pause(self):
        time.sleep(0.02)

    def _tmux(self, *arguments):
        done = subprocess.run(
            ["tmux", "-L", self._socket, *arguments],
            capture_output=True, text=True, env=self._environment, timeout=DEADLINE,
        )
        if done.returncode != 0:
            raise AssertionError(f"tmux {' '.join(arguments)}: {done.stderr}")
        return done.stdout


__all__ = ["Emulator", "Tmux", "TimedOut", "PROGRAM", "KEYS"]
