"""Who is named on no paper, and who only on the internal ones."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from features.consultation.documents.reading import read, read_word
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.features.consultation import commands, documents, queries, rules
from desktop.features.consultation.entities import Item
from desktop.features.consultation.records import (
    Away,
    Dossier,
    ItemDraft,
    MeetingDraft,
    ObjectionDraft,
    Outcome,
    ParticipantDraft,
    Publication,
)
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.records import PlaceDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist import queries as lists
from desktop.features.worklist.records import MatterDraft

NAME, PHONE, DOOR = "苗翠花", "13900001234", "7栋2单元301"


def heard(notes: Database, *, confidential: bool) -> Dossier:
    """A meeting about what one resident told, who is named wherever a secretary might."""
    with notes.writing("told") as s:
        compound = queries.meeting_detail(s, 2).draft.compound_id
        said = MatterDraft(
            compound, source="visit", subject=f"{NAME}家楼上漏水", raised_on=date(2026, 10, 1), raised_by=f"{DOOR}、{NAME}",
            confidential=confidential,
        )  # fmt: skip
        matter = worklist.save_matter(s, said)
        facts = MeetingDraft(
            compound, subject=f"{NAME}家漏水", held_on=date(2026, 10, 21), chair="李国庆", location=f"{DOOR}门口",
            briefing=f"{NAME}反映的情况已核实", follow_up=f"{NAME}家已看过",
        )  # fmt: skip
        meeting = commands.save_meeting(s, facts)
        commands.save_participants(
            s, meeting, [ParticipantDraft("小区党支部", "李国庆"), ParticipantDraft("居民代表", "刘玉芬")]
        )
        commands.add_item(s, meeting, f"{NAME}家楼上漏水", f"{DOOR}走访")
        commands.begin_meeting(s, meeting, "会后补记")
        item = queries.meeting_detail(s, meeting).items[0]
        voters = {person.name: person.id for person in queries.meeting_detail(s, meeting).participants}
        draft = ItemDraft(
            id=item.id, version=item.version, subject=f"{NAME}家楼上漏水", source=f"{DOOR}走访", matter_id=matter,
            discussion=f"{NAME}说漏了三个月，刘玉芬说也听到了", motion=f"先修{NAME}家", conclusion="assignment",
            text=f"修好{NAME}家楼上的水管", responsible="物业公司", deadline=date(2026, 11, 1), acceptance=f"{NAME}确认",
            ballots=((voters["李国庆"], "for"), (voters["刘玉芬"], "for")),
        )  # fmt: skip
        commands.conclude_item(s, draft)
        commands.finish_meeting(s, meeting)
        return queries.dossier(s, meeting)


@pytest.mark.parametrize("public", [False, True])
def test_whoever_asked_for_confidence_is_named_on_no_paper(notes: Database, *, public: bool) -> None:
    dossier = heard(notes, confidential=True)
    for key in documents.offered(dossier, "archive"):
        told = read(key, dossier, public=public)
        assert NAME not in told, key
        assert DOOR not in told, key
        assert NAME not in documents.paper_of(key, dossier, public=public).subject, key
    assert "居民家楼上漏水" in read("record", dossier, public=public)
    assert NAME not in read_word("record", dossier, public=public)


def test_of_a_confidential_matter_no_resident_is_named_as_a_speaker_or_voter(notes: Database) -> None:
    dossier = heard(notes, confidential=True)
    results = read("results", dossier)
    assert "李国庆、刘*芬" in results
    assert "刘*芬说也听到了" in read("record", dossier)
    assert "居民代表：刘玉芬" in read("record", dossier), "who came is no secret of the file"


def test_what_was_typed_over_names_nobody_either(notes: Database) -> None:
    dossier = heard(notes, confidential=True)
    typed = f"{NAME}和刘玉芬都说漏水。\n一、漏水\n修。"
    for key in ("minutes", "narrative"):
        assert "居民和刘*芬都说漏水。" in read(key, replace(dossier, typed={key: typed})), key


def test_others_who_raised_something_are_masked_on_the_board_only(notes: Database) -> None:
    dossier = heard(notes, confidential=False)
    assert f"{NAME}家楼上漏水" in read("minutes", dossier)
    public = read("minutes", dossier, public=True)
    assert NAME not in public
    assert "苗*花家楼上漏水" in public


def test_a_short_name_does_not_hide_part_of_a_longer_one(notes: Database) -> None:
    dossier = heard(notes, confidential=True)
    people = (*dossier.meeting.participants, ParticipantDraft("业委会", f"{NAME}蕊"))
    item = replace(dossier.meeting.items[0], discussion=f"{NAME}蕊说明了情况")
    meeting = replace(dossier.meeting, participants=people, items=(item,))
    assert f"{NAME}蕊说明了情况" in read("record", replace(dossier, meeting=meeting))


def test_the_next_meeting_does_not_tell_either(notes: Database) -> None:
    heard(notes, confidential=True)
    with notes.writing("next") as s:
        compound = queries.meeting_detail(s, 2).draft.compound_id
        facts = MeetingDraft(compound, subject="例会", held_on=date(2026, 11, 20), chair="李国庆")
        dossier = queries.dossier(s, commands.save_meeting(s, facts))
    told = read("follow_up", dossier)
    assert "居民家楼上漏水" in told
    assert NAME not in told


FIXED = {
    "kind", "brand", "unit", "name", "proxy", "attendance", "receipt", "notice_way", "conclusion", "paper", "digest", "number", "state",
}  # fmt: skip
"""Words of the program, and the names themselves."""


def typed(record: Any, words: str) -> Any:
    """A record with the same words in every field a secretary types in."""
    return replace(
        record, **{one.name: words for one in fields(record) if one.type == "str" and one.name not in FIXED}
    )


def test_wherever_a_resident_who_was_invited_is_typed_no_public_paper_names_them(
    dossiers: dict[str, Dossier],
) -> None:
    meeting = dossiers["drying"].meeting
    words = "经段磊、郝晓天同意"
    people = tuple(
        replace(person, proxy="郝晓天") if person.name == "刘玉芬" else typed(person, "段磊病了")
        for person in meeting.participants
    )
    draft, day = typed(meeting.draft, words), date(2026, 9, 20)
    meeting = replace(
        typed(meeting, words),
        community=meeting.community, compound=meeting.compound, stage=meeting.stage, draft=draft, participants=people,
        items=tuple(typed(item, words) for item in meeting.items), last=tuple(typed(one, words) for one in meeting.last),
        outcome=Outcome("adjourned", day, words), goes_on=draft,
    )  # fmt: skip
    objection = ObjectionDraft(1, day, "段磊", words, words, day, "段磊")
    board = Publication(
        1,
        1,
        2026,
        1,
        "minutes",
        1,
        "纪要",
        "d",
        words,
        words,
        words,
        day,
        day,
        None,
        day,
        words,
        (objection,),
    )
    dossier = Dossier(meeting, (board,))
    keys = [key for key, offer in documents.OFFERS.items() if offer.there(dossier)]
    assert {"sign_in", "publication", "withdrawal", "cancellation", "follow_up"} <= set(keys)
    for key in (*keys, "dossier"):
        told = read(key, dossier, public=True)
        assert "段磊" not in told, key
        assert "郝晓天" not in told, key
    assert "委托郝晓天" in read("sign_in", dossier)


def told_again(notes: Database, dossier: Dossier, **more: Any) -> None:
    """Another resident tells of the same, or of something else, in confidence."""
    with notes.writing("again") as s:
        worklist.save_matter(s, MatterDraft(
            dossier.meeting.draft.compound_id, subject="也漏水", raised_on=date(2026, 10, 2), raised_by="欧阳文莲",
            confidential=True, **more,
        ))  # fmt: skip


def says(notes: Database, meeting: int, words: str) -> Dossier:
    with notes.writing("said") as s:
        item = queries.meeting_detail(s, meeting).items[0]
        s.get_one(Item, item.id).discussion = words
        s.flush()
        return queries.dossier(s, meeting)


@pytest.mark.parametrize("public", [False, True])
def test_whoever_told_of_the_matter_once_more_in_confidence_is_named_on_no_paper(
    notes: Database, *, public: bool
) -> None:
    dossier = heard(notes, confidential=False)
    told_again(notes, dossier, duplicate_of_id=dossier.meeting.items[0].matter_id)
    dossier = says(notes, dossier.meeting.id, "欧阳文莲家也漏")
    for key in documents.offered(dossier, "archive"):
        assert "欧阳文莲" not in read(key, dossier, public=public), key
    assert "居民家也漏" in read("record", dossier, public=public)


def test_whoever_asked_for_confidence_in_something_else_is_masked_on_the_board(notes: Database) -> None:
    dossier = heard(notes, confidential=False)
    told_again(notes, dossier)
    dossier = says(notes, dossier.meeting.id, "欧阳文莲家也漏")
    told = read("minutes", dossier, public=True)
    assert "家也漏" in told
    assert "欧阳文莲" not in told
    assert "欧阳文莲家也漏" in read("minutes", dossier), "for the office it is another matter"


def test_who_raised_something_else_is_masked_on_the_board_and_who_answers_for_a_unit_is_not(
    notes: Database,
) -> None:
    meeting = heard(notes, confidential=False).meeting
    with notes.writing("elsewhere") as s:
        for by in ("5栋302段小磊", "范小燕", meeting.draft.chair, meeting.draft.recorder or "覃立"):
            other = MatterDraft(
                meeting.draft.compound_id,
                source="visit",
                subject="井盖响",
                raised_on=date(2026, 10, 2),
                raised_by=by,
            )
            worklist.save_matter(s, other)
        commands.reopen_meeting(s, meeting.id)
        item = queries.item_draft(s, meeting.items[0].id or 0)
        said = replace(
            item, discussion="段小磊、范小燕也听到了", person="范小燕", text="由范小燕修好，段小磊看着"
        )
        commands.conclude_item(s, said)
        named = queries.meeting_detail(s, meeting.id).neighbours
        assert "段小磊" in named
        assert not {"范小燕", "李国庆"} & named, "before anything is given to do as well"
        commands.finish_meeting(s, meeting.id)
        dossier = queries.dossier(s, meeting.id)
    for key in documents.offered(dossier, "archive"):
        assert "段小磊" not in read(key, dossier, public=True), key
    told = read("record", dossier, public=True)
    assert "段*磊" in told
    assert "范小燕" in told
    assert "李国庆" in told
    assert "段小磊" in read("record", dossier, public=False)


def test_why_a_paper_was_withdrawn_names_no_resident_on_the_board(notes: Database) -> None:
    dossier = heard(notes, confidential=False)
    told_again(notes, dossier)
    dossier = says(notes, dossier.meeting.id, "漏水")
    board = Publication(
        1, 1, 2026, 1, "minutes", 1, "纪要", "d", "", "公示栏", "宋红", date(2026, 10, 22), date(2026, 10, 29), None,
        date(2026, 10, 23), "欧阳文莲指出费用写错", (),
    )  # fmt: skip
    told = read("withdrawal", replace(dossier, publications=(board,)), public=True)
    assert "指出费用写错" in told
    assert "欧阳文莲" not in told


def test_what_is_for_the_office_alone_is_told_in_full_to_the_office(notes: Database) -> None:
    """Nobody asked for confidence: whom it concerns and who spoke stands on the internal record, also once it is finished."""
    with notes.writing("internal") as s:
        compound = queries.meeting_detail(s, 2).draft.compound_id
        facts = MeetingDraft(compound, subject="例会", held_on=date(2026, 10, 21), chair="李国庆")
        meeting = commands.save_meeting(s, facts)
        people = [ParticipantDraft("小区党支部", "李国庆"), ParticipantDraft("居民代表", "刘玉芬")]
        commands.save_participants(s, meeting, people)
        commands.add_item(s, meeting, "低保家访")
        commands.begin_meeting(s, meeting, "会后补记")
        item = queries.meeting_detail(s, meeting).items[0]
        commands.conclude_item(s, replace(
            item, conclusion="assignment", text="走访", responsible="小区党支部", deadline=date(2026, 11, 30),
            discussion="刘玉芬说已经去过一次", scope="3栋2单元", internal=True,
        ))  # fmt: skip
        commands.finish_meeting(s, meeting)
        dossier = queries.dossier(s, meeting)
    told = read("record", dossier)
    assert "刘玉芬说已经去过一次" in told
    assert "3栋2单元" in told
    assert "低保家访" not in read("minutes", dossier, public=True)


@pytest.mark.parametrize("kind", ["council", "branch"])
def test_what_a_meeting_gave_for_the_office_alone_is_on_no_public_list(notes: Database, kind: str) -> None:
    """The matter is a resident's own and known; unticked after reopening, its task is told again."""

    def listed(s: Session) -> list[bool]:
        rows = lists.listed_tasks(s, lists.task_ids(s, lists.Wanted(date(2026, 10, 21))))
        return [row.internal for row in rows if row.subject == "路灯不亮"]

    with notes.writing("internal") as s:
        compound = queries.meeting_detail(s, 2).draft.compound_id
        matter = worklist.save_matter(
            s, MatterDraft(compound, subject="路灯不亮", raised_on=date(2026, 10, 1), raised_by=NAME)
        )
        first = commands.save_meeting(
            s, MeetingDraft(compound, kind, subject="支部", held_on=date(2026, 10, 21), chair="李国庆")
        )
        commands.save_participants(s, first, [ParticipantDraft("小区党支部", "李国庆")])
        commands.put_on_agenda(s, first, matter)
        commands.begin_meeting(s, first, "会后补记")
        item = queries.meeting_detail(s, first).items[0]
        given = replace(
            item, conclusion="assignment", text="换灯", responsible="小区党支部", deadline=date(2026, 11, 30)
        )
        commands.conclude_item(s, replace(given, internal=kind == "council"))
        commands.finish_meeting(s, first)
        assert listed(s) == [True]
        commands.reopen_meeting(s, first)
        item = queries.meeting_detail(s, first).items[0]
        commands.conclude_item(s, replace(item, internal=False))
        commands.finish_meeting(s, first)
        assert listed(s) == [kind == "branch"]


