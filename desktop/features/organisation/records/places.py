"""Places and what they are called."""

from __future__ import annotations

from dataclasses import dataclass


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
class PlaceDraft:
    """What the form of a place holds; its kind is settled once and for all."""

    parent_id: int | None
    kind: str
    name: str = ""
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
