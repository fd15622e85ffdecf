"""What an office lays down for its kinds of meeting and its own brands. One function, one transaction."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation.commands.rows import opened
from desktop.features.consultation.entities import MeetingRule
from desktop.features.consultation.queries import LISTS
from desktop.features.consultation.records import Rule

DAYS = ("every_months", "notice_days", "publish_within_days", "publish_for_days")
"""Numbers that are 0 where nothing is filled in."""


def save_rule(s: Session, draft: Rule) -> int:
    """Lay down the rules of a kind or of a brand; returns the row's id.

    Raises `RuleBroken` beside `concludes` for a meeting that could come to nothing, `Conflict`.
    """
    if not draft.concludes:
        raise RuleBroken("rule.concludes_nothing", field="concludes")
    row = (
        opened(s, MeetingRule, draft) if draft.id else MeetingRule(kind=draft.kind, brand=draft.brand.strip())
    )
    for name in (one.name for one in fields(Rule) if one.name not in ("id", "version", "kind", "brand")):
        value = getattr(draft, name)
        if name in LISTS:
            value = LISTS[name].join(value or ())
        elif name in DAYS:
            value = value or 0
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    s.add(row)
    s.flush()
    return row.id


def save_brand(s: Session, draft: Rule) -> int:
    """Give a brand of one's own to a kind of meeting, with rules of its own; returns the row's id.

    Raises `RuleBroken` beside `brand` for none, or for one there is already.
    """
    brand = draft.brand.strip()
    if not brand:
        raise RuleBroken("rule.brand_missing", field="brand")
    if s.scalars(select(MeetingRule.id).where(MeetingRule.brand == brand)).first() is not None:
        raise RuleBroken("rule.brand_twice", field="brand", brand=brand)
    return save_rule(s, draft)


def reset_rule(s: Session, kind: str, brand: str = "") -> None:
    """Back to what holds by default: of a kind the program's rules, of a brand those of its kind."""
    for row in s.scalars(select(MeetingRule).where(MeetingRule.kind == kind, MeetingRule.brand == brand)):
        s.delete(row)
