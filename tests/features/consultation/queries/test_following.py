"""What is told on top of a meeting of what earlier ones resolved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from features.consultation.conftest import hold_earlier
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.features.consultation import commands, queries
from desktop.features.consultation.documents import plain_text
from desktop.features.consultation.documents.follow_up import follow_up_paper, standing
from desktop.features.consultation.records import EndingDraft, MeetingDraft, ParticipantDraft
from desktop.features.organisation.entities import Place
from desktop.features.worklist.entities import Acceptance, Evidence, Extension, Task

BETWEEN, NEXT = date(2026, 9, 9), date(2026, 9, 16)


@pytest.fixture
def compound(db: Database) -> int:
    """In August two things were assigned to the property company; one was done on September 3rd."""
    with db.writing("小区") as s:
        s.add(place := Place(kind="compound", name="天方家园小区"))
        s.flush()
        hold_earlier(s, place.id)
        return place.id


def between(s: Session, compound: int, *, begun: bool = True, concluded: bool = False) -> int:
    """A meeting on September 9th, begun or not, with one item, concluded or not."""
    draft = MeetingDraft(compound, "council", "乐邻圈", "充电桩", BETWEEN, chair="李国庆", recorder="覃𬱖")
    meeting = commands.save_meeting(s, draft)
    commands.save_participants(s, meeting, [ParticipantDraft("物业公司", "张立新")])
    commands.add_item(s, meeting, "增设充电桩")
    if begun:
        commands.begin_meeting(s, meeting, "会后补记")
    if concluded:
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(s, replace(item, conclusion="declined", text="没有空地"))
    return meeting


def told(s: Session, compound: int) -> list[str]:
    return [one.subject for one in queries.last_resolutions(s, compound, NEXT, NEXT)]


END = EndingDraft("停电", BETWEEN, date(2026, 9, 23))
ALL, LATE = ["楼道杂物清理", "凉亭顶棚补漏"], ["楼道杂物清理"]


@pytest.mark.parametrize(("end", "begun"), [
    *product((commands.cancel_meeting, commands.adjourn_meeting, lambda *_: None), (False, True)),
    (commands.repeat_meeting, True),
])  # fmt: skip
def test_what_was_done_is_told_at_the_next_meeting_that_is_held(
    db: Database, compound: int, end: object, *, begun: bool
) -> None:
    with db.writing("会") as s:
        end(s, between(s, compound, begun=begun), END)
    held = end.__name__ == "<lambda>" and begun
    with db.reading() as s:
        assert told(s, compound) == (LATE if held else ALL)


def test_a_meeting_adjourned_with_something_concluded_had_its_table_and_was_told(
    db: Database, compound: int
) -> None:
    with db.writing("休会") as s:
        commands.adjourn_meeting(s, between(s, compound, concluded=True), END)
    with db.reading() as s:
        assert told(s, compound) == LATE


def test_what_is_told_of_a_day_stays_as_it_stood_on_it(db: Database, compound: int) -> None:
    late = LATE[0]

    def stood(as_of: date) -> tuple[str, date, int, int]:
        with db.reading() as s:
            (one,) = [
                one for one in queries.last_resolutions(s, compound, NEXT, as_of) if one.subject == late
            ]
            return one.state, one.deadline, one.overdue(as_of), one.evidence

    with db.writing("后来") as s:
        task = s.scalars(select(Task).where(Task.subject == late)).one()
        due, later = task.deadline, date(2026, 12, 31)
        task.handed_in_on, task.state, task.deadline = date(2026, 9, 20), "to_accept", later
        s.add(Extension(
            task_id=task.id, asked_on=date(2026, 9, 18), asked_by="张立新", reason="缺料", old_deadline=due,
            new_deadline=later, ruling="approved", ruled_on=date(2026, 9, 18), ruled_by="李国庆", remark="",
        ))  # fmt: skip
        s.add(Evidence(
            matter_id=task.matter_id, task_id=task.id, kind="photo", name="楼道.jpg", digest="ab" * 32, size=9,
            taken_on=date(2026, 9, 19),
        ))  # fmt: skip
    assert stood(NEXT) == ("doing", due, (NEXT - due).days, 0)
    assert stood(date(2026, 9, 21)) == ("to_accept", later, 0, 1)
    with db.writing("返工") as s:
        task = s.scalars(select(Task).where(Task.subject == late)).one()
        task.state = "doing"
        s.add(Acceptance(
            task_id=task.id, unit="业委会", by="王明亮", day=date(2026, 9, 23), result="rework", words="补两处",
        ))  # fmt: skip
    assert stood(date(2026, 9, 21))[0] == "to_accept"
    assert stood(date(2026, 9, 23))[0] == "doing", "it was sent back"


def test_work_handed_in_in_time_is_told_as_waiting_and_not_as_late(db: Database, compound: int) -> None:
    def said(**values: object) -> str:
        with db.writing("办理") as s:
            task = s.scalars(select(Task).where(Task.subject == LATE[0])).one()
            for name, value in values.items():
                setattr(task, name, value)
        with db.reading() as s:
            found = queries.last_resolutions(s, compound, NEXT, NEXT)
            meeting = replace(queries.meeting_detail(s, 1), last=found, as_of=NEXT)
            (one,) = (one for one in found if one.subject == LATE[0])
            return standing(one, meeting)

    assert said().startswith("逾期16天")
    assert said(state="to_accept", handed_in_on=date(2026, 8, 30)).startswith("待验收")
    assert said(handed_in_on=date(2026, 9, 2)).startswith("逾期2天，待验收")
    assert said(state="done", done_on=date(2026, 9, 15)) == "已办结（2026-9-15），逾期2天"
    assert said(handed_in_on=date(2026, 8, 30)) == "已办结（2026-9-15）"


def test_before_the_meeting_it_is_told_as_of_today(db: Database, compound: int) -> None:
    with db.writing("会") as s:
        meeting = commands.save_meeting(
            s, MeetingDraft(compound, "council", "乐邻圈", "例会", date(2026, 12, 17))
        )
        told_on = lambda today: queries.meeting_detail(s, meeting, today).as_of  # noqa: E731
        assert told_on(date(2026, 11, 27)) == date(2026, 11, 27)
        assert told_on(date(2027, 1, 5)) == date(2026, 12, 17)
        soon = queries.meeting_detail(s, meeting, date(2026, 8, 20))
        said = plain_text(follow_up_paper(soon, public=False))
        assert "截至2026年8月20日" in said
        assert "逾期" not in said
        commands.cancel_meeting(s, meeting, EndingDraft("停电", date(2026, 11, 20)))
        assert told_on(date(2027, 1, 5)) == date(2026, 11, 20)
