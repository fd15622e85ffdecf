"""What is typed while another ends the meeting is refused, kept to be copied, and holds nobody up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import opened
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.ended import Ended
from desktop.features.consultation.page.hold import Hold
from desktop.features.consultation.page.write_up import WriteUp
from desktop.features.consultation.records import EndingDraft, MeetingDraft
from desktop.ui.theme import Look

END = EndingDraft("停电", date(2026, 9, 16), date(2026, 9, 23))
WAYS = {
    "adjourned": commands.adjourn_meeting, "cancelled": commands.cancel_meeting,
    "finished": lambda s, meeting, _draft: commands.finish_meeting(s, meeting),
}  # fmt: skip


@pytest.fixture
def elsewhere(app: App, page: ConsultationPage) -> Callable[[str], None]:
    """Somebody at another PC ends the meeting; this one hears nothing of it."""

    def end(way: str) -> None:
        with app._db.writing("别人") as s:
            WAYS[way](s, page.meeting.id, END)

    return end


def told(page: ConsultationPage) -> str:
    """What the message says, read and closed."""
    (box,) = [one for one in page.window().findChildren(QDialog, "message") if one.isVisible()]
    said = box.accessibleDescription()
    box.accept()
    return said


def other(app: App, page: ConsultationPage) -> int:
    compound = page.meeting.draft.compound_id
    with app._db.writing("另一个会") as s:
        return commands.save_meeting(s, MeetingDraft(compound, "joint", "", "例会", date(2026, 9, 30)))


@pytest.mark.parametrize(("way", "view"), [
    ("adjourned", Ended), ("cancelled", Ended), ("finished", WriteUp),
])  # fmt: skip
def test_words_that_came_late_are_kept_and_another_meeting_can_be_opened(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], elsewhere: Callable[[str], None],
    way: str, view: type,
) -> None:  # fmt: skip
    here, there = page.meeting.id, other(app, page)
    elsewhere(way)
    field("discussion").setPlainText("正说到一半\n第二段")
    field("acceptance").setText("当面看")
    page.step.keep()
    app.settle()
    assert "可以复制" in told(page)
    assert type(page.step) is view
    assert not page.unsaved, "the program can be closed"
    first = page.meeting.items[0].subject
    assert page._aside.words.toPlainText() == f"{first}\n讨论要点：正说到一半\n第二段\n验收方式：当面看"
    page._aside.copy()
    assert QGuiApplication.clipboard().text() == page._aside.words.toPlainText()
    page.choose(there)
    app.settle()
    assert (page.meeting.id, page._aside.isVisible()) == (there, False)
    page.choose(here)
    app.settle()
    assert page._aside.isVisible()
    page._aside.give_up()
    page.choose(there)
    app.settle()
    page.choose(here)
    app.settle()
    assert not page._aside.isVisible()


def test_words_put_aside_outlive_the_program(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], elsewhere: Callable[[str], None],
    look: Look, tmp_path: Path,
) -> None:  # fmt: skip
    here = page.meeting.id
    elsewhere("cancelled")
    field("discussion").setPlainText("正说到一半")
    page.step.keep()
    app.settle()
    told(page)
    program = opened(app.context.db.path, look, tmp_path / "other.json")
    try:
        program.fill("consultation")
        program.settle()
        again = program.window.show_page("consultation")
        again.open(here)
        program.settle()
        assert again._aside.words.toPlainText().endswith("：正说到一半")
    finally:
        program.close()
        program.window.deleteLater()


def test_words_of_the_briefing_and_of_an_item_lie_below_each_other(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], elsewhere: Callable[[str], None]
) -> None:
    elsewhere("cancelled")
    field("discussion").setPlainText("正说到一半")
    page.step.briefing._form.rows["briefing"]._spec.widget.setPlainText("我的通报")
    page.step.keep()
    app.settle()
    for box in page.window().findChildren(QDialog, "message"):
        box.accept()
    assert {"正说到一半", "我的通报"} <= {
        line.split("：")[-1] for line in page._aside.words.toPlainText().splitlines()
    }
    assert not page.unsaved


def test_a_day_nobody_understands_is_kept_as_it_was_typed(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], elsewhere: Callable[[str], None]
) -> None:
    elsewhere("cancelled")
    field("deadline").setText("下下周三")
    page.step.keep()
    app.settle()
    told(page)
    assert "下下周三" in page._aside.words.toPlainText()


def test_words_about_an_item_another_took_off_are_kept_with_the_meeting(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget]
) -> None:
    with app._db.writing("别人") as s:
        item = queries.meeting_detail(s, page.meeting.id).items[0]
        s.connection().exec_driver_sql("DELETE FROM item_task")
        commands.note_item(s, replace(item, conclusion="", concluded=False))
        commands.remove_item(s, item.id)
    field("discussion").setPlainText("我写的")
    page.step.keep()
    app.settle()
    told(page)
    assert isinstance(page.step, Hold)
    assert page._aside.words.toPlainText() == f"{item.subject}\n讨论要点：我写的"
    assert not page.unsaved


def test_a_meeting_one_ends_oneself_takes_what_is_not_stored_yet_aside(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget]
) -> None:
    field("deadline").setText("下下周三")
    meeting = page.meeting.id
    app.context.runner.write(page, "取消", lambda s: commands.cancel_meeting(s, meeting, END))
    app.settle()
    assert isinstance(page.step, Ended)
    assert "下下周三" in page._aside.words.toPlainText()
