"""Bodies, who is in them, and their forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.features.organisation.records.adjustments import AdjustmentRow


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
    """A household as a centre household sees it, since when and why."""

    id: int
    address: str
    owners: str
    begins_on: date | None = None
    reason: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link that a centre household had and has no more; `id` is that of the link."""

    id: int
    address: str
    begins_on: date | None
    ends_on: date | None
    reason: str
    document_no: str
    end_reason: str
    end_document_no: str


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
    past_links: tuple[LinkRow, ...] = ()
    adjustments: tuple[AdjustmentRow, ...] = ()
    households: int = 0
    centre_households: int = 0
    term_ends_on: date | None = None
    members: int | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in office on a day, as the lists name them; `phone` is for the office alone."""

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
class PostDraft:
    """What the form of a post holds, and the telephone of who holds it; `version` is 0 for a new one."""

    body_id: int
    person: str = ""
    title: str = ""
    begins_on: date | None = None
    ends_on: date | None = None
    reason: str = ""
    document_no: str = ""
    end_reason: str = ""
    end_document_no: str = ""
    phone: str = ""
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
