"""What is told on top of a meeting of what earlier ones resolved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from features.consultation.conftest import hold_earlier
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.features.consultation import commands, queries
from desktop.features.consultation.records import EndingDraft, MeetingDraft, ParticipantDraft
from desktop.features.organisation.entities import Place

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
    return [one.subject for one in queries.last_resolutions(s, compound, NEXT)]


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
