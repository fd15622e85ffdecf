"""A compound with its bodies, and a planned meeting of it."""

from __future__ import annotations

from datetime import date, time

import pytest

from desktop.core.db import Database
from desktop.features.consultation import commands
from desktop.features.consultation.records import MeetingDraft, ParticipantDraft
from desktop.features.organisation.entities import Body, Person, Place, Post

HELD = date(2026, 9, 16)


@pytest.fixture
def compound(db: Database) -> int:
    """A branch with a secretary who left, one who came, and an owners' committee they are both in."""
    with db.writing("地方") as s:
        community = Place(kind="community", name="天方社区")
        s.add(community)
        s.flush()
        place = Place(kind="compound", name="天方花园小区", parent_id=community.id)
        s.add(place)
        s.flush()
        branch = Body(kind="branch", name="中共天方花园小区支部委员会", place_id=place.id)
        owners = Body(kind="owners_committee", name="天方花园小区业主委员会", place_id=place.id)
        old, new, third = Person(name="何建平"), Person(name="李国庆"), Person(name="王明亮")
        s.add_all([branch, owners, old, new, third])
        s.flush()
        s.add_all([
            Post(body_id=branch.id, person_id=old.id, title="书记", ends_on=date(2026, 8, 31)),
            Post(body_id=branch.id, person_id=new.id, title="书记", begins_on=date(2026, 9, 1)),
            Post(body_id=owners.id, person_id=new.id, title="委员"),
            Post(body_id=owners.id, person_id=third.id, title="主任"),
        ])  # fmt: skip
        return place.id


@pytest.fixture
def meeting(db: Database, compound: int) -> int:
    """A deliberation meeting, three invited, one item, nobody told yet."""
    people = [
        ParticipantDraft("小区党支部", "李国庆"),
        ParticipantDraft("业委会", "王明亮"),
        ParticipantDraft("物业公司", "侯平辉"),
    ]
    with db.writing("会") as s:
        draft = MeetingDraft(
            compound, "council", "乐邻圈", "晾晒", HELD, time(19), time(20), chair="李国庆", recorder="覃𬱖"
        )
        made = commands.save_meeting(s, draft)
        commands.save_participants(s, made, people)
        commands.add_item(s, made, "3栋晾晒", "走访")
    return made
