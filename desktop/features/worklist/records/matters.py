"""What crosses the border between storage and screen: matters of the three lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
    """What the form of a matter holds; `duty_id` is the duty it was raised from, `version` 0 for a new one."""

    compound_id: int | None = None
    place_id: int | None = None
    kind: str = "problem"
    category: str = "other"
    source: str = "visit"
    subject: str = ""
    detail: str = ""
    raised_on: date | None = None
    raised_by: str = ""
    confidential: bool = False
    duty_id: int | None = None
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter as its page needs it; `body_id` is the centre household it came from."""

    id: int
    number: str
    where: str
    state: str
    draft: MatterDraft
    body_id: int | None
