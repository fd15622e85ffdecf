"""How things stand today, asked of the rooms below. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.features.consultation import queries as consultation
from desktop.features.consultation.records import Period, Rhythm
from desktop.features.finance.payments import queries as payments
from desktop.features.organisation import queries as organisation
from desktop.features.overview.records import Meets, Standing
from desktop.features.worklist import queries as worklist
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import ENDED

ORDER = ("unmet", "planned", "met", "not_due")


def standing(s: Session, scope: int | None, today: date) -> Standing:
    """How a place and what lies below it (all when None) stands on a day; the most urgent of everything first."""
    month = Period("month", today.replace(day=1), _month_end(today))
    counted = consultation.figures(s, scope, month, today)
    waiting = select(func.count(Matter.id)).where(Matter.state.not_in(ENDED))
    within = organisation.listed([id_ for id_, _ in organisation.compound_choices(s, scope)])
    return Standing(
        today,
        tuple(
            sorted(
                (
                    *organisation.terms_due(s, today, scope),
                    *worklist.due(s, today, scope),
                    *consultation.due(s, today, scope),
                    *payments.due(s, today, scope),
                ),
                key=lambda one: one.day,
            )
        ),
        _meets(consultation.regular(s, scope, today), today),
        sum(one.decided for one in counted),
        sum(one.discussed for one in counted),
        sum(one.satisfied + one.partly for one in counted),
        sum(one.reached for one in counted),
        s.scalar(waiting.where(Matter.compound_id.in_(within))) or 0,
    )


def _meets(rhythms: Sequence[Rhythm], today: date) -> tuple[Meets, ...]:
    """One line for each compound: what it still owes goes before what it has done, the longest without a meeting first.

    What is held every few months answers for this month only if it met in it or still owes its meeting.
    """
    lines: dict[int, Meets] = {}
    for one in rhythms:
        how = _how(one, today)
        line = Meets(one.compound_id, one.compound, one.planned_on if how == "planned" else one.last_on, how)
        there = lines.get(one.compound_id)
        if there is None or ORDER.index(how) < ORDER.index(there.standing):
            lines[one.compound_id] = line
    return tuple(
        sorted(lines.values(), key=lambda one: (ORDER.index(one.standing), one.day or date.min, one.name))
    )


def _how(one: Rhythm, today: date) -> str:
    if one.last_on and one.last_on >= today.replace(day=1):
        return "met"
    if one.planned_on and one.planned_on <= _month_end(today):
        return "planned"
    return "not_due" if one.met else "unmet"


def _month_end(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
