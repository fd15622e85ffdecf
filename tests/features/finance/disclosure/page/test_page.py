"""A quarter through the widgets: drawn up, reviewed, posted with a photo, asked, answered, taken down, printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.money import Money
from desktop.features.finance import queries
from desktop.features.finance.disclosure import commands
from desktop.features.finance.disclosure.dialogs import review_editor
from desktop.features.finance.disclosure.records import Disclosure, Red
from desktop.features.finance.page import FinancePage
from desktop.ui.editor import Editor
from desktop.ui.files import Files
from desktop.ui.table import Table
from tests.features.finance.disclosure.conftest import REVIEWERS, prove


@pytest.fixture
def page(whole: App, chinese: None) -> FinancePage:
    whole.fill("finance")
    prove(whole.context.db)
    shown = whole.window.show_page("finance")
    whole.settle()
    shown.choose(whole.context.peek(queries.book_place, 1))
    shown._views.choose("disclosure")
    shown._show()
    whole.settle()
    return shown


def fill(app: App, editor: Editor, qtbot: QtBot, **typed: object) -> None:
    for key, value in typed.items():
        editor.form.rows[key]._spec.write(value)
    with qtbot.waitSignal(editor.accepted, timeout=30_000):
        editor.save()
    app.settle()


def shown(page: FinancePage) -> str:
    return "\n".join(label.text() for label in page.view.findChildren(QLabel) if label.isVisible())


def cells(table: Table) -> list[list[str]]:
    model = table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.data(model.index(row, column))) for column in columns] for row in rows]


def text(pdf: bytes) -> str:
    return "".join("".join(one.get_textpage().get_text_range().split()) for one in pypdfium2.PdfDocument(pdf))


def test_the_quarter_of_the_demo_books_from_draft_to_the_last_answer(
    whole: App, page: FinancePage, qtbot: QtBot, tmp_path: Path
) -> None:
    app, view = whole, page.view
    editor = view.draw_up()
    assert editor.form.rows["last"]._spec.read() == date(2026, 9, 30)
    fill(app, editor, qtbot, first=date(2026, 7, 1), last=date(2026, 9, 30))
    assert (view.told.state, str(view.told.sheet.closing)) == ("drafted", "233,486.53")
    drawn, agreed, *_ = [cells(one) for one in view.findChildren(Table) if one is not view.table]
    assert ("广告", "HT-2026-01", "12,000.00", "12,000.00") in [tuple(line[:4]) for line in drawn]
    assert agreed == [
        ["广告", "HT-2026-01", "12,000.00", "12,000.00", "0.00"],
        ["快递柜", "HT-2026-02", "3,300.00", "3,300.00", "0.00"],
    ]  # fmt: skip
    assert "没有对应合同的收入：停车场地费、充电桩" in shown(page)
    assert "还缺复核：物业制表 1、业委会审核 1、社区审签 1、业主代表复核 3" in shown(page).replace("，", "、")
    for party, name, place in REVIEWERS:
        fill(app, view.review(), qtbot, party=party, name=name, place=place)
    assert "复核已齐" in shown(page)
    fill(app, view.post(), qtbot, places="小区公示栏、各单元门厅", posted_by="宋红")
    assert view.told.state == "posted"
    assert not view._post.isVisible()
    photo = tmp_path / "公示栏.jpg"
    Image.new("RGB", (300, 200), "teal").save(photo)
    view.findChildren(Files)[0].add([photo])
    qtbot.waitUntil(lambda: bool(view.told.files), timeout=10_000)
    fill(app, view.ask(), qtbot, asked_on=date.today(), asked_by="段磊", words="井盖为什么这么贵")
    answer = view.answer(0)
    assert answer.focusWidget().objectName() == "answer"
    fill(app, answer, qtbot, answer="三处更换，附发票", answered_on=date.today(), answered_by="物业 龙斌华")
    preview = view.print()
    qtbot.waitUntil(lambda: bool(preview._pdf), timeout=20_000)
    said = text(preview._pdf)
    assert "本期结余233,486.53" in said
    assert "广告（合同HT-2026-01）" in said
    assert "快递柜HT-2026-023,300.003,300.00" in said
    assert "尉迟*、王*、查*" in said
    assert "段*：井盖为什么这么贵" in said
    assert "3栋2单元501" not in said
    assert view.told.sheet.mark in said
    preview.done(0)
    early, due = view.take_down(), date.today() + timedelta(days=15)
    early.save()
    app.settle()
    assert f"公示期到{due}" in early.form.rows["day"]._note.text()
    QDialog.reject(early)
    with app.context.db.writing("撤下") as s:
        commands.take_down(s, view.told.id, due, due)
    view.fill()
    app.settle()
    assert view.told.state == "down"
    assert [
        button.text().strip()
        for button in page.findChildren(QPushButton)
        if button is view._new and button.isVisible()
    ]


def test_it_hangs_only_once_everybody_has_reviewed_it(whole: App, page: FinancePage, qtbot: QtBot) -> None:
    app, view = whole, page.view
    fill(app, view.draw_up(), qtbot, first=date(2026, 7, 1), last=date(2026, 9, 30))
    early = view.post()
    early.form.rows["places"]._spec.write("公示栏")
    early.form.rows["posted_by"]._spec.write("宋红")
    early.save()
    app.settle()
    assert not [each for each in early.findChildren(QDialog, "message") if each.isVisible()]
    (said,) = [one for one in early.findChildren(QLabel) if one.isVisible() and "还缺复核" in one.text()]
    assert "业主代表复核 3" in said.text()
    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect() == said.rect())  # in sight as a whole
    early.reject()
    assert not early.isVisible(), "nothing is lost, so nothing is asked"
    assert view.told.state == "drafted"
    for party, name, place in REVIEWERS:
        fill(app, view.review(), qtbot, party=party, name=name, place=place)
    later = view.post()
    (again,) = [one for one in later.findChildren(QPushButton) if one.text().strip() == "接着填"]
    again.click()
    fill(app, later, qtbot)
    assert (view.told.state, view.told.places, view.told.posted_by) == ("posted", "公示栏", "宋红")


def test_a_review_noted_wrongly_goes_off_the_draft_after_a_question_and_stays_once_it_hangs(
    whole: App, page: FinancePage, qtbot: QtBot
) -> None:
    view = page.view
    fill(whole, view.draw_up(), qtbot, first=date(2026, 7, 1), last=date(2026, 9, 30))
    for party, name, place in REVIEWERS:
        fill(whole, view.review(), qtbot, party=party, name=name, place=place)
    assert len(taking_off(page)) == len(REVIEWERS)
    taking_off(page)[1].click()
    (box,) = [one for one in view.findChildren(QDialog, "message") if one.isVisible()]
    assert "丁艳" in box.accessibleDescription()
    box.reject()
    whole.settle()
    assert len(view.told.reviews) == len(REVIEWERS)
    taking_off(page)[1].click()
    (box,) = [one for one in view.findChildren(QDialog, "message") if one.isVisible()]
    box.accept()
    whole.settle()
    assert [one.name for one in view.told.reviews] == [name for _, name, _ in REVIEWERS if name != "丁艳"]
    assert "业委会审核 1" in shown(page)
    fill(whole, view.review(), qtbot, party="committee", name="丁艳")
    fill(whole, view.post(), qtbot, places="公示栏", posted_by="宋红")
    assert "丁艳" in shown(page)
    assert taking_off(page) == []


def taking_off(page: FinancePage) -> list[QPushButton]:
    words = ("Take off…", "拿掉…")
    return [one for one in page.view.findChildren(QPushButton) if one.text() in words and one.isVisible()]


def test_an_audit_opinion_is_noted_on_the_sheet_that_ends_a_year_alone(
    whole: App, page: FinancePage, qtbot: QtBot
) -> None:
    view = page.view
    fill(whole, view.draw_up(), qtbot, first=date(2026, 7, 1), last=date(2026, 9, 30))
    for told, there in ((view.told, False), (_of_the_year(view.told), True)):
        editor = review_editor(view.context, told, view)
        editor.form.rows["party"]._spec.write("auditor")
        assert (editor.form.rows["party"]._spec.read() == "auditor") is there
        QDialog.reject(editor)


def _of_the_year(told: Disclosure) -> Disclosure:
    return replace(told, sheet=replace(told.sheet, last=date(2026, 12, 31)))


def test_a_draft_is_thrown_away_after_a_question(whole: App, page: FinancePage, qtbot: QtBot) -> None:
    view = page.view
    fill(whole, view.draw_up(), qtbot, first=date(2026, 7, 1), last=date(2026, 9, 30))
    assert not view._new.isVisible()
    view.discard().accept()
    whole.settle()
    assert view.told is None
    assert view._new.isVisible()


def test_a_few_disclosures_leave_the_room_to_the_chosen_one(
    whole: App, page: FinancePage, qtbot: QtBot
) -> None:
    view = page.view
    fill(whole, view.draw_up(), qtbot, first=date(2026, 7, 1), last=date(2026, 9, 30))
    (row,) = view._rows
    assert view._above.height() == view.table.height() < view.height() // 4
    view._show([replace(row, id=row.id + at) for at in range(12)], view._rule)
    whole.settle()
    assert view.height() // 4 < view._above.height() < view.height() // 2
    assert view.table.height() == view._above.height()


def test_what_is_taken_back_of_earlier_periods_stands_with_its_reason(
    whole: App, page: FinancePage, qtbot: QtBot
) -> None:
    view = page.view
    fill(whole, view.draw_up(), qtbot, first=date(2026, 7, 1), last=date(2026, 9, 30))
    assert view.told is not None
    red = Red("2026-12", "2026-3", date(2026, 6, 28), "能耗", Money(-50000), "重复记账")
    view._tell(replace(view.told, reds=(red,)))
    whole.settle()
    (row,) = [cells(one)[0] for one in view.findChildren(Table) if "重复记账" in str(cells(one))]
    assert row == ["2026-12", "2026-3 · 2026-06-28", "能耗", "−500.00", "重复记账"]


def test_the_rule_of_the_place_is_told_and_changed(whole: App, page: FinancePage, qtbot: QtBot) -> None:
    view = page.view
    assert "每季度一期，期满30日内公示，公示不少于15日，张贴点不少于1处" in shown(page)
    editor = view.change_rule()
    fill(whole, editor, qtbot, every=6, hung=30, party="committee")
    assert "每半年一期，期满30日内公示，公示不少于30日，张贴点不少于1处；责任方：业主委员会" in shown(page)
    assert view.draw_up().form.rows["last"]._spec.read() == date(2026, 12, 31)
