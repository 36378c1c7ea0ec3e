"""What a run measured, and the table it is told in."""

import statistics

# Of a search through the texts of visits, with all households led by one person.
TEXTS = "texts, "

# By households: the most that is owed of a figure; the p99 for keys of every place.
OWED = {
    1000: {
        "first screen, ms": 100, "private memory, MB": 40, "p99 ms": 8, "save against bare": 1.5,
        "rebuild without the cache, s": 1,
        TEXTS + "common word, s": 0.3, TEXTS + "unknown word, s": 0.3,
    },
    10000: {
        "first screen, ms": 200, "private memory, MB": 150, "p99 ms": 12, "save against bare": 1.5,
        "rebuild without the cache, s": 10,
        TEXTS + "common word, s": 3, TEXTS + "unknown word, s": 3,
    },
}


def of_keys(name, keys):
    """The figures of the keys of one place, in milliseconds."""
    times = sorted(key.seconds * 1000 for key in keys)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
    return {
        f"{name}, keys": len(times), f"{name}, median ms": statistics.median(times),
        f"{name}, p99 ms": p99,
    }


def by_moment(keys):
    """The keys split by what the program was busy with when they came."""
    moments = [
        ("behind a save", [key for key in keys if key.is_behind_save]),
        ("during a snapshot", [key for key in keys if key.is_during_snapshot]),
        ("else", [k for k in keys if not (k.is_behind_save or k.is_during_snapshot)]),
    ]
    figures = {}
    for name, chosen in moments:
        figures |= of_keys("of all, " + name, chosen) if chosen else {f"of all, {name}, keys": 0}
    return figures


def table(households, machines, columns):
    """`columns`: a dictionary of figures for each of `machines`."""
    owed = OWED.get(households, {})
    for number, machine in enumerate(machines):
        yield f"  ({chr(97 + number)}) {machine}"
    heads = "".join(f"{'(' + chr(97 + number) + ')':>12}" for number in range(len(machines)))
    yield f"  {'figure':<36}{'owed':>8}{heads}"
    for name in columns[0]:
        # The p99 of a place, and of all; what they are made up of is for understanding.
        is_place = name.endswith(", p99 ms") and name.count(", ") == 1
        most = owed.get("p99 ms" if is_place else name)
        cells = "".join(f"{_told(figures.get(name)):>12}" for figures in columns)
        late = "  over" if most is not None and columns[0][name] > most else ""
        yield f"  {name:<36}{_told(most):>8}{cells}{late}"


def _told(value):
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
    return f"{value:.2f}" if value < 100 else f"{value:.0f}"