@pytest.mark.parametrize("kind", ["council", "branch"])
def test_what_was_decided_for_the_office_alone_is_not_told_at_the_next_meeting_on_the_board(
    notes: Database, kind: str
) -> None:
    with notes.writing("internal") as s:
        compound = queries.meeting_detail(s, 2).draft.compound_id
        first = commands.save_meeting(
            s, MeetingDraft(compound, kind, subject="支部", held_on=date(2026, 10, 21), chair="李国庆")
        )
        commands.save_participants(s, first, [ParticipantDraft("小区党支部", "李国庆")])
        commands.add_item(s, first, "发展对象政审")
        commands.begin_meeting(s, first, "会后补记")
        item = queries.meeting_detail(s, first).items[0]
        commands.conclude_item(s, replace(
            item, conclusion="assignment", text="查档", responsible="小区党支部", deadline=date(2026, 11, 30),
            internal=kind == "council",
        ))  # fmt: skip
        commands.finish_meeting(s, first)
        facts = MeetingDraft(compound, subject="例会", held_on=date(2026, 11, 20), chair="李国庆")
        dossier = queries.dossier(s, commands.save_meeting(s, facts))
        (matter,) = [one for one in lists.listed_matters(s, [compound]) if one.subject == "发展对象政审"]
    keys = ("notice", "agenda", "follow_up", "record", "minutes", "narrative")
    for key in keys:
        assert "发展对象政审" not in read(key, dossier, public=True), key
    for key in ("agenda", "follow_up", "record", "minutes", "narrative"):
        assert "发展对象政审" in read(key, dossier), key
    assert matter.confidential, "the public list leaves it out"
    typed = "开头。\n上次议定的发展对象政审已查档。\n其余照旧。"
    for key in ("minutes", "narrative"):
        board = read(key, replace(dossier, typed={key: typed}), public=True)
        assert "其余照旧" in board
        assert "查档" not in board, f"{key}: nor where it was typed over"


