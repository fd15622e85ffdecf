"""A change of a body as it went into the record: its meeting, and the votes of everybody who stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who stood for a post in the meeting of an adjustment; `votes` is None while nobody has filled it in.

    `id` is its place on the ballot once it is stored.
    """

    name: str
    title: str
    votes: int | None = None
    elected: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class AdjustmentRow:
    """One change of a body as it is told of afterwards; `handover` is one thing a line."""

    id: int
    kind: str
    effective_on: date
    reason: str
    document_no: str
    held_on: date | None
    due: int | None
    present: int | None
    handover: str
    witness: str
    candidates: tuple[Candidate, ...] = ()
