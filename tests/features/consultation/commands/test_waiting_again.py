"""A matter that a meeting did not settle waits for another, whenever what was done about it before is done or noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.features.consultation import commands, queries
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.entities import Matter, Task
from desktop.features.worklist.queries import matter_detail
from desktop.features.worklist.records import AnswerDraft, RouteDraft, TaskDraft
from tests.features.consultation.commands.test_carrying import LATER, RESOLVED, TODAY, held

SECOND = LATER.held_on
ENDS: dict[str, dict[str, Any]] = {
    "assembly": {"conclusion": "assembly", "text": "提交本栋业主表决"},
    "postponed": {"conclusion": "postponed", "text": "再议", "deadline": date(2026, 11, 30)},
}


@pytest.fixture
def first(db: Database, meeting: int) -> int:
    """The matter of which a meeting assigned something on 16 September."""
    with db.writing("会") as s:
        held(s, meeting, **{**RESOLVED, "conclusion": "assignment"})
        (matter,) = queries.meeting_detail(s, meeting).matters
    return matter


def done(s: Session, matter: int, day: date) -> str:
    task = s.scalars(select(Task).where(Task.matter_id == matter).order_by(Task.id)).first()
    assert task is not None
    task.state, task.done_on = "done", day
    return worklist.settle(s, matter, day, "验收合格")


def answered(s: Session, matter: int, day: date) -> str:
    return worklist.answer_matter(s, AnswerDraft(matter, day, "phone", "覃玲", "satisfied"))


def planned(s: Session, meeting: int, matter: int, day: date = SECOND) -> int:
    """A later meeting of the same kind, with everybody of the first, and the matter on its agenda."""
    compound = queries.meeting_draft(s, meeting).compound_id
    draft = replace(
        LATER, compound_id=compound, held_on=day, convener="小区党支部", chair="李国庆", recorder="韩兰"
    )
    later = commands.plan_meeting(s, draft, TODAY)
    if matter not in [one.matter_id for one in queries.meeting_detail(s, later).items]:
        commands.put_on_agenda(s, later, matter)
    people = queries.meeting_detail(s, meeting).participants
    commands.save_participants(s, later, [replace(one, id=None, version=0) for one in people])
    return later


def state(s: Session, matter: int) -> str:
    return s.get_one(Matter, matter).state


@pytest.mark.parametrize("ends", ENDS)
@pytest.mark.parametrize(
    "day", [date(2026, 10, 1), SECOND, date(2026, 11, 2)], ids=["before", "on it", "after"]
)
@pytest.mark.parametrize("noted", ["before it was written up", "after"])
def test_work_given_before_does_not_end_what_a_meeting_handed_on(
    db: Database, meeting: int, first: int, ends: str, day: date, noted: str
) -> None:
    with db.writing("会") as s:
        later = planned(s, meeting, first)
        if noted != "after":
            done(s, first, day)
        held(s, later, **ENDS[ends])
        if noted == "after":
            assert state(s, first) == "doing"
            done(s, first, day)
        assert state(s, first) == "to_meeting"
        waits = [one.handed_on for one in queries.waiting_matters(s, s.get_one(Matter, first).compound_id)]
        assert waits == [f"{SECOND} {'提交业主表决' if ends == 'assembly' else '暂缓至2026-11-30'}"]
        assert answered(s, first, date(2026, 11, 20)) == "to_meeting", (
            "an answer ends nothing that is not decided"
        )
        third = planned(s, meeting, first, date(2026, 11, 24))
        held(s, third, **RESOLVED | {"deadline": date(2026, 12, 31)})
        assert state(s, first) == "doing"
        task = s.scalars(select(Task).where(Task.matter_id == first).order_by(Task.id.desc())).first()
        assert task is not None
        task.state, task.done_on = "done", date(2026, 11, 25)
        assert worklist.settle(s, first, date(2026, 11, 25), "验收合格") == "to_answer"


@pytest.mark.parametrize("ends", ENDS)
def test_what_was_closed_is_open_again_once_it_is_on_an_agenda(
    db: Database, meeting: int, first: int, ends: str
) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        assert answered(s, first, date(2026, 10, 2)) == "closed"
        later = planned(s, meeting, first)
        assert state(s, first) == "to_meeting"
        assert s.get_one(Matter, first).closed_on is None
        assert s.get_one(Matter, first).reply_by == date(2026, 10, 28), "told anew after the meeting"
        assert answered(s, first, date(2026, 10, 20)) == "to_meeting"
        held(s, later, **ENDS[ends])
        told = [one.state for one in matter_detail(s, first).steps][-2:]
        assert (state(s, first), told) == ("to_meeting", ["to_meeting", "to_meeting"])


def test_a_meeting_noted_late_opens_nothing_that_ended_after_it(
    db: Database, meeting: int, first: int
) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        answered(s, first, date(2026, 11, 10))
        later = planned(s, meeting, first)
        assert state(s, first) == "closed"
        held(s, later, **ENDS["assembly"])
        assert (state(s, first), s.get_one(Matter, first).closed_on) == ("closed", date(2026, 11, 10))


def test_what_was_declined_is_before_a_meeting_again_unless_it_was_declined_after_it(
    db: Database, meeting: int, first: int
) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        declined = RouteDraft(first, "declined", "重复", routed_on=date(2026, 10, 5))
        worklist.route_matter(s, declined)
        planned(s, meeting, first)
        assert state(s, first) == "to_meeting"
        worklist.route_matter(s, replace(declined, routed_on=date(2026, 11, 10)))
        planned(s, meeting, first, date(2026, 11, 3))
        assert state(s, first) == "declined"


@pytest.mark.parametrize(
    ("closed", "then"), [(True, "to_answer"), (False, "to_answer"), (None, "to_meeting")]
)
def test_what_is_taken_off_the_agenda_again_is_answered_or_waits_as_before(
    db: Database, meeting: int, first: int, closed: bool | None, then: str
) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        if closed:
            answered(s, first, date(2026, 10, 2))
        elif closed is None:
            worklist.route_matter(s, RouteDraft(first, "meeting", routed_on=date(2026, 10, 3)))
        later = planned(s, meeting, first)
        (item,) = queries.meeting_detail(s, later).items
        commands.remove_item(s, item.id or 0)
        assert (state(s, first), matter_detail(s, first).steps[-1].words) == (
            then,
            "不再列入2026-10-21的会议",
        )


def by_hand(s: Session, matter: int, day: date, done_on: date) -> str:
    task = worklist.save_task(
        s, TaskDraft(matter, "上门征询", unit="业委会", given_on=day, deadline=date(2026, 12, 31))
    )
    row = s.get_one(Task, task)
    row.state, row.done_on = "done", done_on
    return worklist.settle(s, matter, done_on, "验收合格")


@pytest.mark.parametrize("day", [date(2026, 9, 20), date(2026, 11, 2)], ids=["dated before it", "after it"])
def test_what_is_given_by_hand_does_not_end_what_the_owners_are_to_decide(
    db: Database, meeting: int, first: int, day: date
) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        held(s, planned(s, meeting, first), **ENDS["assembly"])
        assert by_hand(s, first, day, date(2026, 11, 5)) == "to_meeting"
        assert by_hand(s, first, day, date(2026, 11, 6)) == "to_meeting"
        assert answered(s, first, date(2026, 11, 20)) == "to_meeting"


def test_what_is_given_by_hand_while_it_stands_on_an_agenda_leaves_it_there(
    db: Database, meeting: int, first: int
) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        planned(s, meeting, first, date(2026, 12, 16))
        assert by_hand(s, first, date(2026, 11, 20), date(2026, 11, 25)) == "to_meeting"


@pytest.mark.parametrize(
    "ends", [{**RESOLVED, "conclusion": "assignment"}, {"conclusion": "declined", "text": "不办"}]
)
def test_an_earlier_meeting_that_is_mended_overrules_no_later_one(
    db: Database, meeting: int, first: int, ends: dict[str, Any]
) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        held(s, planned(s, meeting, first), **ENDS["assembly"])
        commands.reopen_meeting(s, meeting)
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(s, replace(item, conclusion="postponed", deadline=date(2026, 12, 1)))
        commands.finish_meeting(s, meeting)
        commands.reopen_meeting(s, meeting)
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(s, replace(item, **ends))
        commands.finish_meeting(s, meeting)
        for task in s.scalars(select(Task).where(Task.matter_id == first)):
            task.state, task.done_on = "done", date(2026, 11, 1)
        assert worklist.settle(s, first, date(2026, 11, 1), "验收合格") == "to_meeting"


def test_what_stands_on_two_agendas_is_still_before_a_meeting_when_it_leaves_one(
    db: Database, meeting: int, first: int
) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        two = [planned(s, meeting, first, day) for day in (date(2026, 12, 16), date(2026, 12, 10))]
        for one, then in zip(two, ("to_meeting", "to_answer"), strict=True):
            (item,) = queries.meeting_detail(s, one).items
            commands.remove_item(s, item.id or 0)
            assert state(s, first) == then


def test_what_is_taken_off_a_meeting_that_moved_or_is_worked_at_goes_on_as_before(
    db: Database, meeting: int, first: int
) -> None:
    with db.writing("会") as s:
        later = planned(s, meeting, first, date(2026, 12, 16))
        commands.save_meeting(s, replace(queries.meeting_draft(s, later), held_on=date(2026, 12, 18)))
        (item,) = queries.meeting_detail(s, later).items
        commands.remove_item(s, item.id or 0)
        assert state(s, first) == "doing"
        assert done(s, first, date(2026, 10, 1)) == "to_answer"
        commands.put_on_agenda(s, later, first)
        commands.save_meeting(s, replace(queries.meeting_draft(s, later), held_on=date(2026, 12, 20)))
        (item,) = queries.meeting_detail(s, later).items
        commands.remove_item(s, item.id or 0)
        assert state(s, first) == "to_answer"


def test_the_way_tells_when_it_leaves_an_agenda_by_itself(db: Database, meeting: int, first: int) -> None:
    with db.writing("会") as s:
        done(s, first, date(2026, 10, 1))
        compound = queries.meeting_draft(s, meeting).compound_id
        like = replace(LATER, compound_id=compound)
        december = commands.plan_meeting(s, replace(like, held_on=date(2026, 12, 16)), TODAY)
        second = planned(s, meeting, first)
        held(s, second, **ENDS["postponed"])
        assert [item.matter_id for item in queries.meeting_detail(s, december).items] == [first]
        commands.plan_meeting(s, replace(like, held_on=date(2026, 11, 25)), TODAY)
        assert [step.words for step in matter_detail(s, first).steps][-3:] == [
            "列入2026-12-16的会议", "不再列入2026-12-16的会议", "列入2026-11-25的会议",
        ]  # fmt: skip


@pytest.mark.parametrize("ends", ENDS)
def test_what_is_mended_to_be_handed_on_waits_though_its_task_is_done(
    db: Database, meeting: int, first: int, ends: str
) -> None:
    with db.writing("会") as s:
        assert done(s, first, date(2026, 10, 1)) == "to_answer"
        commands.reopen_meeting(s, meeting)
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(s, replace(item, **ENDS[ends]))
        commands.finish_meeting(s, meeting)
        assert state(s, first) == "to_meeting"
        commands.reopen_meeting(s, meeting)
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(s, replace(item, **{**RESOLVED, "conclusion": "assignment"}))
        commands.finish_meeting(s, meeting)
        assert state(s, first) in ("doing", "to_answer")
