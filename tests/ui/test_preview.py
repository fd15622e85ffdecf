"""The preview shows what was asked for last, prints the pages wanted as they are, and says what cannot be drawn."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.pdfgen.canvas import Canvas

from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.ui.context import Context
from desktop.ui.pages import page_layout
from desktop.ui.preview import Make, Preview, Printable, Write


def pdf(pages: int) -> bytes:
    """Pages of A4 that are black all over."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for _ in range(pages):
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def always(pages: int) -> Make:
    made = pdf(pages)
    return lambda _progress, _substitute: made


@pytest.fixture
def preview(context: Context, qtbot: QtBot, chinese: None) -> Callable[..., Preview]:
    def opened(**versions: Make) -> Preview:
        dialog = Preview(context, Printable("纪要", "纪要 2026-09-16", versions))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return opened


def shows(dialog: Preview, pages: int) -> Callable[[], bool]:
    return lambda: dialog.document.pageCount() == pages


def button(dialog: QDialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if words in each.text())


def says(dialog: Preview, words: str) -> Callable[[], bool]:
    return lambda: any(words in label.text() for label in dialog.findChildren(QLabel))


def printer_into(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setFullPage(True)
    return printer


def test_the_version_chosen_last_is_the_one_shown(
    preview: Callable[..., Preview], context: Context, qtbot: QtBot
) -> None:
    begun, gate, shown = threading.Event(), threading.Event(), []

    def slow(_progress: Progress, _substitute: str | None) -> bytes:
        begun.set()
        gate.wait(5)
        return pdf(1)

    dialog = preview(public=always(2), internal=slow)
    qtbot.waitUntil(shows(dialog, 2))
    dialog.document.pageCountChanged.connect(shown.append)
    dialog._switch.button("internal").click()
    assert begun.wait(5)
    dialog._switch.button("public").click()
    gate.set()
    with qtbot.waitCallback() as idle:
        context.runner.when_idle(idle)
    assert shows(dialog, 2)()
    assert 1 not in shown


def test_nothing_is_saved_or_printed_while_a_version_is_being_made(
    preview: Callable[..., Preview], qtbot: QtBot
) -> None:
    gate = threading.Event()

    def slow(_progress: Progress, _substitute: str | None) -> bytes:
        gate.wait(5)
        return pdf(1)

    dialog = preview(public=always(2), internal=slow)
    qtbot.waitUntil(shows(dialog, 2))
    dialog._switch.button("internal").click()
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(150)  # Qt lets a pressed button be seen for a tenth of a second
    assert dialog.findChild(QFileDialog) is None
    gate.set()
    qtbot.waitUntil(shows(dialog, 1))
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None)
    chooser = dialog.findChild(QFileDialog)
    assert [Path(file).name for file in chooser.selectedFiles()] == ["纪要 2026-09-16 internal.pdf"]
    chooser.reject()


