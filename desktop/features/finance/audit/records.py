"""What crosses the border between storage and screen: a finding, and how far its rectification is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SUBJECT = 30
"""Characters of a finding that become the subject of its task."""


@dataclass(frozen=True, slots=True)
class FindingDraft:
    """What was found, on which voucher (`2026-12`) if on one, and who puts it right until when."""

    book_id: int
    words: str = ""
    voucher: str = ""
    found_on: date | None = None
    found_by: str = ""
    unit: str = ""
    person: str = ""
    finish_by: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with the matter it became; `over` once that is closed, `late` where its day has passed."""

    id: int
    words: str
    voucher: str
    found_on: date
    found_by: str
    matter_id: int
    number: str
    unit: str
    finish_by: date | None
    state: str
    over: bool
    late: bool
