"""Papers on the board, what was said of them, and the files of a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.attachments import PHOTO, FileRow
from desktop.core.intake import KINDS
from desktop.features.consultation import entities
from desktop.features.consultation.records import ObjectionDraft, Publication
from desktop.features.organisation.queries import scope_ids

Stored = entities.Publication
OBJECTION = tuple(one.name for one in fields(ObjectionDraft))
PUBLICATION = tuple(one.name for one in fields(Publication) if one.name not in ("objections", "files"))


def publications(s: Session, meeting_id: int) -> tuple[Publication, ...]:
    """Every edition of every paper of a meeting that was put up, the newest first."""
    query = select(Stored).where(Stored.meeting_id == meeting_id)
    return tuple(
        _publication(s, row) for row in s.scalars(query.order_by(Stored.begins_on.desc(), Stored.id.desc()))
    )


def meeting_files(s: Session, meeting_id: int, publication_id: int | None = None) -> tuple[FileRow, ...]:
    """The files of a meeting, or those of one of its papers on the board; the label is one of `SHEETS` or empty."""
    kind = entities.MeetingFile
    query = select(kind).where(kind.meeting_id == meeting_id, kind.publication_id == publication_id)
    return tuple(
        FileRow(row.id, row.name, row.digest, row.size, media_type(row.name), row.words)
        for row in s.scalars(query.order_by(kind.id))
    )


def sheets_of(s: Session, meeting_id: int) -> frozenset[str]:
    """Which of `SHEETS` lie in the file of a meeting; a photo of a paper on the board is one of the board."""
    kind = entities.MeetingFile
    rows = s.execute(select(kind.words, kind.publication_id).where(kind.meeting_id == meeting_id))
    return frozenset("board" if publication else words for words, publication in rows)


def next_number(s: Session, compound_id: int, year: int) -> int:
    """The number the next paper of a compound gets in a year."""
    newest = select(func.max(Stored.number)).where(Stored.compound_id == compound_id, Stored.year == year)
    return (s.scalar(newest) or 0) + 1


def last_posting(s: Session, compound_id: int) -> tuple[str, str]:
    """Where and by whom the last paper of a compound was put up; empty when none was."""
    query = select(Stored.places, Stored.posted_by).where(Stored.compound_id == compound_id)
    row = s.execute(query.order_by(Stored.begins_on.desc(), Stored.id.desc())).first()
    return ("", "") if row is None else (row.places, row.posted_by)


def to_take_down(s: Session, scope: int | None, day: date) -> Sequence[int]:
    """Papers of a scope that should have come off the board before a day, the oldest first."""
    query = select(Stored.id).where(
        Stored.ends_on < day,
        Stored.taken_down_on.is_(None),
        Stored.withdrawn_on.is_(None),
        Stored.compound_id.in_(scope_ids(s, scope, "compound")),
    )
    return s.scalars(query.order_by(Stored.ends_on)).all()


def media_type(name: str) -> str:
    """What a kept file is, by its ending."""
    ending = Path(name).suffix.lower()
    return PHOTO if ending == ".jpg" else KINDS.get(ending, "")


def _publication(s: Session, row: Stored) -> Publication:
    objections = tuple(
        ObjectionDraft(**{name: getattr(one, name) for name in OBJECTION}) for one in row.objections
    )
    values = {name: getattr(row, name) for name in PUBLICATION}
    return Publication(**values, objections=objections, files=meeting_files(s, row.meeting_id, row.id))
