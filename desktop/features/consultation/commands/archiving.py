"""What goes into the file of a meeting, and that it is closed. One function, one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.attachments import PHOTO, Stored
from desktop.core.errors import RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.commands.rows import found
from desktop.features.consultation.entities import HeldRule, Meeting, MeetingFile, Unfiling
from desktop.features.consultation.queries import media_type, meeting_detail, publications
from desktop.features.consultation.records import UnfileDraft

SIGNED = ("sign_in", "record", "receipts")
"""Sheets that people signed."""


def add_meeting_files(
    s: Session, meeting_id: int, files: Iterable[Stored], publication_id: int | None = None, sheet: str = ""
) -> list[int]:
    """Put files into a meeting's file, or beside a paper of it on the board; raises `meeting.archived`."""
    _open(s, meeting_id)
    rows = [
        MeetingFile(
            meeting_id=meeting_id, publication_id=publication_id, kind=_kind(file.name, sheet),
            name=file.name, digest=file.digest, size=file.size, words=sheet,
        )
        for file in files
    ]  # fmt: skip
    s.add_all(rows)
    s.flush()
    return [row.id for row in rows]


def label_meeting_file(s: Session, file_id: int, sheet: str) -> None:
    """Say which sheet a file is, one of `SHEETS`, or none; raises `meeting.archived`."""
    row: MeetingFile = found(s, MeetingFile, file_id)
    _open(s, row.meeting_id)
    row.words, row.kind = sheet, _kind(row.name, sheet)
    s.flush()


def remove_meeting_file(s: Session, file_id: int) -> None:
    """Take a file out of a meeting's file; what is in it stays in the store. Raises `meeting.archived`."""
    row: MeetingFile = found(s, MeetingFile, file_id)
    _open(s, row.meeting_id)
    s.delete(row)
    s.flush()


def archive_meeting(s: Session, meeting_id: int, day: date) -> None:
    """Close the file of a meeting: from now on nothing of it changes.

    Raises `RuleBroken`: it is not finished or not signed, a paper of it is still up, an objection is not answered.
    """
    meeting = found(s, Meeting, meeting_id)
    for code, facts in rules.archive_problems(meeting_detail(s, meeting_id), publications(s, meeting_id)):
        raise RuleBroken(code, field=None, **facts)
    meeting.stage, meeting.archived_on = "archive", day
    s.flush()


def unfile_meeting(s: Session, draft: UnfileDraft) -> None:
    """Take a filed meeting out of the file again, so that an error can be mended or a late objection answered.

    It goes back to the step it had reached; that it was filed, when, by whom and why it was opened stays on record.
    Raises `RuleBroken` beside `reason`, `opened_by` or `opened_on`: missing, before it was filed, or a day to come;
    `meeting.not_filed`.
    """
    meeting: Meeting = found(s, Meeting, draft.meeting_id)
    filed = meeting.archived_on
    if filed is None:
        raise RuleBroken("meeting.not_filed")
    for field, code, facts in rules.unfiling_problems(draft, filed, date.today()):
        raise RuleBroken(code, field=field, **facts)
    begun = s.scalars(select(HeldRule.id).where(HeldRule.meeting_id == meeting.id)).first() is not None
    meeting.stage = rules.stage_unfiled(
        meeting_detail(s, meeting.id), publications(s, meeting.id), begun=begun
    )
    meeting.archived_on = None
    s.add(Unfiling(filed_on=filed, **{**asdict(draft), "reason": draft.reason.strip()}))
    s.flush()


def _open(s: Session, meeting_id: int) -> None:
    meeting = found(s, Meeting, meeting_id)
    if meeting.archived_on is not None:
        raise RuleBroken("meeting.archived", day=meeting.archived_on)


def _kind(name: str, sheet: str) -> str:
    return "signature" if sheet in SIGNED else "photo" if media_type(name) == PHOTO else "file"
