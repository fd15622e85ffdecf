"""Who took part in a meeting as a resident is masked the same on every paper of what it gave."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pdfplumber
import pytest
from features.consultation import told
from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.features.consultation import commands, documents, queries
from desktop.features.consultation.documents.follow_up import follow_up_paper
from desktop.features.consultation.records import ItemDraft, MeetingDraft, ParticipantDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist import documents as lists
from desktop.features.worklist import queries as listing
from desktop.features.worklist.records import ExtensionDraft, ProgressDraft
from desktop.printing.blocks import Paper

HELD = date(2026, 9, 2)
TODAY = date(2026, 11, 25)
NAMES = ("赵大海", "钱小云", "孙立人")
PEOPLE = [
    ParticipantDraft("业委会", "王明亮"),
    ParticipantDraft("物业公司", "张立新"),
    ParticipantDraft("居民代表", "赵大海"),
    ParticipantDraft("业主", "孙立人"),
    ParticipantDraft("居民代表", "钱小云"),
    ParticipantDraft("居民代表", "8人", heads=8, came=8),
]


def give(s: Session, compound: int, unit: str, person: str) -> int:
    """A meeting resolves one thing; gives the task of it."""
    draft = MeetingDraft(
        compound, "council", "", "例会", HELD, chair="李国庆", recorder="覃𬱖", convener="党支部"
    )
    meeting = commands.save_meeting(s, draft)
    commands.save_participants(s, meeting, PEOPLE)
    commands.plan_item(s, meeting, ItemDraft("楼道清理"))
    commands.begin_meeting(s, meeting, "补记")
    (item,) = queries.meeting_detail(s, meeting).items
    decided = replace(
        item,
        conclusion="resolution",
        text="清理",
        responsible=unit,
        person=person,
        deadline=HELD + timedelta(20),
    )
    commands.conclude_item(s, decided)
    commands.finish_meeting(s, meeting)
    (matter,) = (one.matter_id for one in queries.meeting_detail(s, meeting).items)
    (task,) = listing.matter_detail(s, matter or 0).tasks
    return task.draft.id or 0


@pytest.mark.parametrize(
    ("unit", "person"),
    [
        ("居民代表", "赵大海"),
        ("物业公司", "赵大海"),
        ("3栋2单元业主赵大海", ""),
        ("赵大海", ""),
        ("物业公司", "张立新"),
    ],
)
def test_who_took_part_as_a_resident_is_masked_on_every_public_paper_of_the_task(
    db: Database, unit: str, person: str
) -> None:
    with db.writing("会") as s:
        compound = told.place(s, "天方社区", "天方家园小区")
        task = give(s, compound, unit, person)
        said = "赵大海、钱小云、孙立人和张立新已联系各户"
        worklist.note_progress(s, ProgressDraft(task, HELD + timedelta(3), 50, said))
        worklist.ask_extension(s, ExtensionDraft(task, HELD + timedelta(4), "赵大海", said, TODAY))
        coming = commands.plan_meeting(
            s, MeetingDraft(compound, "council", "", "下次", TODAY + timedelta(9)), TODAY
        )
        (row,) = listing.task_rows(s, [task])
        matter = listing.matter_detail(s, row.matter_id, queries.residents)
        rows = listing.listed_tasks(s, [task], queries.residents)
        matters = listing.listed_matters(s, None, residents=queries.residents)
        next_one = queries.meeting_detail(s, coming)
    one = matter.tasks[0]

    def papers(*, public: bool) -> list[Paper]:
        return [
            lists.tasks_paper(rows, "社区", TODAY, public=public),
            lists.supervision_paper(matter, one, "社区", TODAY, public=public),
            lists.extension_paper(matter, one, one.extensions[0], TODAY, public=public),
            lists.answer_paper(matter, "社区", TODAY, public=public),
            follow_up_paper(next_one, public=public),
        ]

    for paper in papers(public=True):
        told_there = repr(paper)
        assert [name for name in NAMES if name in told_there] == [], paper.title
        assert "赵*海、钱*云、孙*人和张立新" in told_there, paper.title
    assert "赵大海" not in repr(lists.matters_paper(matters, "社区", TODAY, public=True))
    for paper in papers(public=False):
        assert "赵大海" in repr(paper), f"{paper.title}: the office reads whom it is about"


def test_only_those_who_act_in_no_office_are_residents_of_what_the_meeting_gave(db: Database) -> None:
    with db.writing("会") as s:
        compound = told.place(s, "天方社区", "天方家园小区")
        task = give(s, compound, "居民代表", "周到")
        (row,) = listing.task_rows(s, [task])
        assert queries.residents(s, [row.matter_id, 999]) == {row.matter_id: {*NAMES, "周到"}}
        assert queries.residents(s, []) == {}


def test_the_lists_ask_for_residents_once_however_many_tasks(db: Database) -> None:
    with db.writing("会") as s:
        compound = told.place(s, "天方社区", "天方家园小区")
        tasks = [give(s, compound, "物业公司", "") for _ in range(3)]
    asked: list[str] = []

    def count(ids: list[int]) -> int:
        asked.clear()
        with db.reading() as s:
            connection = s.connection()
            event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2]))
            listing.listed_tasks(s, ids, queries.residents)
        return len(asked)

    assert count(tasks[:1]) == count(tasks)


def test_a_resident_whom_nobody_invited_is_masked_on_the_minutes_as_well(db: Database) -> None:
    with db.writing("会") as s:
        compound = told.place(s, "天方社区", "天方家园小区")
        task = give(s, compound, "3栋2单元业主周到了", "")
        (row,) = listing.task_rows(s, [task])
        meeting = queries.marks(s, "matter", [row.matter_id])[row.matter_id].id
        pdf = documents.paper_pdf("minutes", queries.dossier(s, meeting), public=True)
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        said = "".join("".join((page.extract_text() or "").split()) for page in read.pages)
    assert "周到了" not in said
    assert "周*了" in said
