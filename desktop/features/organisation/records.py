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

LEAVE_REASONS = ("任期届满", "工作调动，免职", "辞职", "分工调整", "处分，免职", "病故")
"""Why a post is left, as the histories of offices tell it (domain 4.6); anything may be written."""

HANDED_OVER = ("印章", "档案", "账户权限", "设备")
"""What a leaver hands over, whatever else hangs on him (domain 4.6)."""

PARTY_POSTS = ("书记", "副书记", "组织委员", "宣传委员", "纪检委员")
"""The posts of a party branch (domain, Appendix A)."""

GAPS = ("area", "owner", "doubtful", "centre", "ended")
"""What a register may be narrowed to: doors without area, without owner, in doubt, linked by nobody, ended."""
CHART_LEVELS = ("district", *BODY_KINDS[:5])
"""The bands of the organisation chart, from the top."""

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
    """One line of the organisation tree: a body, or a place that has bodies below but none itself.

    `people` holds who is in office, each as name, initials and pinyin, with a blank before each word.
    """

    key: str
    parent: str | None
    kind: str
    name: str
    id: int
    linked: int | None = None
    people: str = ""


@dataclass(frozen=True, slots=True)
class ChartBox:
    """One box of the organisation chart, parents before children.

    `level` is the kind whose band it stands in. `beside` stands dashed next to its parent. `below` counts
    what hangs on it, `folded` tells that not all of it is shown. `second` is post and person,
    of a centre household, which goes by its holder's name, the post alone; empty when nobody holds it.
    """

    key: str
    parent: str | None
    kind: str
    level: str
    name: str
    second: str = ""
    linked: int | None = None
    beside: bool = False
    chosen: bool = False
    folded: bool = False
    below: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """The boxes of a subject on a day, and what this office calls its levels where it has words of its own."""

    boxes: tuple[ChartBox, ...]
    called: dict[str, str]


@dataclass(frozen=True, slots=True)
class PostRow:
    id: int
    person: str
    title: str
    begins_on: date | None
    ends_on: date | None
    reason: str
    document_no: str
    end_reason: str = ""
    end_document_no: str = ""


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
    term_ends_on: date | None = None
    members: int | None = None


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
    buyer_group: str = ""
    unsold: bool = False
    representative: str = ""
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in office on a day, as the lists name them; `phone` is known of those who own a door."""

    community: str
    compound: str
    body: str
    kind: str
    title: str
    person: str
    begins_on: date | None
    document_no: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class LinkedDoor:
    """A household beside the centre household that looked after it on a day; `hidden` is its address without the room."""

    community: str
    compound: str
    building: str
    centre: str
    address: str
    hidden: str
    owners: str
    phone: str = ""


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
    end_reason: str = ""
    end_document_no: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class HouseholdDraft:
    """What the form of a household holds."""

    area: Decimal | None = None
    area_basis: str = ""
    owners: str = ""
    phone: str = ""
    remark: str = ""
    id: int | None = None
    version: int = 0
    compound_id: int | None = None
    building: str = ""
    staircase: str = ""
    room: str = ""
    representative: str = ""
    buyer_group: str = ""
    unsold: bool = False
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """What the form of a place holds; its kind is settled once and for all."""

    parent_id: int | None
    kind: str
    name: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class BodyDraft:
    """What the form of a body holds; `members` counts full party members."""

    place_id: int
    kind: str
    name: str = ""
    members: int | None = None
    begins_on: date | None = None
    term_ends_on: date | None = None
    ends_on: date | None = None
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class LevelNames:
    """What the office calls each kind of place and body; empty where it says what we say."""

    district: str = ""
    street: str = ""
    community: str = ""
    compound: str = ""
    building: str = ""
    staircase: str = ""
    street_committee: str = ""
    community_committee: str = ""
    branch: str = ""
    building_group: str = ""
    centre_household: str = ""
    residents_committee: str = ""
    owners_committee: str = ""
    property_company: str = ""
    self_help_group: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What decides with which other doors of its compound a door votes as one head."""

    compound: int
    buyer_group: str
    unsold: bool
    remark: str
    owners: str


@dataclass(frozen=True, slots=True)
class RegisterChecks:
    """How many heads vote in a register, which doors look doubtful, and how many have ended."""

    heads: int
    doubtful: int
    ended: int


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
    """A line beside what is stored of it: the row's id, if there is one, and where the two differ.

    `compound` is where a roster's line belongs.
    """

    line: Line
    id: int | None
    differences: tuple[Difference, ...]
    compound: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would add, change and refuse; nothing has been written yet."""

    added: tuple[Change, ...]
    changed: tuple[Change, ...]
    unchanged: int
    refusals: tuple[Refusal, ...]
    remarks: tuple[Refusal, ...] = ()


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
    full party members; `passed`: the warnings were looked at. `handover` is one thing a line.
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
    body that is to take it in may do so; `linked` counts the households a centre household looks after.
    """

    kind: str
    posts: tuple[PostRow, ...]
    begins_on: date | None = None
    term_ends_on: date | None = None
    elsewhere: tuple[tuple[str, str], ...] = ()
    into: bool = False
    linked: int = 0


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
