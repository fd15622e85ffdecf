"""What an office lays down for its kinds of meeting and its own brands. One function, one transaction."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation.commands.rows import opened
from desktop.features.consultation.entities import FormerBrand, Meeting, MeetingRule, Series
from desktop.features.consultation.queries import LISTS
from desktop.features.consultation.records import Rule

AHEAD = ("prepare", "notify")
"""Steps of a meeting that has not begun."""

DAYS = ("every_months", "notice_days", "publish_within_days", "publish_for_days")
"""Numbers that are 0 where nothing is filled in."""


def save_rule(s: Session, draft: Rule) -> int:
    """Lay down the rules of a kind or of a brand; returns the row's id.

    A brand by another name than before is renamed: its series and what is planned go by the new name, what
    has been held keeps the old one. Raises `RuleBroken` beside `concludes` for a meeting that could come to
    nothing, beside `brand` for a name that is missing or another's, `Conflict`.
    """
    if not draft.concludes:
        raise RuleBroken("rule.concludes_nothing", field="concludes")
    row = (
        opened(s, MeetingRule, draft) if draft.id else MeetingRule(kind=draft.kind, brand=draft.brand.strip())
    )
    if row.brand != draft.brand.strip():
        _rename(s, row, draft.brand.strip())
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
    _require_free(s, draft.brand.strip())
    return save_rule(s, draft)


def _require_free(s: Session, brand: str, rule_id: int | None = None) -> None:
    """A name is one brand's alone, those it had before included."""
    if not brand:
        raise RuleBroken("rule.brand_missing", field="brand")
    now = select(MeetingRule.id).where(MeetingRule.brand == brand)
    before = select(FormerBrand.rule_id).where(FormerBrand.name == brand)
    if {*s.scalars(now), *s.scalars(before)} - {rule_id}:
        raise RuleBroken("rule.brand_twice", field="brand", brand=brand)


def _rename(s: Session, row: MeetingRule, brand: str) -> None:
    _require_free(s, brand, row.id)
    mine = select(Series.compound_id).where(Series.kind == row.kind, Series.brand == row.brand)
    if s.scalar(
        select(Series.id).where(Series.kind == row.kind, Series.brand == brand, Series.compound_id.in_(mine))
    ):
        raise RuleBroken("rule.brand_twice", field="brand", brand=brand)
    was, row.brand = row.brand, brand
    for former in s.scalars(
        select(FormerBrand).where(FormerBrand.rule_id == row.id, FormerBrand.name == brand)
    ):
        s.delete(former)
    s.add(FormerBrand(rule_id=row.id, name=was, until=date.today()))
    ahead = Meeting.stage.in_(AHEAD) & (Meeting.outcome == "")
    series = select(Series).where(Series.kind == row.kind, Series.brand == was)
    planned = select(Meeting).where(Meeting.kind == row.kind, Meeting.brand == was, ahead)
    for one in (*s.scalars(series), *s.scalars(planned)):
        one.brand = brand


def reset_rule(s: Session, kind: str, brand: str = "") -> None:
    """Back to what holds by default: of a kind the program's rules, of a brand those of its kind."""
    for row in s.scalars(select(MeetingRule).where(MeetingRule.kind == kind, MeetingRule.brand == brand)):
        for former in s.scalars(select(FormerBrand).where(FormerBrand.rule_id == row.id)):
            s.delete(former)
        s.flush()
        s.delete(row)
