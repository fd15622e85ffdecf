"""Meetings held again and again: who has not met this month, and the next one planned as the last was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import select

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, queries
from desktop.features.consultation.entities import Item, Meeting
from desktop.features.consultation.records import (
    EndingDraft,
    MeetingDraft,
    ParticipantDraft,
    Period,
    Rhythm,
    SeriesDraft,
)

TODAY = date(2026, 11, 25)
DRAFT = SeriesDraft(
    None, "joint", "", 1, date(2026, 1, 1), begins_at=time(19), location="党群服务中心", chair="李国庆"
)


def rhythm(db: Database, today: date = TODAY) -> Rhythm:
    with db.reading() as s:
        (found,) = queries.rhythms(s, None, "joint", "", today)
    return found


def held(
    db: Database,
    compound: int,
    day: date,
    chair: str = "",
    *,
    brand: str = "",
    kind: str = "joint",
    begun: bool = True,
) -> int:
    """A meeting that began on a day; one not `begun` was only planned for it."""
    with db.writing("会") as s:
        made = commands.save_meeting(
            s, MeetingDraft(compound, kind, brand, "例会", day, chair=chair, recorder="覃𬱖")
        )
        commands.save_participants(
            s, made, [ParticipantDraft("业委会", "王明亮", attendance="leave", reason="外出")]
        )
        if begun:
            s.get_one(Meeting, made).stage = "hold"
    return made


def unmet(db: Database) -> int:
    with db.reading() as s:
        return queries.unmet(s, None, TODAY)


def test_a_compound_that_has_not_met_this_month_is_told(db: Database, compound: int) -> None:
    assert unmet(db) == 1
    held(db, compound, date(2026, 10, 31))
    assert (unmet(db), rhythm(db).met, rhythm(db).last_on) == (1, False, date(2026, 10, 31))
    made = held(db, compound, date(2026, 11, 1))
    assert (unmet(db), rhythm(db).met) == (0, True)
    with db.writing("取消") as s:
        commands.cancel_meeting(s, made, EndingDraft("台风", TODAY))
    assert unmet(db) == 1, "one that was cancelled counts for nothing"
    held(db, compound, date(2026, 12, 1), begun=False)
    assert unmet(db) == 1, "one planned for the next month does not make good for this one"
    held(db, compound, date(2026, 11, 30), begun=False)
    assert (unmet(db), rhythm(db).planned_on) == (0, date(2026, 11, 30))


@pytest.mark.parametrize("stage", ["prepare", "notify"])
def test_a_meeting_whose_day_is_past_and_that_never_began_is_not_held(
    db: Database, compound: int, stage: str
) -> None:
    with db.writing("定期") as s:
        commands.save_series(s, replace(DRAFT, compound_id=compound))
    made = held(db, compound, date(2026, 11, 11), begun=False)
    with db.writing("通知") as s:
        s.get_one(Meeting, made).stage = stage
    assert (unmet(db), rhythm(db).met, rhythm(db).last_on, rhythm(db).planned_on) == (1, False, None, None)
    with db.reading() as s:
        (counted,) = queries.figures(
            s, compound, Period("month", date(2026, 11, 1), date(2026, 11, 30)), TODAY
        )
    assert (counted.meetings, counted.met) == (0, 0), "the figures say the same"
    today = rhythm(db, date(2026, 11, 11))
    assert (today.met, today.planned_on) == (False, date(2026, 11, 11)), "on its day it is still planned"
    with db.writing("开会") as s:
        s.get_one(Meeting, made).stage = "hold"
    assert (unmet(db), rhythm(db).met, rhythm(db).last_on) == (0, True, date(2026, 11, 11))


@pytest.mark.parametrize("regular", [False, True])
def test_what_was_adjourned_after_it_concluded_something_was_held(
    db: Database, compound: int, regular: bool
) -> None:
    if regular:
        with db.writing("定期") as s:
            commands.save_series(s, replace(DRAFT, compound_id=compound, begins_on=date(2026, 11, 1)))
    made = held(db, compound, date(2026, 11, 4))
    with db.writing("改期") as s:
        commands.add_item(s, made, "晾晒")
        commands.add_item(s, made, "停车")
        later = date(2026, 12, 9)
        commands.adjourn_meeting(s, made, EndingDraft("停电", date(2026, 11, 4), held_on=later))
    november = Period("month", date(2026, 11, 1), date(2026, 11, 30))

    def told() -> tuple[int, bool, date | None, int]:
        with db.reading() as s:
            (one,) = queries.regular(s, None, TODAY)
            (counted,) = queries.figures(s, compound, november, TODAY)
        assert one.planned_on == later
        return unmet(db), one.met, one.last_on, counted.met

    assert told() == (1, False, None, 0), "it concluded nothing"
    with db.writing("已议") as s:
        item = s.scalars(select(Item).where(Item.meeting_id == made).order_by(Item.id)).first()
        assert item is not None
        item.conclusion, item.concluded = "declined", True
    assert told() == (0, True, date(2026, 11, 4), int(regular))


def test_a_meeting_of_any_kind_counts_unless_a_series_says_which(db: Database, compound: int) -> None:
    held(db, compound, date(2026, 11, 4), kind="tea")
    assert unmet(db) == 0
    with db.reading() as s:
        (somehow,) = queries.regular(s, None, TODAY)
        assert queries.next_meeting(s, somehow).kind == "tea", "the next is like the last"
    with db.writing("定期") as s:
        commands.save_series(s, replace(DRAFT, compound_id=compound, kind="council", brand="乐邻圈"))
    assert unmet(db) == 1, "the series of the compound is due, and was not held"
    held(db, compound, date(2026, 11, 11), kind="council", brand="乐邻圈")
    with db.reading() as s:
        assert [(one.kind, one.brand, one.met) for one in queries.regular(s, None, TODAY)] == [
            ("council", "乐邻圈", True)
        ]
    assert unmet(db) == 0


def test_a_series_has_its_own_rhythm(db: Database, compound: int) -> None:
    held(db, compound, date(2026, 9, 9))
    with db.writing("定期") as s:
        series = commands.save_series(s, replace(DRAFT, compound_id=compound, every_months=3))
    assert (rhythm(db).met, rhythm(db).every_months, rhythm(db).series_id) == (True, 3, series)
    assert not rhythm(db, date(2026, 12, 1)).met
    with db.writing("停") as s:
        told = queries.series_of(s, compound, "joint", "")
        assert told is not None
        commands.save_series(s, replace(told, ends_on=date(2026, 10, 1)))
    assert rhythm(db).series_id is None


@pytest.mark.parametrize("days", [
    {"ends_on": date(2026, 11, 24)}, {"begins_on": date(2027, 1, 1)}
])  # fmt: skip
def test_a_series_that_stopped_or_is_still_to_begin_is_opened_again(
    db: Database, compound: int, days: dict
) -> None:
    with db.writing("定期") as s:
        series = commands.save_series(s, replace(replace(DRAFT, compound_id=compound), **days))
    assert rhythm(db).series_id is None, "it does not stand today"
    with db.writing("再开") as s:
        there = queries.series_of(s, compound, "joint", "")
        assert there is not None
        commands.save_series(s, replace(there, begins_on=date(2026, 1, 1), ends_on=None))
    assert rhythm(db).series_id == series


def test_the_next_is_planned_as_the_last_was(db: Database, compound: int) -> None:
    held(db, compound, date(2026, 11, 11), chair="何建平")
    with db.writing("定期") as s:
        series = commands.save_series(s, replace(DRAFT, compound_id=compound))
    with db.reading() as s:
        draft = queries.next_meeting(s, rhythm(db))
    assert draft == MeetingDraft(
        compound, "joint", "", "12月例会", date(2026, 12, 9), time(19), location="党群服务中心", convener="社区党组织",
        chair="李国庆", recorder="覃𬱖",
    )  # fmt: skip
    with db.writing("下次") as s:
        made = commands.plan_meeting(s, draft, TODAY, series)
        people = queries.meeting_detail(s, made).participants
    assert [(one.name, one.attendance) for one in people] == [("王明亮", "present")]


@pytest.mark.parametrize(("change", "field", "code"), [
    ({"compound_id": None}, "compound_id", "series.compound_missing"), ({"begins_on": None}, "begins_on", "series.day_missing"),
    ({"every_months": None}, "every_months", "series.rhythm_missing"), ({"every_months": 0}, "every_months", "series.rhythm_missing"),
    ({"ends_on": date(2025, 1, 1)}, "ends_on", "series.ends_before_begin"), ({}, "compound_id", "series.twice"),
])  # fmt: skip
def test_a_series_needs_its_facts(db: Database, compound: int, change: dict, field: str, code: str) -> None:
    with db.writing("定期") as s:
        commands.save_series(s, replace(DRAFT, compound_id=compound))
    with pytest.raises(RuleBroken) as refused, db.writing("定期") as s:
        commands.save_series(s, replace(replace(DRAFT, compound_id=compound), **change))
    assert (refused.value.code, refused.value.field) == (code, field)
