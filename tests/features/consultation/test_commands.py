"""A meeting from its plan to its minutes, and everything that is refused on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from desktop.core.db import Database
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.records import (
    APPROVALS,
    CONCLUSIONS,
    Away,
    Head,
    ItemDraft,
    Meeting,
    MeetingDraft,
    ParticipantDraft,
    Rule,
)
from desktop.features.organisation.entities import Place

HELD = date(2026, 9, 16)


@pytest.fixture
def compound(db: Database) -> int:
    with db.writing("地方") as s:
        community = Place(kind="community", name="天方社区")
        s.add(community)
        s.flush()
        place = Place(kind="compound", name="天方花园小区", parent_id=community.id)
        s.add(place)
        s.flush()
        return place.id


@pytest.fixture
def meeting(db: Database, compound: int) -> int:
    """Five due, four present, three of them with a vote; one observer; one item."""
    people = [
        ParticipantDraft("小区党支部", "李国庆"),
        ParticipantDraft("业委会", "王明亮"),
        ParticipantDraft("业委会", "尹秀珍", attendance="leave", reason="外出"),
        ParticipantDraft("物业公司", "侯平辉"),
        ParticipantDraft("社区居委会", "覃𬱖", votes=False),
        ParticipantDraft("网格民警", "马东升", observer=True, votes=False),
    ]
    with db.writing("会") as s:
        draft = MeetingDraft(compound, "council", "乐邻圈", "晾晒", HELD, time(19), time(20), chair="李国庆")
        made = commands.save_meeting(s, draft)
        commands.save_participants(s, made, people)
        commands.add_item(s, made, "3栋晾晒", "走访")
        commands.begin_meeting(s, made, "会后补记")
    return made


def detail(db: Database, meeting: int) -> Meeting:
    with db.reading() as s:
        return queries.meeting_detail(s, meeting)


def complete(item: ItemDraft) -> ItemDraft:
    return replace(
        item, motion="方案A", votes_for=2, votes_against=1, votes_abstain=0, conclusion="resolution", text="采用方案A",
        responsible="物业公司", deadline=date(2026, 10, 15),
    )  # fmt: skip


def test_the_room_is_counted(db: Database, meeting: int) -> None:
    head = rules.head_count(detail(db, meeting).participants)
    assert (head.due, head.present, head.leave, head.observers, head.voters) == (5, 4, 1, 1, 3)
    assert head.quorate
    half = [ParticipantDraft("甲", str(n), attendance="present" if n < 2 else "absent") for n in range(4)]
    assert not rules.head_count(half).quorate


def test_whoever_walks_in_makes_no_quorum(db: Database, meeting: int) -> None:
    people = [
        *(ParticipantDraft("居民代表", name) for name in ("甲", "乙")),
        *(ParticipantDraft("居民代表", name, attendance="absent") for name in ("丙", "丁")),
        ParticipantDraft("居民", "路过", votes=False, walk_in=True),
    ]
    head = rules.head_count(people)
    assert (head.due, head.present, head.walk_ins, head.quorate) == (4, 2, 1, False)


def test_a_complete_item_is_concluded_and_the_meeting_finished(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        commands.conclude_item(s, complete(queries.meeting_detail(s, meeting).items[0]))
        commands.finish_meeting(s, meeting)
    found = detail(db, meeting)
    assert found.stage == "write_up"
    assert found.items[0].concluded
    assert found.items[0].deadline == date(2026, 10, 15)
    assert (found.community, found.compound, found.number) == ("天方社区", "天方花园小区", 1)


@pytest.mark.parametrize(("change", "field", "code"), [
    ({"conclusion": ""}, "conclusion", "item.conclusion_missing"),
    ({"text": " "}, "text", "item.resolution_text_missing"),
    ({"responsible": ""}, "responsible", "item.responsible_missing"),
    ({"deadline": None}, "deadline", "item.deadline_missing"),
    ({"deadline": date(2026, 9, 15)}, "deadline", "item.deadline_before_meeting"),
    ({"conclusion": "assignment", "responsible": ""}, "responsible", "item.responsible_missing"),
    ({"conclusion": "postponed", "deadline": None}, "deadline", "item.until_missing"),
    ({"conclusion": "declined", "text": ""}, "text", "item.declined_text_missing"),
    ({"votes_for": 3}, "votes_for", "item.votes_exceed"),
    ({"votes_abstain": None}, "votes_abstain", "item.vote_incomplete"),
    ({"motion": ""}, "motion", "item.motion_missing"),
])  # fmt: skip
def test_what_is_missing_is_refused_beside_its_field(
    db: Database, meeting: int, change: dict, field: str, code: str
) -> None:
    item = detail(db, meeting).items[0]
    with pytest.raises(RuleBroken) as refused, db.writing("记") as s:
        commands.conclude_item(s, replace(complete(item), **change))
    assert (refused.value.code, refused.value.field) == (code, field)
    assert not detail(db, meeting).items[0].concluded


def test_the_day_of_the_meeting_is_a_lawful_deadline_and_no_vote_is_needed(
    db: Database, meeting: int
) -> None:
    item = detail(db, meeting).items[0]
    plain = replace(
        complete(item), deadline=HELD, motion="", votes_for=None, votes_against=None, votes_abstain=None
    )
    with db.writing("记") as s:
        commands.conclude_item(s, plain)
    assert detail(db, meeting).items[0].concluded


def test_notes_are_kept_however_incomplete(db: Database, meeting: int) -> None:
    item = detail(db, meeting).items[0]
    with db.writing("记") as s:
        version = commands.note_item(s, replace(item, discussion="楼顶不安全", conclusion="resolution"))
    kept = detail(db, meeting)
    assert (kept.items[0].discussion, kept.items[0].concluded, kept.items[0].version) == (
        "楼顶不安全",
        False,
        version,
    )
    assert kept.stage == "hold"


def test_an_item_that_loses_what_it_needs_is_open_again(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        commands.conclude_item(s, complete(queries.meeting_detail(s, meeting).items[0]))
    item = detail(db, meeting).items[0]
    with db.writing("改") as s:
        commands.note_item(s, replace(item, responsible=""))
    assert not detail(db, meeting).items[0].concluded


def test_a_meeting_with_an_open_item_is_not_finished(db: Database, meeting: int) -> None:
    with pytest.raises(RuleBroken) as refused, db.writing("结束") as s:
        commands.finish_meeting(s, meeting)
    assert refused.value.facts["item"] == 1


def test_people_who_leave_after_the_vote_are_noticed(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        commands.conclude_item(s, complete(queries.meeting_detail(s, meeting).items[0]))
    people = [
        replace(p, attendance="leave") if p.name == "侯平辉" else p for p in detail(db, meeting).participants
    ]
    with db.writing("签到") as s:
        commands.save_participants(s, meeting, people)
    with pytest.raises(RuleBroken, match=r"item\.votes_exceed"), db.writing("结束") as s:
        commands.finish_meeting(s, meeting)


@pytest.mark.parametrize(("change", "field", "code"), [
    ({"subject": ""}, "subject", "meeting.subject_missing"), ({"held_on": None}, "held_on", "meeting.day_missing"),
    ({"compound_id": None}, "compound_id", "meeting.compound_missing"),
    ({"ends_at": time(18)}, "ends_at", "meeting.ends_before_begin"),
    ({"ends_at": time(9)}, "ends_at", "meeting.ends_before_begin"),
])  # fmt: skip
def test_a_meeting_needs_its_facts(db: Database, compound: int, change: dict, field: str, code: str) -> None:
    draft = replace(MeetingDraft(compound, subject="晾晒", held_on=HELD, begins_at=time(19)), **change)
    with pytest.raises(RuleBroken) as refused, db.writing("x") as s:
        commands.save_meeting(s, draft)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_meeting_may_run_past_midnight_with_whoever_stays(db: Database, compound: int) -> None:
    draft = MeetingDraft(compound, subject="停水", held_on=HELD, begins_at=time(21, 30), ends_at=time(0, 20))
    stays = ParticipantDraft("业委会", "王明亮", arrives_at=time(21, 20), leaves_at=time(0, 10))
    with db.writing("x") as s:
        made = commands.save_meeting(s, draft)
        commands.save_participants(s, made, [stays])
    kept = detail(db, made)
    assert (kept.draft.held_on, kept.draft.begins_at, kept.draft.ends_at) == (HELD, time(21, 30), time(0, 20))
    assert [(one.arrives_at, one.leaves_at) for one in kept.participants] == [(time(21, 20), time(0, 10))]
    with pytest.raises(RuleBroken, match=r"participant\.left_before_coming"), db.writing("x") as s:
        commands.save_participants(s, made, [replace(kept.participants[0], leaves_at=time(9))])
    with db.writing("x") as s:
        commands.plan_item(s, made, ItemDraft("停水通报"))
        commands.begin_meeting(s, made, "会后补记")
    early = replace(detail(db, made).draft, begins_at=time(9), ends_at=None)
    with pytest.raises(RuleBroken, match=r"participant\.left_before_coming") as refused, db.writing("x") as s:
        commands.save_meeting(s, early)
    assert refused.value.field == "begins_at", "by that hour 00:10 would be before the meeting"
    assert detail(db, made).draft.begins_at == time(21, 30)


def test_meetings_are_numbered_by_compound_and_year(db: Database, compound: int) -> None:
    days = [date(2026, 1, 5), date(2026, 2, 5), date(2027, 1, 5)]
    with db.writing("x") as s:
        made = [commands.save_meeting(s, MeetingDraft(compound, subject="例会", held_on=day)) for day in days]
    assert [detail(db, meeting).number for meeting in made] == [1, 2, 1]


def test_a_meeting_moved_to_another_year_takes_the_next_number_there(db: Database, compound: int) -> None:
    with db.writing("x") as s:
        stays = commands.save_meeting(s, MeetingDraft(compound, subject="甲", held_on=date(2027, 1, 5)))
        moved = commands.save_meeting(s, MeetingDraft(compound, subject="乙", held_on=date(2028, 1, 5)))
    with db.writing("改日") as s:
        commands.save_meeting(s, replace(detail(db, moved).draft, held_on=date(2027, 1, 6)))
    assert (detail(db, stays).number, detail(db, moved).number) == (1, 2)
    with db.writing("再改") as s:
        commands.save_meeting(s, replace(detail(db, moved).draft, held_on=date(2027, 3, 6)))
    assert detail(db, moved).number == 2, "within its year a meeting keeps its number"


@pytest.mark.parametrize(("people", "code"), [
    ([ParticipantDraft("业委会", "")], "participant.name_missing"), ([ParticipantDraft("", "王明亮")], "participant.unit_missing"),
    ([ParticipantDraft("业委会", "王明亮")] * 2, "participant.twice"),
])  # fmt: skip
def test_a_list_with_a_fault_is_refused_whole(db: Database, meeting: int, people: list, code: str) -> None:
    before = detail(db, meeting).participants
    with pytest.raises(RuleBroken, match=code), db.writing("x") as s:
        commands.save_participants(s, meeting, [ParticipantDraft("物业公司", "张立新"), *people])
    assert detail(db, meeting).participants == before


def test_the_list_of_people_becomes_what_was_given(db: Database, meeting: int) -> None:
    people = detail(db, meeting).participants
    wanted = [
        replace(people[2], attendance="present", reason=""),
        people[0],
        ParticipantDraft("居民代表", "刘玉芬"),
    ]
    with db.writing("x") as s:
        commands.save_participants(s, meeting, wanted)
    assert [p.name for p in detail(db, meeting).participants] == ["尹秀珍", "李国庆", "刘玉芬"]


def test_items_move_and_an_open_one_can_go(db: Database, meeting: int) -> None:
    with db.writing("x") as s:
        second = commands.add_item(s, meeting, "井盖噪声")
        commands.move_item(s, second, -1)
        commands.move_item(s, second, -1)
    assert [item.subject for item in detail(db, meeting).items] == ["井盖噪声", "3栋晾晒"]
    with db.writing("x") as s:
        commands.remove_item(s, second)
    assert [item.subject for item in detail(db, meeting).items] == ["3栋晾晒"]


def test_a_concluded_item_stays(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        item = queries.meeting_detail(s, meeting).items[0]
        commands.conclude_item(s, complete(item))
    with pytest.raises(RuleBroken, match=r"item\.concluded"), db.writing("x") as s:
        commands.remove_item(s, item.id)


def test_a_finished_meeting_is_closed_until_reopened(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        commands.conclude_item(s, complete(queries.meeting_detail(s, meeting).items[0]))
        commands.finish_meeting(s, meeting)
    with pytest.raises(RuleBroken, match=r"meeting\.written_up"), db.writing("x") as s:
        commands.add_item(s, meeting, "又一个")
    with db.writing("x") as s:
        commands.reopen_meeting(s, meeting)
        commands.add_item(s, meeting, "又一个")
    assert len(detail(db, meeting).items) == 2


def test_two_people_at_one_item(db: Database, meeting: int) -> None:
    item = detail(db, meeting).items[0]
    with db.writing("甲") as s:
        commands.note_item(s, replace(item, discussion="甲"))
    with pytest.raises(Conflict), db.writing("乙") as s:
        commands.note_item(s, replace(item, discussion="乙"))
    assert detail(db, meeting).items[0].discussion == "甲"


def test_what_is_gone_is_not_found(db: Database, meeting: int) -> None:
    with pytest.raises(NotFound), db.writing("x") as s:
        commands.finish_meeting(s, 99)
    with pytest.raises(NotFound):
        detail(db, 99)


def test_meetings_are_found_by_their_words(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        item = queries.meeting_detail(s, meeting).items[0]
        commands.note_item(s, replace(item, discussion="100%_好"))
    with db.reading() as s:
        for words in ("晾晒", "天方花园", "乐邻圈 走访", "乐邻圈 地铁", "100%_好", "2026-09"):
            assert queries.meeting_ids(s, text=words) == ([] if "地铁" in words else [meeting]), words
        assert queries.meeting_ids(s, text="充电桩") == []
        assert queries.meeting_ids(s, {999}) == []
        assert [hit.id for hit in queries.find(s, "晾", 5)] == [meeting]
        compound = queries.meeting_detail(s, meeting).draft.compound_id
        assert [hit.id for hit in queries.find(s, "晾", 5, compound)] == [meeting]
        assert queries.find(s, "晾", 5, 999) == []


def test_every_word_counts_wherever_it_stands_and_the_newest_comes_first(
    db: Database, meeting: int, compound: int
) -> None:
    with db.writing("later") as s:
        draft = MeetingDraft(compound, "council", "", "路灯", date(2026, 11, 1), chair="尹秀珍")
        later = commands.save_meeting(s, draft)
        commands.add_item(s, later, "换成ＬＥＤ灯（二期）")
    with db.reading() as s:
        for words, ids in (
            ("天方花园", [later, meeting]),
            ("尹秀珍", [later, meeting]),
            ("led灯(二", [later]),
            ("灯 天方 尹秀珍 2026-11", [later]),
            ("晾晒 路灯", []),
            ("期）", [later]),
        ):
            assert queries.meeting_ids(s, text=words) == ids, words
            assert [hit.id for hit in queries.find(s, words, 20)] == ids, words
        assert [hit.id for hit in queries.find(s, "天方", 1)] == [later]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ls", True),
        ("LS", True),
        ("liangshai", True),
        ("liang shai", True),
        ("llq", True),
        ("xyz", False),
        ("l", False),
    ],
)
def test_meetings_are_found_by_how_their_subject_is_spelt(
    db: Database, meeting: int, words: str, *, found: bool
) -> None:
    with db.reading() as s:
        assert [hit.id for hit in queries.find(s, words, 5)] == [meeting] * found


def test_a_meeting_is_found_once_and_no_more_than_asked_for(db: Database, meeting: int) -> None:
    with db.writing("改") as s:
        told = queries.meeting_detail(s, meeting).draft
        commands.save_meeting(s, replace(told, subject="WiFi维修"))
    with db.reading() as s:
        assert [hit.id for hit in queries.find(s, "wifi", 5)] == [meeting]
        assert queries.find(s, "wifi", 0) == []


@given(
    st.sampled_from(["", *CONCLUSIONS]),
    st.booleans(),
    st.integers(0, 9) | st.none(),
    st.integers(0, 9) | st.none(),
)
def test_an_item_without_problems_is_one_the_law_accepts(
    conclusion: str, duty: bool, yes: int | None, no: int | None
) -> None:
    item = ItemDraft("议题", motion="方案", votes_for=yes, votes_against=no, votes_abstain=no, conclusion=conclusion, text="文",
                     responsible="物业" if duty else "", deadline=HELD if duty else None)  # fmt: skip
    head = Head(due=5, present=5, leave=0, observers=0, voters=5, members=5)
    sound = not list(rules.item_problems(item, HELD, head, Rule()))
    counted = (yes is None) == (no is None) and (yes or 0) + 2 * (no or 0) <= 5
    due = conclusion in ("resolution", "assignment", "postponed")
    carried = conclusion != "resolution" or yes is None or yes * 2 > 5
    assert sound == (bool(conclusion) and counted and carried and (duty or not due))


def test_the_trail_names_every_action(db: Database, meeting: int) -> None:
    with db.reading() as s:
        assert s.execute(text("SELECT label FROM action ORDER BY id")).scalars().all() == ["地方", "会"]


def named(db: Database, meeting: int, *cast: str) -> ItemDraft:
    """The first item with a name for each choice, in the order of those with a vote."""
    with db.reading() as s:
        told = queries.meeting_detail(s, meeting)
    voters = [person.id for person in rules.voters_at(told, told.items[0])]
    return replace(complete(told.items[0]), ballots=tuple(zip(voters, cast, strict=False)))


def test_whoever_is_taken_off_the_list_takes_vote_and_absence_along(db: Database, meeting: int) -> None:
    item = named(db, meeting, "for", "for", "against")
    people = detail(db, meeting).participants
    with db.writing("记") as s:
        commands.note_item(s, replace(item, absences=(Away(people[4].id, "left"),)))
        commands.save_participants(s, meeting, [people[0], people[1]])
    left = detail(db, meeting).items[0]
    assert [who for who, _choice in left.ballots] == [people[0].id, people[1].id]
    assert left.absences == ()


def test_marks_of_somebody_no_longer_listed_are_not_written_back(db: Database, meeting: int) -> None:
    people = detail(db, meeting).participants
    item = replace(named(db, meeting, "for", "for", "for"), absences=(Away(people[4].id, "late"),))
    with db.writing("签到") as s:
        commands.save_participants(s, meeting, people[:2])
    with db.writing("记") as s:
        commands.note_item(s, item)
    assert [who for who, _choice in detail(db, meeting).items[0].ballots] == [people[0].id, people[1].id]


def test_an_open_item_goes_with_its_marks(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        commands.note_item(s, replace(named(db, meeting, "for"), conclusion=""))
    with db.writing("x") as s:
        commands.remove_item(s, detail(db, meeting).items[0].id)
    assert detail(db, meeting).items == ()


def test_an_item_somebody_works_at_stays_on_the_agenda(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        commands.conclude_item(s, complete(queries.meeting_detail(s, meeting).items[0]))
        commands.finish_meeting(s, meeting)
        commands.reopen_meeting(s, meeting)
    with db.writing("改") as s:
        commands.note_item(s, replace(detail(db, meeting).items[0], responsible=""))
    with pytest.raises(RuleBroken, match=r"item\.gone_on_with"), db.writing("x") as s:
        commands.remove_item(s, detail(db, meeting).items[0].id)


def test_a_vote_by_somebody_who_went_is_noticed(db: Database, meeting: int) -> None:
    with db.writing("记") as s:
        commands.conclude_item(s, named(db, meeting, "for", "for", "against"))
    people = [
        replace(p, attendance="leave") if p.name == "侯平辉" else p for p in detail(db, meeting).participants
    ]
    with db.writing("签到") as s:
        commands.save_participants(s, meeting, people)
    with pytest.raises(RuleBroken, match=r"item\.voter_not_there") as refused, db.writing("结束") as s:
        commands.finish_meeting(s, meeting)
    assert refused.value.facts["names"] == ("侯平辉",)


@pytest.mark.parametrize(("change", "code"), [
    ({"arrives_at": time(20), "leaves_at": time(19, 30)}, "participant.left_before_coming"),
    ({"proxy": "王大力"}, "participant.no_proxies"),
    ({"name": "王明亮", "proxy": " 王明亮 "}, "participant.own_proxy"),
])  # fmt: skip
def test_hours_and_proxies_are_checked(db: Database, meeting: int, change: dict, code: str) -> None:
    people = detail(db, meeting).participants
    with pytest.raises(RuleBroken, match=code), db.writing("x") as s:
        commands.save_participants(s, meeting, [replace(people[0], **change), *people[1:]])


def test_an_item_added_to_a_fixed_agenda_is_marked(db: Database, meeting: int) -> None:
    with db.writing("定") as s:
        s.execute(text("UPDATE meeting SET agenda_fixed_on = '2026-09-12'"))
    with db.writing("加") as s:
        commands.add_item(s, meeting, "临时动议")
    assert [item.added_late for item in detail(db, meeting).items] == [False, True]


@pytest.mark.parametrize("approval", APPROVALS[1:])
def test_the_votes_needed_are_the_fewest_that_carry(approval: str) -> None:
    for voters, away in product(range(1, 10), range(10)):
        head = Head(due=9, present=9, leave=0, observers=0, voters=voters, members=voters + away)
        carry = [votes for votes in range(30) if rules.carried(approval, head, votes)]
        assert carry[0] == rules.needed(approval, head), head


def test_what_two_wrote_at_once_is_brought_together() -> None:
    base = ItemDraft("晾晒", discussion="一", text="旧", id=1, version=3)
    mine = replace(base, discussion="一 我", responsible="物业公司", text="我的")
    theirs = replace(base, discussion="一 他", supporting="业委会", text="旧", version=4)
    together, both = rules.brought_together(base, mine, theirs)
    assert together == replace(
        mine, supporting="业委会", version=4,
        discussion="【同一处有两稿】\n一 我\n【另一稿，时间不详】\n一 他\n【两稿完】",
    )  # fmt: skip
    assert both == ()
    mine, theirs = (replace(base, acceptance=words) for words in ("拍照", "看"))
    together, both = rules.brought_together(base, mine, theirs)
    assert (together.acceptance, both) == ("拍照", ("acceptance",))