def planned(notes: Database, *, confidential: bool, raised_by: str = NAME) -> int:
    """A meeting with a matter of one staircase on its agenda, as the list of matters put it there."""
    with notes.writing("placed") as s:
        compound = queries.meeting_detail(s, 2).draft.compound_id
        assert compound is not None
        building = organisation.save_place(s, PlaceDraft(compound, "building", "7栋"))
        stairs = organisation.save_place(s, PlaceDraft(building, "staircase", "2单元"))
        matter = worklist.save_matter(s, MatterDraft(
            compound, place_id=stairs, subject="楼上夜里打牌", raised_on=date(2026, 10, 1), raised_by=raised_by,
            confidential=confidential,
        ))  # fmt: skip
        meeting = commands.save_meeting(
            s, MeetingDraft(compound, subject="例会", held_on=date(2026, 10, 21), chair="李国庆")
        )
        commands.save_participants(s, meeting, [ParticipantDraft("小区党支部", "李国庆")])
        commands.put_on_agenda(s, meeting, matter)
        return meeting


def both(notes: Database, *, confidential: bool, raised_by: str = NAME) -> tuple[Dossier, Dossier]:
    """Its file before the meeting, and once it was held and all was decided."""
    meeting = planned(notes, confidential=confidential, raised_by=raised_by)
    with notes.writing("held") as s:
        before = queries.dossier(s, meeting)
        commands.begin_meeting(s, meeting, "会后补记")
        item = queries.meeting_detail(s, meeting).items[0]
        commands.conclude_item(
            s, replace(item, conclusion="postponed", text="再听一次", deadline=date(2026, 12, 1))
        )
        commands.finish_meeting(s, meeting)
        return before, queries.dossier(s, meeting)


