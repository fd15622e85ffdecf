"""Looking back at a meeting that is written up: everything is to be read, nothing can be typed that would be lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit

from desktop.app import App
from desktop.core.db import Database
from desktop.features.consultation import commands, queries
from desktop.features.consultation.dialogs import outcome_words
from desktop.features.consultation.entities import Meeting as MeetingRow
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.held import Held
from desktop.features.consultation.page.hold import Hold
from desktop.features.consultation.page.views import entry, facts
from desktop.features.consultation.records import EndingDraft
from desktop.ui.words import Button


def said(page: ConsultationPage) -> str:
    return "\n".join(label.text() for label in page.step.findChildren(QLabel) if label.isVisible())


def writable(page: ConsultationPage) -> list[str]:
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
    return [
        widget.accessibleName() for kind in kinds for widget in page.step.findChildren(kind)
        if widget.isVisible() and widget.isEnabled()
    ]  # fmt: skip


def test_what_was_held_is_read_and_reopened_from_there(app: App, page: ConsultationPage) -> None:
    page.show_step("hold")
    app.settle()
    assert isinstance(page.step, Held)
    assert "要改请先重新打开" in said(page)
    assert "采用方案A，费用4,000元以内，从公共收益中列支" in said(page)
    assert writable(page) == []
    page.step.reopen()
    app.settle()
    assert isinstance(page.step, Hold)
    assert page.meeting.stage == "hold"


@pytest.mark.parametrize("talked", [True, False])
def test_a_meeting_broken_off_is_in_recess_and_was_not_moved(
    app: App, page: ConsultationPage, talked: bool
) -> None:
    page.show_step("hold")
    app.settle()
    page.step.reopen()
    app.settle()
    wanted, day = page.meeting.id, page.meeting.draft.held_on
    with app.context.db.writing("休会") as s:
        for row in s.get_one(MeetingRow, wanted).items if not talked else ():
            row.conclusion, row.concluded, row.discussion = "", False, ""
        commands.adjourn_meeting(s, wanted, EndingDraft("停电", day, day + timedelta(days=7)))
    page.open(wanted)
    app.settle()
    words = outcome_words(broken_off=talked)["adjourned"]
    assert words != outcome_words(broken_off=not talked)["adjourned"]
    assert words in said(page)
    (row,) = app.context.peek(queries.meeting_rows, [wanted])
    assert (row.broken_off, entry(row).status.words) == (talked, words)


def test_one_goes_on_to_where_the_meeting_is(app: App, page: ConsultationPage) -> None:
    page.show_step("hold")
    app.settle()
    back, on = page.step.buttons()
    assert isinstance(back, Button)
    assert [back.text().strip("\u2009"), on.accessibleName()] == ["重新打开", "回到当前步骤"]
    on.click()
    app.settle()
    assert page.place[1] == "write_up"


def test_a_signed_meeting_is_not_reopened_from_there(app: App, signed: ConsultationPage) -> None:
    signed.show_step("hold")
    app.settle()
    assert len(signed.step.buttons()) == 1


def test_plan_and_notice_of_a_held_meeting_change_no_more(app: App, page: ConsultationPage) -> None:
    for step in ("prepare", "notify"):
        page.show_step(step)
        app.settle()
        assert writable(page) == [], step


def test_a_cancelled_meeting_does_not_claim_that_anybody_came(app: App, planned: ConsultationPage) -> None:
    from datetime import date

    from desktop.features.consultation import commands
    from desktop.features.consultation.records import EndingDraft

    wanted = planned.meeting.id
    ending = EndingDraft("停电", date.today())
    app.context.runner.write(planned, "取消", lambda s: commands.cancel_meeting(s, wanted, ending))
    app.settle()
    people = len(planned.meeting.participants)
    assert f"邀请了{people}人，会议没有召开" in said(planned)
    assert "实到" not in said(planned)


@pytest.mark.parametrize(("planned", "told"), [
    (None, "of its notice: 补记"), (date(2026, 9, 16), "of its notice: 补记"), (date(2026, 9, 14), "held later: 补记"),
    (date(2026, 9, 20), "begun before its time: 补记"),
])  # fmt: skip
def test_only_what_was_held_before_its_day_was_begun_before_its_time(
    demo: Database, planned: date | None, told: str
) -> None:
    with demo.reading() as s:
        meeting = queries.meeting_detail(s, 1)
    assert facts(replace(meeting, early_reason="补记", planned_on=planned)).endswith(told)
