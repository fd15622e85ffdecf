"""What can be done with papers on the board. One function, one transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.errors import RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.commands.rows import found, opened, write_row
from desktop.features.consultation.entities import Meeting, Objection, Publication
from desktop.features.consultation.queries import meeting_detail, next_number, publications
from desktop.features.consultation.records import (
    AFTERWARDS,
    ObjectionDraft,
    PublicationDraft,
    TakeDownDraft,
    WithdrawDraft,
)
from desktop.features.worklist import commands as worklist


def require_publishable(s: Session, draft: PublicationDraft) -> None:
    """Raises `RuleBroken` for the first thing that keeps a paper from going up.

    The meeting is not finished, its minutes are not signed, its kind is not published at all, or it is filed; paper,
    places, days or who posts it are missing; it ends before it begins or hangs shorter than the rule asks; an
    edition of it is up already, or hung until a later day; it is to go up far ahead.
    """
    meeting, hung = meeting_detail(s, draft.meeting_id), publications(s, draft.meeting_id)
    for field, code, facts in rules.publication_problems(meeting, draft, hung, date.today()):
        raise RuleBroken(code, field=field, **facts)


def publish(s: Session, draft: PublicationDraft, stored: Stored, title: str, text: str) -> int:
    """Put a paper on the board under the next number of its compound and year; returns its id.

    `stored` is its PDF as it hangs there, `text` what it says. Raises as `require_publishable` does.
    """
    require_publishable(s, draft)
    meeting = found(s, Meeting, draft.meeting_id)
    begins, ends = draft.begins_on, draft.ends_on
    if begins is None or ends is None:
        raise RuleBroken("publication.begins_missing", field="begins_on")
    row = Publication(
        compound_id=meeting.compound_id, meeting_id=meeting.id, year=begins.year,
        number=next_number(s, meeting.id, begins.year), paper=draft.paper,
        edition=_next_edition(s, meeting.id, draft.paper), title=title, digest=stored.digest, size=stored.size,
        text=text, places=draft.places.strip(), posted_by=draft.posted_by.strip(), begins_on=begins, ends_on=ends,
    )  # fmt: skip
    s.add(row)
    if draft.paper in AFTERWARDS:
        meeting.stage = "publish"
    s.flush()
    return row.id


def take_down(s: Session, draft: TakeDownDraft) -> None:
    """Note on which day a paper came off the board.

    Raises `RuleBroken` beside `taken_down_on` without a day, before its time is over or on a day to come; `publication.is_down`.
    """
    row = _up(s, draft)
    if draft.taken_down_on is None:
        raise RuleBroken("publication.taken_down_missing", field="taken_down_on")
    if draft.taken_down_on < row.ends_on:
        raise RuleBroken("publication.taken_down_early", field="taken_down_on", ends_on=row.ends_on)
    worklist.require_come(draft.taken_down_on, "taken_down_on")
    row.taken_down_on = draft.taken_down_on
    s.flush()


def withdraw(s: Session, draft: WithdrawDraft) -> None:
    """Take a paper back: it stays on file with the reason, and a new edition may go up.

    What was noted ahead and does not hang yet is taken back at once.
    Raises `RuleBroken` beside `reason` or `withdrawn_on`: none, or a day before it went up or came down; `publication.withdrawn`.
    """
    row = opened(s, Publication, draft)
    _require_open_file(s, row)
    if row.withdrawn_on is not None:
        raise RuleBroken("publication.withdrawn", day=row.withdrawn_on)
    if not draft.reason.strip():
        raise RuleBroken("publication.reason_missing", field="reason")
    if draft.withdrawn_on is None:
        raise RuleBroken("publication.withdrawn_on_missing", field="withdrawn_on")
    if draft.withdrawn_on < row.begins_on <= date.today():
        raise RuleBroken("publication.withdrawn_before_begin", field="withdrawn_on", begins_on=row.begins_on)
    if row.taken_down_on is not None and draft.withdrawn_on < row.taken_down_on:
        raise RuleBroken("publication.withdrawn_before_down", field="withdrawn_on", day=row.taken_down_on)
    worklist.require_come(draft.withdrawn_on, "withdrawn_on")
    row.withdrawn_on, row.withdraw_reason = draft.withdrawn_on, draft.reason.strip()
    s.flush()


def save_objection(s: Session, draft: ObjectionDraft) -> int:
    """Note what somebody said against a paper, or what was answered; returns its id.

    Raises `RuleBroken` beside `words`, `raised_on`, `answered_on` or `answer`: nothing said, no day, a day before the
    paper went up, an answer without its day or the day without an answer, an answer before the objection.
    """
    row = found(s, Publication, draft.publication_id)
    _require_open_file(s, row)
    if not draft.words.strip():
        raise RuleBroken("objection.words_missing", field="words")
    if draft.raised_on is None:
        raise RuleBroken("objection.day_missing", field="raised_on")
    if draft.raised_on < row.begins_on:
        raise RuleBroken("objection.before_begin", field="raised_on", begins_on=row.begins_on)
    worklist.require_come(draft.raised_on, "raised_on")
    _check_answer(draft)
    objection = opened(s, Objection, draft) if draft.id else Objection()
    write_row(objection, draft)
    s.add(objection)
    s.flush()
    return objection.id


def _check_answer(draft: ObjectionDraft) -> None:
    if draft.answer.strip() and draft.answered_on is None:
        raise RuleBroken("objection.answered_on_missing", field="answered_on")
    if draft.answered_on is not None and not draft.answer.strip():
        raise RuleBroken("objection.answer_missing", field="answer")
    if draft.answered_on and draft.raised_on and draft.answered_on < draft.raised_on:
        raise RuleBroken("objection.answered_before", field="answered_on", raised_on=draft.raised_on)
    if draft.answered_on is not None:
        worklist.require_come(draft.answered_on, "answered_on")


def _up(s: Session, draft: TakeDownDraft) -> Publication:
    row: Publication = opened(s, Publication, draft)
    _require_open_file(s, row)
    if row.taken_down_on is not None or row.withdrawn_on is not None:
        raise RuleBroken("publication.is_down", day=row.taken_down_on or row.withdrawn_on)
    return row


def _require_open_file(s: Session, row: Publication) -> None:
    meeting = found(s, Meeting, row.meeting_id)
    if meeting.archived_on is not None:
        raise RuleBroken("meeting.archived", day=meeting.archived_on)


def _next_edition(s: Session, meeting_id: int, paper: str) -> int:
    newest = select(func.max(Publication.edition)).where(
        Publication.meeting_id == meeting_id, Publication.paper == paper
    )
    return (s.scalar(newest) or 0) + 1
