"""Finding among a hundred thousand people: key to frame in the search of the list of households, and
in the list that a wedding picks its partner from.

The register is what an office hands over: one list of so many people, taken in by `donghanh import`.
"""

import csv
import os
import random
import subprocess

import figures
import places
from machines import AsItIs
from timed import TimedProgram

OWED_MS = 8
PEOPLE_IN_HOUSEHOLD = 5
HOUSEHOLDS_IN_VILLAGE = 250
WEDDING_BELOW_TOP = 5
CLERK = "Ly Giá Pu"
QUERIES = ["giang lo", "nguyen thi", "po xe me", "su", "tran van hung", "xa pho", "ly"]

FAMILIES = (
    "Giàng Lý Ly Pờ Vàng Phùng Thàng Lò Sùng Chang Mùa Tao Khoàng Lù Chu Nguyễn Trần Lê Phạm Hoàng Đặng "
    "Bùi Đỗ Vũ Đinh Hà Quàng Cà Tòng Lường").split()
MIDDLES = (
    "Lò Xè Mò Phí Nhù Me Gạ Chừ Thị Văn Hồng Thanh Minh Đức Ngọc Kim Xuân Thu Quốc Hữu Mỹ Thúy Phù Giá "
    "Sử Pó Lỗ Khừ My Phu").split()
HEADS = ["", *"bcdđghklmnprstvx", "ch", "gi", "kh", "ng", "nh", "ph", "th", "tr"]
RIMES = ("a á à ả ạ ang áng ành ân ấn ê ế ề í ị inh o ó ò ô ố ổ ông ơ ờ u ú ù ủ ung ư ừ ửu ươi ương y ý ỳ uy "
         "uân uyên oan oàn").split()


def report(program, folder, people, count):
    """The lines of the measurement."""
    store = os.path.join(folder, f"{people}-names")
    if not os.path.exists(store):
        make(program, store, folder, people)
    command = [program, "--store", store, "--today", "2026-11-23", "--as", CLERK]
    rows = [("search of households", in_list), ("partner of a wedding", in_picker)]
    yield f"{people} people in {people // PEOPLE_IN_HOUSEHOLD} households, this machine"
    for name, round_of_keys in rows:
        with TimedProgram(command, AsItIs()) as timed:
            timed.wait_for_rest()
            keys = [key for key in gone_through(timed, round_of_keys, count) if key is not None]
            timed.leave()
        measured = figures.of_keys(name, keys)
        late = "  over" if measured[f"{name}, p99 ms"] > OWED_MS else ""
        yield "  " + "; ".join(f"{key} {value:.2f}" for key, value in measured.items()) + late


def gone_through(program, round_of_keys, count):
    keys = []
    while len(keys) < count:
        for query in QUERIES:
            keys += round_of_keys(program, query)
    return keys


def in_list(program, query):
    places.stand_in_list(program)
    program.press(places.SEARCH)
    places.expect(program, "Tìm:")
    yield from typed(program, query)
    program.press(places.ESCAPE)


def in_picker(program, query):
    """From the file of the first household to the people of all others."""
    places.stand_in_list(program)
    program.press(b"\r")
    program.press(b"g")
    program.press(*[places.DOWN] * WEDDING_BELOW_TOP)
    program.press(b"\r")
    program.press(places.TAB)
    program.press(b"\r")
    places.expect(program, "Tìm:")
    yield from typed(program, query)
    for _ in range(3):
        program.press(places.ESCAPE)


def typed(program, query):
    """Letter by letter, and taken back again."""
    letters = [bytes([letter]) for letter in query.encode()]
    for key in [*letters, *[places.BACKSPACE] * len(letters)]:
        yield program.press(key)


def make(program, store, folder, people):
    listed = os.path.join(folder, f"{people}-names.csv")
    write_list(listed, people)
    run(program, "init", "--store", store, "--commune", "Thu Lũm", "--person", CLERK)
    run(program, "import", listed, "--store", store, "--create-villages", "--today", "2026-11-23")
    os.remove(listed)


def run(program, *arguments):
    subprocess.run([program, *arguments], stdout=subprocess.DEVNULL, check=True)


def write_list(path, people):
    chance = random.Random(5)
    givens = sorted({(head + rime).capitalize() for head in HEADS for rime in RIMES})
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Mã hộ", "Bản", "Họ và tên", "Giới tính", "Năm sinh", "Quan hệ với chủ hộ"])
        for number in range(people):
            household, member = divmod(number, PEOPLE_IN_HOUSEHOLD)
            name = " ".join(chance.choice(words) for words in (FAMILIES, MIDDLES, givens))
            rows.writerow([
                f"H{household:05}", f"Bản {household // HOUSEHOLDS_IN_VILLAGE + 1}", name,
                chance.choice(["Nam", "Nữ"]), 1960 + member * 9 + chance.randrange(9),
                "Chủ hộ" if member == 0 else "Con" if member > 1 else "Vợ",
            ])
