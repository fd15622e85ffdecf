"""What a meeting postponed stands on one agenda, and leaves it when it is settled after all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.desk import item_origin
from desktop.features.consultation.entities import Item
from desktop.features.consultation.entities import Meeting as MeetingRow
from desktop.features.consultation.records import EndingDraft, ItemDraft, Meeting, MeetingDraft, SeriesDraft
from desktop.features.organisation.entities import Place
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.entities import Matter, Task

TODAY = date(2026, 9, 17)
CALLED_OFF = EndingDraft("停电", TODAY)
AGAIN = EndingDraft("到会不足", TODAY, date(2026, 9, 30))
LATER = MeetingDraft(None, "council", "乐邻圈", "例会", date(2026, 10, 21), chair="李国庆")
RESOLVED = {
    "conclusion": "resolution", "text": "装晾衣杆", "responsible": "物业公司", "deadline": date(2026, 9, 30),
}  # fmt: skip


def detail(db: Database, meeting: int) -> Meeting:
    with db.reading() as s:
        return queries.meeting_detail(s, meeting)


def agenda(db: Database, meeting: int) -> list[str]:
    return [item.subject for item in detail(db, meeting).items]


def held(s: Session, meeting: int, **ends: Any) -> None:
    """The meeting with everybody there, its one item concluded for the office alone, and finished."""
    commands.begin_meeting(s, meeting, "会后补记")
    people = queries.meeting_detail(s, meeting).participants
    commands.save_participants(s, meeting, [replace(one, attendance="present") for one in people])
    (item,) = queries.meeting_detail(s, meeting).items
    commands.conclude_item(s, replace(item, **ends, internal=True))
    commands.finish_meeting(s, meeting)


def test_what_is_for_the_office_alone_stays_so_where_it_goes_on(
    db: Database, compound: int, meeting: int
) -> None:
    with db.writing("会") as s:
        held(s, meeting, conclusion="postponed", text="再议", deadline=date(2026, 10, 21))
        nxt = commands.plan_meeting(s, replace(LATER, compound_id=compound), TODAY)
    assert [one.internal for one in detail(db, nxt).items] == [True]


def test_the_matter_of_an_internal_item_comes_on_an_agenda_as_internal(
    db: Database, compound: int, meeting: int
) -> None:
    with db.writing("会") as s:
        held(s, meeting, **{**RESOLVED, "conclusion": "assignment"})
        (matter,) = queries.meeting_detail(s, meeting).matters
        other = commands.save_meeting(s, replace(LATER, compound_id=compound, brand="夜话"))
        commands.put_on_agenda(s, other, matter)
    assert [one.internal for one in detail(db, other).items] == [True]


@pytest.fixture
def later(db: Database, compound: int, meeting: int) -> int:
    """The next meeting, planned already."""
    with db.writing("下次") as s:
        commands.begin_meeting(s, meeting, "会后补记")
        later = commands.plan_meeting(s, replace(LATER, compound_id=compound), TODAY)
        commands.plan_item(s, later, ItemDraft("例行通报"))
    return later


@pytest.fixture
def postponed(db: Database, meeting: int, later: int) -> int:
    """The first meeting, its item postponed to the next and put there, opened again."""
    with db.writing("会") as s:
        for person in (people := queries.meeting_detail(s, meeting).participants):
            assert person.id
        commands.save_participants(s, meeting, [replace(one, attendance="present") for one in people])
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(
            s, replace(item, conclusion="postponed", text="再议", deadline=date(2026, 10, 21))
        )
        commands.finish_meeting(s, meeting)
        commands.reopen_meeting(s, meeting)
    assert agenda(db, later) == ["例行通报", "3栋晾晒"]
    return meeting


def settle(db: Database, meeting: int, **conclusion: object) -> None:
    with db.writing("结论改了") as s:
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(s, replace(item, **(conclusion or RESOLVED)))
        commands.finish_meeting(s, meeting)


@pytest.mark.parametrize("planned", [True, False])
def test_what_is_put_off_to_a_later_hour_of_the_day_comes_up_there(
    db: Database, compound: int, meeting: int, planned: bool
) -> None:
    day = detail(db, meeting).draft.held_on
    with db.writing("晚上") as s:
        plan = replace(LATER, compound_id=compound, held_on=day)
        hours = (18, 20, 21)
        made = [
            commands.plan_meeting(s, replace(plan, begins_at=time(hour)), TODAY) for hour in hours if planned
        ]
        held(s, meeting, conclusion="postponed", text="当晚再议", deadline=day)
        made = made or [
            commands.plan_meeting(s, replace(plan, begins_at=time(hour)), TODAY) for hour in hours
        ]
    assert [agenda(db, one) for one in made] == [[], ["3栋晾晒"], []]


@pytest.mark.parametrize("conclusion", [
    RESOLVED, {"conclusion": "declined", "text": "不办"}, {"conclusion": "assembly", "text": "提交"},
])  # fmt: skip
def test_what_was_settled_after_all_leaves_the_next_agenda(
    db: Database, postponed: int, later: int, conclusion: dict
) -> None:
    settle(db, postponed, **conclusion)
    assert agenda(db, later) == ["例行通报"]


def test_what_is_postponed_once_more_comes_back_once(db: Database, postponed: int, later: int) -> None:
    settle(db, postponed)
    with db.writing("又改") as s:
        commands.reopen_meeting(s, postponed)
    settle(db, postponed, conclusion="postponed", text="再议", deadline=date(2026, 10, 21))
    settle_again = detail(db, later).items
    assert [item.subject for item in settle_again] == ["例行通报", "3栋晾晒"]
    assert settle_again[1].matter_id, "the number it got meanwhile goes along"


def test_one_worked_at_on_the_next_agenda_stays_there_and_says_that_it_was_settled(
    db: Database, postponed: int, later: int
) -> None:
    with db.writing("材料") as s:
        commands.plan_item(s, later, replace(queries.meeting_detail(s, later).items[1], minutes=20))
    settle(db, postponed)
    told, (first,) = detail(db, later), detail(db, postponed).items
    assert told.items[1].source == f"{rules.SETTLED}，走访"
    assert told.items[1].matter_id == first.matter_id is not None
    assert item_origin(told, told.items[1]) == f"{told.matters[first.matter_id]}, {rules.SETTLED}，走访"
    with db.writing("又改") as s:
        commands.reopen_meeting(s, postponed)
    settle(db, postponed, conclusion="postponed", text="再议", deadline=date(2026, 10, 21))
    assert [item.source for item in detail(db, later).items] == ["", f"{rules.LEFT_OVER}，走访"]


def test_one_on_a_fixed_agenda_stays_there_and_says_that_it_was_settled(
    db: Database, postponed: int, later: int
) -> None:
    with db.writing("通知") as s:
        commands.save_participants(s, later, queries.invited_before(s, postponed))
        commands.begin_notice(s, later, TODAY)
    settle(db, postponed)
    assert [item.source for item in detail(db, later).items] == ["", f"{rules.SETTLED}，走访"]


def test_what_a_void_meeting_had_postponed_stands_on_its_repetition_only(
    db: Database, postponed: int, later: int
) -> None:
    with db.writing("无效") as s:
        again = commands.repeat_meeting(s, postponed, AGAIN)
    assert (agenda(db, again), agenda(db, later)) == (["3栋晾晒"], ["例行通报"])


def test_what_is_worked_at_on_the_next_agenda_is_not_repeated(
    db: Database, postponed: int, later: int
) -> None:
    with db.writing("材料") as s:
        commands.plan_item(s, later, replace(queries.meeting_detail(s, later).items[1], minutes=20))
        again = commands.repeat_meeting(s, postponed, AGAIN)
    assert (agenda(db, again), agenda(db, later)) == ([], ["例行通报", "3栋晾晒"])


def test_what_is_open_again_goes_on_with_the_adjourned_meeting_only(
    db: Database, postponed: int, later: int
) -> None:
    with db.writing("休会") as s:
        (item,) = queries.meeting_detail(s, postponed).items
        commands.note_item(s, replace(item, conclusion="", concluded=False))
        on = commands.adjourn_meeting(s, postponed, AGAIN)
    assert (agenda(db, on), agenda(db, later)) == (["3栋晾晒"], ["例行通报"])


def test_what_was_settled_does_not_come_back_from_a_meeting_called_off_between(
    db: Database, compound: int, postponed: int, later: int
) -> None:
    with db.writing("取消") as s:
        commands.cancel_meeting(s, later, CALLED_OFF)
    settle(db, postponed)
    with db.writing("再下次") as s:
        draft = replace(LATER, compound_id=compound, held_on=date(2026, 11, 18))
        after = commands.plan_meeting(s, draft, TODAY)
    assert agenda(db, after) == ["例行通报"]


def test_what_was_settled_leaves_the_agenda_it_came_to_through_a_meeting_called_off(
    db: Database, compound: int, postponed: int, later: int
) -> None:
    with db.writing("取消") as s:
        draft = replace(LATER, compound_id=compound, held_on=date(2026, 11, 18))
        after = commands.plan_meeting(s, draft, TODAY)
        commands.cancel_meeting(s, later, CALLED_OFF)
    assert agenda(db, after) == ["例行通报", "3栋晾晒"]
    settle(db, postponed)
    assert agenda(db, after) == ["例行通报"]


def test_what_is_repeated_does_not_come_from_a_meeting_called_off_between_as_well(
    db: Database, compound: int, postponed: int, later: int
) -> None:
    with db.writing("取消、无效") as s:
        commands.cancel_meeting(s, later, CALLED_OFF)
        again = commands.repeat_meeting(s, postponed, AGAIN)
        draft = replace(LATER, compound_id=compound, held_on=date(2026, 11, 18))
        after = commands.plan_meeting(s, draft, TODAY)
    assert (agenda(db, again), agenda(db, after)) == (["3栋晾晒"], ["例行通报"])


def test_what_the_next_meeting_has_dealt_with_is_left_to_it(db: Database, postponed: int, later: int) -> None:
    with db.writing("下次开了") as s:
        commands.begin_meeting(s, later, "会后补记")
        commands.save_participants(
            s, later, [replace(one, attendance="present") for one in queries.invited_before(s, postponed)]
        )
        commands.save_meeting(s, replace(queries.meeting_draft(s, later), chair="李国庆", recorder="覃𬱖"))
        for item in queries.meeting_detail(s, later).items:
            commands.conclude_item(s, replace(item, **RESOLVED | {"deadline": date(2026, 11, 30)}))
        commands.finish_meeting(s, later)
        before = queries.meeting_detail(s, later).items
        again = commands.repeat_meeting(s, postponed, AGAIN)
    assert agenda(db, again) == []
    assert detail(db, later).items == before
    with db.reading() as s:
        assert len(s.scalars(select(Task)).all()) == 2


def test_an_item_carried_stands_behind_all_others_though_some_were_taken_off(
    db: Database, meeting: int, later: int
) -> None:
    with db.writing("议题") as s:
        gone = queries.meeting_detail(s, later).items[0].id
        assert gone
        for subject in ("停车", "绿化"):
            commands.plan_item(s, later, ItemDraft(subject))
        commands.remove_item(s, gone)
        commands.cancel_meeting(s, meeting, CALLED_OFF)
        places = [item.position for item in s.get_one(MeetingRow, later).items]
    assert agenda(db, later) == ["停车", "绿化", "3栋晾晒"]
    assert len(set(places)) == 3
    with db.reading() as s:
        assert s.scalars(select(Item).where(Item.carried_from_id.is_not(None))).one().subject == "3栋晾晒"


def test_a_meeting_stays_where_what_was_left_over_belongs(db: Database, compound: int, meeting: int) -> None:
    """An item nobody made a matter of, and a meeting that goes on with one that was broken off."""
    with db.writing("会") as s:
        elsewhere = Place(kind="compound", name="顺佳四季花城")
        s.add(elsewhere)
        s.flush()
        other = elsewhere.id
        held(s, meeting, conclusion="postponed", text="再议", deadline=date(2026, 10, 21))
        nxt = commands.plan_meeting(s, replace(LATER, compound_id=compound), TODAY)
        broken_off = commands.save_meeting(s, replace(LATER, compound_id=compound, held_on=TODAY))
        goes_on = commands.adjourn_meeting(s, broken_off, AGAIN)
    assert agenda(db, nxt) == ["3栋晾晒"]
    assert detail(db, nxt).items[0].matter_id is None
    assert agenda(db, goes_on) == []
    for one in (nxt, goes_on):
        moved = replace(detail(db, one).draft, compound_id=other)
        with pytest.raises(RuleBroken, match=r"meeting\.compound_stays"), db.writing("改小区") as s:
            commands.save_meeting(s, moved)


def test_a_meeting_that_moves_leaves_the_series_of_its_compound(db: Database, compound: int) -> None:
    with db.writing("例会") as s:
        elsewhere = Place(kind="compound", name="顺佳四季花城")
        s.add(elsewhere)
        s.flush()
        series = commands.save_series(s, SeriesDraft(compound, "joint", "", 1, TODAY))
        planned = MeetingDraft(compound, "joint", "", "例会", date(2026, 10, 21))
        nxt = commands.plan_meeting(s, planned, TODAY, series)
        assert s.get_one(MeetingRow, nxt).series_id == series
        draft = queries.meeting_draft(s, nxt)
        commands.save_meeting(s, replace(draft, compound_id=elsewhere.id))
        assert s.get_one(MeetingRow, nxt).series_id is None


def test_a_planned_meeting_that_moves_takes_up_what_was_left_over_where_it_goes(
    db: Database, compound: int, meeting: int
) -> None:
    with db.writing("会") as s:
        s.add(other := Place(kind="compound", name="顺佳四季花城"))
        s.flush()
        nxt = commands.plan_meeting(s, replace(LATER, compound_id=other.id), TODAY)
        held(s, meeting, conclusion="postponed", text="再议", deadline=date(2026, 10, 21))
    assert agenda(db, nxt) == []
    with db.writing("改小区") as s:
        commands.save_meeting(s, replace(queries.meeting_draft(s, nxt), compound_id=compound))
    assert agenda(db, nxt) == [one.subject for one in detail(db, meeting).items]


@pytest.mark.parametrize("ends", [
    {"conclusion": "assembly", "text": "提交业主大会"},
    {"conclusion": "postponed", "text": "再议", "deadline": date(2026, 11, 30)},
])  # fmt: skip
def test_a_matter_whose_first_task_is_done_waits_again_once_a_later_meeting_did_not_settle_it(
    db: Database, compound: int, meeting: int, ends: dict[str, Any]
) -> None:
    with db.writing("会") as s:
        held(s, meeting, **{**RESOLVED, "conclusion": "assignment"})
        (matter,) = queries.meeting_detail(s, meeting).matters
        task = s.scalars(select(Task).where(Task.matter_id == matter)).one()
        task.state, task.done_on = "done", date(2026, 10, 1)
        assert worklist.settle(s, matter, date(2026, 10, 1), "验收合格") == "to_answer"
        like = replace(LATER, compound_id=compound, convener="小区党支部", chair="李国庆", recorder="韩兰")
        second = commands.plan_meeting(s, like, TODAY)
        commands.put_on_agenda(s, second, matter)
        everybody = [replace(one, id=None, version=0) for one in detail_in(s, meeting).participants]
        commands.save_participants(s, second, everybody)
        held(s, second, **ends)
        assert s.get_one(Matter, matter).state == "to_meeting", "work done before does not answer it"
        third = commands.plan_meeting(s, replace(like, held_on=date(2026, 12, 8)), TODAY)
        offered = [one.id for one in queries.waiting_matters(s, compound)]
        on_agenda = [one.matter_id for one in detail_in(s, third).items]
        assert matter in (*offered, *on_agenda)
        if matter not in on_agenda:
            commands.put_on_agenda(s, third, matter)
        commands.save_participants(s, third, everybody)
        held(s, third, **RESOLVED | {"deadline": date(2026, 12, 31)})
        assert s.get_one(Matter, matter).state == "doing"


def detail_in(s: Session, meeting: int) -> Meeting:
    return queries.meeting_detail(s, meeting)


def test_what_was_postponed_to_a_day_comes_on_the_agenda_of_that_day_from_a_later_one(
    db: Database, compound: int, meeting: int
) -> None:
    """Planned in whatever order: what nobody touched on the later agenda stands on the earlier one, and there alone."""
    december, first = (
        replace(LATER, compound_id=compound, held_on=day) for day in (date(2026, 12, 16), LATER.held_on)
    )
    with db.writing("会") as s:
        later = commands.plan_meeting(s, december, TODAY)
        held(s, meeting, conclusion="postponed", text="再议", deadline=LATER.held_on)
    assert agenda(db, later) == ["3栋晾晒"]
    with db.writing("十月") as s:
        sooner = commands.plan_meeting(s, first, TODAY)
    assert (agenda(db, sooner), agenda(db, later)) == (["3栋晾晒"], [])
    with db.writing("九月") as s:
        commands.plan_meeting(s, replace(first, held_on=date(2026, 9, 30)), TODAY)
    assert agenda(db, sooner) == ["3栋晾晒"], "not before the month it was postponed to"


def test_what_was_worked_at_on_a_later_agenda_stays_there(db: Database, compound: int, meeting: int) -> None:
    with db.writing("会") as s:
        later = commands.plan_meeting(
            s, replace(LATER, compound_id=compound, held_on=date(2026, 12, 16)), TODAY
        )
        held(s, meeting, conclusion="postponed", text="再议", deadline=LATER.held_on)
        (item,) = detail_in(s, later).items
        commands.plan_item(s, later, replace(item, minutes=15))
        sooner = commands.plan_meeting(s, replace(LATER, compound_id=compound), TODAY)
    assert (agenda(db, sooner), agenda(db, later)) == ([], ["3栋晾晒"])
