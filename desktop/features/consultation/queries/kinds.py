"""Which rules hold for a meeting."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.consultation import rules
from desktop.features.consultation.entities import MeetingRule
from desktop.features.consultation.records import Rule

LISTS = {"invited": "、", "observers": "、", "concludes": ","}
"""Columns that hold several words, and what joins them."""


def rule_of(s: Session, kind: str, brand: str = "") -> Rule:
    """The rules of a brand; where the office laid down none, those of its kind; else those by default."""
    own = select(MeetingRule).where(MeetingRule.kind == kind, MeetingRule.brand.in_(("", brand.strip())))
    for row in s.scalars(own.order_by(MeetingRule.brand.desc())):
        return _rule(row)
    return rules.DEFAULTS[kind]


def _rule(row: MeetingRule) -> Rule:
    values: dict[str, Any] = {one.name: getattr(row, one.name) for one in fields(Rule)}
    for name, join in LISTS.items():
        values[name] = tuple(word for word in values[name].split(join) if word)
    return Rule(**values)
