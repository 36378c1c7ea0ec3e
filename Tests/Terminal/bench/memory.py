"""Private memory of a process, sampled beside the measuring so that it delays no reading."""

import multiprocessing
import os
import time

EVERY = 0.05


def _private_kilobytes(pid):
    with open(f"/proc/{pid}/status") as status:
        return next((int(line.split()[1]) for line in status if line.startswith("RssAnon:")), None)


def _sample(pipe):
    """Until the process is gone. What it holds before it is the program itself does not count."""
    program, pid = pipe.recv()
    highest = 0
    try:
        while (now := _private_kilobytes(pid)) is not None:
            if os.readlink(f"/proc/{pid}/exe") == program:
                highest = max(highest, now)
            time.sleep(EVERY)
    except (FileNotFoundError, ProcessLookupError):
        pass
    pipe.send(highest)


class Sampler:
    """A process of its own. It is there before the program that it looks at."""

    def __init__(self):
        self._pipe, theirs = multiprocessing.get_context("fork").Pipe()
        self._process = multiprocessing.get_context("fork").Process(
            target=_sample, args=(theirs,), daemon=True
        )
        self._process.start()

    def watch(self, program, pid):
        self._pipe.send((os.path.realpath(program), pid))

    @property
    def megabytes(self):
        """The highest value, once the program has ended."""
        highest = self._pipe.recv()
        self._process.join()
        return highest / 1000
