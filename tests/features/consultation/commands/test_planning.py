"""A meeting is planned: its agenda, what is left over from the last one, who is invited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from features.consultation.documents.reading import read
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core import undoing
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.entities import Meeting as MeetingRow
from desktop.features.consultation.records import (
    Dossier,
    EndingDraft,
    ItemDraft,
    Meeting,
    MeetingDraft,
    ParticipantDraft,
)
from desktop.features.organisation.entities import Body, Person, Place, Post
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import MatterDraft, RouteDraft

HELD = date(2026, 9, 16)
LATER = MeetingDraft(None, "council", "乐邻圈", "例会", date(2026, 10, 21))


def detail(db: Database, meeting: int) -> Meeting:
    with db.reading() as s:
        return queries.meeting_detail(s, meeting)


def waiting(db: Database, compound: int, subject: str = "停车难") -> int:
    with db.writing("清单") as s:
        matter = worklist.save_matter(s, MatterDraft(compound, subject=subject, raised_on=date(2026, 9, 1)))
        worklist.route_matter(s, RouteDraft(matter, "meeting", routed_on=date(2026, 9, 2)))
    return matter


def test_an_item_has_its_reporter_minutes_and_basis(db: Database, meeting: int) -> None:
    draft = ItemDraft("公共收益", reporter="侯平辉", minutes=20, basis="民法典282", major=True)
    with db.writing("议题") as s:
        item = commands.plan_item(s, meeting, draft)
    kept = next(one for one in detail(db, meeting).items if one.id == item)
    assert (kept.reporter, kept.minutes, kept.basis, kept.major, kept.added_late) == (
        "侯平辉", 20, "民法典282", True, False,
    )  # fmt: skip
    with db.writing("改") as s:
        commands.plan_item(s, meeting, replace(kept, minutes=30))
    assert [one.minutes for one in detail(db, meeting).items] == [None, 30]


@pytest.mark.parametrize(
    ("draft", "code"),
    [(ItemDraft(" "), "item.subject_missing"), (ItemDraft("收益", minutes=0), "item.minutes_none")],
)
def test_an_item_that_says_nothing_is_refused(
    db: Database, meeting: int, draft: ItemDraft, code: str
) -> None:
    with pytest.raises(RuleBroken, match=code), db.writing("议题") as s:
        commands.plan_item(s, meeting, draft)


def test_a_matter_sent_to_a_meeting_is_offered_until_it_is_on_an_agenda(
    db: Database, compound: int, meeting: int
) -> None:
    matter = waiting(db, compound)
    with db.reading() as s:
        assert [(one.id, one.number) for one in queries.waiting_matters(s, compound)] == [
            (matter, "2026-0001")
        ]
    with db.writing("列入") as s:
        commands.put_on_agenda(s, meeting, matter)
    item = detail(db, meeting).items[-1]
    assert (item.subject, item.matter_id, detail(db, meeting).matters) == (
        "停车难",
        matter,
        {matter: "2026-0001"},
    )
    with db.reading() as s:
        assert queries.waiting_matters(s, compound) == []
        assert s.get_one(Matter, matter).steps[-1].words == "列入2026-09-16的会议"
    with db.writing("撤") as s:
        commands.remove_item(s, item.id)
    with db.reading() as s:
        assert [one.id for one in queries.waiting_matters(s, compound)] == [matter]


def test_what_the_last_meeting_postponed_comes_onto_the_next_by_itself(
    db: Database, compound: int, meeting: int
) -> None:
    matter = waiting(db, compound)
    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, matter)
        commands.begin_meeting(s, meeting, "会后补记")
        for item in queries.meeting_detail(s, meeting).items:
            commands.conclude_item(
                s, replace(item, conclusion="postponed", text="资料不全", deadline=date(2026, 10, 21))
            )
        commands.finish_meeting(s, meeting)
        nxt = commands.plan_meeting(s, replace(LATER, compound_id=compound), HELD)
        other = commands.plan_meeting(s, replace(LATER, compound_id=compound, brand=""), HELD)
    carried = detail(db, nxt).items
    assert [(one.subject, one.source, one.concluded) for one in carried] == [
        ("3栋晾晒", "上次会议遗留，走访", False),
        ("停车难", "上次会议遗留，清单2026-0001", False),
    ]
    assert [one.carried_from_id for one in carried] == [one.id for one in detail(db, meeting).items]
    assert carried[1].matter_id == matter
    assert detail(db, other).items == (), "another brand has its own agenda"
    with db.writing("再") as s:
        third = commands.plan_meeting(
            s, replace(LATER, compound_id=compound, held_on=date(2026, 11, 18)), HELD
        )
    assert detail(db, third).items == (), "an item is taken up once"


def test_what_is_postponed_to_december_is_on_no_agenda_before_unless_somebody_puts_it_there(
    db: Database, compound: int, meeting: int
) -> None:
    matter = waiting(db, compound)
    october, december = planned(db, compound, date(2026, 10, 21)), planned(db, compound, date(2026, 12, 9))
    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, matter)
        commands.begin_meeting(s, meeting, "会后补记")
        for item in queries.meeting_detail(s, meeting).items:
            until = replace(item, conclusion="postponed", text="资料不全", deadline=date(2026, 12, 15))
            commands.conclude_item(s, until)
        commands.finish_meeting(s, meeting)
    assert detail(db, october).items == ()
    assert [one.subject for one in detail(db, december).items] == ["3栋晾晒", "停车难"], "in its month"
    with db.writing("提前") as s:
        commands.remove_item(s, detail(db, december).items[1].id or 0)
        commands.put_on_agenda(s, october, matter)
    (early,) = detail(db, october).items
    assert early.carried_from_id is not None
    with db.writing("再") as s:
        assert commands.carry_left_over(s, december) == 0, "it is taken up in October"


def test_an_earlier_meeting_written_down_late_takes_up_nothing_of_a_later_one(
    db: Database, compound: int, meeting: int
) -> None:
    matter = waiting(db, compound)
    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, matter)
        postpone(s, meeting)
    before = planned(db, compound, date(2026, 9, 2))
    with db.writing("补记") as s:
        item = commands.put_on_agenda(s, before, matter)
        assert (
            next(one for one in queries.meeting_detail(s, before).items if one.id == item).carried_from_id
            is None
        )
    after = planned(db, compound, date(2026, 10, 21))
    assert "停车难" in [one.subject for one in detail(db, after).items]


def postpone(s: Session, meeting: int) -> None:
    commands.begin_meeting(s, meeting, "会后补记")
    for item in queries.meeting_detail(s, meeting).items:
        commands.conclude_item(
            s, replace(item, conclusion="postponed", text="资料不全", deadline=date(2026, 10, 21))
        )
    commands.finish_meeting(s, meeting)


def adjourn(s: Session, meeting: int) -> None:
    commands.adjourn_meeting(s, meeting, EndingDraft("停电", HELD, date(2026, 12, 2)))


def call_off(s: Session, meeting: int) -> None:
    commands.cancel_meeting(s, meeting, EndingDraft("台风", HELD))


def planned(db: Database, compound: int, day: date, brand: str = "乐邻圈") -> int:
    with db.writing("下次") as s:
        draft = replace(LATER, compound_id=compound, held_on=day, brand=brand)
        return commands.plan_meeting(s, draft, date(2026, 12, 31))


@pytest.mark.parametrize("end", [postpone, call_off])
def test_what_is_left_open_comes_onto_the_next_that_is_planned_already_and_is_taken_back_with_the_step(
    db: Database, compound: int, meeting: int, end: Callable[[Session, int], None]
) -> None:
    matter = waiting(db, compound)
    with db.writing("列入") as s:
        commands.put_on_agenda(s, meeting, matter)
    other, third = planned(db, compound, date(2026, 9, 30), ""), planned(db, compound, date(2026, 11, 18))
    nxt = planned(db, compound, date(2026, 10, 21))
    with db.writing("结束") as s:
        end(s, meeting)
    assert [(one.subject, one.source) for one in detail(db, nxt).items] == [
        ("3栋晾晒", "上次会议遗留，走访"),
        ("停车难", "上次会议遗留，清单2026-0001"),
    ]
    assert detail(db, other).items == detail(db, third).items == ()
    with db.writing("再") as s:
        assert commands.carry_left_over(s, nxt) == commands.carry_left_over(s, third) == 0
    with db.writing("撤销") as s:
        action = next(one for one, label in [undoing.last_action(s)] if label == "结束")
        undoing.undo(s, action)
    assert detail(db, nxt).items == ()
    assert len(detail(db, meeting).items) == 2


def test_a_fixed_agenda_stays_as_it_is_and_what_is_left_waits_for_the_next_plan(
    db: Database, compound: int, meeting: int
) -> None:
    fixed = planned(db, compound, date(2026, 10, 21))
    with db.writing("通知") as s:
        s.get_one(MeetingRow, fixed).stage = "notify"
        postpone(s, meeting)
    assert detail(db, fixed).items == ()
    assert [one.subject for one in detail(db, planned(db, compound, date(2026, 11, 18))).items] == ["3栋晾晒"]


def test_a_matter_on_the_next_agenda_already_is_not_put_there_again(
    db: Database, compound: int, meeting: int
) -> None:
    matter, nxt = waiting(db, compound), planned(db, compound, date(2026, 10, 21))
    with db.writing("列入") as s:
        commands.put_on_agenda(s, meeting, matter)
        commands.put_on_agenda(s, nxt, matter)
        postpone(s, meeting)
    assert [one.subject for one in detail(db, nxt).items] == ["停车难", "3栋晾晒"]
    assert detail(db, planned(db, compound, date(2026, 11, 18))).items == ()


def test_what_an_adjourned_meeting_postponed_comes_onto_the_next_that_is_planned(
    db: Database, compound: int, meeting: int
) -> None:
    nxt = planned(db, compound, date(2026, 10, 21))
    with db.writing("改期") as s:
        commands.add_item(s, meeting, "井盖噪声")
        commands.begin_meeting(s, meeting, "会后补记")
        first = queries.meeting_detail(s, meeting).items[0]
        commands.conclude_item(
            s, replace(first, conclusion="postponed", text="资料不全", deadline=date(2026, 10, 21))
        )
        adjourn(s, meeting)
    assert [one.subject for one in detail(db, nxt).items] == ["3栋晾晒"], (
        "what is open goes on where it was put"
    )


def test_who_is_invited_is_in_office_on_the_day_of_the_meeting_and_stands_there_once(
    db: Database, compound: int
) -> None:
    with db.writing("会") as s:
        early = commands.plan_meeting(
            s, replace(LATER, compound_id=compound, held_on=date(2026, 8, 20)), date(2026, 8, 1)
        )
        late = commands.plan_meeting(s, replace(LATER, compound_id=compound), HELD)
        afterwards = commands.plan_meeting(s, replace(LATER, compound_id=compound), date(2026, 11, 1))
    listed = [[(one.unit, one.name) for one in detail(db, made).participants] for made in (early, late)]
    assert listed == [
        [("小区党支部", "何建平"), ("业主委员会", "李国庆"), ("业主委员会", "王明亮")],
        [("小区党支部", "李国庆"), ("业主委员会", "王明亮")],
    ]
    assert detail(db, afterwards).participants == (), (
        "what is written down afterwards has its list in the notes"
    )


def test_two_of_one_name_in_two_units_are_both_invited_and_who_stands_for_two_once(
    db: Database, compound: int
) -> None:
    with db.writing("同名") as s:
        body_of = lambda kind: s.scalars(select(Body).where(Body.kind == kind)).one()  # noqa: E731
        branch, committee = body_of("branch"), body_of("owners_committee")
        one, other, both = Person(name="周敏"), Person(name="周敏"), Person(name="方立")
        s.add_all((one, other, both))
        s.flush()
        for person, body in ((one, branch), (other, committee), (both, branch), (both, committee)):
            s.add(Post(person_id=person.id, body_id=body.id, title="委员"))
        s.flush()
        made = commands.plan_meeting(s, replace(LATER, compound_id=compound), HELD)
        assert commands.fill_invited(s, made, like_before=False) == 0, "each of them stands there"
    listed = [(one.unit, one.name) for one in detail(db, made).participants if one.name in ("周敏", "方立")]
    assert sorted(listed) == [("业主委员会", "周敏"), ("小区党支部", "周敏"), ("小区党支部", "方立")]


def test_the_list_of_the_last_meeting_is_taken_over_without_its_answers(
    db: Database, compound: int, meeting: int
) -> None:
    with db.writing("假") as s:
        people = queries.meeting_detail(s, meeting).participants
        commands.save_participants(
            s, meeting, [replace(people[0], attendance="leave", reason="外出"), *people[1:]]
        )
        nxt = commands.plan_meeting(s, replace(LATER, compound_id=compound), date(2026, 11, 1))
        assert commands.fill_invited(s, nxt, like_before=True) == 3
        assert commands.fill_invited(s, nxt, like_before=True) == 0
    listed = detail(db, nxt).participants
    assert [(one.name, one.attendance, one.reason) for one in listed] == [
        ("李国庆", "present", ""), ("王明亮", "present", ""), ("侯平辉", "present", ""),
    ]  # fmt: skip


def test_a_major_matter_comes_on_a_fixed_agenda_only_for_the_next_meeting(
    db: Database, compound: int, meeting: int
) -> None:
    with db.writing("通知") as s:
        commands.begin_notice(s, meeting, date(2026, 9, 10))
        small = commands.plan_item(s, meeting, ItemDraft("路灯"))
    assert next(one for one in detail(db, meeting).items if one.id == small).added_late
    major = ItemDraft("动用维修资金", major=True)
    with pytest.raises(RuleBroken, match=r"item\.major_late") as refused, db.writing("议题") as s:
        commands.plan_item(s, meeting, major)
    assert refused.value.field == "major"
    stands = detail(db, meeting).items[0]
    with pytest.raises(RuleBroken, match=r"item\.major_late"), db.writing("改") as s:
        commands.plan_item(s, meeting, replace(stands, subject="动用维修资金", major=True))
    with db.writing("下次") as s:
        matter = commands.keep_for_next(s, meeting, major)
    with db.reading() as s:
        assert [one.id for one in queries.waiting_matters(s, compound)] == [matter]


@pytest.mark.parametrize(("kind", "internal", "confidential"), [
    ("council", False, False), ("council", True, True), ("branch", False, True),
])  # fmt: skip
def test_what_waits_for_the_next_meeting_is_as_public_as_the_meeting(
    db: Database, compound: int, kind: str, *, internal: bool, confidential: bool
) -> None:
    with db.writing("下次") as s:
        made = commands.save_meeting(s, MeetingDraft(compound, kind, "", "例会", HELD))
        draft = ItemDraft("处分事项", major=True, internal=internal)
        matter = commands.keep_for_next(s, made, draft)
        assert s.get_one(Matter, matter).confidential == confidential


def test_a_meeting_that_has_begun_is_moved_to_no_day_to_come(db: Database, meeting: int) -> None:
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "会后补记")
        held = queries.meeting_detail(s, meeting).draft
    with pytest.raises(RuleBroken, match="meeting.held_ahead") as refused, db.writing("改") as s:
        commands.save_meeting(s, replace(held, held_on=HELD + timedelta(days=9)), HELD + timedelta(days=8))
    assert refused.value.field == "held_on"
    with db.writing("改") as s:
        commands.save_meeting(s, replace(held, held_on=HELD + timedelta(days=8)), HELD + timedelta(days=8))


def test_what_a_plan_lacks_is_said(db: Database, compound: int, meeting: int) -> None:
    told = detail(db, meeting)
    codes = {check.code: check for check in rules.plan_checks(told, HELD - timedelta(days=3))}
    assert set(codes) == {"meeting.unit_not_invited"}
    assert codes["meeting.unit_not_invited"].names == ("社区居委会", "党员中心户", "居民代表")
    late = rules.plan_checks(replace(told, participants=(), items=()), HELD - timedelta(days=2))
    assert [(check.code, check.grave) for check in late] == [
        ("meeting.no_items", True), ("meeting.nobody_invited", True),
        ("meeting.unit_not_invited", False), ("meeting.notice_late", False),
    ]  # fmt: skip
    alone = replace(told, draft=replace(told.draft, chair="小区党支部书记李国庆", recorder="李国庆"))
    assert "meeting.chair_records" in [
        check.code for check in rules.plan_checks(alone, HELD - timedelta(days=9))
    ]


def test_planning_is_taken_back_with_all_it_carried(db: Database, compound: int, meeting: int) -> None:
    matter = waiting(db, compound)
    with db.writing("列入议程") as s:
        commands.put_on_agenda(s, meeting, matter)
    with db.writing("撤销") as s:
        action, label = undoing.last_action(s)
        assert label == "列入议程"
        undoing.undo(s, action)
    assert [item.subject for item in detail(db, meeting).items] == ["3栋晾晒"]
    with db.reading() as s:
        assert [one.id for one in queries.waiting_matters(s, compound)] == [matter]


def test_whom_an_item_concerns_stands_on_its_papers_and_goes_on_with_it(db: Database, meeting: int) -> None:
    with db.writing("议程") as s:
        commands.plan_item(s, meeting, ItemDraft("加装电梯", scope="13栋2单元"))
        commands.begin_meeting(s, meeting, "会后补记")
        item = queries.meeting_detail(s, meeting).items[-1]
        commands.conclude_item(
            s, replace(item, conclusion="postponed", text="资料不全", deadline=date(2026, 10, 21))
        )
        planned = queries.meeting_detail(s, meeting)
        nxt = commands.save_meeting(s, replace(planned.draft, held_on=date(2026, 10, 21), id=None, version=0))
        commands.carry_left_over(s, nxt)
        carried = queries.meeting_detail(s, nxt)
    assert planned.items[-1].scope == "13栋2单元"
    assert [item.scope for item in carried.items if item.subject == "加装电梯"] == ["13栋2单元"]
    for key in ("notice", "agenda", "record", "minutes", "narrative"):
        assert "13栋2单元" in read(key, Dossier(planned)), key
    with db.reading() as s:
        assert [hit.id for hit in queries.find(s, "13栋2单元", 5)] == [nxt, meeting]


@pytest.fixture
def buildings(db: Database, compound: int) -> int:
    """3栋 with its group and a centre household, 5栋 without; in 3栋 a staircase."""
    with db.writing("楼栋") as s:
        third, fifth = (Place(kind="building", name=name, parent_id=compound) for name in ("3栋", "5栋"))
        s.add_all([third, fifth])
        s.flush()
        staircase = Place(kind="staircase", name="1单元", parent_id=third.id)
        group = Body(kind="building_group", name="3栋党小组", place_id=third.id)
        centre = Body(kind="centre_household", name="党员中心户（3栋1单元）", place_id=third.id)
        leader, household = Person(name="尹秀珍"), Person(name="段磊")
        s.add_all([staircase, group, centre, leader, household])
        s.flush()
        s.add_all([
            Post(body_id=group.id, person_id=leader.id, title="组长"),
            Post(body_id=centre.id, person_id=household.id, title="中心户"),
        ])  # fmt: skip
        return staircase.id


def test_who_stands_for_the_building_an_item_concerns_is_missed_and_filled_in(
    db: Database, meeting: int, buildings: int
) -> None:
    with db.writing("议程") as s:
        commands.plan_item(s, meeting, ItemDraft("晾晒", scope="3、5号楼"))
        commands.plan_item(s, meeting, ItemDraft("收益", scope="全小区"))
        found = queries.concerned(s, meeting)
        assert [(one.building, [person.name for person in one.people]) for one in found] == [
            ("3栋", ["尹秀珍", "段磊"]), ("5栋", []),
        ]  # fmt: skip
        (missed,) = rules.scope_checks(queries.meeting_detail(s, meeting), found)
        assert (missed.code, missed.grave, missed.names) == (
            "meeting.scope_not_invited",
            False,
            "3栋（尹秀珍、段磊）",
        )
        commands.fill_invited(s, meeting, like_before=False)
        listed = queries.meeting_detail(s, meeting)
        assert [(one.unit, one.name) for one in listed.participants][-2:] == [
            ("党员中心户", "段磊"),
            ("楼栋党小组", "尹秀珍"),
        ]
        assert rules.scope_checks(listed, found) == []


def test_a_matter_of_a_staircase_concerns_it(
    db: Database, meeting: int, compound: int, buildings: int
) -> None:
    with db.writing("清单") as s:
        draft = MatterDraft(compound, subject="漏水", place_id=buildings, raised_on=date(2026, 9, 1))
        commands.put_on_agenda(s, meeting, worklist.save_matter(s, draft))
    assert detail(db, meeting).items[-1].scope == "3栋1单元"


def test_a_meeting_stays_in_its_compound_once_it_has_begun_or_has_matters_of_it(
    db: Database, meeting: int
) -> None:
    with db.writing("另一小区") as s:
        other = Place(kind="compound", name="顺佳四季花城")
        s.add(other)
        s.flush()
        other_id = other.id

    def move() -> int:
        with db.writing("改小区") as s:
            draft = queries.meeting_detail(s, meeting).draft
            return commands.save_meeting(s, replace(draft, compound_id=other_id))

    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "当面说过")
    with pytest.raises(RuleBroken, match="meeting.compound_stays"):
        move()


def test_the_same_meeting_is_not_planned_twice(db: Database, compound: int) -> None:
    draft = MeetingDraft(compound, "council", "乐邻圈", "停水", date(2026, 10, 21), begins_at=time(19))
    with db.writing("会") as s:
        first = commands.plan_meeting(s, draft, HELD)
        for other in ({"subject": "停电"}, {"begins_at": time(20)}, {"brand": "夜话"}):
            commands.plan_meeting(s, replace(draft, **other), HELD)
        with pytest.raises(RuleBroken, match=r"meeting\.twice") as refused:
            commands.plan_meeting(s, draft, HELD)
        assert refused.value.field == "subject"
        commands.cancel_meeting(s, first, EndingDraft("停电", HELD))
        commands.plan_meeting(s, draft, HELD)


def test_who_attends_as_an_observer_by_the_rules_is_filled_in_and_missed(db: Database, compound: int) -> None:
    with db.writing("居委会") as s:
        committee = Body(
            kind="residents_committee",
            name="天方社区居民委员会",
            place_id=s.get_one(Place, compound).parent_id,
        )
        clerk = Person(name="覃𬱖")
        s.add_all([committee, clerk])
        s.flush()
        s.add(Post(body_id=committee.id, person_id=clerk.id, title="副主任"))
        made = commands.save_meeting(
            s, MeetingDraft(compound, "owners_committee", subject="收益", held_on=HELD, chair="王明亮")
        )
        commands.add_item(s, made, "动用公共收益", "")
        commands.save_participants(s, made, [ParticipantDraft("业委会", "王明亮")])
        before = rules.plan_checks(queries.meeting_detail(s, made), HELD - timedelta(days=9))
        assert [(one.code, one.grave, one.names) for one in before] == [
            ("meeting.observer_not_invited", False, ("社区居委会",))
        ]
        commands.fill_invited(s, made, like_before=False)
        filled = queries.meeting_detail(s, made)
    (guest,) = [one for one in filled.participants if one.observer]
    assert (guest.unit, guest.name, guest.votes) == ("社区居委会", "覃𬱖", False)
    assert rules.plan_checks(filled, HELD - timedelta(days=9)) == []
