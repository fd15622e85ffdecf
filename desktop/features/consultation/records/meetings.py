"""What crosses the border between storage and screen: meetings, their people and their items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class MeetingRow:
    id: int
    subject: str
    kind: str
    brand: str
    compound: str
    held_on: date
    stage: str
    items: int
    concluded: int


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """What the form of a meeting holds; `version` is 0 for a new one."""

    compound_id: int | None = None
    kind: str = "council"
    brand: str = ""
    subject: str = ""
    held_on: date | None = None
    begins_at: time | None = None
    ends_at: time | None = None
    location: str = ""
    convener: str = ""
    chair: str = ""
    recorder: str = ""
    follow_up: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class ParticipantDraft:
    """One person invited: for whom they stand, whether they vote, and whether they came.

    An observer (列席) is heard but neither counted as due nor given a vote.
    """

    unit: str
    name: str
    observer: bool = False
    votes: bool = True
    attendance: str = "present"
    reason: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """One item of the agenda with what was said and how it ended; `conclusion` is empty while open."""

    subject: str = ""
    source: str = ""
    discussion: str = ""
    motion: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstain: int | None = None
    conclusion: str = ""
    text: str = ""
    responsible: str = ""
    supporting: str = ""
    deadline: date | None = None
    acceptance: str = ""
    concluded: bool = False
    id: int | None = None
    version: int = 0

    @property
    def voted(self) -> bool:
        return any(votes is not None for votes in (self.votes_for, self.votes_against, self.votes_abstain))


@dataclass(frozen=True, slots=True)
class Head:
    """How many were due, came, excused themselves, and may vote; observers stand apart."""

    due: int
    present: int
    leave: int
    observers: int
    voters: int

    @property
    def quorate(self) -> bool:
        """More than half of those due are there (过半数: strictly more, 民法典 1259)."""
        return self.present * 2 > self.due


@dataclass(frozen=True, slots=True)
class Meeting:
    """A whole meeting as its page and its papers need it."""

    id: int
    number: int
    stage: str
    community: str
    compound: str
    draft: MeetingDraft
    participants: tuple[ParticipantDraft, ...]
    items: tuple[ItemDraft, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What still stands in the way, at which item (0 for the meeting itself) and which field."""

    item: int
    field: str
    code: str
