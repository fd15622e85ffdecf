"""The minutes typed over on the screen: kept, compared with the program's wording, signed, locked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdfium2
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import commands, documents, queries
from desktop.features.consultation.dialogs import Compared
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import SignDraft, WordingDraft


def stored(app: App) -> WordingDraft:
    with app._db.reading() as s:
        return queries.wording_of(s, 1, "minutes")


def said(page: ConsultationPage) -> str:
    return "\n".join(label.text() for label in page.step.findChildren(QLabel) if label.isVisible())


def answer(button: int) -> None:
    """Answer the question that is open: 0 for cancel, 1 to go on."""
    (box,) = [
        each for each in QApplication.topLevelWidgets() if each.objectName() == "message" and each.isVisible()
    ]
    box.done(button)


def change_the_meeting(app: App, page: ConsultationPage) -> None:
    """Somebody goes back into the meeting and resolves something else."""
    with app._db.writing("改决议") as s:
        commands.reopen_meeting(s, 1)
        item = queries.meeting_detail(s, 1).items[0]
        commands.conclude_item(s, replace(item, text="改用方案B"))
        commands.finish_meeting(s, 1)
    page._load()
    app.settle()


def type_more(app: App, page: ConsultationPage) -> str:
    typed = page.step.typed.toPlainText() + "\n会议还要求物业公司每周通报一次进度。"
    page.step.typed.setPlainText(typed)
    page.step.keep()
    app.settle()
    return typed


def test_the_program_words_the_minutes_until_somebody_types(app: App, page: ConsultationPage) -> None:
    assert page.step.typed.toPlainText() == documents.minutes_body(page.meeting)
    assert "自动成文" in said(page)
    typed = type_more(app, page)
    assert stored(app).typed == typed
    assert "手写" in said(page)
    assert not page.unsaved


def test_leaving_the_step_keeps_what_was_typed(app: App, page: ConsultationPage) -> None:
    page.step.typed.setPlainText("手写的纪要")
    assert page.unsaved
    page.show_step("archive")
    app.settle()
    page.show_step("write_up")
    app.settle()
    assert page.step.typed.toPlainText() == stored(app).typed == "手写的纪要"


def test_typed_words_are_never_overwritten_but_compared(app: App, page: ConsultationPage) -> None:
    typed = type_more(app, page)
    change_the_meeting(app, page)
    assert page.step.typed.toPlainText() == typed
    assert "正文手写以后，会议内容有改动" in said(page)
    dialog = page.step.compare()
    assert [dialog._parts[at].kind for at in dialog.choices] == ["new"]
    dialog.take()
    app.settle()
    taken = page.step.typed.toPlainText()
    assert "改用方案B" in taken
    assert taken.endswith("每周通报一次进度。")
    assert stored(app).typed == taken
    assert "有改动" not in said(page)


def test_all_may_be_kept_as_typed_and_is_not_asked_again(app: App, page: ConsultationPage) -> None:
    typed = type_more(app, page)
    change_the_meeting(app, page)
    page.step.compare().keep()
    app.settle()
    assert stored(app).typed == typed
    assert stored(app).worded == documents.minutes_body(page.meeting)
    assert "有改动" not in said(page)


def test_the_programs_wording_comes_back_only_when_that_is_meant(
    app: App, page: ConsultationPage, questions: list[str]
) -> None:
    typed = type_more(app, page)
    page.step.ask_back()
    assert "恢复自动成文吗" in questions[0]
    answer(0)
    app.settle()
    assert stored(app).typed == typed
    page.step.ask_back()
    answer(1)
    app.settle()
    assert stored(app).id is None
    assert page.step.typed.toPlainText() == documents.minutes_body(page.meeting)


def test_a_stranger_and_an_open_phrase_are_told_and_signing_goes_on(
    app: App, page: ConsultationPage, fill: Callable[..., None]
) -> None:
    assert "提到的人都在名单上" in said(page)
    page.step.typed.setPlainText("一、晾晒\n张建国提出异议。\n决议：费用待定。")
    page.step.keep()
    app.settle()
    assert "正文提到张建国，但不在参会名单上" in said(page)
    assert "“待定”没有说定（一、晾晒）" in said(page)
    editor = page.step.sign_editor()
    editor.open()
    assert "张建国" in "".join(label.text() for label in editor.findChildren(QLabel))
    fill(editor.form, signed_on="2026-9-15")
    editor.save()
    app.settle()
    assert "不能早于2026-09-16" in editor.form.rows["signed_on"].findChild(QLabel, "signed_on-note").text()
    fill(editor.form, signed_on="2026-9-17")
    editor.save()
    app.settle()
    assert page.meeting.stage == "publish"


def test_signed_minutes_are_read_only_until_the_signature_is_taken_back(
    app: App, signed: ConsultationPage, questions: list[str]
) -> None:
    signed.show_step("write_up")
    app.settle()
    assert signed.step.typed.isReadOnly()
    assert "李国庆已于2026-09-17签发" in said(signed)
    signed.step.ask_unsign()
    assert len(questions) == 1
    answer(1)
    app.settle()
    assert not signed.step.typed.isReadOnly()
    assert signed.meeting.signed_on is None


def test_what_was_typed_is_printed(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    type_more(app, page)
    preview = page.step.print_minutes()
    qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=10_000)
    document = pypdfium2.PdfDocument(preview._pdf)
    words = "".join(sheet.get_textpage().get_text_bounded() for sheet in document).replace("\r\n", "")
    document.close()
    assert "每周通报一次进度" in words
    preview.done(QDialog.DialogCode.Rejected)


def test_a_text_that_cannot_be_stored_stays_on_the_screen(
    app: App, page: ConsultationPage, questions: list[str]
) -> None:
    with app._db.writing("别处") as s:
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 18)))
    page.step.typed.setPlainText("我写的")
    page.step.keep()
    app.settle()
    assert len(questions) == 1
    answer(0)
    assert page.step.typed.toPlainText() == "我写的"
    assert page.unsaved


def test_both_papers_are_typed_over_each_on_its_own(app: App, page: ConsultationPage) -> None:
    typed = type_more(app, page)
    page.step.which.button("narrative").click()
    app.settle()
    assert page.step.typed.toPlainText() == documents.narrative_body(page.meeting).strip()
    page.step.typed.setPlainText("给业主看的话")
    page.step.which.button("minutes").click()
    app.settle()
    assert page.step.typed.toPlainText() == stored(app).typed == typed
    with app._db.reading() as s:
        assert queries.wording_of(s, 1, "narrative").typed == "给业主看的话"


def test_what_is_being_typed_stays_when_the_meeting_changes_around_it(
    app: App, page: ConsultationPage
) -> None:
    page.step.typed.setPlainText("正在写的话")
    with app._db.writing("改名") as s:
        draft = queries.meeting_detail(s, 1).draft
        commands.save_meeting(s, replace(draft, subject="晾晒难"))
    page._load()
    app.settle()
    assert page.meeting.draft.subject == "晾晒难"
    assert page.step.typed.toPlainText() == "正在写的话"
    page.step.keep()
    app.settle()
    assert stored(app).typed == "正在写的话"


def other_types(app: App, words: str) -> None:
    """Somebody else, on another window of the same data, stores a text of the minutes."""
    with app._db.writing("别人改纪要") as s:
        meeting = queries.meeting_detail(s, 1)
        there = queries.wording_of(s, 1, "minutes")
        body = documents.minutes_body(meeting)
        commands.save_wording(s, replace(there, worded=there.worded or body, typed=f"{body}\n{words}"))


def test_two_who_type_at_once_lose_nothing_and_choose(app: App, page: ConsultationPage) -> None:
    mine = page.step.typed.toPlainText() + "\n物业公司每周通报一次。"
    page.step.typed.setPlainText(mine)
    other_types(app, "社区每月检查一次。")
    page.step.keep()
    app.settle()
    assert "他人刚刚改过这份文字" in said(page)
    assert page.step.typed.toPlainText() == mine, "what was typed here stays on the screen"
    assert stored(app).typed.endswith("社区每月检查一次。"), "what was stored there stays stored"
    page.step.keep()
    app.settle()
    assert stored(app).typed.endswith("社区每月检查一次。"), "keeping again overwrites nothing either"
    assert page.unsaved
    dialog = page.step.compare_theirs()
    for choice in dialog.choices.values():
        choice.choose("mine")
    dialog.take()
    app.settle()
    assert stored(app).typed == mine
    assert "他人刚刚改过这份文字" not in said(page)
    assert not page.unsaved


def test_whoever_wants_to_go_on_is_shown_both_texts_first(app: App, page: ConsultationPage) -> None:
    page.step.typed.setPlainText(page.step.typed.toPlainText() + "\n物业公司每周通报一次。")
    other_types(app, "社区每月检查一次。")
    page._load()
    app.settle()
    page.show_step("publish")
    app.settle()
    (dialog,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, Compared) and one.isVisible()
    ]
    for choice in dialog.choices.values():
        choice.choose("new")
    dialog.take()
    app.settle()
    assert page.step.typed.toPlainText() == stored(app).typed
    assert stored(app).typed.endswith("社区每月检查一次。")


def test_the_same_text_typed_by_both_is_no_clash(app: App, page: ConsultationPage) -> None:
    page.step.typed.setPlainText(page.step.typed.toPlainText() + "\n社区每月检查一次。")
    other_types(app, "社区每月检查一次。")
    page.step.keep()
    app.settle()
    assert "他人刚刚改过这份文字" not in said(page)
    assert not page.unsaved
