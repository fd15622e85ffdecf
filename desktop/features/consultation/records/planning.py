"""What crosses the border between storage and screen: what a meeting is planned from, and how people are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from desktop.features.consultation.records.meetings import ParticipantDraft


@dataclass(frozen=True, slots=True)
class Waiting:
    """A matter that waits for a meeting to talk about it; `handed_on` is what an earlier one said of it last, with its day."""

    id: int
    number: str
    subject: str
    source: str
    raised_on: date
    urgent: bool
    handed_on: str = ""


@dataclass(frozen=True, slots=True)
class Concerned:
    """A building whom an item concerns, and who is in office there."""

    building: str
    people: tuple[ParticipantDraft, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at before a meeting: `grave` ones stand in the way, `names` says whom or what it is about.

    `day` is the last day on which notice could have gone out, where that is the matter.
    """

    code: str
    grave: bool = True
    names: str | tuple[str, ...] = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """How and when several people were told, and by whom; `told_of` is the day, hour and place they were told of, where known."""

    way: str = "group"
    day: date | None = None
    by: str = ""
    told_of: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptDraft:
    """What several people answered; a leave has its `reason`."""

    receipt: str = "confirmed"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EndingDraft:
    """Why a meeting is cancelled, adjourned or void; the rest says when and where it goes on."""

    reason: str = ""
    day: date | None = None
    held_on: date | None = None
    begins_at: time | None = None
    location: str = ""


@dataclass(frozen=True, slots=True)
class SeriesDraft:
    """A meeting a compound holds every so many months; `version` is 0 for a new one."""

    compound_id: int | None = None
    kind: str = "joint"
    brand: str = ""
    every_months: int | None = 1
    begins_on: date | None = None
    ends_on: date | None = None
    begins_at: time | None = None
    location: str = ""
    convener: str = ""
    chair: str = ""
    recorder: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A compound and a meeting due there again and again: when it met last, and when it will or should next.

    `series_id` is None where only the rule of the kind says so; `met` whether the months that count
    have seen it, `planned_on` the day for which it is planned there.
    """

    id: int
    compound_id: int
    compound: str
    kind: str
    brand: str
    every_months: int
    series_id: int | None
    last_on: date | None
    planned_on: date | None
    met: bool
    next_on: date
