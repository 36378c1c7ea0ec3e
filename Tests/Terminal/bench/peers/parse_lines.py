"""Seconds that orjson takes to parse all lines of a store's journals: the median of some runs."""

import glob
import os
import statistics
import sys
import time

import orjson

LINES = []
for path in sorted(glob.glob(os.path.join(sys.argv[1], "journals", "*", "*.jsonl"))):
    with open(path, "rb") as file:
        LINES += file.read().splitlines()
SECONDS = []
for _ in range(5):
    start = time.perf_counter()
    for line in LINES:
        orjson.loads(line)
    SECONDS.append(time.perf_counter() - start)
print(statistics.median(SECONDS))
