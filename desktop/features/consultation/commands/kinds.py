"""What an office lays down for its kinds of meeting and its own brands. One function, one transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.parse import require_at_most
from desktop.core.text import same_name
from desktop.features.consultation import rules
from desktop.features.consultation.commands.rows import opened
from desktop.features.consultation.entities import FormerBrand, HeldRule, Meeting, MeetingRule, Series, Terms
from desktop.features.consultation.queries import LISTS, TERMS, brand_names, rule_of
from desktop.features.consultation.records import KINDS, KINDS_FOR_SHORT, MOST, Rule

AHEAD = ("prepare", "notify")
"""Steps of a meeting that has not begun."""

DAYS = ("every_months", "notice_days", "publish_within_days", "publish_for_days")
"""Numbers that are 0 where nothing is filled in."""


def save_rule(s: Session, draft: Rule) -> int:
    """Lay down the rules of a kind or of a brand; returns the row's id.

    A brand by another name than before is renamed: its series and what is planned go by the new name, what
    has been held keeps the old one. Raises `RuleBroken` beside `concludes` for a meeting that could come to
    nothing, beside `publish_for_days` where results go up for no day, beside a number of months or days that is beyond reason, beside `brand` for a name that is missing, or that is or was another's, `Conflict`.
    """
    if not draft.concludes:
        raise RuleBroken("rule.concludes_nothing", field="concludes")
    if draft.publish and not draft.publish_for_days:
        raise RuleBroken("rule.hangs_no_day", field="publish_for_days")
    brand = rules.brand_name(draft.brand)
    require_at_most(draft, MOST)
    row = opened(s, MeetingRule, draft) if draft.id else MeetingRule(kind=draft.kind, brand=brand)
    if row.brand != brand:
        _require_free(s, brand, (row.kind, row.brand))
        _call(s, row.kind, row.brand, brand)
        row.brand = brand
    _write(row, draft)
    s.add(row)
    s.flush()
    return row.id


def _write(row: Terms, rule: Rule) -> None:
    for name in TERMS:
        value = getattr(rule, name)
        if name in LISTS:
            value = LISTS[name].join(value or ())
        elif name in DAYS:
            value = value or 0
        setattr(row, name, value.strip() if isinstance(value, str) else value)


def keep_rule(s: Session, meeting: Meeting) -> None:
    """Keep with a meeting that begins the rule in force: it was called and held under that one."""
    row = s.scalars(select(HeldRule).where(HeldRule.meeting_id == meeting.id)).first()
    row = row or HeldRule(meeting_id=meeting.id)
    _write(row, rule_of(s, meeting.kind, meeting.brand))
    s.add(row)


def save_brand(s: Session, draft: Rule) -> int:
    """Give a brand of one's own to a kind of meeting, with rules of its own; returns the row's id.

    A former name of a brand whose rules were taken away is that brand again. Raises `RuleBroken` beside `brand`
    for none, or for one there is already.
    """
    kind, brand = draft.kind, rules.brand_name(draft.brand)
    was = s.scalar(select(FormerBrand.brand).where(FormerBrand.kind == kind, FormerBrand.name == brand))
    stands = MeetingRule.kind == kind, MeetingRule.brand == was
    if was is None or s.scalar(select(MeetingRule.id).where(*stands)):
        _require_free(s, brand)
    else:
        _call(s, kind, was, brand)
    return save_rule(s, draft)


def _require_free(s: Session, brand: str, mine: tuple[str, str] | None = None) -> None:
    """A name is one brand's alone, those it had before included; `mine` is the kind and name of the one that wants it.

    Raises `rule.brand_missing`, `rule.brand_is_kind` for what a kind is called, `rule.brand_twice` for the name of a brand that has rules, `rule.brand_before` for that
    of one whose rules were taken away: it is taken up again as itself, and becomes part of no other.
    """
    if not brand:
        raise RuleBroken("rule.brand_missing", field="brand")
    if any(same_name(brand, kind) for kind in (*KINDS.values(), *KINDS_FOR_SHORT)):
        raise RuleBroken("rule.brand_is_kind", field="brand", brand=brand)
    ruled = {tuple(row) for row in s.execute(select(MeetingRule.kind, MeetingRule.brand))}
    before = select(FormerBrand.kind, FormerBrand.brand).where(FormerBrand.name == brand)
    whose = {tuple(row) for row in s.execute(before)} | {one for one in ruled if one[1] == brand}
    if whose & ruled - {mine}:
        raise RuleBroken("rule.brand_twice", field="brand", brand=brand)
    if whose - {mine} or (mine and mine not in whose and _met_as(s, mine, brand)):
        raise RuleBroken("rule.brand_before", field="brand", brand=brand)


def _met_as(s: Session, mine: tuple[str, str], brand: str) -> bool:
    """Whether meetings of the kind were held, or are regular, under a name that is more than another spelling of `mine`."""
    kind, now = mine
    if rules.brand_name(now) == brand:
        return False
    held = select(Meeting.id).where(Meeting.kind == kind, Meeting.brand == brand, Meeting.stage.not_in(AHEAD))
    regular = select(Series.id).where(Series.kind == kind, Series.brand == brand)
    renamed = select(FormerBrand.id).where(FormerBrand.kind == kind, FormerBrand.brand == brand)
    return s.scalars(held.union_all(regular, renamed)).first() is not None


def _call(s: Session, kind: str, was: str, brand: str) -> None:
    """Give a brand another name: its series and what is planned go by it, what it was called before stays its own."""
    mine = select(Series.compound_id).where(Series.kind == kind, Series.brand == was)
    if s.scalar(
        select(Series.id).where(Series.kind == kind, Series.brand == brand, Series.compound_id.in_(mine))
    ):
        raise RuleBroken("rule.brand_twice", field="brand", brand=brand)
    names = brand_names(s, kind, was)
    for former in s.scalars(
        select(FormerBrand).where(FormerBrand.kind == kind, FormerBrand.brand == was)
    ).all():
        if former.name == brand:
            s.delete(former)
        else:
            former.brand = brand
    s.flush()
    s.add(FormerBrand(kind=kind, brand=brand, name=was, until=date.today()))
    ahead = Meeting.stage.in_(AHEAD) & (Meeting.outcome == "")
    series = select(Series).where(Series.kind == kind, Series.brand == was)
    planned = select(Meeting).where(Meeting.kind == kind, Meeting.brand.in_(names), ahead)
    for one in (*s.scalars(series), *s.scalars(planned)):
        one.brand = brand


def reset_rule(s: Session, kind: str, brand: str = "") -> None:
    """Back to what holds by default: of a kind the program's rules, of a brand those of its kind.

    What was held keeps the rule it was held under, and a brand its name and those it had before.
    """
    for row in s.scalars(select(MeetingRule).where(MeetingRule.kind == kind, MeetingRule.brand == brand)):
        s.delete(row)
