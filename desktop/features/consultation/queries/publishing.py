"""Papers on the board, what was said of them, and the files of a meeting."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from desktop.core.attachments import PHOTO, FileRow
from desktop.core.feature import Due
from desktop.core.intake import KINDS
from desktop.features.consultation import entities
from desktop.features.consultation.records import (
    AFTERWARDS,
    Board,
    ObjectionDraft,
    Publication,
    Unfiling,
    mark_of,
)
from desktop.features.organisation.entities import Place
from desktop.features.organisation.queries import listed, scope_ids

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


def unfilings(s: Session, meeting_id: int) -> tuple[Unfiling, ...]:
    """How often a meeting was taken out of the file again, the first time first."""
    kind = entities.Unfiling
    query = select(kind.filed_on, kind.opened_on, kind.opened_by, kind.reason)
    return tuple(
        Unfiling(*row) for row in s.execute(query.where(kind.meeting_id == meeting_id).order_by(kind.id))
    )


def sheets_of(s: Session, meeting_id: int) -> frozenset[str]:
    """Which of `SHEETS` lie in the file of a meeting; a photo of a paper on the board is one of the board."""
    kind = entities.MeetingFile
    rows = s.execute(select(kind.words, kind.publication_id).where(kind.meeting_id == meeting_id))
    return frozenset("board" if publication else words for words, publication in rows)


def next_number(s: Session, meeting_id: int, year: int) -> int:
    """The number the next paper of a meeting gets in a year; its whole compound is counted."""
    compound = select(entities.Meeting.compound_id).where(entities.Meeting.id == meeting_id).scalar_subquery()
    newest = select(func.max(Stored.number)).where(Stored.compound_id == compound, Stored.year == year)
    return (s.scalar(newest) or 0) + 1


def last_posting(s: Session, compound_id: int) -> tuple[str, str]:
    """Where and by whom the last paper of a compound was put up; empty when none was."""
    query = select(Stored.places, Stored.posted_by).where(Stored.compound_id == compound_id)
    row = s.execute(query.order_by(Stored.begins_on.desc(), Stored.id.desc())).first()
    return ("", "") if row is None else (row.places, row.posted_by)


def to_take_down(s: Session, scope: int | None, day: date) -> Sequence[int]:
    """Papers of a scope that should have come off the board before a day, the oldest first."""
    query = select(Stored.id).where(Stored.ends_on < day, *_hangs(s, scope))
    return s.scalars(query.order_by(Stored.ends_on)).all()


def hanging(s: Session, today: date, scope: int | None) -> list[Due]:
    """Papers of a scope whose time on the board ends today or is over, the oldest first; and announcements that hang
    for a meeting that was called off or moved, which are to be withdrawn at once."""
    meeting = entities.Meeting
    wrong = (Stored.paper == "announcement") & ((meeting.outcome != "") | (Stored.told_of != ""))
    query = (
        select(Stored, Place.name, wrong)
        .join(Place, Stored.compound_id == Place.id)
        .join(meeting, Stored.meeting_id == meeting.id)
        .where(or_(Stored.ends_on <= today, wrong), *_hangs(s, scope))
    )
    return [
        Due(
            "consultation", row.meeting_id, row.title, f"{compound}，{row.places}",
            min(row.ends_on, today) if outdated else row.ends_on, "withdraw" if outdated else "take_down",
        )
        for row, compound, outdated in s.execute(query.order_by(Stored.ends_on, Stored.id))
    ]  # fmt: skip


def _hangs(s: Session, scope: int | None) -> tuple[ColumnElement[bool], ...]:
    """Of a scope, and neither taken down nor withdrawn."""
    in_scope = Stored.compound_id.in_(scope_ids(s, scope, "compound"))
    return Stored.taken_down_on.is_(None), Stored.withdrawn_on.is_(None), in_scope


def boards(s: Session, meetings: Collection[int]) -> dict[int, Board]:
    """How the papers of each meeting that has any stand on the board."""
    told = (
        Stored.year,
        Stored.number,
        Stored.paper,
        Stored.begins_on,
        Stored.ends_on,
        Stored.taken_down_on,
        Stored.withdrawn_on,
    )
    query = (
        select(Stored.meeting_id, *told).where(Stored.meeting_id.in_(listed(meetings))).order_by(Stored.id)
    )
    papers: dict[int, list[Any]] = {}
    for row in s.execute(query):
        papers.setdefault(row.meeting_id, []).append(row)
    return {meeting: _board(rows) for meeting, rows in papers.items()}


def _board(rows: Sequence[Any]) -> Board:
    """Of several that hang the one that comes off first; of none that hangs the last decision, else the last at all."""
    up = [row for row in rows if row.taken_down_on is None and row.withdrawn_on is None]
    decided = [row for row in up or rows if row.paper in AFTERWARDS]
    told = min(up, key=lambda row: row.ends_on) if up else (decided or rows)[-1]
    standing = "up" if up else "withdrawn" if told.withdrawn_on else "down"
    mark = mark_of(decided[-1].year, decided[-1].number) if decided else ""
    return Board(standing, told.begins_on, told.ends_on, mark)


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
