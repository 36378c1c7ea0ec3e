"""The figures of sixty months by village: the program beside SQLite, DuckDB and polars.

Peers read the exported CSV and compute those of the figures that `peers/commune.py` names; their
results are compared with the program's. The program computes the same, and beside them all that
its definitions hold. One definition is changed first, so that no figure can have been stored.
"""

import csv
import io
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

from memory import Sampler

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = os.path.join(HERE, "peers")
DEFINITIONS = os.path.join(HERE, "..", "..", "..", "Resources", "indicators")
PACKAGES = ["orjson", "duckdb", "polars"]
RUNS = 5
MONTHS = 60
CHANGED = ("parameter daysToAnswerPetition 30", "parameter daysToAnswerPetition 31")
ANSWER = "31"
COMMUNES = 100

sys.path.insert(0, PEERS)
from commune import FIGURES  # noqa: E402


def lines(program, store, folder, today, households):
    """What was measured, a line each."""
    python = peers_python(folder)
    exported = os.path.join(folder, f"{households}-csv")
    shutil.rmtree(exported, ignore_errors=True)
    command = [program, "indicators", "--store", store, "--today", today, "--people", "all"]
    subprocess.run(
        [program, "export", "--store", store, "--today", today, "--csv", exported], check=True,
        stdout=subprocess.DEVNULL)
    everything, same = definitions(folder)
    series = [*command, "--by", "village", "--months", str(MONTHS), "--format", "csv"]
    ours, answer = median(series + given(same))
    yield f"  the same figures from the snapshot, start included: {ours:.2f} s"
    own = figures(answer)
    for name, peer in peers(python, exported):
        if peer is None:
            yield f"  {name}: could not be installed, skipped"
            continue
        try:
            seconds, told = median(peer)
        except subprocess.CalledProcessError:
            yield f"  {name}: failed"
            continue
        theirs = {tuple(line.split("\t")) for line in told.splitlines()}
        word = "same numbers" if theirs == own else f"{len(theirs ^ own)} lines differ"
        yield f"  {name} on the CSV: {seconds:.2f} s, {seconds / ours:.1f} times as long; {word}"
    every, _ = median(series + given(everything))
    yield f"  all figures from the snapshot: {every:.2f} s"
    yield f"  private memory, all figures: {memory(series + given(everything)):.0f} MB"
    yield from rebuilt(python, series + given(everything), store)
    yield from kept(program, store, folder)
    yield from province(program, command, folder)


def given(files):
    return [word for file in files for word in ("--definitions", file)]


def median(command):
    """The median of some runs, and what the last one said."""
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        told = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), told.stdout.decode()


def memory(command):
    sampler = Sampler()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    sampler.watch(command[0], process.pid)
    process.wait()
    return sampler.stop()


def figures(answer):
    """As peers write them: period, indicator, village, counted, remaining, unknown, excluded."""
    rows = csv.DictReader(io.StringIO(answer.removeprefix("\ufeff")))
    columns = ["period", "indicator", "part", "counted", "remaining", "unknown", "excluded"]
    told = {tuple(row[column] for column in columns) for row in rows}
    return {row for row in told if row[1] in FIGURES and any(n != "0" for n in row[3:])}


def definitions(folder):
    """The shipped ones with one parameter changed; and of these those that peers compute."""
    made = os.path.join(folder, "definitions")
    os.makedirs(made, exist_ok=True)
    everything = []
    chosen = []
    for name in sorted(os.listdir(DEFINITIONS)):
        with open(os.path.join(DEFINITIONS, name), encoding="utf-8") as file:
            text = file.read().replace(*CHANGED)
        everything.append(written(os.path.join(made, name), text))
        head, *blocks = text.split("\nindicator ")
        chosen.append(head.strip() + "\n")
        chosen += [
            "indicator " + block.split("\nend", 1)[0] + "\nend\n" for block in blocks
            if block.split("\n", 1)[0] in FIGURES]
    return everything, [written(os.path.join(made, "same.txt"), "\n".join(chosen))]


def written(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def peers_python(folder):
    """A Python with the peers' packages; nil where they cannot be had."""
    place = os.path.join(folder, "peers")
    python = os.path.join(place, "bin", "python")
    try:
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", place], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", "-q", *PACKAGES], check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except (subprocess.CalledProcessError, OSError):
        return None
    return python


def peers(python, exported):
    by_sql = os.path.join(PEERS, "by_sql.py")
    yield "SQLite", [sys.executable, by_sql, "sqlite", exported, ANSWER]
    yield "DuckDB", python and [python, by_sql, "duckdb", exported, ANSWER]
    yield "polars", python and [
        python, os.path.join(PEERS, "by_polars.py"), exported, ANSWER]


def rebuilt(python, series, store):
    """From the journals to all figures, beside orjson that merely parses the same lines."""
    seconds = []
    for _ in range(RUNS):
        shutil.rmtree(os.path.join(store, "local", "cache"), ignore_errors=True)
        start = time.perf_counter()
        subprocess.run(series, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    ours = statistics.median(seconds)
    if python is None:
        yield f"  from the journals to all figures: {ours:.2f} s; orjson could not be installed"
        return
    parsed = float(
        subprocess.run(
            [python, os.path.join(PEERS, "parse_lines.py"), store], check=True,
            stdout=subprocess.PIPE).stdout)
    yield (
        f"  from the journals to all figures: {ours:.2f} s, {ours / parsed:.1f} times what orjson"
        f" takes to parse the lines ({parsed:.2f} s); owed 1.5")


def kept(program, store, folder):
    """One more record, on a copy of the store: the next run is to find the same commune."""
    copy = os.path.join(folder, "copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(store, copy)
    try:
        told = subprocess.run(
            [program, "bench-figures", copy], check=True, stdout=subprocess.PIPE).stdout.decode()
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    for line in told.splitlines():
        yield f"  {line}"


def province(program, command, folder):
    """Communes counted one after another, each to a file of its figures; then all added up."""
    figures_folder = os.path.join(folder, "province")
    shutil.rmtree(figures_folder, ignore_errors=True)
    os.makedirs(figures_folder)
    start = time.perf_counter()
    files = []
    for number in range(COMMUNES):
        files.append(os.path.join(figures_folder, f"{number}.csv"))
        told = subprocess.run(
            [*command, "--format", "csv"], check=True, stdout=subprocess.PIPE).stdout
        with open(files[-1], "wb") as file:
            # Each commune has laptops of its own: of the same ones it would be one commune told twice.
            file.write(re.sub(rb"[0-9A-Z]{8}(?==20)", b"%08d" % number, told))
    counted = time.perf_counter() - start
    merge = [program, "indicators", "sum", *files]
    seconds, _ = median(merge)
    few = memory([program, "indicators", "sum", *files[:10]])
    yield (
        f"  a province of {COMMUNES} such communes: {counted:.0f} s one after another, added up in"
        f" {seconds:.2f} s with {memory(merge):.0f} MB ({few:.0f} MB for ten)")
