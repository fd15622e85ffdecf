"""Questions about what is to be done by when: the board, the list of tasks, what is due. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from desktop.core.discretion import Known
from desktop.core.feature import Due, no_residents
from desktop.core.noted import acts_in_office, in_no_office, persons
from desktop.core.text import folded
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Place
from desktop.features.worklist import rules
from desktop.features.worklist.entities import Matter, Milestone, ProgressNote, Task
from desktop.features.worklist.queries.confidence import Residents, confided, neighbours
from desktop.features.worklist.queries.numbers import MATTER_NUMBER, TASK_NUMBER, has_task, number_typed
from desktop.features.worklist.queries.tasks import handed_in
from desktop.features.worklist.records import REPLY_DAYS, SOON_DAYS, BoardCard, TaskRow

OPEN = ("doing", "to_accept")
WAITING = ("registered", "accepted", "to_meeting")
IN_TIME = (Task.state == "to_accept") & (func.coalesce(Task.handed_in_on, date.max) <= Task.deadline)
"""Handed in by the deadline and not looked at yet: whoever did the work is not late, however long that takes."""
ORDERS: dict[str, Any] = {
    "number": (Matter.year, Matter.number, Task.number),
    "subject": (Task.subject,),
    "compound": (Place.name,),
    "unit": (Task.unit,),
    "person": (Task.person,),
    "deadline": (Task.deadline,),
    "state": (Task.state,),
    "percent": (Task.percent,),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the tasks is asked for: compounds (all when None), words, a unit, only what is due `until` a day."""

    today: date
    compounds: frozenset[int] | None = None
    text: str = ""
    unit: str = ""
    until: date | None = None


def within(s: Session, wanted: Wanted, scope: int | None) -> Wanted:
    """The same, of the compounds of a place; of all for None."""
    compounds = None if scope is None else frozenset(organisation.scope_ids(s, scope, "compound"))
    return replace(wanted, compounds=compounds)


def board(s: Session, wanted: Wanted) -> list[BoardCard]:
    """Every card of the board, the next deadline first, what has none last; what was closed this month newest first."""
    cards = [*_task_cards(s, wanted), *_matter_cards(s, wanted)]
    under_way = sorted((card for card in cards if card.column != "closed"), key=_by_deadline)
    closed = sorted((card for card in cards if card.column == "closed"), key=_newest_first)
    return [*under_way, *closed]


def _by_deadline(card: BoardCard) -> tuple[date, int]:
    return (card.due or date.max, card.matter_id)


def _newest_first(card: BoardCard) -> tuple[int, int]:
    return (-(card.done_on or date.min).toordinal(), card.matter_id)


def _task_cards(s: Session, wanted: Wanted) -> list[BoardCard]:
    query = _narrowed(
        select(Task, Matter, Place.name).join(Matter, Task.matter_id == Matter.id),
        wanted,
        Task.unit,
        Task.person,
    )
    query = query.where(Task.state.in_(OPEN), Matter.state.in_(OPEN))
    if wanted.until is not None:
        query = query.where(Task.deadline <= wanted.until, ~IN_TIME)
    return [
        BoardCard(
            task.state, matter.id, task.id, task.subject, compound, task.unit, matter.source, task.given_on,
            task.deadline, task.state, task.percent, None, handed_in(task),
        )
        for task, matter, compound in s.execute(query)
    ]  # fmt: skip


def _matter_cards(s: Session, wanted: Wanted) -> list[BoardCard]:
    query = _narrowed(select(Matter, Place.name), wanted, Matter.unit, Matter.person)
    month = wanted.today.replace(day=1)
    closed = (Matter.state == "closed") & (Matter.closed_on >= month)
    if wanted.until is not None:
        due = func.coalesce(Matter.reply_by, Matter.finish_by)
        query = query.where(Matter.state.in_((*WAITING, "to_answer")), due <= wanted.until)
    else:
        query = query.where(or_(Matter.state.in_((*WAITING, "to_answer")), closed))
    return [_matter_card(matter, compound) for matter, compound in s.execute(query)]


