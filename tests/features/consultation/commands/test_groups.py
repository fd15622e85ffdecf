"""Meeting three as it was taken down: most of those who came are known by their number only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from features.consultation.documents.reading import read
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.records import (
    Away,
    Dossier,
    EndingDraft,
    Meeting,
    MeetingDraft,
    NoticeDraft,
    ParticipantDraft,
    ReceiptDraft,
)

DAY = date(2026, 4, 22)
CAME = (("党员", 6), ("居民", 11), ("物业公司", 1))
BUSINESS = "先来先停；临停每次3元、月卡80元；收费进共管账户，三方共管，按季公示"


def group(unit: str, heads: int, came: int | None = None) -> ParticipantDraft:
    return ParticipantDraft(unit, f"{heads}人", heads=heads, came=came)


@pytest.fixture
def tea(db: Database, compound: int) -> int:
    """The tea talk about parking, begun, its item open."""
    draft = MeetingDraft(
        compound, "tea", "", "停车", DAY, time(15), None, "3栋楼下凉亭", "楼栋党小组", "李国庆", "覃𬱖"
    )
    with db.writing("茶话会") as s:
        made = commands.save_meeting(s, draft)
        commands.add_item(s, made, "停车")
        commands.save_participants(s, made, [group(*one) for one in CAME])
        commands.begin_meeting(s, made, "会后补记", today=DAY)
    return made


def detail(db: Database, meeting: int) -> Meeting:
    with db.reading() as s:
        return queries.meeting_detail(s, meeting)


def test_meeting_three_is_recorded_to_its_end(db: Database, tea: int) -> None:
    item = detail(db, tea).items[0]
    with db.writing("议定") as s:
        words = f"{BUSINESS}；涉及改变共有部分用途，提交业主大会表决"
        commands.conclude_item(s, replace(item, conclusion="assembly", text=words))
        commands.finish_meeting(s, tea)
    held = detail(db, tea)
    assert held.stage == "write_up"
    head = rules.head_count(held.participants, held.rule.quorum)
    assert (head.due, head.present, head.members, head.voters) == (18, 18, 18, 18)
    told = Dossier(held)
    for key in ("record", "minutes", "narrative"):
        said = read(key, told)
        assert "18人" in said or "11人" in said, key
        assert "提交业主大会" in said, key
    record = read("record", told, public=True)
    assert "居民：11人" in record
    assert "应到18人" in record
    sheet = read("sign_in", told)
    assert (sheet.count("党员"), sheet.count("居民"), sheet.count("物业公司")) == (6, 11, 1)


def test_of_a_group_some_stay_away_and_no_more_come_than_it_has(db: Database, tea: int) -> None:
    people = detail(db, tea).participants
    fewer = [replace(one, came=one.heads and one.heads - 1) for one in people]
    with db.writing("到会") as s:
        commands.save_participants(s, tea, fewer)
    held = detail(db, tea)
    head = rules.head_count(held.participants)
    assert (head.due, head.present, head.voters, head.members) == (18, 15, 15, 18)
    assert "10人（应到11人）" in read("record", Dossier(held))
    more = [replace(one, came=(one.heads or 0) + 1) for one in held.participants]
    with pytest.raises(RuleBroken, match="more_than_group"), db.writing("到会") as s:
        commands.save_participants(s, tea, more)


def test_numbers_of_people_make_quorum_and_votes() -> None:
    people = [group("居民代表", 10, 5), ParticipantDraft("物业公司", "侯平辉", attendance="absent")]
    head = rules.head_count(people, "half")
    assert (head.due, head.present, head.quorate) == (11, 5, False)
    assert rules.head_count([group("居民代表", 10, 6), people[1]], "half").quorate
    assert rules.carried("present", rules.head_count([group("居民代表", 10, 6)]), 4)
    assert not rules.carried("present", rules.head_count([group("居民代表", 10, 6)]), 3)


@pytest.mark.parametrize(("typed", "heads"), [
    ("11人", 11), ("１１ 人", 11), ("6名", 6), ("0人", None), ("李国庆", None), ("11栋人", None),
    ("十一人", 11), ("九十九人", 99), ("三位", 3), ("两个人", 2), ("百人", 100), ("一百零五名", 105), ("一百二十人", 120),
    ("二百十六人", 216), ("9999人", 9999), ("10000人", None), ("一百五人", None), ("丁一人", None), ("万人", None),
])  # fmt: skip
def test_a_number_of_people_is_a_group(typed: str, heads: int | None) -> None:
    assert rules.known_by(ParticipantDraft("居民", typed)).heads == heads


def test_a_number_of_people_that_is_none_is_told_from_a_name() -> None:
    for typed in (
        "0人",
        "-3人",
        "3.5人",
        "１００００人",
        "十几人",
        "几位",
        "一百五人",
        "约20多人",
        "李国庆等3人",
        "两千人",
        "11",
        "６",
    ):
        assert rules.no_number(typed), typed
    for name in (
        "11人",
        "三人",
        "丁一人",
        "万人",
        "余人",
        "李国庆",
        "钱可人",
        "田名",
        "方一名",
        "11栋人",
        "陆百位",
    ):
        assert not rules.no_number(name), name


def test_some_of_a_group_are_not_there_for_one_item(db: Database, tea: int) -> None:
    held = detail(db, tea)
    residents, item = held.participants[1].id or 0, held.items[0]
    with db.writing("早退") as s:
        commands.note_item(s, replace(item, absences=(Away(residents, "left", 3),)))
    held = detail(db, tea)
    assert held.items[0].absences == (Away(residents, "left", 3),)
    head = rules.head_at(held, held.items[0])
    assert (head.due, head.present, head.voters) == (18, 15, 15)
    assert rules.head_count(held.participants).present == 18, "of this item alone"
    assert "【早退】居民3人。" in read("record", Dossier(held))


@pytest.mark.parametrize("heads", [11, 99, None])
def test_as_many_as_came_are_all_of_a_group(db: Database, tea: int, heads: int | None) -> None:
    held = detail(db, tea)
    residents = held.participants[1].id or 0
    with db.writing("早退") as s:
        commands.note_item(s, replace(held.items[0], absences=(Away(residents, "late", heads),)))
    held = detail(db, tea)
    assert held.items[0].absences == (Away(residents, "late"),)
    assert rules.head_at(held, held.items[0]).present == 7
    assert "【迟到】居民11人。" in read("record", Dossier(held))


def test_how_many_of_a_group_were_away_is_mended(db: Database, tea: int) -> None:
    residents = detail(db, tea).participants[1].id or 0
    for heads in (3, 5):
        with db.writing("早退") as s:
            away = (Away(residents, "left", heads),)
            commands.note_item(s, replace(queries.meeting_detail(s, tea).items[0], absences=away))
    assert detail(db, tea).items[0].absences == away


LIFT = (
    ParticipantDraft("小区党支部", "王建军"),
    ParticipantDraft("设计单位", "何志远", votes=False),
    group("13栋1单元业主", 14, 9),
    group("13栋2单元业主", 14),
    group("13栋3单元业主", 14),
    replace(group("居民", 6), observer=True, votes=False),
    replace(group("路过居民", 14), walk_in=True),
)
"""Meeting two: the owners of three staircases, as many of each."""
INVITED = [
    ("小区党支部", "王建军", None, True),
    ("设计单位", "何志远", None, False),
    ("13栋1单元业主", "14人", 14, True),
    ("13栋2单元业主", "14人", 14, True),
    ("13栋3单元业主", "14人", 14, True),
    ("居民", "6人", 6, False),
]


@pytest.fixture
def lift(db: Database, compound: int) -> int:
    """The first of the three meetings about the lift, begun, its item open."""
    draft = MeetingDraft(
        compound, "coordination", "红色议事厅", "13栋加装电梯", date(2026, 3, 12), chair="王建军"
    )
    with db.writing("协调会") as s:
        made = commands.save_meeting(s, draft)
        commands.add_item(s, made, "13栋加装电梯")
        commands.save_participants(s, made, LIFT)
        commands.begin_meeting(s, made, "会后补记", today=draft.held_on)
    return made


def listed(meeting: Meeting) -> list[tuple[str, str, int | None, bool]]:
    return [(one.unit, one.name, one.heads, one.votes) for one in meeting.participants]


def like_the_last(s: Session, compound: int) -> int:
    draft = MeetingDraft(
        compound, "coordination", "红色议事厅", "13栋加装电梯", date(2026, 4, 9), chair="王建军"
    )
    made = commands.save_meeting(s, draft)
    commands.fill_invited(s, made, like_before=True)
    return made


ENDED = EndingDraft("停电", date(2026, 3, 12), date(2026, 4, 9))
COPIES: dict[str, Callable[[Session, int, int], int]] = {
    "as the last time": lambda s, compound, _: like_the_last(s, compound),
    "adjourned": lambda s, _, meeting: commands.adjourn_meeting(s, meeting, ENDED),
    "repeated": lambda s, _, meeting: commands.repeat_meeting(s, meeting, ENDED),
}
"""The ways a list of those invited goes on at another meeting."""


@pytest.mark.parametrize("way", COPIES)
def test_groups_keep_their_number_at_the_next_meeting(
    db: Database, compound: int, lift: int, way: str
) -> None:
    with db.writing(way) as s:
        new = COPIES[way](s, compound, lift)
    planned = detail(db, new)
    assert listed(planned) == INVITED
    assert {one.there for one in planned.participants if one.heads == 14} == {14}, (
        "all of them are invited anew"
    )
    assert rules.head_count(planned.participants).due == 44
    sheet = read("sign_in", Dossier(planned))
    assert [sheet.count(f"13栋{number}单元业主") for number in (1, 2, 3)] == [14, 14, 14]


@pytest.mark.parametrize("way", COPIES)
def test_all_of_the_groups_vote_at_the_next_meeting_and_its_papers_count_them(
    db: Database, compound: int, lift: int, way: str
) -> None:
    with db.writing(way) as s:
        new = COPIES[way](s, compound, lift)
        if way == "as the last time":
            commands.add_item(s, new, "13栋加装电梯")
        commands.begin_meeting(s, new, "会后补记", today=date(2026, 4, 9))
        (item,) = queries.meeting_detail(s, new).items
        commands.conclude_item(s, replace(
            item, conclusion="resolution", motion="启动加装", votes_for=42, votes_against=0, votes_abstain=1,
            text="启动加装", responsible="业委会", deadline=date(2026, 12, 31),
        ))  # fmt: skip
        commands.finish_meeting(s, new)
    told = Dossier(detail(db, new))
    assert "应到44人" in read("record", told)
    minutes = read("minutes", told, public=True)
    assert "13栋1单元业主14人" in minutes
    assert "*人" not in minutes


def test_who_is_on_the_list_is_not_put_there_again(db: Database, compound: int, lift: int) -> None:
    with db.writing("再填") as s:
        new = like_the_last(s, compound)
        assert commands.fill_invited(s, new, like_before=True) == 0
        mended = [
            replace(group(one.unit, 15), id=one.id, version=one.version)
            if one.unit == "13栋2单元业主"
            else one
            for one in queries.meeting_detail(s, new).participants
        ]
        commands.save_participants(s, new, mended)
        assert commands.fill_invited(s, new, like_before=True) == 0, "15人 are the 14 of the last time"
    assert rules.head_count(detail(db, new).participants).due == 45


def test_groups_that_lost_their_number_have_it_again_at_the_next_meeting(
    db: Database, compound: int, lift: int
) -> None:
    with db.writing("旧名单") as s:
        commands.save_participants(
            s,
            lift,
            [replace(one, heads=None, came=None) for one in queries.meeting_detail(s, lift).participants],
        )
        new = like_the_last(s, compound)
        assert listed(queries.meeting_detail(s, new)) == INVITED
        commands.save_participants(
            s, new, [replace(one, heads=None) for one in queries.meeting_detail(s, new).participants]
        )
        assert commands.fill_invited(s, new, like_before=True) == 0


def test_who_was_not_told_is_named_with_the_unit_of_a_group(db: Database, compound: int, lift: int) -> None:
    with db.writing("再开") as s:
        new = like_the_last(s, compound)
    groups = [one.id or 0 for one in detail(db, new).participants if one.heads == 14]
    with pytest.raises(RuleBroken, match=r"notice\.not_told") as refused, db.writing("回执") as s:
        commands.record_receipt(s, new, groups[:2], ReceiptDraft("confirmed"))
    assert refused.value.facts["names"] == ("13栋1单元业主14人", "13栋2单元业主14人")


def test_whoever_knows_of_the_day_before_and_whoever_the_file_says_was_told_are_counted_with_their_groups(
    db: Database, compound: int, lift: int
) -> None:
    with db.writing("通知") as s:
        new = like_the_last(s, compound)
        people = [one.id or 0 for one in queries.meeting_detail(s, new).participants]
        commands.record_notice(s, new, people[:4], NoticeDraft("group", date(2026, 4, 1), "覃𬱖"))
        commands.record_receipt(s, new, people[:3], ReceiptDraft("confirmed"))
    notice, receipts, *_ = rules.holdings(detail(db, new), [], [])
    assert (notice.count, notice.of, receipts.count, receipts.of) == (30, 50, 16, 50)
    with db.writing("改期") as s:
        commands.save_meeting(s, replace(queries.meeting_detail(s, new).draft, held_on=date(2026, 4, 10)))
    assert "有30人所通知的是2026-04-09" in read("delivery", Dossier(detail(db, new)))


def test_of_groups_of_one_unit_each_line_answers_for_one(db: Database, compound: int) -> None:
    six, eight = group("居民", 6), group("居民", 8)
    watching = replace(six, observer=True)

    def missing(listed: list[ParticipantDraft], wanted: list[ParticipantDraft]) -> list[ParticipantDraft]:
        with db.reading() as s:
            return queries.not_listed(s, compound, DAY, listed, wanted)

    assert missing([six], [six, watching]) == [watching]
    assert missing([six], [eight, six]) == [eight]
    assert missing([six], [eight]) == []
    assert missing([], [six, eight]) == [six, eight]
