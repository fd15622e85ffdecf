"""Centre households: whom they look after and what they did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
    document_no: str = ""


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
    """A centre household: who, where, how many doors, and what was done this month and this year.

    `at` is the id of the place it stands at.
    """

    id: int
    holder: str
    place: str
    linked: int
    month: int
    year: int
    last: date | None
    at: int = 0


@dataclass(frozen=True, slots=True)
class Activity:
    """How many duties of a kind a centre household did in a month (1 to 12)."""

    body_id: int
    kind: str
    month: int
    count: int


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
