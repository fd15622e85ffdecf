"""What crosses the border between storage and screen: matters of the three lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.core.discretion import Known
from desktop.features.worklist.records.answers import AnswerLine
from desktop.features.worklist.records.tasks import EvidenceLine, TaskDetail


@dataclass(frozen=True, slots=True)
class MatterRow:
    id: int
    number: str
    kind: str
    subject: str
    compound: str
    raised_on: date
    state: str


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """What the form of a matter holds; `duty_id` is the duty it was raised from, `version` 0 for a new one.

    `contact` is for the office alone; `duplicate_of_id` is the matter that told of the same before.
    """

    compound_id: int | None = None
    place_id: int | None = None
    kind: str = "problem"
    category: str = "other"
    source: str = "visit"
    subject: str = ""
    detail: str = ""
    raised_on: date | None = None
    raised_by: str = ""
    contact: str = ""
    urgency: str = "normal"
    confidential: bool = False
    wants: str = ""
    received_by: str = ""
    duty_id: int | None = None
    duplicate_of_id: int | None = None
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Alike:
    """A matter of the same compound, what it is about and where, for finding out whether it tells of the same.

    `tellings` are the words of those who told of it once more: what somebody linked is known by its words from then on.
    """

    id: int
    number: str
    subject: str
    place: str
    raised_on: date
    state: str
    category: str = ""
    tellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """Where a matter was sent, by when the resident hears of it, and by when it is done."""

    route: str = ""
    reason: str = ""
    routed_on: date | None = None
    unit: str = ""
    person: str = ""
    reply_by: date | None = None
    finish_by: date | None = None


@dataclass(frozen=True, slots=True)
class StepLine:
    """One change on a matter's way."""

    day: date
    by: str
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter as its page needs it; `body_id` is the centre household it came from.

    `same_as` is the number of the matter it was linked to, `others` those that were linked to it; `own`
    what the office calls kinds of places and bodies where it does not say what we say, `neighbours` those residents
    of the compound whom anything written of it names, `confided` who told of it once more and asked for confidence,
    and the numbers of whoever else did.
    """

    id: int
    number: str
    where: str
    state: str
    draft: MatterDraft
    body_id: int | None
    compound: str = ""
    way: Way = Way()
    closed_on: date | None = None
    close_reason: str = ""
    same_as: tuple[int, str] | None = None
    others: tuple[tuple[int, str], ...] = ()
    steps: tuple[StepLine, ...] = ()
    tasks: tuple[TaskDetail, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    own: Mapping[str, str] = field(default_factory=dict[str, str])
    neighbours: frozenset[str] = frozenset()
    confided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedMatter:
    """A matter as the printed list of its compound tells of it; `raised_by` is empty where it is confidential.

    `known` is whom the list may come across.
    """

    compound: str
    number: str
    kind: str
    category: str
    subject: str
    where: str
    raised_on: date
    raised_by: str
    unit: str
    finish_by: date | None
    state: str
    confidential: bool
    known: Known
