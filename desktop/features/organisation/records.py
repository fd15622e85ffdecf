"""What crosses the border between storage and screen: plain, frozen, Qt-free."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from desktop.core.parse import Cell

PLACE_KINDS = ("district", "street", "community", "compound", "building", "staircase")
"""区 街道 社区 小区 楼栋 单元, widest first."""

BODY_KINDS = (
    "street_committee",
    "community_committee",
    "branch",
    "building_group",
    "centre_household",
    "residents_committee",
    "owners_committee",
    "property_company",
    "self_help_group",
)
"""街道党工委 社区党委 小区党支部 楼栋党小组 党员中心户, then those beside the chain."""

ADJUSTMENT_KINDS = ("founding", "secretary", "by_election", "new_term", "merger", "dissolution")
"""新建 调整书记 增补委员 换届 合并 撤销 (domain 4.6)."""

DUTY_KINDS = ("publicity", "opinions", "mediation", "three_shows")
"""政策宣传 民情收集 矛盾调解 三亮."""

AREA_BASES = ("registered", "surveyed", "contract")
"""登记 实测 合同, in the order the law prefers them (区分所有权司法解释 8)."""

LEVELS = ("district", "street", "community", "compound")
LINKED_LEAST, LINKED_MOST = 10, 15
"""Households one centre household looks after (domain 2.6); outside is remarked on, not refused."""


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    name: str
    level: str
    demo: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRow:
    id: int
    parent_id: int | None
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the organisation tree: a body, or a place that has bodies below but none itself."""

    key: str
    parent: str | None
    kind: str
    name: str
    id: int
    linked: int | None = None


@dataclass(frozen=True, slots=True)
class PostRow:
    id: int
    person: str
    title: str
    begins_on: date | None
    ends_on: date | None
    reason: str
    document_no: str


@dataclass(frozen=True, slots=True)
class LinkedRow:
    """A household as a centre household sees it."""

    id: int
    address: str
    owners: str


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """Doors handed to a centre household from a day on: by id, and by what is typed (`3-2-501、3-2-502`)."""

    body_id: int | None = None
    household_ids: tuple[int, ...] = ()
    rooms: str = ""
    begins_on: date | None = None
    reason: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True)
class UnlinkDraft:
    """Doors nobody in particular looks after any more from a day on."""

    household_ids: tuple[int, ...]
    ends_on: date | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """What a hand-over would do: doors by whom they leave ("" for nobody), and how many there are then."""

    leaving: tuple[tuple[str, int], ...]
    staying: int
    then: int


@dataclass(frozen=True, slots=True)
class DutyDraft:
    """What the form of a duty holds; `room` is the household it was done for, the way one says it."""

    body_id: int
    kind: str = ""
    done_on: date | None = None
    content: str = ""
    room: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class DutyRow:
    id: int
    body_id: int
    centre: str
    kind: str
    done_on: date
    content: str
    address: str


@dataclass(frozen=True, slots=True)
class DoorCell:
    """A door of the coverage map, and the centre household that looks after it."""

    id: int
    building: str
    staircase: str
    room: str
    centre: int | None


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A compound or a building: its doors, how many are linked, its centre households outside 10 to 15."""

    id: int
    name: str
    doors: int
    linked: int
    centres: int
    few: int
    many: int


@dataclass(frozen=True, slots=True)
class CentreRow:
    """A centre household: who, where, how many doors, and what was done this month and this year."""

    id: int
    holder: str
    place: str
    linked: int
    month: int
    year: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Activity:
    """How many duties of a kind a centre household did in a month (1 to 12)."""

    body_id: int
    kind: str
    month: int
    count: int


@dataclass(frozen=True, slots=True)
class BodyDetail:
    """A body with everyone in it now and everyone who was."""

    id: int
    kind: str
    name: str
    place_id: int
    path: tuple[str, ...]
    current: tuple[PostRow, ...]
    history: tuple[PostRow, ...]
    linked: tuple[LinkedRow, ...] = ()
    households: int = 0
    centre_households: int = 0


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    id: int
    building: str
    staircase: str
    room: str
    area: Decimal | None
    area_basis: str
    owners: str
    phone: str
    centre: str
    remark: str


@dataclass(frozen=True, slots=True)
class RosterFigures:
    """What a compound's roster holds, and where it has gaps."""

    households: int
    area: Decimal
    without_area: int
    without_owner: int
    without_centre: int


@dataclass(frozen=True, slots=True)
class PostDraft:
    """What the form of a post holds; `version` is 0 for a new one."""

    body_id: int
    person: str = ""
    title: str = ""
    begins_on: date | None = None
    ends_on: date | None = None
    reason: str = ""
    document_no: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class HouseholdDraft:
    """What the form of a household holds."""

    area: Decimal | None
    area_basis: str
    owners: str
    phone: str
    remark: str
    id: int
    version: int


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One household as the roster file tells it; `row` is the sheet's own line number.

    `told` names the fields the sheet has a column for: of the others it says nothing.
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
    told: frozenset[str]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell or row that cannot go in, and why; `code` has its sentence in `ui/sentences.py`."""

    code: str
    sheet: str
    row: int
    column: str
    value: str
    facts: dict[str, object] = field(default_factory=dict[str, object])


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


Line = TypeVar("Line", RosterLine, PostLine)


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet as it was read, so that refused rows can go out again to be mended."""

    name: str
    columns: tuple[str, ...]
    rows: dict[int, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Reading(Generic[Line]):
    """A file read and checked cell by cell, before it is held against the database.

    `heading` holds what stands above the column titles, `remarks` what was passed over.
    """

    file: str
    heading: tuple[str, ...]
    lines: tuple[Line, ...]
    refusals: tuple[Refusal, ...]
    remarks: tuple[Refusal, ...]
    sheets: tuple[SheetRead, ...]
    roster: bool


@dataclass(frozen=True, slots=True)
class Held(Generic[Line]):
    """A line beside what is stored of it: the row's id, if there is one, and where the two differ."""

    line: Line
    id: int | None
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would add, change and refuse; nothing has been written yet."""

    added: tuple[Change, ...]
    changed: tuple[Change, ...]
    unchanged: int
    refusals: tuple[Refusal, ...]
    remarks: tuple[Refusal, ...] = ()
