"""A file that was read, held against what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

from desktop.core.row import Refusal
from desktop.core.table import SheetRead


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One household as the roster file tells it; `row` is the sheet's own line number.

    `told` names the fields the sheet has a column for: of the others it says nothing. A roster of
    several compounds names each household's, and its community where two are called alike.
    """

    sheet: str
    row: int
    building: str
    staircase: str
    room: str
    area: Decimal | None
    area_basis: str
    owners: tuple[str, ...]
    phone: str
    centre: str
    remark: str
    told: frozenset[str]
    community: str = ""
    compound: str = ""
    buyer_group: str = ""
    unsold: bool = False
    representative: str = ""
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class PostLine:
    """One post as the organisation file tells it; empty strings for places it does not name."""

    sheet: str
    row: int
    street: str
    community: str
    compound: str
    building: str
    body: str
    kind: str
    person: str
    title: str
    begins_on: date | None
    ends_on: date | None
    reason: str
    document_no: str
    end_reason: str
    end_document_no: str
    told: frozenset[str]
    staircase: str = ""
    phone: str = ""
    district: str = ""


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body as the organisation file tells of it itself; a place alone where `body` is empty.

    `into` is the body it went up in: its name, or the way to it (`街道/社区/小区/组织`).
    """

    sheet: str
    row: int
    street: str
    community: str
    compound: str
    building: str
    staircase: str
    body: str
    kind: str
    begins_on: date | None
    ends_on: date | None
    term_ends_on: date | None
    members: int | None
    into: str
    told: frozenset[str]
    district: str = ""


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link as the roster file tells of it: the door, the centre household and where it stands, the days."""

    sheet: str
    row: int
    building: str
    staircase: str
    room: str
    body: str
    body_building: str
    body_staircase: str
    begins_on: date | None
    ends_on: date | None
    reason: str
    document_no: str
    end_reason: str
    end_document_no: str
    told: frozenset[str]
    community: str = ""
    compound: str = ""


@dataclass(frozen=True, slots=True)
class PastLine:
    """A record of the past as a file tells of it: what `said` holds by column, days and numbers as such.

    The columns of a body (`street` … `kind`) or of a door (`building` … `room`) tell whose past it is.
    """

    sheet: str
    row: int
    said: Mapping[str, Any]
    told: frozenset[str] = frozenset()

    @property
    def community(self) -> str:
        return self.said.get("community", "")

    @property
    def compound(self) -> str:
        return self.said.get("compound", "")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field an import would change, in the words of the file."""

    field: str
    was: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Change:
    """What an import would do with one row; a row that would be added has no differences."""

    sheet: str
    row: int
    name: str
    differences: tuple[Difference, ...] = ()


Line = TypeVar("Line", RosterLine, PostLine, BodyLine, LinkLine, PastLine)


@dataclass(frozen=True, slots=True)
class Reading(Generic[Line]):
    """A file read and checked cell by cell, before it is held against the database.

    `heading` holds what stands above the column titles, `remarks` what was passed over; what follows
    comes from the sheets beside the posts and beside the households.
    """

    file: str
    heading: tuple[str, ...]
    lines: tuple[Line, ...]
    refusals: tuple[Refusal, ...]
    remarks: tuple[Refusal, ...]
    sheets: tuple[SheetRead, ...]
    roster: bool
    bodies: tuple[BodyLine, ...] = ()
    links: tuple[LinkLine, ...] = ()
    levels: tuple[PastLine, ...] = ()
    adjustments: tuple[PastLine, ...] = ()
    duties: tuple[PastLine, ...] = ()
    owners: tuple[PastLine, ...] = ()
    areas: tuple[PastLine, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldPast:
    """A record of the past beside the stored one: `known` when it says the same, `mends` when it says more of it.

    `table` is the field of the reading it comes from, `compound` where a door's record belongs.
    """

    line: PastLine
    table: str
    known: bool = False
    mends: tuple[Difference, ...] = ()
    compound: int = 0


@dataclass(frozen=True, slots=True)
class Held(Generic[Line]):
    """A line beside what is stored of it: the row's id, if there is one, and where the two differ.

    `compound` is where a roster's line belongs.
    """

    line: Line
    id: int | None
    differences: tuple[Difference, ...]
    compound: int = 0


@dataclass(frozen=True, slots=True)
class HeldLink:
    """A told link beside the stored one, if there is one; `door` and `body` are what it links.

    A door that the same file brings has no id yet: then it goes by `compound` and its address in the line.
    """

    line: LinkLine
    id: int | None
    differences: tuple[Difference, ...]
    compound: int
    door: int | None
    body: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would add, change and refuse; nothing has been written yet."""

    added: tuple[Change, ...]
    changed: tuple[Change, ...]
    unchanged: int
    refusals: tuple[Refusal, ...]
    remarks: tuple[Refusal, ...] = ()
