"""The household register and its gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


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
class RosterFigures:
    """What a compound's roster holds, and where it has gaps."""

    households: int
    area: Decimal
    without_area: int
    without_owner: int
    without_centre: int


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """Somebody who owned a door before, or owns it now where `ends_on` is None."""

    id: int
    person: int
    name: str
    begins_on: date | None
    ends_on: date | None
    reason: str
    document_no: str
    end_reason: str = ""
    end_document_no: str = ""


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area a door had in square metres, or has now where `ends_on` is None and `id` is 0, and how it came to be."""

    id: int
    area: Decimal | None
    area_basis: str
    begins_on: date | None
    ends_on: date | None
    reason: str
    document_no: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """A door in new hands (过户): from which day, why, and by which document."""

    on: date
    reason: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True)
class HouseholdDraft:
    """What the form of a household holds.

    Other owners than before were either written wrong (`owners_are` is "correction") or took it over
    (`change`) on the day `changed_on`. Another area than before was written wrong, too (`area_is`), or is that of
    a new measuring that counts from `measured_on`.
    """

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
    owners_are: str = ""
    changed_on: date | None = None
    change_reason: str = ""
    change_document_no: str = ""
    area_is: str = ""
    measured_on: date | None = None
    measure_reason: str = ""
    measure_document_no: str = ""


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
