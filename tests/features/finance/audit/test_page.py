"""The papers of findings through the widgets: the notice of the one chosen, the list with its Excel."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from desktop.app import App
from desktop.core.progress import Progress
from desktop.features.finance import queries
from desktop.features.finance.audit import commands
from desktop.features.finance.audit.records import FindingDraft
from desktop.features.finance.page import FinancePage
from desktop.ui.preview import Preview


@pytest.fixture
def page(whole: App, chinese: None) -> FinancePage:
    with whole.context.db.writing("审计") as s:
        for words, voucher in (("审计费缺合同", "2026-9"), ("井盖降噪缺验收单", "2026-5")):
            commands.report(s, FindingDraft(
                1, words, voucher, date.today(), "业主段磊", "业委会", "丁艳", date.today() + timedelta(days=9)
            ))  # fmt: skip
    whole.fill("finance")
    shown = whole.window.show_page("finance")
    whole.settle()
    shown.choose(whole.context.peek(queries.book_place, 1))
    shown._views.choose("periods")
    shown._show()
    whole.settle()
    return shown


def press(page: FinancePage, words: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.text().strip() == words and b.isVisible()).click()


def preview(app: App, qtbot: QtBot) -> tuple[Preview, str]:
    app.settle()
    (shown,) = [one for one in app.window.findChildren(Preview) if one.isVisible()]
    qtbot.waitUntil(lambda: bool(shown._pdf), timeout=20_000)
    with pypdfium2.PdfDocument(shown._pdf) as pdf:
        return shown, "".join("".join(one.get_textpage().get_text_range().split()) for one in pdf)


def test_the_notice_of_the_finding_that_is_chosen_is_printed_masked(
    whole: App, page: FinancePage, qtbot: QtBot
) -> None:
    assert [one.words for one in page.view._findings] == ["井盖降噪缺验收单", "审计费缺合同"]
    press(page, "整改通知书")
    first, said = preview(whole, qtbot)
    assert "井盖降噪缺验收单" in said
    assert "业主段*于" in said
    first.done(0)
    page.view._found.selectRow(1)
    with whole.context.db.writing("审计") as s:
        commands.report(
            s, FindingDraft(1, "未按季公示", "", date.today(), "审计", "业委会", "", date.today())
        )
    page.view.fill()
    whole.settle()
    assert len(page.view._findings) == 3
    press(page, "整改通知书")
    second, said = preview(whole, qtbot)
    assert "审计费缺合同" in said, "the one chosen stays chosen when another comes before it"
    assert "2,400.00元（大写：贰仟肆佰元整）" in said
    second.done(0)


def test_the_list_of_findings_comes_with_its_excel(
    whole: App, page: FinancePage, qtbot: QtBot, tmp_path: Path
) -> None:
    press(page, "审计发现整改清单")
    shown, said = preview(whole, qtbot)
    assert "共2项，已办结0项，逾期0项" in said
    ((_, write),) = shown._paper.sheets.items()
    write(tmp_path / "清单.xlsx", Progress())
    lines = CalamineWorkbook.from_path(tmp_path / "清单.xlsx").get_sheet_by_index(0).to_python()
    assert [line[2] for line in lines[2:4]] == ["业主段磊", "业主段磊"]
    shown.done(0)


def test_without_findings_nothing_is_offered(whole: App, page: FinancePage) -> None:
    page.view._show([], [], [], [])
    assert page.view.print_notice() is None
    assert not [b for b in page.findChildren(QPushButton) if b.isVisible() and "整改" in b.text()]
