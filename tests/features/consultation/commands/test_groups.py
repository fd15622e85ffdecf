"""Meeting three as it was taken down: most of those who came are known by their number only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from features.consultation.documents.reading import read

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.records import Away, Dossier, Meeting, MeetingDraft, ParticipantDraft

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
])  # fmt: skip
def test_a_number_of_people_is_a_group(typed: str, heads: int | None) -> None:
    assert rules.known_by(ParticipantDraft("居民", typed)).heads == heads


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
