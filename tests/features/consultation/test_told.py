"""The meetings of the sample notes are recorded, printed, put up and filed as written (the assembly's vote apart)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from features.consultation import told
from features.consultation.documents.reading import read
from sqlalchemy import select

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.features.consultation import commands, documents, queries, rules
from desktop.features.consultation.entities import ItemTask, Meeting
from desktop.features.consultation.records import (
    MeetingDraft,
    PublicationDraft,
    SignDraft,
    TakeDownDraft,
    WordingDraft,
)
from desktop.features.organisation.commands import save_household
from desktop.features.organisation.records import HouseholdDraft
from desktop.features.worklist.commands import save_matter
from desktop.features.worklist.entities import Evidence, Matter, Task
from desktop.features.worklist.queries import matter_detail
from desktop.features.worklist.records import MatterDraft


@pytest.fixture
def notes(db: Database) -> tuple[Database, dict[str, int]]:
    with db.writing("told") as s:
        meetings = told.tell(s)
    return db, meetings


def tasks_of(database: Database, meeting: int) -> list[tuple[str, str, str]]:
    """What a meeting gave whom to do, with the day it is due."""
    with database.reading() as s:
        items = [item.id for item in queries.meeting_detail(s, meeting).items]
        query = select(Task).join(ItemTask, ItemTask.task_id == Task.id).where(ItemTask.item_id.in_(items))
        return [(task.subject, task.unit, str(task.deadline)) for task in s.scalars(query.order_by(Task.id))]


def test_each_resolution_is_a_task_as_the_notes_say(notes: tuple[Database, dict[str, int]]) -> None:
    database, meetings = notes
    assert tasks_of(database, meetings["drying"]) == [
        ("3栋、5栋高层老人晾晒难", "物业公司", "2026-10-15"),
        ("5栋2单元门口井盖夜间噪声", "物业公司", "2026-09-30"),
    ]
    assert tasks_of(database, meetings["lift1"]) == [("13栋加装电梯", "街道包保干部", "2026-03-25")]
    assert tasks_of(database, meetings["lift2"]) == []
    assert tasks_of(database, meetings["lift3"]) == [("13栋启动加装电梯", "业委会", "2026-12-31")]
    assert tasks_of(database, meetings["parking"]) == []
    assert tasks_of(database, meetings["funds"])[1] == ("审计发现2笔支出缺附件", "业委会", "2026-11-05")


def test_the_room_is_counted_as_the_notes_count_it(notes: tuple[Database, dict[str, int]]) -> None:
    database, meetings = notes
    with database.reading() as s:
        told_words = documents.minutes_body(queries.meeting_detail(s, meetings["drying"]))
        tea = documents.minutes_body(queries.meeting_detail(s, meetings["parking"]))
    assert "会议应到17人，实到15人，请假2人，列席1人。" in told_words
    assert "到会有表决权者14人，12人赞成，1人反对，1人弃权。" in told_words
    assert "应到18人，实到18人" in tea
    assert "提交业主大会" in tea


def test_the_lift_is_followed_from_meeting_to_meeting(notes: tuple[Database, dict[str, int]]) -> None:
    database, meetings = notes
    with database.reading() as s:
        third = queries.meeting_detail(s, meetings["lift3"])
        assert [(one.subject, one.overdue(third.draft.held_on)) for one in third.last] == [
            ("13栋加装电梯", 50)
        ]
        meetings_told = [queries.meeting_detail(s, meetings[f"lift{at}"]) for at in (1, 2, 3)]
        assert s.scalars(select(Matter.number)).all(), "what was decided has numbers"
    numbers = {number for one in meetings_told for number in one.matters.values()}
    assert len(numbers) == 1, "one number runs through all three meetings"


def test_october_goes_on_with_what_september_left(notes: tuple[Database, dict[str, int]]) -> None:
    database, meetings = notes
    with database.writing("十月") as s:
        facts = queries.meeting_draft(s, meetings["drying"])
        october = MeetingDraft(
            facts.compound_id, "council", "乐邻圈", "10月议事会", date(2026, 10, 21), facts.begins_at
        )
        planned = queries.meeting_detail(s, commands.plan_meeting(s, october, date(2026, 10, 8)))
    assert [(item.subject, item.source) for item in planned.items] == [("增设充电桩8个", "上次会议遗留")]
    assert [(one.subject, one.overdue(date(2026, 10, 21))) for one in planned.last] == [
        ("楼道杂物清理", 51), ("5栋2单元门口井盖夜间噪声", 21), ("3栋、5栋高层老人晾晒难", 6),
    ]  # fmt: skip


def test_who_was_told_and_what_the_accounts_rest_on_stand_on_paper(
    notes: tuple[Database, dict[str, int]],
) -> None:
    database, meetings = notes
    with database.reading() as s:
        drying, funds = (queries.dossier(s, meetings[name]) for name in ("drying", "funds"))
    receipts = read("delivery", drying)
    assert "应通知18人，已送达18人，确认参加16人" in receipts
    assert "请假外出" in receipts
    assert "请假值班" in receipts
    record = read("record", funds)
    assert "【依据】2026年8月决议；合同、发票、验收单各1份。" in record
    assert "3人赞成" in record or "一致表示同意通过" in record
    assert "赞成" in record
    for amount in ("186,523.00", "41,260.00", "12,000.00", "3,300.00", "5,412.36", "61.17", "8,640.00",
                   "3,985.00", "2,400.00", "45.00", "233,486.53", "12,800.00", "600.00", "1,150.00"):  # fmt: skip
        assert f"{amount}元" in record, amount
    assert "2026年11月5日" in record
    assert "逾期由社区通报" in record


@pytest.mark.parametrize(("name", "told"), [("lift2", "提交业主表决"), ("parking", "提交业主大会")])
def test_a_matter_is_on_its_way_to_those_whom_the_minutes_name(
    notes: tuple[Database, dict[str, int]], name: str, told: str
) -> None:
    database, meetings = notes
    with database.reading() as s:
        held = queries.meeting_detail(s, meetings[name])
        ways = [
            matter_detail(s, item.matter_id).steps
            for item in held.items
            if item.conclusion == "assembly" and item.matter_id
        ]
    assert [told in [step.words for step in steps] for steps in ways] == [True]


@pytest.mark.parametrize("name", ["drying", "lift1", "lift2", "lift3", "parking", "funds"])
def test_it_is_signed_put_up_taken_down_and_filed(
    notes: tuple[Database, dict[str, int]], name: str, tmp_path: Path
) -> None:
    database, meetings = notes
    store, wanted = beside(tmp_path / "files.db"), meetings[name]
    with database.writing("end") as s:
        meeting = queries.meeting_detail(s, wanted)
        day = meeting.draft.held_on + timedelta(days=1)
        commands.sign_minutes(s, SignDraft(wanted, "签发人", day))
        for paper in ("minutes", "narrative", "results"):
            draft = PublicationDraft(
                wanted, paper, "1号门公示栏", "社区", day, day + timedelta(days=meeting.rule.publish_for_days)
            )
            made = documents.posted_paper(draft, 1, meeting, None)
            stored = store.keep(documents.posted_pdf(made), f"{made.title}.pdf")
            commands.publish(s, draft, stored, made.title, documents.plain_text(made))
        for one in queries.publications(s, wanted):
            commands.take_down(s, TakeDownDraft(one.id, one.version, one.ends_on))
        commands.archive_meeting(s, wanted, day + timedelta(days=30))
    with database.reading() as s:
        dossier = queries.dossier(s, wanted)
    assert dossier.meeting.stage == "archive"
    assert len(dossier.publications) == 3
    assert "publication" in documents.offered(dossier, "archive")
    assert documents.paper_pdf("dossier", dossier, public=False).startswith(b"%PDF")


def test_what_proves_that_a_resolution_was_carried_out_is_in_the_file_of_its_meeting(
    notes: tuple[Database, dict[str, int]],
) -> None:
    database, meetings = notes
    with database.reading() as s:
        before, evening = (queries.dossier(s, meetings[name]) for name in ("before", "drying"))
    assert [(file.name, file.kind) for file in before.evidence] == [("凉亭补漏后.jpg", "image/jpeg")]
    assert evening.evidence == ()
    assert before.confided == frozenset()
    assert f"1.任务{before.evidence[0].label}佐证凉亭补漏后.jpg" in read("dossier", before)
    assert "凉亭补漏后" not in read("dossier", before, public=True)


@pytest.mark.parametrize("telling", [False, True])
def test_evidence_about_whoever_asked_for_confidence_is_known(
    notes: tuple[Database, dict[str, int]], *, telling: bool
) -> None:
    database, meetings = notes
    with database.writing("保密") as s:
        (piece,) = queries.dossier(s, meetings["before"]).evidence
        matter = s.get_one(Matter, s.get_one(Evidence, piece.id).matter_id)
        if telling:
            again = MatterDraft(
                matter.compound_id, subject=matter.subject, raised_on=matter.raised_on, raised_by="段磊", confidential=True,
                duplicate_of_id=matter.id,
            )  # fmt: skip
            save_matter(s, again)
        else:
            matter.confidential, matter.raised_by = True, "段磊"
    with database.reading() as s:
        before = queries.dossier(s, meetings["before"])
    assert before.confided == {piece.id}
    assert "凉亭补漏后" not in read("dossier", before)


def test_who_is_known_by_number_alone_has_rows_to_sign_and_no_mask(
    notes: tuple[Database, dict[str, int]],
) -> None:
    database, meetings = notes
    with database.reading() as s:
        parking = queries.dossier(s, meetings["parking"])
    for public in (False, True):
        assert "出席：党员6人居民11人物业公司1人" in read("minutes", parking, public=public)
    assert "应通知18人，已送达18人，确认参加18人" in read("delivery", parking)
    assert read("sign_in", parking).count("居民") >= 11
    assert "应到18人" in read("sign_in", parking)
    assert not rules.by_name(parking.meeting), "nobody there could be taken down by name"


def test_an_owner_who_neither_came_nor_raised_anything_is_masked_on_the_board(
    notes: tuple[Database, dict[str, int]],
) -> None:
    database, meetings = notes
    with database.writing("业主") as s:
        meeting = queries.meeting_detail(s, meetings["funds"])
        save_household(s, HouseholdDraft(
            compound_id=meeting.draft.compound_id, building="3", room="501", owners="尉迟敏、卢卫东"
        ))  # fmt: skip
        typed = "尉迟敏说水泵太吵，卢卫东作了说明。"
        commands.save_wording(s, WordingDraft(meeting.id, "minutes", typed=typed))
        s.get_one(Meeting, meeting.id).briefing = "尉迟敏家漏水，卢卫东去看过。"
    with database.reading() as s:
        told_of = queries.dossier(s, meetings["funds"])
    for key in ("minutes", "record"):
        inside, board = read(key, told_of), read(key, told_of, public=True)
        assert "尉迟敏" in inside
        assert "尉迟敏" not in board
        assert "尉迟*" in board
        assert "卢卫东" in board, "who sits on the committee acts in an office, door or not"
