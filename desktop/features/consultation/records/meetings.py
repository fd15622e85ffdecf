"""What crosses the border between storage and screen: meetings, their people and their items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import NamedTuple

from desktop.features.consultation.records.kinds import Rule
from desktop.features.consultation.records.publishing import Board, Unfiling


@dataclass(frozen=True, slots=True)
class MeetingRow:
    id: int
    subject: str
    kind: str
    brand: str
    compound: str
    held_on: date
    stage: str
    outcome: str
    items: int
    concluded: int
    broken_off: bool
    board: Board | None = None
    own: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """What the form of a meeting holds; `version` is 0 for a new one. An end before the beginning is of the next day."""

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
    briefing: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class ParticipantDraft:
    """One person invited: for whom they stand, whether they vote, and whether they came.

    An observer (列席) is heard but neither counted as due nor given a vote. A group known by number only has
    `heads` people, of whom `came` came where it is present, and goes by that number for a name. `told_of` is what they were
    told of where the meeting was moved since.
    """

    unit: str
    name: str
    observer: bool = False
    votes: bool = True
    attendance: str = "present"
    reason: str = ""
    proxy: str = ""
    walk_in: bool = False
    notice_way: str = ""
    notified_on: date | None = None
    notified_by: str = ""
    receipt: str = ""
    arrives_at: time | None = None
    leaves_at: time | None = None
    heads: int | None = None
    came: int | None = None
    told_of: str = ""
    id: int | None = None
    version: int = 0

    @property
    def count(self) -> int:
        """How many people this is."""
        return 1 if self.heads is None else self.heads

    @property
    def there(self) -> int:
        """How many of them came."""
        if self.attendance != "present":
            return 0
        return self.count if self.came is None else self.came


class Away(NamedTuple):
    """Somebody who came and was not there for an item, and why: of a group known by number `heads` people, all when None."""

    participant_id: int
    reason: str
    heads: int | None = None


MOST_MINUTES = 600
"""The most time a meeting may set apart for one item."""


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """One item of the agenda with what was said and how it ended; `conclusion` is empty while open.

    `scope` says whom it concerns: the compound, a building, a staircase, some doors.

    `absences` says who of those present was not there for it, `ballots` who voted how, by the id of the participant.
    """

    subject: str = ""
    source: str = ""
    matter_id: int | None = None
    carried_from_id: int | None = None
    reporter: str = ""
    minutes: int | None = None
    basis: str = ""
    major: bool = False
    added_late: bool = False
    discussion: str = ""
    motion: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstain: int | None = None
    conclusion: str = ""
    text: str = ""
    responsible: str = ""
    supporting: str = ""
    person: str = ""
    deadline: date | None = None
    acceptance: str = ""
    internal: bool = False
    concluded: bool = False
    reservations: str = ""
    scope: str = ""
    absences: tuple[Away, ...] = ()
    ballots: tuple[tuple[int, str], ...] = ()
    id: int | None = None
    version: int = 0

    @property
    def voted(self) -> bool:
        return any(votes is not None for votes in (self.votes_for, self.votes_against, self.votes_abstain))


@dataclass(frozen=True, slots=True)
class Head:
    """How many of those invited were due, came, excused themselves, and who of all may vote.

    Observers and `walk_ins`, who came uninvited, stand apart; `members` is the number of all who have a
    vote, there or not; `quorum` one of `QUORUMS`, `voters_due` and `voters_present` those invited who have a vote.
    """

    due: int
    present: int
    leave: int
    observers: int
    voters: int
    members: int
    quorum: str = "half"
    walk_ins: int = 0
    voters_due: int = 0
    voters_present: int = 0

    @property
    def counted(self) -> tuple[int, int]:
        """How many of those who make the quorum are there, and how many they are.

        They are those with a vote: no guest makes a quorum, nor does a probationary member of a branch
        (指导规则 37, 支部工作条例 11). Where nobody has one, and all resolve by consent, they are all who are due.
        """
        if self.voters_due or self.quorum == "half_or_more":
            return self.voters_present, self.voters_due
        return self.present, self.due

    @property
    def quorate(self) -> bool:
        """过半数 is strictly more than half, 半数以上 and 三分之二以上 include it (民法典 1259)."""
        present, due = self.counted
        if self.quorum == "half_or_more":
            return present * 2 >= due > 0
        if self.quorum == "half":
            return present * 2 > due
        return self.quorum == "none" or present * 3 >= due * 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """That a meeting was cancelled, adjourned or void: since when, and why."""

    kind: str
    day: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What became of one resolution of an earlier meeting; `number` is that of its matter.

    `internal` ones were decided in an item, or a kind of meeting, that stays off the board.
    """

    task_id: int
    number: str
    subject: str
    unit: str
    deadline: date
    state: str
    percent: int
    done_on: date | None
    last_words: str
    evidence: int
    matter_id: int = 0
    internal: bool = False
    handed_in_on: date | None = None

    def overdue(self, day: date) -> int:
        """Days the task is over its deadline on a day, or was when the work was handed in; 0 for one that is not."""
        over = (self.handed_in_on or self.done_on or day) - self.deadline
        return max(over.days, 0) if self.state != "cancelled" else 0


@dataclass(frozen=True, slots=True)
class Voice:
    """Who raised a matter, in all words that would tell them; papers keep those to themselves.

    `confidential` is the wish of that resident that nobody else may learn of it.
    """

    number: str
    names: tuple[str, ...]
    confidential: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """A whole meeting as its page and its papers need it.

    `number` counts those of its compound and year, `of_kind` those of its kind and brand;
    `last` is what became of the resolutions that were open when it was called, `voices` who raised its
    matters and theirs, `heads` the numbers of those whose way some of the `matters` go, `unfilings` when it was taken
    out of the file again, `goes_on` the meeting that goes on with it or repeats it, `own` what the office calls kinds of places and bodies where it does not say what we
    say, `as_of` the day as which `last` is told: its own, or an earlier one while it is to come or that it was called off on,
    `neighbours` those residents of the compound whom anything written of the meeting names.
    """

    id: int
    number: int
    of_kind: int
    stage: str
    community: str
    compound: str
    draft: MeetingDraft
    participants: tuple[ParticipantDraft, ...]
    items: tuple[ItemDraft, ...]
    rule: Rule
    last: tuple[FollowUp, ...] = ()
    matters: Mapping[int, str] = field(default_factory=dict[int, str])
    heads: Mapping[int, str] = field(default_factory=dict[int, str])
    as_of: date | None = None
    outcome: Outcome | None = None
    agenda_fixed_on: date | None = None
    early_reason: str = ""
    planned_on: date | None = None
    signed_by: str = ""
    signed_on: date | None = None
    archived_on: date | None = None
    after_id: int | None = None
    voices: tuple[Voice, ...] = ()
    goes_on: MeetingDraft | None = None
    board: Board | None = None
    unfilings: tuple[Unfiling, ...] = ()
    own: Mapping[str, str] = field(default_factory=dict[str, str])
    neighbours: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """What still stands in the way, at which item (0 for the meeting itself) and which field."""

    item: int
    field: str
    code: str