def _matter_card(matter: Matter, compound: str) -> BoardCard:
    column = "waiting" if matter.state in WAITING else matter.state
    due = None if column == "closed" else matter.reply_by or matter.finish_by
    return BoardCard(
        column, matter.id, None, matter.subject, compound, matter.unit, matter.source, matter.raised_on, due,
        matter.state, 0, matter.closed_on,
    )  # fmt: skip


def task_ids(s: Session, wanted: Wanted, order: str = "deadline", *, descending: bool = False) -> list[int]:
    """The tasks that are not cancelled, as asked for; sorted by a key of `ORDERS`, the next deadline first otherwise."""
    query = select(Task.id).join(Matter, Task.matter_id == Matter.id)
    query = _narrowed(query, wanted, Task.unit, Task.person).where(Task.state != "cancelled")
    if wanted.until is not None:
        query = query.where(Task.state.in_(OPEN), Task.deadline <= wanted.until, ~IN_TIME)
    by = [column.desc() if descending else column for column in ORDERS[order]]
    ended = (Task.state == "done",) if order == "deadline" else ()
    return list(s.scalars(query.order_by(*ended, *by, Task.id)))


def task_rows(s: Session, ids: Sequence[int]) -> list[TaskRow]:
    """One row per id, in the order of the ids, as the screen shows them: whom they name is not asked, see `listed_tasks`."""
    rows = _read(s, ids)
    return _ordered(ids, [_row(*row) for row in rows])


def listed_tasks(s: Session, ids: Sequence[int], residents: Residents = no_residents) -> list[TaskRow]:
    """The same as the printed list tells of them, with whom it may come across, the `residents` too who took part where
    they were given: names nobody may read are in it still."""
    rows = _read(s, ids)
    matters = {matter.id for _, matter, *_ in rows}
    again, there = confided(s, matters), residents(s, matters)
    said_in: defaultdict[int, list[str]] = defaultdict(list)
    for task, matter, _compound, words in rows:
        said_in[matter.compound_id] += (task.subject, task.unit, task.person, words)
    named = {place: neighbours(s, place, said) for place, said in said_in.items()}
    told = [
        replace(
            _row(task, matter, compound, words),
            known=_known(
                task, matter, compound, _residents(task, named[matter.compound_id], there.get(matter.id, frozenset())),
                again.get(matter.id, ()),
            ),
        )
        for task, matter, compound, words in rows
    ]  # fmt: skip
    return _ordered(ids, told)


