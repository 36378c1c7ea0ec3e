"""The three places where keys are timed: the list of households, its search, the visit form.

Each place is gone through in rounds of ten counted keys. The first is written right behind the
Ctrl-S of a visit that was filled in before, so that a tenth fall during a durable save. Between
rounds so much is saved that a snapshot of the state is written while keys are timed.
"""

SAVE, TAB, BACKSPACE, ESCAPE = b"\x13", b"\t", b"\x7f", b"\x1b"
DOWN, UP, PAGE_DOWN, PAGE_UP = b"\x1b[B", b"\x1b[A", b"\x1b[6~", b"\x1b[5~"
HOME, LIST, SEARCH, VISIT, MET_HEAD = b"\x1b[H", b"2", b"/", b"t", b"c"
# A save that lacks whom was met leads to that field, wherever the form began.
TO_OUTCOME = [SAVE]
# As from a notebook: of hundreds of visits told on one day much else would be asked.
FROM_NOTEBOOK = [b"\x1b[Z"] * 4 + [b"2"] + [TAB] * 4
MOST_SAVES_TO_A_SNAPSHOT = 1500


class Stuck(SystemExit):
    """The program is not where the keys should have led."""


def stand_in_list(program):
    program.press(LIST)
    program.press(HOME)
    expect(program, "MÃ")


def expect(program, text):
    if not any(text in line for line in program.lines):
        raise Stuck(f"{text!r} is not on the screen:\n" + "\n".join(program.lines))


def list_round(program):
    fill_visit(program)
    yield behind_save(program, DOWN)
    for key in [DOWN, DOWN, PAGE_DOWN, DOWN, UP, DOWN, PAGE_UP, DOWN, DOWN]:
        yield program.press(key)


def search_round(program):
    fill_visit(program)
    yield behind_save(program, SEARCH)
    letters = [bytes([letter]) for letter in b"giang"]
    for key in [*letters, *[BACKSPACE] * 4]:
        yield program.press(key)
    program.press(BACKSPACE)
    program.press(ESCAPE)
    program.press(DOWN)


def form_round(program):
    fill_visit(program)
    yield behind_save(program, VISIT)
    program.press(*TO_OUTCOME, *FROM_NOTEBOOK)
    yield program.press(MET_HEAD)
    # Place, topics and actions are passed by; what is typed is a note of the visit.
    program.press(TAB, TAB, TAB, TAB)
    for letter in b"lamruong":
        yield program.press(bytes([letter]))
    # The draft is no longer wanted, so that the next round meets an empty form.
    save(program)
    program.press(DOWN)


PLACES = [("household list", list_round), ("search", search_round), ("visit form", form_round)]


def fill_visit(program):
    """From the list: a visit to the household under the cursor, up to the last save. A second visit
    on one day is asked about: so each is made to be one, and the question stands."""
    program.press(VISIT, *TO_OUTCOME, *FROM_NOTEBOOK, MET_HEAD, SAVE)
    if not is_asked(program):
        program.press(VISIT, *TO_OUTCOME, *FROM_NOTEBOOK, MET_HEAD, SAVE)
    expect(program, "Ghi nhật ký thăm hộ")


def is_asked(program):
    return any("lưu lần nữa" in line for line in program.lines)


def save(program):
    program.press(SAVE)
    if is_asked(program):
        program.press(SAVE)


def behind_save(program, key):
    timed = program.press_behind(SAVE, key)
    if timed is None:
        raise Stuck("A save changed nothing on the screen:\n" + "\n".join(program.lines))
    timed.is_behind_save = True
    return timed


def save_until_snapshot(program):
    """Saves visits until the writer thread has begun a snapshot, and gives the key that was pressed
    nearest to it: a small one is through before another key can be pressed. From the list's top,
    so that it does not end before enough households are changed."""
    program.press(HOME)
    files = program.snapshot_files()
    for _ in range(MOST_SAVES_TO_A_SNAPSHOT):
        fill_visit(program)
        behind = behind_save(program, DOWN)
        if program.snapshot_files() != files:
            behind.is_during_snapshot = True
            return behind
    raise Stuck("No snapshot was begun:\n" + "\n".join(program.lines))


def times(program, round_of_keys, count, snapshots):
    """At least `count` keys that changed the grid; before that many rounds a snapshot is begun."""
    stand_in_list(program)
    keys = []
    number = 0
    while len(keys) < count:
        if number < snapshots:
            keys.append(save_until_snapshot(program))
        keys += [key for key in round_of_keys(program) if key is not None]
        number += 1
    return keys