SCOPED = ("notice", "announcement", "agenda", "record", "minutes", "narrative")


@pytest.mark.parametrize("raised_by", [NAME, ""])
def test_where_a_matter_raised_in_confidence_is_stands_on_no_paper(notes: Database, raised_by: str) -> None:
    """Whoever left no name is told by the place alone."""
    before, after = both(notes, confidential=True, raised_by=raised_by)
    assert before.meeting.items[0].scope == "7栋2单元", "the office knows whom to invite"
    for public in (True, False):
        for dossier, step in ((before, "prepare"), (before, "notify"), (after, "archive")):
            for key in documents.offered(dossier, step):
                assert "7栋" not in read(key, dossier, public=public), key
    assert "7栋" not in documents.minutes_body(after.meeting)
    assert "7栋" not in documents.narrative_body(after.meeting)
    assert "7栋" not in rules.where_to_hang("1号门公示栏", after.meeting)


def test_where_any_other_matter_is_stands_there(notes: Database) -> None:
    before, after = both(notes, confidential=False)
    for key in SCOPED:
        told = read(key, before if key in SCOPED[:3] else after, public=True)
        assert "7栋2单元" in told, key
    assert "7栋门厅" in rules.where_to_hang("1号门公示栏", after.meeting)


def test_where_it_is_does_not_come_back_with_what_was_typed_before(notes: Database) -> None:
    _, after = both(notes, confidential=True)
    lines = "开头\n一、打牌\n涉及范围：7栋2单元。\n关于“打牌”（涉及7栋2单元）（编号2026-0007）。修。"
    for key in ("minutes", "narrative"):
        told = read(key, replace(after, typed={key: lines}), public=True)
        assert "修。" in told
        assert "7栋2单元" not in told, key


