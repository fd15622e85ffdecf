"""The figures of the compounds: by month, quarter, year, in bars, and as Excel."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.attachments import Stored
from desktop.core.sheets import read_sheets
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.dialogs import FiguresDialog
from desktop.features.consultation.dialogs.figures import _to_do
from desktop.features.consultation.entities import Series
from desktop.features.consultation.records import Figures, PublicationDraft, SignDraft
from desktop.features.organisation.commands import save_level_names
from desktop.features.organisation.records import LevelNames
from desktop.ui.bars import Bars


def opened(app: App) -> FiguresDialog:
    app.fill("consultation")
    app.settle()
    dialog = app.window.show_page("consultation").figures()
    app.settle()
    return dialog


def go_to(app: App, dialog: FiguresDialog, kind: str, day: date) -> None:
    dialog.kinds.button(kind).click()
    while dialog.period.first > day:
        dialog.step(-1)
    app.settle()


def test_the_quarter_of_the_demo_evening_is_told_in_words_bars_and_rows(app: App, chinese: None) -> None:
    dialog = opened(app)
    assert dialog.period == rules.period_of("month", date.today())
    go_to(app, dialog, "quarter", date(2026, 9, 16))
    assert "2026年第3季度" in [label.text() for label in dialog.findChildren(QLabel)]
    assert "讨论议题3个，形成结论2个" in dialog.said.text()
    (bars,) = dialog.findChildren(Bars)
    assert "议题 2/3" in bars.accessibleDescription()
    rows = [dialog.table.model().record(row) for row in range(dialog.table.model().rowCount())]
    assert [row.discussed for row in rows if row.meetings] == [3]
    dialog.done(0)


def test_a_period_without_anything_shows_no_shares(app: App, chinese: None) -> None:
    dialog = opened(app)
    go_to(app, dialog, "year", date(2019, 1, 1))
    assert "会议0次" in dialog.said.text()
    model = dialog.table.model()
    assert {model.data(model.index(0, column)) for column in range(1, model.columnCount())} == {"—"}
    dialog.done(0)


def test_the_figures_are_saved_as_excel(app: App, chinese: None, tmp_path: Path, qtbot: QtBot) -> None:
    with app.context.db.writing("名称") as s:
        save_level_names(s, LevelNames(compound="院落"))
    dialog = opened(app)
    go_to(app, dialog, "year", date(2026, 9, 16))
    dialog.save_to(str(tmp_path / "统计.xlsx"))
    qtbot.waitUntil((tmp_path / "统计.xlsx").exists, timeout=10_000)
    app.settle()
    (sheet,) = read_sheets(tmp_path / "统计.xlsx")
    assert (sheet.rows[2][0], sheet.rows[-1][0]) == ("院落", "合计")
    assert sheet.rows[-1][sheet.rows[2].index("讨论议题")] == 3
    dialog.done(0)


def test_who_has_not_met_yet_and_what_hangs_too_long_is_told(app: App, chinese: None) -> None:
    with app._db.writing("例会") as s:
        compound = queries.meeting_detail(s, 1).draft.compound_id
        s.add(Series(
            compound_id=compound, kind="joint", brand="", every_months=1, begins_on=date(2026, 1, 1), location="",
            convener="", chair="", recorder="",
        ))  # fmt: skip
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
        up = PublicationDraft(1, "minutes", "公示栏", "覃𬱖", date(2026, 9, 18), date(2026, 9, 25))
        commands.publish(s, up, Stored("ab" * 32, "纪要.pdf", 1000, "application/pdf"), "纪要", "甲")
    dialog = opened(app)
    assert "尚未召开：天方社区 天方花园小区" in dialog.said.text()
    assert "公示期满未撤下的文件1份" in dialog.said.text()
    dialog.done(0)


def test_who_has_not_met_is_listed_as_in_the_language_of_the_reader(language: str) -> None:
    comma = "、" if language == "zh_CN" else ", "
    (said,) = _to_do([Figures(1, "天方花园", waiting=1), Figures(2, "仁智山水", waiting=1)], 0)
    assert f"天方花园{comma}仁智山水" in said
