"""A meeting's file: what it holds, what is missing, and that nothing changes once it is closed."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.records import (
    EndingDraft,
    ObjectionDraft,
    PublicationDraft,
    SignDraft,
    TakeDownDraft,
    UnfileDraft,
    WithdrawDraft,
    WordingDraft,
)

SCAN = Stored("cd" * 32, "签到表.jpg", 2000, "image/jpeg")
PDF = Stored("ab" * 32, "纪要.pdf", 1000, "application/pdf")
DAY = date(2026, 10, 8)


@pytest.fixture
def posted(demo: Database) -> Database:
    with demo.writing("签发") as s:
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
        up = PublicationDraft(1, "minutes", "公示栏", "覃𬱖", date(2026, 9, 18), date(2026, 9, 25))
        commands.publish(s, up, PDF, "纪要", "甲")
    return demo


@pytest.fixture
def filed(posted: Database) -> Database:
    with posted.writing("归档") as s:
        commands.take_down(s, TakeDownDraft(1, 1, date(2026, 9, 26)))
        commands.archive_meeting(s, 1, DAY)
    return posted


def missing(db: Database) -> set[str]:
    with db.reading() as s:
        meeting = queries.meeting_detail(s, 1)
        found = rules.holdings(meeting, queries.publications(s, 1), queries.sheets_of(s, 1))
    return {one.key for one in found if not one.is_there}


def test_the_check_list_says_what_is_missing_and_shrinks(posted: Database) -> None:
    assert missing(posted) == {"sign_in", "record", "board", "down"}
    with posted.writing("扫描") as s:
        (sheet,) = commands.add_meeting_files(s, 1, [SCAN])
        commands.add_meeting_files(s, 1, [replace(SCAN, name="公示栏.jpg")], 1)
        commands.label_meeting_file(s, sheet, "sign_in")
        people = queries.meeting_detail(s, 1).participants
        told = [replace(one, notified_on=date(2026, 9, 13), receipt="confirmed") for one in people]
    with posted.reading() as s:
        meeting = replace(queries.meeting_detail(s, 1), participants=tuple(told))
        found = rules.holdings(meeting, queries.publications(s, 1), queries.sheets_of(s, 1))
    assert [one.key for one in found if not one.is_there] == ["record", "down"]
    assert {(one.key, one.count, one.of) for one in found} >= {("notice", 18, 18), ("down", 0, 1)}


def test_a_file_says_which_sheet_it_is_and_can_be_taken_out(posted: Database) -> None:
    with posted.writing("扫描") as s:
        kept = commands.add_meeting_files(s, 1, [SCAN, replace(PDF, name="记录.pdf")])
        commands.label_meeting_file(s, kept[1], "record")
        commands.remove_meeting_file(s, kept[0])
        (row,) = queries.meeting_files(s, 1)
    assert (row.name, row.label, row.kind) == ("记录.pdf", "record", "application/pdf")


def test_a_paper_still_up_or_an_opinion_unanswered_keeps_a_meeting_from_being_filed(posted: Database) -> None:
    def refusal() -> str:
        with posted.writing("归档") as s, pytest.raises(RuleBroken) as refused:
            commands.archive_meeting(s, 1, DAY)
        return refused.value.code

    assert refusal() == "meeting.archive_up"
    with posted.writing("意见") as s:
        commands.save_objection(s, ObjectionDraft(1, date(2026, 9, 20), "", "太近"))
        commands.take_down(s, TakeDownDraft(1, 1, date(2026, 9, 26)))
    assert refusal() == "meeting.archive_objection"


def test_minutes_nobody_signed_are_not_filed(demo: Database) -> None:
    with demo.writing("归档") as s, pytest.raises(RuleBroken) as refused:
        commands.archive_meeting(s, 1, DAY)
    assert refused.value.code == "meeting.archive_unsigned"


def test_nothing_of_a_filed_meeting_changes(filed: Database) -> None:
    with filed.reading() as s:
        meeting = queries.meeting_detail(s, 1)
    assert (meeting.stage, meeting.archived_on) == ("archive", DAY)
    attempts = (
        lambda s: commands.archive_meeting(s, 1, DAY),
        lambda s: commands.reopen_meeting(s, 1),
        lambda s: commands.unsign_minutes(s, 1),
        lambda s: commands.sign_minutes(s, SignDraft(1, "甲", DAY)),
        lambda s: commands.save_wording(s, WordingDraft(1, "minutes", "甲", "乙")),
        lambda s: commands.add_meeting_files(s, 1, [SCAN]),
        lambda s: commands.withdraw(s, WithdrawDraft(1, 2, DAY, "错")),
        lambda s: commands.save_objection(s, ObjectionDraft(1, DAY, "", "太近")),
        lambda s: commands.publish(
            s, PublicationDraft(1, "minutes", "栏", "甲", DAY, date(2026, 11, 1)), PDF, "", ""
        ),
    )
    for attempt in attempts:
        with filed.writing("改") as s, pytest.raises(RuleBroken) as refused:
            attempt(s)
        assert refused.value.code == "meeting.archived"
    with filed.writing("改") as s, pytest.raises(RuleBroken) as refused:
        commands.add_item(s, 1, "新议题")
    assert refused.value.code == "meeting.written_up"


WHY = UnfileDraft(1, date(2026, 10, 20), "覃𬱖", "  纪要日期写错 ")


def test_a_filed_meeting_is_opened_again_with_a_reason_mended_and_filed_again(filed: Database) -> None:
    with filed.writing("重新打开卷宗") as s:
        commands.unfile_meeting(s, WHY)
        assert queries.meeting_detail(s, 1).stage == "publish"
        commands.withdraw(s, WithdrawDraft(1, 2, date(2026, 10, 20), "日期写错"))
        commands.reopen_meeting(s, 1)
    with filed.writing("改正") as s:
        commands.finish_meeting(s, 1)
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 10, 21)))
        up = PublicationDraft(1, "minutes", "公示栏", "覃𬱖", date(2026, 10, 21), date(2026, 10, 28))
        again = commands.publish(s, up, PDF, "纪要", "乙")
        commands.take_down(s, TakeDownDraft(again, 1, date(2026, 10, 29)))
        commands.archive_meeting(s, 1, date(2026, 10, 30))
    with filed.reading() as s:
        meeting, papers = queries.meeting_detail(s, 1), queries.publications(s, 1)
    assert (meeting.stage, meeting.archived_on) == ("archive", date(2026, 10, 30))
    assert [asdict(one) for one in meeting.unfilings] == [
        {"filed_on": DAY, "opened_on": date(2026, 10, 20), "opened_by": "覃𬱖", "reason": "纪要日期写错"}
    ]
    assert [(one.edition, one.withdrawn_on is None) for one in papers] == [(2, True), (1, False)]


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (replace(WHY, reason=" "), "reason", "unfiling.reason_missing"),
        (replace(WHY, opened_by=""), "opened_by", "unfiling.by_missing"),
        (replace(WHY, opened_on=None), "opened_on", "unfiling.day_missing"),
        (replace(WHY, opened_on=date(2026, 10, 7)), "opened_on", "unfiling.before_filed"),
        (replace(WHY, opened_on=date(2999, 1, 1)), "opened_on", "unfiling.day_to_come"),
    ],
)
def test_a_file_is_not_opened_without_reason_name_and_day(
    filed: Database, draft: UnfileDraft, field: str, code: str
) -> None:
    with filed.writing("重新打开卷宗") as s, pytest.raises(RuleBroken) as refused:
        commands.unfile_meeting(s, draft)
    assert (refused.value.field, refused.value.code) == (field, code)
    with filed.reading() as s:
        assert queries.meeting_detail(s, 1).archived_on == DAY


def test_that_a_file_was_opened_is_neither_changed_nor_taken_out(filed: Database) -> None:
    with filed.writing("重新打开卷宗") as s:
        commands.unfile_meeting(s, WHY)
    for statement in ("UPDATE unfiling SET reason = ''", "DELETE FROM unfiling"):
        with filed.writing("改") as s, pytest.raises(IntegrityError, match="only written"):
            s.execute(text(statement))
    with filed.writing("再打开") as s, pytest.raises(RuleBroken) as refused:
        commands.unfile_meeting(s, WHY)
    assert refused.value.code == "meeting.not_filed"


@pytest.mark.parametrize("stage", ["prepare", "notify", "hold"])
def test_a_meeting_called_off_is_filed_and_opened_again_at_the_step_it_had_reached(
    db: Database, meeting: int, stage: str
) -> None:
    with db.writing("走") as s:
        if stage != "prepare":
            commands.begin_notice(s, meeting, date(2026, 9, 10))
        if stage == "hold":
            commands.begin_meeting(s, meeting, "没有来得及登记通知")
        commands.cancel_meeting(s, meeting, EndingDraft("大雨", date(2026, 9, 16)))
        commands.archive_meeting(s, meeting, DAY)
        found = rules.holdings(queries.meeting_detail(s, meeting), (), ())
        assert [one.key for one in found] == ["notice", "receipts"], "no minutes are asked of it"
        commands.unfile_meeting(s, replace(WHY, meeting_id=meeting))
        assert queries.meeting_detail(s, meeting).stage == stage
