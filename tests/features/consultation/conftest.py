"""What the tests of the consultation share: a meeting before the demo's own, and what stands on its desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import ItemDraft, MeetingDraft, ParticipantDraft
from desktop.features.worklist.entities import ProgressNote, Task

BEFORE = date(2026, 8, 12)
RESOLVED = {"凉亭顶棚补漏": date(2026, 9, 10), "楼道杂物清理": date(2026, 8, 31)}


def hold_earlier(s: Session, compound: int) -> tuple[int, int]:
    """Assign two things in August: one was done on September 3rd, the other is overdue; gives their matters."""
    draft = MeetingDraft(compound, "council", "乐邻圈", "凉亭与楼道", BEFORE, chair="李国庆", recorder="覃𬱖")
    meeting = commands.save_meeting(s, draft)
    commands.save_participants(s, meeting, [ParticipantDraft("物业公司", "张立新")])
    for subject in RESOLVED:
        commands.add_item(s, meeting, subject)
    commands.begin_meeting(s, meeting, "会后补记")
    for item in queries.meeting_detail(s, meeting).items:
        commands.conclude_item(s, ItemDraft(
            item.subject, conclusion="assignment", text=item.subject, responsible="物业公司",
            deadline=RESOLVED[item.subject], id=item.id, version=item.version,
        ))  # fmt: skip
    commands.finish_meeting(s, meeting)
    done, late = s.scalars(select(Task).where(Task.subject.in_(RESOLVED)).order_by(Task.id))
    done.state, done.done_on, done.percent = "done", date(2026, 9, 3), 100
    s.add(ProgressNote(task_id=late.id, day=date(2026, 9, 10), percent=71, words="7个单元中已完成5个"))
    s.flush()
    return done.matter_id, late.matter_id


@pytest.fixture
def page(app: App, held: ConsultationPage) -> ConsultationPage:
    """The demo meeting at its first item."""
    held.step.turn_to(held._meeting.items[0].id)
    app.settle()
    return held


@pytest.fixture
def field(page: ConsultationPage) -> Callable[[str], QWidget]:
    """A field of the desk by its key."""
    return lambda key: page.step.desk._form.rows[key]._spec.widget


@pytest.fixture
def stored(app: App, page: ConsultationPage) -> Callable[..., ItemDraft]:
    """An item as the database has it."""

    def look_up(item: int = 0) -> ItemDraft:
        with app._db.reading() as s:
            return queries.meeting_detail(s, page._chosen).items[item]

    return look_up


@pytest.fixture
def earlier(app: App, page: ConsultationPage) -> tuple[int, int]:
    """The matters of what was assigned in August, told on top of the demo meeting's agenda."""
    with app._db.writing("八月") as s:
        matters = hold_earlier(s, page.meeting.draft.compound_id)
    page.open(page.meeting.id)
    app.settle()
    return matters
