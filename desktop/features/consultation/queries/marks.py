"""What became of matters and tasks: which meeting they came from or go to. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, func, select, union_all
from sqlalchemy.orm import Session

from desktop.core.feature import Agenda, Mark
from desktop.features.consultation.entities import Item, ItemTask, Meeting, Publication
from desktop.features.consultation.records import FINISHED, mark_of
from desktop.features.consultation.rules import DUE_WITH_DEADLINE
from desktop.features.organisation.queries import listed
from desktop.features.worklist.entities import Matter


def marks(s: Session, table: str, ids: Collection[int]) -> dict[int, Mark]:
    """The newest meeting of each matter or task, as day, subject, number and item: `2026-09-16 晾晒难 2026-01/2`."""
    ask = {"matter": _of_matters, "task": _of_tasks}.get(table)
    if ask is None:
        return {}
    ordered = ask(ids).order_by(Meeting.held_on, Meeting.id, Item.position)
    return {
        of: Mark(
            "consultation",
            meeting.id,
            f"{meeting.held_on} {meeting.subject} {meeting.year}-{meeting.number:02}/{position}",
        )
        for of, meeting, position in s.execute(ordered)
    }


def agendas(s: Session, matters: Collection[int]) -> dict[int, list[Agenda]]:
    """On the agendas of which meetings that are not over matters stand, the earliest first."""
    query = _of_matters(matters).where(Meeting.outcome == "", Meeting.stage.not_in(FINISHED))
    found: defaultdict[int, list[Agenda]] = defaultdict(list)
    for matter, meeting, _ in s.execute(query.order_by(Meeting.held_on, Meeting.id)):
        found[matter].append(Agenda(meeting.id, meeting.held_on, meeting.stage == "hold"))
    return found


def hung(s: Session, matters: Collection[int]) -> dict[int, list[str]]:
    """Which papers on the board, or noted to go up, tell of matters: `公示〔2026〕12号 天方社区“乐邻圈”议事会纪要`.

    Those of the meetings that had them, and whichever names their number among what was resolved before.
    """
    up = Publication.withdrawn_on.is_(None) & Publication.taken_down_on.is_(None)
    told = _of_matters(matters).where(Item.internal.is_(False)).subquery()
    number = func.printf("%d-%04d", Matter.year, Matter.number)
    had = select(told.c.of, Publication).join(Publication, Publication.meeting_id == told.c.id)
    named = select(Matter.id, Publication).join(Publication, Publication.compound_id == Matter.compound_id)
    named = named.where(Matter.id.in_(listed(matters)), func.instr(Publication.text, number) > 0)
    found: defaultdict[int, dict[tuple[int, int], str]] = defaultdict(dict)
    for matter, paper in (*s.execute(had.where(up)), *s.execute(named.where(up))):
        found[matter][paper.year, paper.number] = paper.title
    return {
        matter: [f"{mark_of(*at)} {title}" for at, title in sorted(papers.items())]
        for matter, papers in found.items()
    }


def _of_matters(ids: Collection[int]) -> Select[*tuple[Any, ...]]:
    """The items of matters, those of what was linked to them since among them."""
    of = listed(ids)
    told = union_all(
        select(Matter.id.label("of"), Matter.id.label("told")).where(Matter.id.in_(of)),
        select(Matter.duplicate_of_id, Matter.id).where(Matter.duplicate_of_id.in_(of)),
    ).subquery()
    query = select(told.c.of, Meeting, Item.position).join(Item, Item.matter_id == told.c.told)
    return query.join(Meeting, Item.meeting_id == Meeting.id)


def _of_tasks(ids: Collection[int]) -> Select[*tuple[Any, ...]]:
    query = select(ItemTask.task_id, Meeting, Item.position).join(Item, ItemTask.item_id == Item.id)
    return query.join(Meeting, Item.meeting_id == Meeting.id).where(ItemTask.task_id.in_(listed(ids)))


def without_tasks(s: Session, compounds: Collection[int] | None) -> list[int]:
    """Meetings of some compounds (all when None), written up before there were tasks, whose resolutions have none."""
    tasked = select(ItemTask.item_id)
    query = (
        select(Meeting.id)
        .join(Item, Item.meeting_id == Meeting.id)
        .where(Meeting.stage.in_(FINISHED), Meeting.outcome == "", Item.concluded.is_(True))
        .where(Item.conclusion.in_(DUE_WITH_DEADLINE), Item.id.not_in(tasked))
        .where(Item.deadline >= Meeting.held_on, Item.responsible != "")
    )
    if compounds is not None:
        query = query.where(Meeting.compound_id.in_(listed(compounds)))
    return list(s.scalars(query.distinct().order_by(Meeting.id)))
