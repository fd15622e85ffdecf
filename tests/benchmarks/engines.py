"""One function for each thing that is measured; each is run in a process of its own."""

from __future__ import annotations

import io
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks import district
from tests.benchmarks.sample import BODY, HEAD, LONG_ROWS, MINUTES_ROWS, PARAGRAPHS, SHARES, rows

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS = RESOURCES / "fonts"
TITLE = "天方社区“乐邻圈”议事会纪要"


def nothing() -> None:
    """A Python process that does nothing."""


def our_minutes() -> bytes:
    from desktop.printing.blocks import Grid, GridColumn, Heading, Issue, Mark, Paper, Paragraph
    from desktop.printing.document import typeset

    blocks = [Mark(TITLE), Issue("第1号", "小区党支部", "2026年9月16日")]
    for heading, text in PARAGRAPHS:
        blocks += [Heading(1, heading), Paragraph(text)]
    columns = tuple(GridColumn(title, share) for title, share in zip(HEAD, SHARES, strict=True))
    return typeset(Paper(TITLE, (*blocks, Grid(columns, tuple(rows(MINUTES_ROWS))))))


def typst_minutes() -> bytes:
    import typst

    cells = "".join(f"[{cell}]," for row in (HEAD, *rows(MINUTES_ROWS)) for cell in row)
    parts = "\n\n".join(f"= {heading}\n{text}" for heading, text in PARAGRAPHS)
    source = (
        '#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")\n'
        '#set text(font: ("Yicheng Fang", "Yicheng Rare"), size: 16pt, lang: "zh")\n#set par(justify: true, first-line-indent: 2em)\n'
        f"#align(center)[{TITLE}]\n{parts}\n#table(columns: {len(HEAD)}, {cells})"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "minutes.typ"
        file.write_text(source, encoding="utf-8")
        return typst.compile(str(file), font_paths=[str(FONTS)], ignore_system_fonts=True)


def stock_minutes() -> bytes:
    """ReportLab as its manual shows it: Paragraph with wordWrap CJK, Table, TTFont."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    style = ParagraphStyle(
        "body", fontName=_stock_font(), fontSize=16, leading=29, wordWrap="CJK", firstLineIndent=32
    )
    flow = [Paragraph(TITLE, style)]
    for heading, text in PARAGRAPHS:
        flow += [Paragraph(heading, style), Paragraph(text, style)]
    flow.append(Table([HEAD, *rows(MINUTES_ROWS)], style=_stock_grid(), repeatRows=1))
    out = io.BytesIO()
    SimpleDocTemplate(out).build(flow)
    return out.getvalue()


def libreoffice_minutes() -> None:
    import docx

    document = docx.Document()
    for heading, text in ((TITLE, ""), *PARAGRAPHS):
        document.add_paragraph(heading)
        document.add_paragraph(text)
    table = document.add_table(rows=0, cols=len(HEAD))
    for row in (HEAD, *rows(MINUTES_ROWS)):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    with tempfile.TemporaryDirectory() as folder:
        document.save(f"{folder}/minutes.docx")
        command = [
            "soffice",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            f"{folder}/minutes.docx",
        ]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "HOME": folder})


def our_grid(count: int = LONG_ROWS) -> bytes:
    from desktop.printing.blocks import Grid, GridColumn, Paper
    from desktop.printing.document import typeset

    columns = tuple(GridColumn(title, share) for title, share in zip(HEAD, SHARES, strict=True))
    return typeset(Paper("明细", (Grid(columns, rows(count)),)))


def our_small_grid() -> bytes:
    return our_grid(LONG_ROWS // 10)


def stock_grid() -> bytes:
    from reportlab.platypus import LongTable, SimpleDocTemplate

    name, out = _stock_font(), io.BytesIO()
    table = LongTable(
        [HEAD, *rows(LONG_ROWS)], style=[*_stock_grid(), ("FONTNAME", (0, 0), (-1, -1), name)], repeatRows=1
    )
    SimpleDocTemplate(out).build([table])
    return out.getvalue()


def qt_grid() -> None:
    """QPainter on a QPdfWriter, fixed rows, no wrapping: what Qt alone could do."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter

    app = QGuiApplication(["x"])
    QFontDatabase.addApplicationFont(str(FONTS / "fang.ttf"))
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        writer = QPdfWriter(file.name)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setResolution(72)
        painter = QPainter(writer)
        painter.setFont(QFont("Yicheng Fang", 10))
        total, y = sum(SHARES), 0
        for row in rows(LONG_ROWS):
            if y > 630:
                writer.newPage()
                y = 0
            x = 0.0
            for words, share in zip(row, SHARES, strict=True):
                width = 442 * share / total
                painter.drawRect(QRectF(x, y, width, 25))
                painter.drawText(QRectF(x + 3, y, width - 6, 25), int(Qt.AlignmentFlag.AlignVCenter), words)
                x += width
            y += 25
        painter.end()
    app.quit()


def empty_window() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(["x"])
    window = QMainWindow()
    window.show()
    app.processEvents()


def our_window() -> None:
    """Start on the demo data until the window takes what is typed."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    program, turn = _started()
    search = program.window.header.search
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(search, QKeyEvent(kind, Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier, "z"))
    turn()
    if search.text() != "z":
        sys.exit("the window does not take what is typed")


def our_first_page() -> None:
    """Start on the demo data until the first page is filled."""
    from desktop.ui.tree import Tree

    program, turn = _started()
    while not (trees := program.window.findChildren(Tree)) or not trees[0].branches.rowCount():
        time.sleep(0.001)  # a program at rest leaves the processor to its threads
        turn()


def _started() -> tuple[Any, Callable[[], None]]:
    """The program with its window painted, and what lets it go on."""
    from PySide6.QtWidgets import QApplication

    from desktop.start import Program
    from desktop.ui.context import Preferences

    folder = Path(os.environ["YICHENG_BENCH_DEMO"]).parent
    app = QApplication(["x"])
    program = Program(app, RESOURCES, Preferences(folder / "settings.json"))
    program.open(folder)
    app.processEvents()
    return program, app.processEvents


def read_roster() -> None:
    from python_calamine import CalamineWorkbook

    CalamineWorkbook.from_path(str(RESOURCES / "demo" / "roster.xlsx")).get_sheet_by_index(0).to_python()


def import_roster() -> None:
    """Read, check, compare and write the roster into a database that knows its compound."""
    from desktop.core.db import Database
    from desktop.features.organisation import commands, exchange, queries

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        path.write_bytes(Path(os.environ["YICHENG_BENCH_ORGANISATION"]).read_bytes())
        database = Database(path)
        reading = exchange.read_roster(RESOURCES / "demo" / "roster.xlsx")
        with database.writing("import") as session:
            commands.import_roster(session, reading, queries.guess_compound(session, reading))
        database.close()


def import_district() -> None:
    """Read, check, compare and write the register of a whole district."""
    from desktop.core.db import Database
    from desktop.features.organisation import commands, exchange

    folder = Path(os.environ["YICHENG_BENCH_DISTRICT"])
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(place) / "x.db"
        path.write_bytes((folder / "bare.db").read_bytes())
        database = Database(path)
        reading = exchange.read_either(folder / "roster.xlsx")
        with database.writing("import") as session:
            done = commands.import_roster(session, reading, None)
        if len(done.added) != district.DOORS:
            sys.exit("the district did not go in whole")


def raw_district() -> float:
    """The same file read by calamine, the same rows inserted by the driver; they lie ready."""
    from python_calamine import CalamineWorkbook

    from desktop.core.db import connect

    folder = Path(os.environ["YICHENG_BENCH_DISTRICT"])
    rows = pickle.loads((folder / "rows.pickle").read_bytes())  # noqa: S301  our own file
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(place) / "x.db"
        path.write_bytes((folder / "bare.db").read_bytes())
        began = time.perf_counter()
        CalamineWorkbook.from_path(str(folder / "roster.xlsx")).get_sheet_by_index(0).to_python()
        connection = connect(path)
        district.insert(connection, rows)
        spent = time.perf_counter() - began
        connection.close()
    return spent


def import_district_again() -> None:
    """Read the register of a district that is there already, compare every row, and change nothing."""
    from desktop.core.db import Database
    from desktop.core.progress import Progress
    from desktop.features.organisation import commands, exchange
    from desktop.start import DATABASE

    folder, progress, heard = Path(os.environ["YICHENG_BENCH_DISTRICT"]), Progress(), []
    progress.hear(lambda done, _total, _what: heard.append(done))
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(shutil.copy(folder / DATABASE, place))
        database = Database(path)
        reading = exchange.read_either(folder / "roster.xlsx")
        with database.writing("import") as session:
            done = commands.import_roster(session, reading, None, progress)
        database.close()
    if done.unchanged != district.DOORS or len(heard) < district.DOORS / 1000:
        sys.exit("the district was not there whole, or the import did not tell how far it is")


def raw_district_again() -> float:
    """The same file read by calamine, the same rows selected by the driver."""
    from python_calamine import CalamineWorkbook

    from desktop.core.db import connect
    from desktop.start import DATABASE

    folder = Path(os.environ["YICHENG_BENCH_DISTRICT"])
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(shutil.copy(folder / DATABASE, place))
        began = time.perf_counter()
        CalamineWorkbook.from_path(str(folder / "roster.xlsx")).get_sheet_by_index(0).to_python()
        connection = connect(path)
        for query in district.SELECTS:
            connection.execute(query).fetchall()
        spent = time.perf_counter() - began
        connection.close()
    return spent


def breaker() -> None:
    """A hundred thousand characters into lines."""
    from desktop.printing.breaker import Measure, break_text
    from desktop.printing.fonts import Face

    face, measure = Face("fang"), Measure(16, 442.205 / 28, 442.205, 32)
    text = BODY * 3
    for _ in range(100_000 // len(text)):
        break_text(text, face, measure)


def _stock_font() -> str:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Fang", str(FONTS / "fang.ttf")))
    return "Fang"


def _stock_grid() -> list[tuple]:
    return [("GRID", (0, 0), (-1, -1), 0.5, "#000000"), ("FONTNAME", (0, 0), (-1, -1), "Fang")]


def measured(name: str, turns: int) -> tuple[list[float], int, float]:
    """Seconds of each call in this process, its peak memory in KiB, and the moment the last call ended."""
    from time import perf_counter

    function: Callable[[], object] = globals()[name]
    spent = []
    for _ in range(turns):
        began = perf_counter()
        own = function()
        spent.append(own if isinstance(own, float) else perf_counter() - began)
    return spent, peak_memory(), perf_counter()


def peak_memory() -> int:
    """The most memory this process has held, in KiB.

    Not `ru_maxrss`: Linux hands it on through `exec`, so that a child starts with its parent's peak.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


if __name__ == "__main__":
    times, memory, ended = measured(sys.argv[1], int(sys.argv[2]))
    print(*times, memory, ended, flush=True)
    if sys.argv[1] in {"our_window", "our_first_page", "empty_window"}:
        os._exit(0)  # measured until it stood; its threads need not come to their end
