"""What can be done to the text of the minutes, and who answers for it. One function, one transaction."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.commands.rows import found
from desktop.features.consultation.entities import Meeting, Publication, Wording
from desktop.features.consultation.records import FINISHED, SignDraft, WordingDraft, mark_of
from desktop.features.worklist import commands as worklist


def save_wording(s: Session, draft: WordingDraft) -> WordingDraft:
    """Keep the text as typed; one that is the program's own again is kept no longer. Returns it as stored.

    Raises `RuleBroken`: `meeting.not_finished`, `meeting.archived`, `wording.published` while the paper is on
    the board, `wording.signed` once somebody answers for it; `Conflict` when it was changed elsewhere.
    """
    meeting = found(s, Meeting, draft.meeting_id)
    require_finished(meeting)
    _require_open(s, meeting, draft.paper)
    query = select(Wording).where(Wording.meeting_id == draft.meeting_id, Wording.paper == draft.paper)
    row = s.scalars(query).first()
    if (row.version if row else 0) != draft.version:
        raise Conflict(id=draft.meeting_id)
    if draft.typed.strip() == draft.worded.strip():
        if row is not None:
            s.delete(row)
        s.flush()
        return WordingDraft(draft.meeting_id, draft.paper)
    row = row or Wording(meeting_id=draft.meeting_id, paper=draft.paper)
    row.worded, row.typed = draft.worded, draft.typed.strip()
    s.add(row)
    s.flush()
    return WordingDraft(draft.meeting_id, draft.paper, row.worded, row.typed, row.id, row.version)


def sign_minutes(s: Session, draft: SignDraft) -> None:
    """Somebody answers for the minutes (签发): they are locked, and may be published.

    Raises `RuleBroken` beside `signed_by` or `signed_on`: nobody named, no day, one before the meeting or still to come; and
    `meeting.not_finished`, `meeting.archived`, `wording.two_texts` while two texts of one place stand in a paper.
    """
    meeting = found(s, Meeting, draft.meeting_id)
    require_finished(meeting)
    if not draft.signed_by.strip():
        raise RuleBroken("meeting.signer_missing", field="signed_by")
    if draft.signed_on is None:
        raise RuleBroken("meeting.signed_on_missing", field="signed_on")
    if draft.signed_on < meeting.held_on:
        raise RuleBroken("meeting.signed_before_held", field="signed_on", held_on=meeting.held_on)
    worklist.require_come(draft.signed_on, "signed_on")
    if any(map(rules.unchosen, s.scalars(select(Wording.typed).where(Wording.meeting_id == meeting.id)))):
        raise RuleBroken("wording.two_texts")
    meeting.signed_by, meeting.signed_on, meeting.stage = draft.signed_by.strip(), draft.signed_on, "publish"
    s.flush()


def unsign_minutes(s: Session, meeting_id: int) -> None:
    """Take the signature back, so that the minutes can be changed; raises `meeting.published`, `meeting.archived`."""
    meeting = found(s, Meeting, meeting_id)
    require_finished(meeting)
    if _on_the_board(s, meeting_id):
        raise RuleBroken("meeting.published")
    meeting.signed_by, meeting.signed_on, meeting.stage = "", None, "write_up"
    s.flush()


def require_finished(meeting: Meeting) -> None:
    """Raises `RuleBroken`: `meeting.not_finished` before it is, `meeting.archived` afterwards."""
    if meeting.archived_on is not None:
        raise RuleBroken("meeting.archived", day=meeting.archived_on)
    if meeting.stage not in FINISHED:
        raise RuleBroken("meeting.not_finished")


def _require_open(s: Session, meeting: Meeting, paper: str) -> None:
    if number := _on_the_board(s, meeting.id, paper):
        raise RuleBroken("wording.published", number=number)
    if meeting.signed_on:
        raise RuleBroken("wording.signed", name=meeting.signed_by, day=meeting.signed_on)


def _on_the_board(s: Session, meeting_id: int, paper: str = "") -> str:
    """The number under which a paper of the meeting (any when none is told) was put up and not withdrawn."""
    query = select(Publication.year, Publication.number).where(
        Publication.meeting_id == meeting_id,
        Publication.withdrawn_on.is_(None),
        Publication.paper == paper if paper else Publication.paper != "announcement",
    )
    row = s.execute(query).first()
    return mark_of(row.year, row.number) if row else ""
