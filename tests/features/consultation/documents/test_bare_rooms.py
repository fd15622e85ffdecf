"""A home that only the words of a confidential matter tell stands on no paper, not even its room alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from features.consultation.documents.reading import read

from desktop.core.db import Database
from desktop.features.consultation import commands, documents, queries
from desktop.features.consultation.records import Dossier, ItemDraft, MeetingDraft, ParticipantDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.records import MatterDraft

SAID = "请刘玉芬上门调解402与1502两家，回复苗阿姨"


def mediated(notes: Database, subject: str, contact: str) -> Dossier:
    """A meeting about a quarrel that was told of in confidence."""
    with notes.writing("told") as s:
        compound = queries.meeting_detail(s, 2).draft.compound_id
        matter = worklist.save_matter(s, MatterDraft(
            compound, source="hotline", subject=subject, raised_on=date(2026, 10, 1), raised_by="苗翠花",
            contact=contact, confidential=True,
        ))  # fmt: skip
        meeting = commands.save_meeting(
            s, MeetingDraft(compound, subject="纠纷", held_on=date(2026, 10, 21), chair="李国庆")
        )
        commands.save_participants(
            s, meeting, [ParticipantDraft("小区党支部", "李国庆"), ParticipantDraft("居民代表", "刘玉芬")]
        )
        commands.put_on_agenda(s, meeting, matter)
        commands.begin_meeting(s, meeting, "会后补记")
        item = queries.meeting_detail(s, meeting).items[0]
        draft = ItemDraft(
            id=item.id, version=item.version, subject=subject, matter_id=matter, discussion="苗阿姨说402每晚都听见",
            conclusion="assignment", text=SAID, responsible="居民调解组", deadline=date(2026, 11, 1),
        )  # fmt: skip
        commands.conclude_item(s, draft)
        commands.finish_meeting(s, meeting)
        return queries.dossier(s, meeting)


@pytest.mark.parametrize(("subject", "contact"), [
    ("5栋1单元402苗翠花反映楼上拖桌子", "13912345678"), ("楼上夜里拖桌子", "5栋1单元402 13912345678"),
])  # fmt: skip
@pytest.mark.parametrize("public", [True, False])
def test_the_room_alone_and_the_family_name_stand_on_no_paper(
    notes: Database, subject: str, contact: str, *, public: bool
) -> None:
    dossier = mediated(notes, subject, contact)
    for key in (*documents.offered(dossier, "archive"), "dossier"):
        told = read(key, dossier, public=public)
        assert "402" not in told, key
        assert "苗" not in told, key
        assert "1502" not in told, key
    assert "上门调解居民与***两家，回复居民" in read("minutes", dossier, public=public)


def test_the_room_of_an_open_matter_stands_beside_its_masked_door_no_more(notes: Database) -> None:
    with notes.writing("told") as s:
        compound = queries.meeting_detail(s, 2).draft.compound_id
        told = MatterDraft(
            compound, source="visit", subject="3栋1单元902漏水", raised_on=date(2026, 10, 1), raised_by="段磊"
        )
        matter = worklist.save_matter(s, told)
        plan = MeetingDraft(compound, subject="漏水", held_on=date(2026, 10, 21), chair="李国庆")
        meeting = commands.save_meeting(s, plan)
        commands.save_participants(s, meeting, [ParticipantDraft("小区党支部", "李国庆")])
        commands.put_on_agenda(s, meeting, matter)
        commands.begin_meeting(s, meeting, "会后补记")
        (item,) = queries.meeting_detail(s, meeting).items
        commands.conclude_item(s, replace(
            item, discussion="902漏水，902同意凿开，全楼902户都关心", conclusion="assignment", text="到902查漏",
            responsible="物业公司", deadline=date(2026, 11, 1),
        ))  # fmt: skip
        commands.finish_meeting(s, meeting)
        dossier = queries.dossier(s, meeting)
    for key in ("minutes", "narrative", "results"):
        said = read(key, dossier, public=True)
        assert "902" not in said.replace("902户", ""), key
        assert "902" in read(key, dossier), key
    assert "全楼902户" in read("minutes", dossier, public=True)