def _read(s: Session, ids: Sequence[int]) -> list[tuple[Task, Matter, str, str]]:
    """Tasks with their matters, compounds, and what was noted of them last."""
    newest = (
        select(ProgressNote.words)
        .where(ProgressNote.task_id == Task.id)
        .order_by(ProgressNote.day.desc(), ProgressNote.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(Task, Matter, Place.name, newest)
        .join(Matter, Task.matter_id == Matter.id)
        .join(Place, Matter.compound_id == Place.id)
        .where(Task.id.in_(organisation.listed(ids)))
    )
    return [(task, matter, compound, words or "") for task, matter, compound, words in s.execute(query)]


def _ordered(ids: Sequence[int], rows: Sequence[TaskRow]) -> list[TaskRow]:
    found = {row.id: row for row in rows}
    return [found[wanted] for wanted in ids if wanted in found]


def _residents(task: Task, named: frozenset[str], there: frozenset[str]) -> frozenset[str]:
    """Whom the list masks; who does it in a unit that is no group of residents acts in an office, unless they took part
    as a resident where it was given."""
    in_charge = persons(task.person) if acts_in_office(task.unit) else frozenset[str]()
    helping = in_no_office(task.supporting)
    return (named - in_charge) | there | in_no_office(task.unit, task.person) | helping


def _known(
    task: Task, matter: Matter, compound: str, neighbours: frozenset[str], confided: tuple[str, ...]
) -> Known:
    """Whom the list may come across."""
    return rules.known(
        matter.raised_by, matter.contact, confidential=matter.confidential, words=(compound, task.unit),
        neighbours=neighbours, confided=confided, told=(matter.subject, matter.detail),
    )  # fmt: skip


def _row(task: Task, matter: Matter, compound: str, words: str) -> TaskRow:
    return TaskRow(
        task.id, matter.id, f"{matter.year}-{matter.number:04}-{task.number}", task.subject, compound, matter.source,
        task.unit, task.person, task.given_on, task.deadline, task.percent, task.state, task.done_on, words,
        internal=task.internal or (matter.confidential and not matter.raised_by), handed_in_on=handed_in(task),
    )  # fmt: skip


def due(s: Session, today: date, scope: int | None = None) -> list[Due]:
    """What is overdue or due within three days in a place and below it: tasks, their milestones, and answers residents
    wait for.

    Work that was handed in is no longer due from who did it: it is to be looked at within as many days as an answer.
    """
    last = today + timedelta(SOON_DAYS)
    wanted = within(s, Wanted(today, until=last), scope)
    found = [_due(card, card.due) for card in board(s, wanted) if card.due and card.column != "to_accept"]
    handed_in = [card for card in _task_cards(s, replace(wanted, until=None)) if card.column == "to_accept"]
    found += [_due(card, day, "accept") for card in handed_in if (day := _looked_at_by(card)) <= last]
    found += _milestones_due(s, wanted)
    return sorted(found, key=lambda one: one.day)


def _milestones_due(s: Session, wanted: Wanted) -> list[Due]:
    """Parts of what is being done that are not done yet and are due before the whole."""
    query = select(Milestone, Task, Matter, Place.name).join(Task, Milestone.task_id == Task.id)
    query = _narrowed(query.join(Matter, Task.matter_id == Matter.id), wanted, Task.unit, Task.person).where(
        Task.state == "doing",
        Matter.state.in_(OPEN),
        Milestone.done_on.is_(None),
        Milestone.due_on <= wanted.until,
    )
    return [
        Due("worklist", matter.id, f"{task.subject}：{part.subject}", _where(compound, task.unit), part.due_on, "milestone")
        for part, task, matter, compound in s.execute(query)
    ]  # fmt: skip


def _looked_at_by(card: BoardCard) -> date:
    return card.handed_in_on + timedelta(REPLY_DAYS) if card.handed_in_on else card.due or date.max


def _due(card: BoardCard, day: date, act: str = "") -> Due:
    return Due("worklist", card.matter_id, card.subject, _where(card.compound, card.unit), day, act)


def _where(compound: str, unit: str) -> str:
    return f"{compound}，{unit}".strip("，")


def _narrowed(query: Select[*tuple[Any, ...]], wanted: Wanted, *own: Any) -> Select[*tuple[Any, ...]]:
    """Of these compounds, this unit, and with every word in the subject, the number, the compound or who does it."""
    query = query.join(Place, Matter.compound_id == Place.id)
    if wanted.compounds is not None:
        query = query.where(Matter.compound_id.in_(organisation.listed(wanted.compounds)))
    if wanted.unit:
        query = query.where(own[0] == wanted.unit)
    of_tasks = own[0] is Task.unit
    subjects = (Task.subject, Matter.subject) if of_tasks else (Matter.subject,)
    for word in wanted.text.split():
        number, columns = number_typed(word), (*subjects, Place.name, *own)
        said = (column.contains(one, autoescape=True) for column in columns for one in {word, folded(word)})
        by_number = (
            TASK_NUMBER.contains(number, autoescape=True)
            if of_tasks
            else (or_(MATTER_NUMBER.contains(number, autoescape=True), has_task(number)))
        )
        query = query.where(or_(by_number, *said))
    return query
