"""An evening's meeting typed into the window, from the plan to the printed minutes."""

from __future__ import annotations

import io
import tomllib
from dataclasses import replace
from datetime import date

import docx
import pikepdf.pdfa
import pytest
from conftest import RESOURCES
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.dialogs import ParticipantsDialog, RhythmDialog
from desktop.features.consultation.page import ConsultationPage
from desktop.features.organisation import queries as organisation
from desktop.ui.editor import Editor
from desktop.ui.form import Form
from desktop.ui.preview import Preview
from desktop.ui.record import Filter
from desktop.ui.words import Button

TOLD = tomllib.loads((RESOURCES / "demo" / "meeting.toml").read_text(encoding="utf-8"))


@pytest.fixture
def page(app: App, chinese: None) -> ConsultationPage:
    app.fill("consultation")
    app.settle()
    return app.window.show_page("consultation")


def test_a_compound_that_never_met_is_led_on_to_its_first_meeting(app: App, page: ConsultationPage) -> None:
    held = app.context.peek(queries.meeting_detail, 1).draft.compound_id
    other = next(place for place, _ in app.context.peek(organisation.compound_choices) if place != held)
    app.context.scope.choose(other)
    app.settle()
    offered = [button.text().strip("\u2009") for button in page.findChildren(Button) if button.isVisible()]
    assert offered == ["1个小区应开未开", "会议种类…", "定期会议…", "统计", "新建会议"]
    next(button for button in page.findChildren(Button) if button.isVisible()).click()
    (dialog,) = page.findChildren(RhythmDialog)
    assert dialog.isVisible()
    dialog.close()
    app.context.scope.choose(None)
    app.settle()


def field(form: Form, key: str) -> QWidget:
    return form.rows[key]._spec.widget


def note(form: Form, key: str) -> str:
    label = form.rows[key].findChild(QLabel, f"{key}-note")
    return label.text() if label.isVisible() else ""


