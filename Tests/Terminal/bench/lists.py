"""Key to frame in every other list of the program, on a store that a run before this has left: the key
that opens the list, and keys that move in it."""

import statistics

import figures
import places
from machines import AsItIs
from timed import TimedProgram

OWED_MS = {1000: 8, 10000: 12}
ROUNDS = 5
# In short lists most keys move nothing, and nothing saves here: they need not be waited for long.
PATIENCE = 0.1
MOVES = [places.DOWN] * 6 + [places.PAGE_DOWN, places.UP, places.PAGE_UP, b"\x1b[F", b"\x1b[H"]
# How each list is reached from Hôm nay; the last key opens it.
LISTS = {
    "Phân công": ["3"],
    "Phân công, sổ": ["3", "l"],
    "Phân công, quyết định": ["3", "d"],
    "Đánh giá": ["4"],
    "Đánh giá, nghị quyết": ["4", "n"],
    "Giám sát": ["4", "o"],
    "Biểu dương": ["4", "g"],
    "Chỉ tiêu": ["5"],
    "Chỉ tiêu, hộ của một chỉ tiêu": ["5", "\r"],
    "Chỉ tiêu, thiếu số liệu": ["5", "m"],
    "Kiến nghị": ["6"],
    "Danh mục": ["8"],
    "Rà soát": ["2", "r"],
    "Trường lớp": ["2", "l"],
    "Chính sách": ["2", "h"],
    "Chưa được hưởng": ["2", "i"],
    "Sinh kế": ["2", "v"],
    "Nhu cầu": ["2", "n"],
    "Hoạt động": ["2", "a"],
    "Hộ đã đi": ["2", "o"],
    "Nhiệm vụ": ["v"],
    "Lịch bản": ["l"],
    "Việc mình ghi đã thành gì": ["o"],
    "Hồ sơ hộ": ["2", "\r"],
    "Hồ sơ theo mục": ["2", "\r", "s"],
}


def report(program, store, households, today, name):
    """A line a list: how long its key took to be answered, at most; the first time, and the slowest of
    the other times, until all of the list was there; and the median and p99 of the moves."""
    owed = OWED_MS.get(households)
    command = [program, "--store", store, "--today", today, "--as", name]
    everything, openings = [], []
    for title, way in LISTS.items():
        opened, moved = [], []
        with TimedProgram(command, AsItIs(), patience=PATIENCE) as timed:
            timed.wait_for_rest()
            for _ in range(ROUNDS):
                timed.press(b"1")
                for key in way[:-1]:
                    timed.press(key.encode())
                opened.append(timed.press(way[-1].encode()))
                moved += [timed.press(key) for key in MOVES]
                for _ in way:
                    timed.press(places.ESCAPE)
            timed.leave()
        opened, moved = ([key for key in keys if key is not None] for keys in (opened, moved))
        everything += moved
        openings += opened
        answered = max((key.answered * 1000 for key in opened), default=float("nan"))
        whole = [key.seconds * 1000 for key in opened]
        told = [f"opening answered in {answered:.1f} ms"]
        if len(whole) > 1:
            told.append(f"whole in {whole[0]:.1f} ms, then in {max(whole[1:]):.1f} ms")
        if moved:
            told += [
                f"{figure.split(', ')[1]} {value:.2f}"
                for figure, value in figures.of_keys("moves", moved).items()]
        yield f"  {title}: " + "; ".join(told)
    measured = figures.of_keys("all moves", everything)
    late = "  over" if owed and measured["all moves, p99 ms"] > owed else ""
    yield "  " + "; ".join(f"{key} {value:.2f}" for key, value in measured.items()) + late
    answers = sorted(key.answered * 1000 for key in openings)
    yield (
        f"  all openings: answered in {statistics.median(answers):.2f} ms (median), "
        f"{answers[-1]:.2f} ms (slowest)")
