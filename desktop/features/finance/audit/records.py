"""What crosses the border between storage and screen: a finding, and how far its rectification is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.core.discretion import Known
from desktop.features.finance.records import Voucher
from desktop.features.worklist.records import TaskDetail

SUBJECT = 30
"""Characters of a finding that become the subject of its task."""

RIGHT = ("to_answer", "closed")
"""States of the matter in which another has accepted the work."""

DROPPED = ("declined", "merged")
"""States in which nobody puts it right under this number any more."""


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
    """A finding with the matter it became; `over` once another has accepted the work, `late` where its day has passed."""

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


@dataclass(frozen=True, slots=True)
class Notice:
    """A finding as its notice needs it: on which voucher, by whom it is put right, and how far that is.

    `task` is the latest that was not cancelled; `mark` is the fingerprint of the books, `known` whom the words may
    come across.
    """

    finding: Finding
    compound: str
    office: str
    person: str
    voucher: Voucher | None
    task: TaskDetail | None
    mark: str
    known: Known = field(default_factory=Known)


@dataclass(frozen=True, slots=True)
class Register:
    """The findings of a compound on a day; `known` is whom their words may come across."""

    compound: str
    on: date
    findings: tuple[Finding, ...]
    known: Known = field(default_factory=Known)