def press(qtbot: QtBot, within: QWidget, words: str) -> None:
    (button,) = [
        b for b in within.findChildren(QPushButton) if b.text().strip("\u2009") == words and b.isVisible()
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def top(page: QWidget, kind: type) -> QDialog:
    return [dialog for dialog in page.findChildren(kind) if dialog.isVisible()][-1]


def plan(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    """Fill in the facts as the secretary's notes have them, half an hour earlier: at seven the demo has met."""
    page.plan()
    editor = top(page, Editor)
    facts, form = TOLD["meeting"], editor.form
    field(form, "brand").setEditText(facts["brand"])
    field(form, "convener").selectAll()
    for key in ("subject", "location", "convener", "chair", "recorder"):
        field(form, key).insert(facts[key])
    field(form, "held_on").setText("2026年9月16日")
    field(form, "begins_at").insert("18:30")
    field(form, "ends_at").insert("２０：２５")
    field(form, "follow_up").setPlainText(facts["follow_up"])
    compound = field(form, "compound_id")
    compound.setCurrentIndex(compound.findText("天方社区 天方花园小区"))
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()


def invite(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    """Put everybody on the list by unit, then mark who is excused."""
    dialog = page.step.register()
    for group in TOLD["participants"]:
        field(dialog._add, "unit").setEditText(group["unit"])
        field(dialog._add, "name").setText("、".join(group["names"]))
        field(dialog._add, "observer").setChecked(group.get("observer", False))
        field(dialog._add, "votes").setChecked(group.get("votes", True))
        press(qtbot, dialog, "加入")
    reasons = {name: why for group in TOLD["participants"] for name, why in group.get("leave", {}).items()}
    for person in dialog._rows:
        if why := reasons.get(person.draft().name):
            qtbot.mouseClick(person._here.button("leave"), Qt.MouseButton.LeftButton)
            person._reason.insert(why)
    assert dialog._count.text() == "应到17人，实到15人，请假2人，列席1人，有表决权14人"
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    app.settle()


def add_items(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    for item in TOLD["items"]:
        page.step.add_item()
        editor = top(page, Editor)
        field(editor.form, "subject").insert(item["subject"])
        field(editor.form, "source").insert(item.get("source", ""))
        with qtbot.waitSignal(editor.accepted):
            editor.save()
        app.settle()


def begin(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    """Begin a meeting that is written down afterwards: nobody's notice is noted, so it is said why."""
    editor = page.step.begin()
    field(editor.form, "reason").setPlainText("会后补录")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()


def type_item(page: ConsultationPage, item: dict) -> None:
    form = page.step.desk._form
    for key, value in item.items():
        if key in ("subject", "source"):
            continue
        box = field(form, key)
        if key == "conclusion":
            box.button(value).click()
        elif hasattr(box, "setPlainText"):
            box.setPlainText(value)
        elif hasattr(box, "setEditText"):
            box.setEditText(value)
        else:
            box.setText(value.isoformat() if isinstance(value, date) else str(value))


def test_an_evening_from_plan_to_minutes(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    plan(app, page, qtbot)
    assert page._meeting.draft.subject == "高层老人晾晒难"
    invite(app, page, qtbot)
    add_items(app, page, qtbot)
    begin(app, page, qtbot)
    page.step.turn_to(page._meeting.items[0].id)
    app.settle()
    for number, item in enumerate(TOLD["items"]):
        assert page.step.desk.item.subject == item["subject"]
        type_item(page, item)
        page.step.desk.conclude()
        app.settle()
        assert page._meeting.items[number].concluded
    page.step.finish()
    app.settle()
    assert page._meeting.stage == "write_up"
    with app._db.reading() as s:
        demo, typed = queries.meeting_detail(s, 1), queries.meeting_detail(s, page._meeting.id)
    assert [(i.subject, i.text, i.deadline, i.votes_for, i.acceptance) for i in typed.items] == [
        (i.subject, i.text, i.deadline, i.votes_for, i.acceptance) for i in demo.items
    ]
    assert [(p.unit, p.name, p.attendance, p.reason, p.votes) for p in typed.participants] == [
        (p.unit, p.name, p.attendance, p.reason, p.votes) for p in demo.participants
    ]


def test_of_several_compounds_none_is_chosen_for_one(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    page.plan()
    editor = top(page, Editor)
    field(editor.form, "subject").insert("停车难")
    field(editor.form, "chair").insert("李国庆")
    editor.save()
    app.settle()
    assert note(editor.form, "compound_id").startswith("请选")
    box = field(editor.form, "compound_id")
    for at in range(box.count()):
        assert box.fontMetrics().horizontalAdvance(box.itemText(at)) < box.width() - app._look.u(8)
    editor.done(0)
    app.context.scope.choose(page.meeting.draft.compound_id)
    app.settle()
    page.plan()
    only = top(page, Editor)
    assert only.form.understood().compound_id == page.meeting.draft.compound_id
    only.done(0)


@pytest.mark.parametrize(
    "long", ["", "高层老人晾晒困难与楼顶公共区域的使用及晾衣架加装方案的讨论表决和维护责任"]
)
def test_the_window_stays_as_wide_when_the_text_grows(app: App, held: ConsultationPage, long: str) -> None:
    if long:
        with app._db.writing("长") as s:
            told = queries.meeting_detail(s, held.meeting.id)
            commands.save_meeting(s, replace(told.draft, subject=long))
            for item in told.items:
                commands.rename_item(s, replace(item, subject=long, source=long))
    app.speak("en")
    app.settle()
    page = app.window.show_page("consultation")
    page.step.turn_to(page._meeting.items[0].id)
    app.window.resize(1366, 728)
    app.settle()
    try:
        for scale in (1.25, 1.0):
            app._scale(scale)
            app.settle()
            QApplication.sendPostedEvents()
            assert (app.window.width(), page._listing.isVisible()) == (1366, scale == 1.0)
    finally:
        app._scale(1.0)
        app.speak("zh_CN")
        app.settle()


def test_keys_find_in_the_list_and_print_the_minutes(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    for key in ("organisation", "consultation"):
        shown = app.window.show_page(key)
        qtbot.keyClick(app.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert shown.isAncestorOf(QApplication.focusWidget())
        assert isinstance(QApplication.focusWidget(), Filter)
    qtbot.keyClick(app.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChildren(Preview) != [])  # Qt shows the button pressed for a moment
    preview = top(page, Preview)
    qtbot.waitUntil(lambda: preview.document.pageCount() == 3, timeout=10_000)
    preview.reject()


def test_what_is_wrong_is_said_beside_the_field(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    page.step.reopen()
    app.settle()
    page.step.turn_to(page._meeting.items[0].id)
    app.settle()
    form = page.step.desk._form
    wrong = {"votes_for": "13", "responsible": "", "deadline": "2026-9-15", "text": ""}
    for key, value in wrong.items():
        box = field(form, key)
        getattr(box, "setPlainText", getattr(box, "setEditText", getattr(box, "setText", None)))(value)
    assert note(form, "votes_for") == "票数超过到会有表决权的14人。"
    page.step.desk.conclude()
    assert note(form, "responsible") == "由谁来办？请填写责任单位。"
    assert note(form, "deadline") == "早于会议日期2026-09-16，请填那天以后的日期。"
    assert note(form, "text") == "请写明决议内容。"
    assert note(form, "votes_for") == "票数超过到会有表决权的14人。"
    page.step.desk._form.load(page.step.desk.item)
    type_item(page, {**TOLD["items"][0], "votes_for": 12})
    page.step.desk.conclude()
    app.settle()
    assert note(form, "deadline") == ""


def test_an_item_without_a_conclusion_holds_the_meeting(
    app: App, page: ConsultationPage, qtbot: QtBot
) -> None:
    plan(app, page, qtbot)
    add_items(app, page, qtbot)
    begin(app, page, qtbot)
    page.step.desk.conclude()
    form = page.step.desk._form
    assert note(form, "conclusion") == "每个议题都要有结论，请选一个。"
    labels = [b.text().strip("\u2009") for b in page._record.findChildren(QPushButton) if b.isVisible()]
    assert "结束会议，整理纪要" not in labels


def test_what_is_typed_is_kept_without_being_asked(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    plan(app, page, qtbot)
    add_items(app, page, qtbot)
    begin(app, page, qtbot)
    first, second = page._meeting.items[0].id, page._meeting.items[1].id
    page.step.turn_to(first)
    app.settle()
    field(page.step.desk._form, "discussion").setPlainText("楼顶不安全")
    page.step.turn_to(second)
    app.settle()
    assert page.step.desk.item.id == second
    with app._db.reading() as s:
        kept = queries.meeting_detail(s, page._meeting.id)
    assert kept.items[0].discussion == "楼顶不安全"
    assert field(page.step.desk._form, "discussion").toPlainText() == ""


def test_keeping_a_draft_does_not_take_the_cursor_away(
    app: App, page: ConsultationPage, qtbot: QtBot
) -> None:
    plan(app, page, qtbot)
    add_items(app, page, qtbot)
    begin(app, page, qtbot)
    app.window.activateWindow()
    box = field(page.step.desk._form, "discussion")
    box.setFocus()
    box.insertPlainText("楼顶")
    page.step.desk.keep()
    app.settle()
    box.insertPlainText("不安全")
    assert page.step.desk.isAncestorOf(box)
    assert box.toPlainText() == "楼顶不安全"
    page.step.desk.keep()
    app.settle()
    with app._db.reading() as s:
        kept = queries.meeting_detail(s, page._meeting.id)
    assert "楼顶不安全" in [item.discussion for item in kept.items]


def test_conclude_right_after_typing_does_not_quarrel_with_the_draft(
    app: App, page: ConsultationPage, qtbot: QtBot
) -> None:
    page.step.reopen()
    app.settle()
    page.step.turn_to(page._meeting.items[1].id)
    app.settle()
    field(page.step.desk._form, "discussion").setPlainText("新的要点")
    page.step.desk.keep()
    page.step.desk.conclude()
    app.settle()
    assert page._meeting.items[1].discussion == "新的要点"
    assert page.window().findChild(QDialog, "message") is None


def test_a_list_is_offered_from_the_organisation(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    plan(app, page, qtbot)
    dialog = page.step.register()
    unit = field(dialog._add, "unit")
    offers = [unit.itemText(at) for at in range(unit.count())]
    assert "中共天方花园小区支部委员会" in offers
    unit.setEditText("天方花园小区业主委员会")
    assert "上官艳" in field(dialog._add, "name").text()
    press(qtbot, dialog, "加入")
    assert len(dialog._rows) == 5
    gone = dialog._rows[0]
    gone.findChildren(QPushButton)[-1].click()
    assert len(dialog._rows) == 4
    dialog.reject()
    box = dialog.findChild(QDialog, "message")
    press(qtbot, box, "不保存，离开")
    assert isinstance(dialog, ParticipantsDialog)


def test_an_observer_has_no_vote(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    plan(app, page, qtbot)
    dialog = page.step.register()
    field(dialog._add, "unit").setEditText("网格民警")
    field(dialog._add, "name").setText("马东升")
    field(dialog._add, "observer").setChecked(True)
    press(qtbot, dialog, "加入")
    assert not dialog.drafts()[0].votes
    assert not dialog._rows[0].findChild(QCheckBox).isEnabled()
    assert dialog._rows[0].findChild(QLineEdit) is not None
    dialog.done(0)


def test_the_minutes_are_previewed_switched_and_saved(
    app: App, page: ConsultationPage, qtbot: QtBot, tmp_path: object
) -> None:
    preview = page.step.print_minutes()
    qtbot.waitUntil(lambda: preview.document.pageCount() == 3, timeout=10_000)
    assert preview.findChildren(QPushButton)
    public = preview._pdf
    preview._switch.button("内部版").click()
    qtbot.waitUntil(lambda: preview._pdf != public, timeout=10_000)
    target = tmp_path / "纪要.pdf"  # type: ignore[operator]
    preview.save_to(str(target))
    qtbot.waitUntil(target.exists, timeout=10_000)
    assert target.read_bytes() == preview._pdf
    assert pikepdf.pdfa.check(pikepdf.open(io.BytesIO(preview._pdf)), "2b").findings == []
    edited = tmp_path / "纪要.docx"  # type: ignore[operator]
    preview.save_document_to(str(edited))
    qtbot.waitUntil(edited.exists, timeout=10_000)
    assert "周佩兰" in "".join(each.text for each in docx.Document(edited).paragraphs)
    preview.save_to(str(tmp_path / "没有" / "这个.pdf"))  # type: ignore[operator]
    qtbot.waitUntil(lambda: preview.findChild(QDialog, "message") is not None)
    assert "写不了" in preview.findChild(QDialog, "message").findChildren(QLabel)[-1].text()
    preview.findChild(QDialog, "message").accept()
    preview.reject()
    assert isinstance(preview, Preview)


def test_printing_puts_every_page_on_the_printer(
    app: App, page: ConsultationPage, qtbot: QtBot, tmp_path: object
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    preview = page.step.print_minutes()
    qtbot.waitUntil(lambda: preview.document.pageCount() == 3, timeout=10_000)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))  # type: ignore[operator]
    preview.print_to(printer)
    qtbot.waitUntil(lambda: "3" in preview._said.text() and "打印机" in preview._said.text(), timeout=30_000)
    assert len(pikepdf.open(tmp_path / "printed.pdf").pages) == 3  # type: ignore[operator]
    preview.reject()


def test_undrawable_characters_are_listed_before_printing(
    app: App, page: ConsultationPage, qtbot: QtBot
) -> None:
    page.step.meeting = replace(page.meeting, draft=replace(page.meeting.draft, recorder="王\ue000"))
    preview = page.step.print_minutes()
    qtbot.waitUntil(lambda: preview.findChild(QDialog, "message") is not None, timeout=10_000)
    box = preview.findChild(QDialog, "message")
    assert "U+E000" in box.findChildren(QLabel)[-1].text()
    assert preview.document.pageCount() == 0
    press(qtbot, box, "用〓代替")
    qtbot.waitUntil(lambda: preview.document.pageCount() == 3, timeout=10_000)
    preview.reject()


def test_an_empty_office_is_told_how_to_begin(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    with app._db.writing("清") as s:
        for table in ("item_task", "item", "participant", "held_rule", "meeting"):
            s.connection().exec_driver_sql(f"DELETE FROM {table}")
    page._chosen = None
    page.refresh()
    app.settle()
    assert page._stack.currentIndex() == 1
