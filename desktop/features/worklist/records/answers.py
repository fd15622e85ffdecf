"""What crosses the border between storage and screen: what a resident is told, and says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """One attempt to tell the resident; of one who is not satisfied, what is done again or why the matter stays closed."""

    matter_id: int
    answered_on: date | None = None
    way: str = ""
    by: str = ""
    verdict: str = ""
    words: str = ""
    kept_closed: str = ""
    again: str = ""
    unit: str = ""
    person: str = ""
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An attempt as it was noted."""

    answered_on: date
    way: str
    by: str
    verdict: str
    words: str
    kept_closed: str
