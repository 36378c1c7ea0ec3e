"""Private memory of a process, sampled beside the measuring so that it delays no reading."""

import multiprocessing
import os

EVERY = 0.05


def _private_kilobytes(pid):
    with open(f"/proc/{pid}/status") as status:
        return next((int(line.split()[1]) for line in status if line.startswith("RssAnon:")), None)


def _sample(pipe):
    """Until somebody asks. What the process holds before it is the program does not count."""
    program, pid = pipe.recv()
    highest = 0
    while not pipe.poll(EVERY):
        try:
            if os.readlink(f"/proc/{pid}/exe") == program:
                highest = max(highest, _private_kilobytes(pid) or 0)
        except (FileNotFoundError, ProcessLookupError):
            break
    pipe.recv()
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

    def stop(self):
        """The highest value so far, in megabytes."""
        self._pipe.send(None)
        highest = self._pipe.recv()
        self._process.join()
        return highest / 1000
