"""What of meetings rings: notices not sent, days that passed without a meeting, results not put up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.features.consultation import commands, queries
from desktop.features.consultation.commands.kinds import keep_rule
from desktop.features.consultation.entities import FormerBrand, Meeting, MeetingRule, Participant, Publication
from desktop.features.consultation.records import (
    EndingDraft,
    MeetingDraft,
    ParticipantDraft,
    PublicationDraft,
    WithdrawDraft,
)
from desktop.features.organisation.entities import Place

DAY = date(2026, 9, 16)
"""A council: notice three days before, results up within three days after."""
Told = list[tuple[str, date]]
Ring = Callable[[date], Told]
Change = Callable[..., None]


@pytest.fixture
def compound(db: Database) -> int:
    with db.writing("地方") as s:
        place = Place(kind="compound", name="天方花园小区")
        s.add(place)
        s.flush()
        return place.id


@pytest.fixture
def meeting(db: Database, compound: int) -> int:
    with db.writing("会") as s:
        id_ = commands.save_meeting(s, MeetingDraft(compound, "council", "", "电梯大修", DAY))
        people = [ParticipantDraft("物业公司", "张立新"), ParticipantDraft("业主委员会", "王明亮")]
        commands.save_participants(s, id_, people)
        return id_


@pytest.fixture
def ring(db: Database) -> Ring:
    def asked(day: date) -> Told:
        with db.reading() as s:
            return [(one.act, one.day) for one in queries.due(s, day, None)]

    return asked


@pytest.fixture
def change(db: Database, meeting: int) -> Change:
    def write(**values: Any) -> None:
        with db.writing("改") as s:
            row = s.get_one(Meeting, meeting)
            for name, value in values.items():
                setattr(row, name, value)
            if row.stage not in ("prepare", "notify"):
                keep_rule(s, row)

    return write


def tell(db: Database, *names: str) -> None:
    with db.writing("通知") as s:
        for person in s.scalars(select(Participant).where(Participant.name.in_(names))):
            person.notice_way, person.notified_on = "phone", DAY - timedelta(5)


def test_notice_rings_three_days_before_its_last_day_until_everybody_is_told(
    db: Database, meeting: int, ring: Ring
) -> None:
    last = DAY - timedelta(3)
    assert ring(last - timedelta(4)) == []
    assert ring(last - timedelta(3)) == ring(last) == ring(DAY) == [("notify", last)]
    tell(db, "张立新")
    assert ring(last) == [("notify", last)], "one of two"
    with db.writing("自来") as s:
        s.add(Participant(
            meeting_id=meeting, position=9, unit="居民", name="赵六", observer=False, votes=True, walk_in=True,
            attendance="present", reason="",
        ))  # fmt: skip
    tell(db, "王明亮")
    assert ring(last) == ring(DAY) == [], "who walked in needs no notice"


def test_a_meeting_nobody_is_invited_to_rings_as_well(db: Database, meeting: int, ring: Ring) -> None:
    with db.writing("空") as s:
        commands.save_participants(s, meeting, [])
    assert ring(DAY) == [("notify", DAY - timedelta(3))]


def test_a_day_that_passed_rings_once_told_or_not(db: Database, ring: Ring, meeting: int) -> None:
    after = DAY + timedelta(1)
    assert ring(after) == [("hold", DAY)]
    tell(db, "张立新", "王明亮")
    assert ring(after) == ring(DAY + timedelta(400)) == [("hold", DAY)]
    with db.reading() as s:
        (one,) = queries.due(s, after, None)
        assert (one.feature, one.id, one.title, one.meta) == (
            "consultation",
            meeting,
            "电梯大修",
            "天方花园小区，2026-09-16",
        )


@pytest.mark.parametrize("stage", ["hold", "write_up", "publish"])
def test_what_was_held_rings_until_something_of_it_hangs(
    db: Database, meeting: int, compound: int, ring: Ring, change: Change, stage: str
) -> None:
    change(stage=stage)
    last = DAY + timedelta(3)
    assert ring(DAY - timedelta(1)) == []
    assert ring(DAY) == ring(last + timedelta(60)) == [("publish", last)]
    paper = {
        "digest": "ab" * 32,
        "size": 1,
        "text": "",
        "places": "公示栏",
        "posted_by": "覃",
        "title": "纪要",
    }
    with db.writing("公示") as s:
        for number, kind in enumerate(("announcement", "minutes"), 1):
            s.add(Publication(
                compound_id=compound, meeting_id=meeting, year=2026, number=number, paper=kind, edition=1,
                begins_on=DAY, ends_on=DAY, taken_down_on=DAY, **paper,
            ))  # fmt: skip
    assert ring(last) == [], "it hung, and came down again"
    with db.writing("撤回") as s:
        row = s.scalars(select(Publication).where(Publication.paper == "minutes")).one()
        row.withdrawn_on, row.withdraw_reason = DAY, "有误"
    assert ring(last) == [("publish", last)], "withdrawn; the announcement told nothing of what was decided"


def test_a_paper_that_is_to_go_up_later_rings_until_it_hangs(
    db: Database, meeting: int, compound: int, ring: Ring, change: Change
) -> None:
    change(stage="publish")
    last = DAY + timedelta(3)

    def begins(day: date) -> None:
        with db.writing("公示") as s:
            s.query(Publication).delete()
            s.add(Publication(
                compound_id=compound, meeting_id=meeting, year=2026, number=1, paper="minutes", edition=1,
                begins_on=day, ends_on=day + timedelta(7), digest="ab" * 32, size=1, text="", places="公示栏",
                posted_by="覃", title="纪要",
            ))  # fmt: skip

    begins(last)
    assert ring(DAY + timedelta(1)) == [], "it goes up in time"
    begins(last + timedelta(200))
    assert ring(last) == ring(last + timedelta(199)) == [("publish", last)]
    assert ring(last + timedelta(200)) == []


@pytest.mark.parametrize(
    "ended",
    [
        {"outcome": "cancelled"},
        {"outcome": "adjourned"},
        {"outcome": "void"},
        {"archived_on": DAY},
    ],
)
@pytest.mark.parametrize("stage", ["prepare", "notify", "hold", "publish"])
def test_what_ended_otherwise_or_is_filed_is_silent(
    ring: Ring, change: Change, ended: dict[str, Any], stage: str
) -> None:
    change(stage=stage)
    assert ring(DAY + timedelta(1)) != []
    change(**ended)
    assert ring(DAY + timedelta(1)) == ring(DAY) == []


def test_a_kind_that_is_not_published_rings_for_notice_only(ring: Ring, change: Change) -> None:
    change(kind="branch_committee")
    assert ring(DAY - timedelta(5)) == []
    assert ring(DAY - timedelta(4)) == [("notify", DAY - timedelta(1))]
    change(stage="write_up")
    assert ring(DAY + timedelta(60)) == []


def test_the_rules_of_a_brand_hold_under_its_former_name(db: Database, ring: Ring, change: Change) -> None:
    with db.writing("规则") as s:
        rule = MeetingRule(
            kind="council", brand="湾组夜话", convener="", invited="", observers="", every_months=0, notice_days=10,
            quorum="none", approval="none", proxies=False, concludes="", publish=True, publish_within_days=15,
            publish_for_days=7, basis="",
        )  # fmt: skip
        s.add(rule)
        s.flush()
        s.add(FormerBrand(kind=rule.kind, brand=rule.brand, name="夜话", until=DAY))
    change(brand="夜话")
    assert ring(DAY - timedelta(13)) == [("notify", DAY - timedelta(10))]
    change(stage="hold")
    assert ring(DAY + timedelta(11)) == []
    assert ring(DAY + timedelta(12)) == [("publish", DAY + timedelta(15))]


def test_another_place_does_not_ring(db: Database, compound: int, meeting: int) -> None:
    with db.writing("地方") as s:
        other = Place(kind="compound", name="天圆小区")
        s.add(other)
        s.flush()
        assert queries.due(s, DAY, other.id) == []
        assert [one.id for one in queries.due(s, DAY, compound)] == [meeting]


def test_more_meetings_are_asked_with_no_more_queries(db: Database, compound: int, meeting: int) -> None:
    def asked() -> int:
        said: list[str] = []
        with db.reading() as s:
            bind = s.get_bind()

            def note(*args: Any) -> None:
                said.append(args[2])

            event.listen(bind, "before_cursor_execute", note)
            queries.due(s, DAY + timedelta(30), None)
            event.remove(bind, "before_cursor_execute", note)
        return len(said)

    def more(stage: str) -> None:
        with db.writing("会") as s:
            for _ in range(20):
                id_ = commands.save_meeting(s, MeetingDraft(compound, "council", "", "例会", DAY))
                s.get_one(Meeting, id_).stage = stage

    more("hold")
    before = asked()
    more("hold")
    more("prepare")
    assert 0 < asked() == before


def test_an_announcement_of_a_meeting_called_off_or_moved_rings_until_it_is_withdrawn(
    db: Database, meeting: int, compound: int, ring: Ring, change: Change
) -> None:
    change(stage="notify")
    up = PublicationDraft(meeting, "announcement", "公示栏", "覃", DAY - timedelta(9), DAY)
    with db.writing("公告") as s:
        commands.publish(s, up, Stored("ab" * 32, "公告.pdf", 1000, "application/pdf"), "公告", "")
    day = DAY - timedelta(7)
    rung = lambda: [one for one in ring(day) if one[0] in ("withdraw", "take_down")]  # noqa: E731
    assert rung() == [], "it hangs until the meeting"
    move(db, meeting, DAY + timedelta(2))
    assert rung() == [("withdraw", day)]
    move(db, meeting, DAY)
    assert rung() == [], "it tells the truth again"
    with db.writing("取消") as s:
        commands.cancel_meeting(s, meeting, EndingDraft("大雨", date(2026, 9, 9)))
    assert rung() == [("withdraw", day)]
    with db.writing("撤回") as s:
        (row,) = queries.publications(s, meeting)
        commands.withdraw(s, WithdrawDraft(row.id, row.version, day, "会议取消"))
    assert rung() == []


def move(db: Database, meeting: int, day: date) -> None:
    with db.writing("改期") as s:
        commands.save_meeting(s, replace(queries.meeting_detail(s, meeting).draft, held_on=day))