def test_every_page_has_its_small_picture(preview: Callable[..., Preview], qtbot: QtBot) -> None:
    dialog = preview(only=always(120))
    qtbot.waitUntil(shows(dialog, 120))
    assert dialog._thumbs.count() == 120

    def drawn() -> bool:
        picture = dialog._thumbs.item(119).icon().pixmap(dialog._thumbs.iconSize()).toImage()
        return picture.pixelColor(picture.width() // 2, picture.height() // 2).lightness() == 0

    qtbot.waitUntil(drawn)
    dialog._thumbs.setCurrentRow(60)
    qtbot.waitUntil(says(dialog, "第61页，共120页"))


def test_only_the_pages_asked_for_are_printed(
    preview: Callable[..., Preview], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = preview(only=always(5))
    qtbot.waitUntil(shows(dialog, 5))
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setPageRanges(QPageRanges.fromString("2-3,5"))
    dialog.print_to(printer)
    qtbot.waitUntil(says(dialog, "打印机，共3页"), timeout=20_000)
    assert len(pikepdf.open(tmp_path / "printed.pdf").pages) == 3


def test_a_page_is_not_distorted_by_other_paper(
    preview: Callable[..., Preview], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = preview(only=always(1))
    qtbot.waitUntil(shows(dialog, 1))
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF())
    )
    printer.setFullPage(True)
    dialog.print_to(printer)
    qtbot.waitUntil(says(dialog, "打印机，共1页"), timeout=20_000)
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as printed:
        left, upper, right, lower = (
            printed[0].render().to_pil().convert("L").point(lambda v: 255 - v).getbbox()
        )
    assert (right - left) / (lower - upper) == pytest.approx(A4[0] / A4[1], rel=0.02)


@pytest.mark.no_qt_log
def test_a_printer_that_takes_nothing_is_told_of(
    preview: Callable[..., Preview], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = preview(only=always(1))
    qtbot.waitUntil(shows(dialog, 1))
    dialog.print_to(printer_into(tmp_path / "nowhere" / "printed.pdf"))
    qtbot.waitUntil(lambda: dialog.findChild(QDialog, "message") is not None)
    assert says(dialog, "不接收页面")()
    dialog.findChild(QDialog, "message").accept()


def test_printing_stops_when_told_to(
    preview: Callable[..., Preview], context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog, heard = preview(only=always(200)), []
    qtbot.waitUntil(shows(dialog, 200))
    context.runner.moved.connect(lambda _job, done, _total, _what: heard.append(done))
    dialog.print_to(printer_into(tmp_path / "printed.pdf"))
    qtbot.waitUntil(lambda: bool(heard))
    button(dialog, "停止打印").click()
    with qtbot.waitCallback() as idle:
        context.runner.when_idle(idle)
    assert says(dialog, "已停止打印")()
    assert max(heard) < 200
    assert not button(dialog, "停止打印").isVisible()


def test_what_no_font_can_draw_is_listed_before_it_is_replaced(
    preview: Callable[..., Preview], qtbot: QtBot
) -> None:
    asked: list[str | None] = []

    def make(_progress: Progress, substitute: str | None) -> bytes:
        asked.append(substitute)
        if substitute is None:
            raise RuleBroken("print.undrawable", chars="\ue000 (U+E000)、\ue001 (U+E001)")
        return pdf(1)

    dialog = preview(only=make)
    qtbot.waitUntil(lambda: dialog.findChild(QDialog, "message") is not None)
    assert says(dialog, "U+E000")()
    assert says(dialog, "U+E001")()
    button(dialog.findChild(QDialog, "message"), "〓").click()
    qtbot.waitUntil(shows(dialog, 1))
    assert asked == [None, "〓"]


def test_a_preview_that_is_closed_makes_no_more(
    preview: Callable[..., Preview], context: Context, qtbot: QtBot
) -> None:
    steps, gate = [], threading.Event()

    def make(progress: Progress, _substitute: str | None) -> bytes:
        for page in range(1, 100):
            progress.report(page, 0)
            steps.append(page)
            gate.wait(0.02)
        return pdf(1)

    dialog = preview(only=make)
    qtbot.waitUntil(lambda: len(steps) > 1)
    dialog.reject()
    with qtbot.waitCallback() as idle:
        context.runner.when_idle(idle)
    assert len(steps) < 99
    assert dialog.document.pageCount() == 0


@pytest.mark.parametrize(
    ("size", "named", "lies"),
    [(A4, "A4", False), (landscape(A4), "A4", True), (landscape(A3), "A3", True)],
)
def test_the_printer_is_asked_for_the_paper_the_pages_want(
    preview: Callable[..., Preview], qtbot: QtBot, size: tuple[float, float], named: str, lies: bool
) -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size)
    canvas.showPage()
    canvas.save()
    dialog = preview(only=lambda _progress, _substitute: file.getvalue())
    qtbot.waitUntil(shows(dialog, 1))
    wanted = page_layout(dialog.document)
    assert wanted.pageSize().name() == named
    assert (wanted.orientation() == QPageLayout.Orientation.Landscape) is lies
    qtbot.waitUntil(lambda: dialog._thumbs._drawn == 1)
    small = dialog._thumbs.item(0).icon().availableSizes()[0]
    assert small.width() / small.height() == pytest.approx(size[0] / size[1], rel=0.05)


def test_the_version_shown_is_saved_as_excel(
    context: Context, qtbot: QtBot, chinese: None, tmp_path: Path
) -> None:
    def write(words: str) -> Write:
        return lambda path, _progress: path.write_text(words)

    def refuse(_path: Path, _progress: Progress) -> None:
        raise RuleBroken("file.in_use", path="表.xlsx")

    paper = Printable("名单", "名单", {"甲": always(1), "乙": always(2)}, {"甲": write("甲"), "乙": refuse})
    dialog = Preview(context, paper)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(shows(dialog, 1))
    dialog.save_sheet_to(str(tmp_path / "表.xlsx"))
    qtbot.waitUntil(lambda: "表.xlsx" in dialog._said.text())
    assert (tmp_path / "表.xlsx").read_text() == "甲"
    dialog._switch.choose("乙")
    dialog.save_sheet_to(str(tmp_path / "表.xlsx"))
    qtbot.waitUntil(lambda: dialog.findChild(QDialog, "message") is not None)
    box = dialog.findChild(QDialog, "message")
    assert "Excel" in box.accessibleDescription()
    box.accept()
    dialog.save_sheet()
    chooser = dialog.findChild(QFileDialog)
    assert chooser.selectedFiles()[0].endswith("名单 乙.xlsx")
    assert not chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.reject()


def test_a_paper_without_a_table_offers_no_excel(preview: Callable[..., Preview], qtbot: QtBot) -> None:
    dialog = preview(甲=always(1))
    assert "存为Excel" not in [b.accessibleName() for b in dialog.findChildren(QPushButton) if b.isVisible()]


def test_the_version_shown_is_saved_as_word_whole_or_not_at_all(
    context: Context, qtbot: QtBot, chinese: None, tmp_path: Path
) -> None:
    paper = Printable(
        "纪要", "纪要", {"甲": always(1), "乙": always(2)}, documents={"甲": lambda: b"1", "乙": lambda: b"2"}
    )
    dialog = Preview(context, paper)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(shows(dialog, 1))
    assert button(dialog, "存为Word").isVisible()
    assert not button(dialog, "存为Excel").isVisible()
    dialog._switch.choose("乙")
    button(dialog, "存为Word").click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser.selectedFiles()[0].endswith("纪要 乙.docx")
    chooser.reject()
    dialog.save_document_to(str(tmp_path / "纪要.docx"))
    qtbot.waitUntil(lambda: "纪要.docx" in dialog._said.text())
    assert [(each.name, each.read_bytes()) for each in tmp_path.glob("纪要*")] == [("纪要.docx", b"2")]
    dialog.save_document_to(str(tmp_path / "没有" / "纪要.docx"))
    qtbot.waitUntil(lambda: dialog.findChild(QDialog, "message") is not None)
    dialog.findChild(QDialog, "message").accept()


def test_a_paper_nobody_goes_on_editing_offers_no_word(preview: Callable[..., Preview], qtbot: QtBot) -> None:
    dialog = preview(甲=always(1))
    assert not button(dialog, "存为Word").isVisible()


def test_it_closes_when_who_opened_it_leaves(preview: Callable[..., Preview], context: Context) -> None:
    context.seat.sit(1, "方敏")
    dialog = preview(only=always(1))
    assert dialog.isVisible()
    context.seat.leave()
    assert not dialog.isVisible()
