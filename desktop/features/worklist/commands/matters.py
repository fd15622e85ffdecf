"""What a worker can do to a matter. One function, one transaction."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import queries as organisation
from desktop.features.worklist import queries
from desktop.features.worklist.commands.state import settle
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import MatterDraft

REQUIRED = {
    "compound_id": "matter.compound_missing",
    "subject": "matter.subject_missing",
    "raised_on": "matter.day_missing",
}


def save_matter(s: Session, draft: MatterDraft) -> int:
    """Raise a matter, or mend the one the draft was opened from; returns its id.

    A duty that was raised before gives the matter that is there. The number counts by compound and
    year. Raises `RuleBroken` beside `compound_id`, `subject` or `raised_on`, `NotFound`, `Conflict`.
    """
    for field, code in REQUIRED.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field=field)
    if draft.id is None and draft.duty_id is not None:
        there = queries.matter_of_duty(s, draft.duty_id)
        if there is not None:
            return there
    matter = _opened(s, draft) if draft.id else Matter(number=0)
    _number(s, matter, draft)
    for name, value in asdict(draft).items():
        if name not in ("id", "version"):
            setattr(matter, name, value.strip() if isinstance(value, str) else value)
    _stay_in_compound(s, matter)
    s.add(matter)
    s.flush()
    return matter.id


def raise_from_duty(s: Session, duty_id: int) -> int:
    """The matter of a duty: the one that is there, or a new one made from its text; raises `NotFound`."""
    there = queries.matter_of_duty(s, duty_id)
    return save_matter(s, queries.draft_from_duty(s, duty_id)) if there is None else there


def set_state(s: Session, matter_id: int, state: str) -> None:
    """Close a matter, or open it again; raises `NotFound`."""
    matter = s.get(Matter, matter_id)
    if matter is None:
        raise NotFound(id=matter_id)
    matter.closed_on = date.today() if state == "closed" else None
    settle(s, matter_id, date.today(), "")


def _opened(s: Session, draft: MatterDraft) -> Matter:
    matter = s.get(Matter, draft.id)
    if matter is None:
        raise NotFound(id=draft.id)
    if matter.version != draft.version:
        raise Conflict(id=draft.id)
    return matter


def _number(s: Session, matter: Matter, draft: MatterDraft) -> None:
    """A number stays for good, but for a matter that moves to another compound or year."""
    compound, year = draft.compound_id, draft.raised_on.year if draft.raised_on else 0
    if matter.number and (matter.compound_id, matter.year) == (compound, year):
        return
    taken = select(func.max(Matter.number)).where(Matter.compound_id == compound, Matter.year == year)
    matter.year, matter.number = year, (s.execute(taken).scalar() or 0) + 1


def _stay_in_compound(s: Session, matter: Matter) -> None:
    """A matter moved to another compound is no more about a building of the one before."""
    if matter.place_id and organisation.compound_of(s, matter.place_id) != matter.compound_id:
        matter.place_id = None
