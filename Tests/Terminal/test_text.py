"""`donghanh text`: filters that a script or an office clerk pipes lists through."""

import os
import unittest

from laptop import Laptop
from terminal_harness import ROOT

LEGACY = os.path.join(ROOT, "Tests", "Fixtures", "text", "legacy-encodings.tsv")


def letters(code):
    with open(LEGACY, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return {row[4]: bytes.fromhex(row[1]) for row in rows if row[0] == code}


def encoded(text, code):
    table = letters(code)
    return b"".join(table.get(letter, letter.encode()) for letter in text)
