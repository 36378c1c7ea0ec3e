"""Measures the built program: python3 Tests/Terminal/bench FOLDER

Stores are made anew in FOLDER by `donghanh bench`, which also measures what
needs no terminal. From outside are measured: start to first screen, private memory, and key to
frame, from the key's first byte written into the terminal to the last byte read before the
emulated grid is the one the key leads to. Only keys that change the text on the grid count, each
pressed after the frame of the one before. The floor of all this is what `cat` takes to echo a key
to the same harness: on a machine that is busy with other work it says so. Everything is run once
more on an old laptop's picture.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess

import engine
import figures
import lists
import names
import places
from machines import AsItIs, OldLaptop
from timed import TimedProgram

PROGRAM = os.environ.get("DONGHANH", ".build/release/donghanh")
TODAY = "2026-11-23"
STARTS = 11
# Counted keys to a snapshot; what it takes to bring one about is not timed, but takes a while.
SNAPSHOT_EVERY = 350


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder")
    options.add_argument("--households", type=int, nargs="+", default=[1000, 10000])
    options.add_argument("--keys", type=int, default=700, help="counted in each place, at least")
    options.add_argument(
        "--names", type=int, help="measure only finding, among so many people (owed at 100000)")
    options.add_argument(
        "--lists", action="store_true", help="measure only the other lists, on stores that stand")
    options = options.parse_args()
    print(f"machine: {processor()}, {os.cpu_count()} processors, {platform.release()};", end=" ")
    print(f"load before: {os.getloadavg()[0]:.1f}")
    if options.names:
        os.makedirs(options.folder, exist_ok=True)
        for line in names.report(PROGRAM, options.folder, options.names, options.keys):
            print(line, flush=True)
        return
    if options.lists:
        for households in options.households:
            store = store_of(households, options.folder)
            print(f"{households} households, their other lists", flush=True)
            for line in lists.report(PROGRAM, store, households, TODAY, anybody(store)):
                print(line, flush=True)
        return
    old = OldLaptop(options.folder)
    try:
        for households in options.households:
            store = store_of(households, options.folder)
            # Measuring saves thousands of visits: each run begins with as many as it names.
            shutil.rmtree(store, ignore_errors=True)
            columns = [measure(store, households, AsItIs(), options.keys)]
            size = columns[0].pop("size on disk, MB")
            columns.append(picture(store, households, old, options.keys))
            print(f"{households} households, on disk {size:.0f} MB")
            for line in figures.table(households, [AsItIs.name, old.name], columns):
                print(line, flush=True)
            print(f"  figures of {engine.MONTHS} months by village")
            for line in engine.lines(PROGRAM, store, options.folder, TODAY, households):
                print(line, flush=True)
    finally:
        old.leave()


def store_of(households, folder):
    return os.path.join(folder, f"{households}-households")


def picture(store, households, machine, count):
    """The figures beside the owed ones: where a slow machine gets stuck, those are told all the
    same."""
    try:
        return measure(store, households, machine, count)
    except SystemExit as stuck:
        print(f"{machine.name}: {stuck}")
        return {}


def measure(store, households, machine, count):
    """Saves before keys: the store is then read as it is on a day in the middle of things."""
    without_terminal = own_figures(store, households, machine)
    command = [PROGRAM, "--store", store, "--today", TODAY, "--as", anybody(store)]
    starts = []
    for _ in range(STARTS):
        with TimedProgram(command, machine) as program:
            starts.append(program.first_screen() * 1000)
            program.leave()
    result = {"first screen, ms": statistics.median(starts), **without_terminal}
    result |= searches(store, machine)
    keys = []
    with TimedProgram(command, machine, os.path.join(store, "local", "cache")) as program:
        program.wait_for_rest()
        for name, round_of_keys in places.PLACES:
            snapshots = max(1, count // SNAPSHOT_EVERY)
            timed = places.times(program, round_of_keys, count, snapshots)
            result |= figures.of_keys(name, timed)
            keys += timed
        result["private memory, MB"] = program.leave()
    result |= figures.of_keys("all", keys)
    return result | figures.by_moment(keys) | figures.of_keys("harness alone, cat", echoes(machine))


def echoes(machine):
    """What the way through the terminal takes by itself: a program that echoes each key."""
    with TimedProgram(["sh", "-c", "stty raw -echo; exec cat"], machine) as program:
        program.wait_for_rest()
        keys = [program.press(bytes([97 + number % 26])) for number in range(200)]
        program.leave()
    return [key for key in keys if key is not None]


def own_figures(store, households, machine):
    """What `donghanh bench` measures by itself."""
    told = run(["bench", store, "--households", str(households)], machine).splitlines()
    numbers = {
        line.split(": ")[0]: float(line.rsplit(": ", 1)[1].removeprefix("median ").split()[0])
        for line in told if ": " in line
    }
    return {
        "durable save, ms": numbers["durable save"],
        "bare append and fdatasync, ms": numbers["bare append and fdatasync"],
        "save against bare": numbers["save against bare"],
        "rebuild without the cache, s": numbers["rebuild without the cache"],
        "size on disk, MB": numbers["size on disk"],
    }


def searches(store, machine):
    """A word of many visits and one of none, through the texts of the visits to all households."""
    result = {}
    for name, word in [("common word", "trau"), ("unknown word", "zzzz")]:
        told = run(["bench", store, "--search", word], machine).splitlines()
        numbers = {line.split(": ")[0]: float(line.split(": ")[1].split()[0]) for line in told[1:]}
        result[f"{figures.TEXTS}{name}, first piece, ms"] = numbers["first piece"]
        result[f"{figures.TEXTS}{name}, s"] = numbers["all pieces"]
    return result


def run(arguments, machine):
    return subprocess.run(
        [PROGRAM, *arguments], preexec_fn=machine.enter, stdout=subprocess.PIPE, text=True,
        check=True,
    ).stdout


def anybody(store):
    """Somebody who leads a household, so that the first screen has something to say."""
    rows = run(["households", "--store", store, "--today", TODAY], AsItIs()).splitlines()
    leads = (row.split("\t")[4].split(", ")[0].strip() for row in rows)
    return next(lead for lead in leads if lead)


def processor():
    with open("/proc/cpuinfo") as facts:
        names = [line.split(":")[1].strip() for line in facts if line.startswith("model name")]
    return names[0] if names else platform.machine()


if __name__ == "__main__":
    main()
