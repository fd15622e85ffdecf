"""Which rules hold for a meeting."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.consultation import rules
from desktop.features.consultation.entities import FormerBrand, HeldRule, Meeting, MeetingRule, Terms
from desktop.features.consultation.records import MEETING_KINDS, MOST, Rule
from desktop.features.organisation.queries import in_own_words

LISTS = {"invited": "、", "observers": "、", "concludes": ","}
"""Columns that hold several words, and what joins them."""

TERMS = tuple(one.name for one in fields(Rule) if one.name not in ("id", "version", "kind", "brand"))
"""What a rule lays down."""


def rule_of(s: Session, kind: str, brand: str = "") -> Rule:
    """The rules of a brand; where the office laid down none, those of its kind; else those by default."""
    own = select(MeetingRule).where(
        MeetingRule.kind == kind, MeetingRule.brand.in_(("", *brand_names(s, kind, brand)))
    )
    for row in s.scalars(own.order_by(MeetingRule.brand.desc())):
        return _rule(row)
    return _default(s, kind)


def rule_of_meeting(s: Session, meeting: Meeting) -> Rule:
    """The rule a meeting began under, whatever was laid down since; of one that is still to begin what is in force."""
    held = s.scalars(select(HeldRule).where(HeldRule.meeting_id == meeting.id)).first()
    if held is None:
        return rule_of(s, meeting.kind, meeting.brand)
    return Rule(kind=meeting.kind, brand=meeting.brand, **_terms(held))


def brand_names(s: Session, kind: str, brand: str) -> tuple[str, ...]:
    """All that a brand is or was called, the name it has now first: meetings held under its former names are its own.

    One kept from before with marks around its name stands beside it as it is.
    """
    name, of_kind = rules.brand_name(brand), FormerBrand.kind == kind
    now = s.scalar(select(FormerBrand.brand).where(of_kind, FormerBrand.name == name)) or name
    former = select(FormerBrand.name).where(of_kind, FormerBrand.brand == now).order_by(FormerBrand.id)
    return tuple(dict.fromkeys((now, *s.scalars(former), brand.strip())))


def rules_in_force(s: Session) -> list[Rule]:
    """The rules of every kind, each followed by those of its brands; what the office laid down has an `id`."""
    own = [_rule(row) for row in s.scalars(select(MeetingRule).order_by(MeetingRule.brand))]
    found: list[Rule] = []
    for kind in MEETING_KINDS:
        of_kind = [rule for rule in own if rule.kind == kind]
        if not any(rule.brand == "" for rule in of_kind):
            found.append(_default(s, kind))
        found += of_kind
    return found


def _default(s: Session, kind: str) -> Rule:
    """The rules of a kind by default, the bodies in them called what the office calls them."""
    rule = rules.DEFAULTS[kind]
    convener, *_ = in_own_words(s, [rule.convener])
    invited, observers = in_own_words(s, rule.invited), in_own_words(s, rule.observers)
    return replace(rule, convener=convener, invited=invited, observers=observers)


def _rule(row: MeetingRule) -> Rule:
    return Rule(kind=row.kind, brand=row.brand, **_terms(row), id=row.id, version=row.version)


def _terms(row: Terms) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in TERMS}
    values |= {name: min(values[name], most) for name, most in MOST.items()}
    return values | {
        name: tuple(word for word in values[name].split(join) if word) for name, join in LISTS.items()
    }
