"""Writes the workbooks of this folder: with openpyxl, with LibreOffice, and broken by hand.

    python3 write.py    (needs openpyxl, msoffcrypto-tool and LibreOffice)
"""

import csv
import datetime
import io
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

import msoffcrypto.format.ooxml
import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent
HEADINGS = ["Mã hộ", "Họ và tên", "Quan hệ", "Ngày sinh", "Số CCCD", "Thu nhập bình quân (nghìn đồng)"]


def cells(path, epoch=None):
    """What cells can hold: dates by their formats, numbers by theirs, formulas, hidden rows."""
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = "Bản Là Si"
    sheet.append(["DANH SÁCH HỘ"])
    sheet.merge_cells("A1:F1")
    sheet.append(["Hộ", None, None, "Người"])
    sheet.merge_cells("A2:C2")
    sheet.merge_cells("D2:F2")
    sheet.append(HEADINGS)
    rows = [
        ["H1", "Pờ Xè Mé", "Chủ hộ", datetime.date(1979, 5, 2), "013079000001", 1250.5],
        [None, "Ly Go Xạ", "Vợ", datetime.date(1900, 2, 28), 13079000002, None],
        [None, "Pờ Lò Po", "Con", datetime.datetime(2016, 12, 28, 23, 59), 351234567890, None],
        [None, "Pờ Lò Me", "Con", 2019, 13219000004, None],
        ["H2", "Vàng Há Phí", "Chủ hộ", "=DATE(1980,1,2)", "'013080000005", "1,5 tr"],
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A4:A7")
    sheet["D4"].number_format = "dd/mm/yyyy"
    sheet["D6"].number_format = '[$-42A]d" tháng "m yyyy;@'
    sheet["D8"].number_format = "dd/mm/yyyy"
    sheet["E7"].number_format = "000000000000"
    sheet.row_dimensions[6].hidden = True
    hidden = book.create_sheet("Cũ")
    hidden.append(HEADINGS)
    hidden.append(["H9", "Lý Ló Gạ", "Chủ hộ", 1971, None, None])
    hidden.sheet_state = "hidden"
    book.create_sheet("Trống")
    book.save(path)


def abc_as_signs(path):
    """A list in the letters of ABC, pasted into a workbook: each byte has become a sign."""
    book = openpyxl.Workbook()
    source = HERE.parent / "Office" / "nhan-khau-cu-abc.csv"
    with open(source, encoding="latin-1", newline="") as file:
        for row in csv.reader(file):
            book.active.append(row)
    book.save(path)


def by_libreoffice(source, ending, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", ending, "--outdir", folder, source],
            check=True, stdout=subprocess.DEVNULL)
        shutil.move(f"{folder}/{pathlib.Path(source).stem}.{ending}", target)


def with_part(source, target, name, change):
    """The workbook with one part changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(
        target, "w", zipfile.ZIP_DEFLATED, compresslevel=9
    ) as new:
        for item in old.namelist():
            data = old.read(item)
            new.writestr(item, change(data) if item == name else data)


def main():
    good = HERE / "openpyxl.xlsx"
    cells(good)
    cells(HERE / "openpyxl-1904.xlsx", CALENDAR_MAC_1904)
    abc_as_signs(HERE / "abc-as-signs.xlsx")
    by_libreoffice(good, "xlsx", HERE / "libreoffice.xlsx")
    by_libreoffice(good, "xls", HERE / "old.xls")
    by_libreoffice(good, "ods", HERE / "table.ods")
    locked = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(good.read_bytes())).encrypt("mật khẩu", locked)
    (HERE / "locked.xlsx").write_bytes(locked.getvalue())
    sheet = "xl/worksheets/sheet1.xml"
    row = b'<row><c t="inlineStr"><is><t>' + b"a" * 32000 + b"</t></is></c></row>"
    with_part(good, HERE / "bomb.xlsx", sheet, lambda data: data.replace(
        b"</sheetData>", row * 2200 + b"</sheetData>"))
    laughs = b"".join(
        b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    doctype = b'<!DOCTYPE worksheet [<!ENTITY l0 "ha">' + laughs + b"]>"
    with_part(good, HERE / "entities.xlsx", sheet, lambda data: doctype + data.replace(
        "Pờ Xè Mé".encode(), b"&l9;"))
    with_part(good, HERE / "not-well-formed.xlsx", sheet, lambda data: data[:-20])


if __name__ == "__main__":
    main()