@pytest.mark.parametrize("public", [True, False])
def test_the_door_in_what_a_resident_stands_for_is_masked_on_the_board(
    notes: Database, *, public: bool
) -> None:
    _, after = both(notes, confidential=False)
    unit = "3栋2单元501业主"
    people = tuple(
        replace(person, notice_way="phone", notified_on=date(2026, 10, 2), attendance=how, receipt="leave")
        for how, person in zip(
            ("present", "leave", "absent", "present"),
            (
                ParticipantDraft(unit, "段磊", id=901),
                ParticipantDraft("3栋2单元502业主", "查文", id=902),
                ParticipantDraft("7-1-1203业主", "石敏", id=903),
                ParticipantDraft("3栋2单元601业主", "2人", heads=2, id=904),
            ),
            strict=True,
        )
    )
    item = replace(after.meeting.items[0], absences=(Away(904, "late", 1),))
    meeting = replace(after.meeting, participants=(*after.meeting.participants, *people), items=(item,))
    dossier = replace(after, meeting=meeting)
    doors = ("2单元501", "2单元502", "2单元601", "1-1203")
    keys = ("notice", "sign_in", "delivery", "record", "minutes", "narrative", "results", "dossier")
    for key in keys:
        told = read(key, dossier, public=public)
        for door in doors:
            assert not (public and door in told), (key, door)
    assert ("3栋2单元***业主段*" if public else f"{unit}段磊") in read("minutes", dossier, public=public)
