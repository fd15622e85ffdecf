"""What crosses the border between storage and screen: matters of the three lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

MATTER_KINDS = ("problem", "need", "resource")
"""问题 需求 资源: the three lists."""

CATEGORIES = ("infrastructure", "property_service", "residents", "conflicts", "other")
"""基础设施 物业服务 居民结构 矛盾焦点 其他."""

SOURCES = ("visit", "forum", "on_site", "centre_household", "hotline", "idea")
"""走访 议事会 现场办公 党员中心户 热线 金点子."""

STATES = ("open", "closed")


@dataclass(frozen=True, slots=True)
class MatterRow:
    id: int
    number: str
    kind: str
    subject: str
    compound: str
    raised_on: date
    state: str


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """What the form of a matter holds; `duty_id` is the duty it was raised from, `version` 0 for a new one."""

    compound_id: int | None = None
    place_id: int | None = None
    kind: str = "problem"
    category: str = "other"
    source: str = "visit"
    subject: str = ""
    detail: str = ""
    raised_on: date | None = None
    raised_by: str = ""
    confidential: bool = False
    duty_id: int | None = None
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter as its page needs it; `body_id` is the centre household it came from."""

    id: int
    number: str
    where: str
    state: str
    draft: MatterDraft
    body_id: int | None
