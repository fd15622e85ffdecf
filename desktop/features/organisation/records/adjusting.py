"""One guided change of a body, and what a period changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.features.organisation.records.adjustments import Candidate
from desktop.features.organisation.records.bodies import PostRow


@dataclass(frozen=True, slots=True)
class Leaver:
    """Whose post ends in an adjustment, and why, as the history is to tell it."""

    post: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who takes up a post in an adjustment."""

    person: str
    title: str


@dataclass(frozen=True, slots=True)
class AdjustmentDraft:
    """What the guided change of a body holds (domain 4.6); `version` is the body's.

    `document_no` is the approval of secretaries, `filing_no` the filing of members; `members` counts the
    full party members; of an election `candidates` tells the votes; `passed`: the warnings were looked at. `handover` is one thing a line.
    """

    body_id: int
    kind: str = "secretary"
    effective_on: date | None = None
    reason: str = ""
    members: int | None = None
    term_ends_on: date | None = None
    into_id: int | None = None
    leavers: tuple[Leaver, ...] = ()
    newcomers: tuple[Newcomer, ...] = ()
    held_on: date | None = None
    due: int | None = None
    present: int | None = None
    candidates: tuple[Candidate, ...] = ()
    document_no: str = ""
    filing_no: str = ""
    handover: str = ""
    witness: str = ""
    passed: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How a body stands before it is adjusted, as far as the rules ask.

    `elsewhere` tells of people who are secretary in another body: name and that body; `into` whether the
    body that is to take it in may do so; `linked` counts the households a centre household looks after,
    `linked_since` is the latest day one of them was linked; `centres` counts the centre households that
    stand below a branch, and `place` is where.
    """

    kind: str
    posts: tuple[PostRow, ...]
    begins_on: date | None = None
    term_ends_on: date | None = None
    elsewhere: tuple[tuple[str, str], ...] = ()
    into: bool = False
    linked: int = 0
    linked_since: date | None = None
    centres: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say, beside which field; one that does not `block` may be passed."""

    code: str
    beside: str
    facts: dict[str, object] = field(default_factory=dict[str, object])
    blocks: bool = True


@dataclass(frozen=True, slots=True)
class TermReminder:
    """A body whose term ends within six months, or is over: then `months` is negative."""

    id: int
    kind: str
    name: str
    term_ends_on: date
    months: int


@dataclass(frozen=True, slots=True)
class Period:
    """Two days and all between them."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class AdjustedRow:
    """One line of the summary of a period: a post taken up or left, or a body that began or ended."""

    id: int
    body: int
    day: date
    name: str
    change: str
    title: str = ""
    person: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AdjustmentSummary:
    """What changed in the branches of a scope in a period, and the lines it was counted from."""

    branches: int
    secretaries: int
    members: int
    left: int
    begun: int
    ended: int
    rows: tuple[AdjustedRow, ...]
