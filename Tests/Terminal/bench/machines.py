"""The machine as it is, and made as slow as an old laptop: a processor quota and a slow disk."""

import os
import subprocess
import sys

# The shortest turns the kernel allows: 1 ms of processor in every 4 ms.
QUOTA, PERIOD = 1000, 4000
SHIM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "slow_sync.c")


class AsItIs:
    name = "this machine"

    def enter(self):
        """Called in a process that is about to become the program."""

    def leave(self):
        pass


class OldLaptop:
    """What it cannot slow down it says in `name`."""

    def __init__(self, folder):
        self._library = os.path.abspath(os.path.join(folder, "slow_sync.so"))
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", self._library, SHIM], check=True)
        self._group = _group_of_version_2() or _group_of_version_1()
        quota = (
            f"{self._measured_share():.0%} of a processor" if self._group
            else "no processor quota: no control group may be made here"
        )
        self.name = f"old laptop: {quota}, syncs of 20 ms"

    def enter(self):
        os.environ["LD_PRELOAD"] = self._library
        if self._group:
            _write(self._group, "cgroup.procs", os.getpid())

    def leave(self):
        if self._group:
            os.rmdir(self._group)

    def _measured_share(self):
        """How much a loop that never sleeps really gets."""
        loop = "import time\nwhile time.monotonic() < end: pass\nprint(time.process_time())"
        done = subprocess.run(
            [sys.executable, "-c", f"import time\nend = time.monotonic() + 1\n{loop}"],
            preexec_fn=self.enter, capture_output=True, text=True, check=True,
        )
        return float(done.stdout)


def _group_of_version_2():
    for root in ["/sys/fs/cgroup", "/sys/fs/cgroup/unified"]:
        try:
            with open(root + "/cgroup.controllers") as controllers:
                if "cpu" not in controllers.read().split():
                    continue
            _write(root, "cgroup.subtree_control", "+cpu")
            return _made(root, {"cpu.max": f"{QUOTA} {PERIOD}"})
        except OSError:
            continue
    return None


def _group_of_version_1():
    try:
        return _made(
            "/sys/fs/cgroup/cpu", {"cpu.cfs_period_us": PERIOD, "cpu.cfs_quota_us": QUOTA}
        )
    except OSError:
        return None


def _made(root, settings):
    group = f"{root}/donghanh-bench-{os.getpid()}"
    os.mkdir(group)
    for name, value in settings.items():
        _write(group, name, value)
    return group


def _write(group, name, value):
    with open(f"{group}/{name}", "w") as file:
        file.write(str(value))
