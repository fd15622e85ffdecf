"""Parts of a meeting's plan that only show: the last resolutions, the agenda, what waits, who is invited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.desk import follow_status
from desktop.features.consultation.records import FollowUp, ItemDraft, Meeting, Waiting
from desktop.ui.chip import Chip, Status
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, plain, row
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.theme import Look
from desktop.ui.words import Button, amount, text


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table here: its id, its place from 1, and what it shows."""

    id: int
    number: int
    item: ItemDraft


def agenda_table(look: Look, meeting: Meeting) -> Table:
    """The items in their order."""
    lines = [Line(item.id or 0, number, item) for number, item in enumerate(meeting.items, 1)]
    columns = (
        Column("", tr("No."), lambda line: str(line.number)),
        Column("", tr("Item"), lambda line: concerning(line.item), stretch=True),
        Column("", tr("Reported by"), lambda line: line.item.reporter or "—"),
        Column("", tr("Min."), lambda line: str(line.item.minutes or "—"), number=True),
        Column("", tr("Where it comes from"), lambda line: _came_from(meeting, line.item)),
        Column("", tr("Note"), lambda line: item_mark(line.item)),
    )
    return Table(look, fixed_rows(columns, lines), whole=True)


def concerning(item: ItemDraft) -> str:
    """An item and whom it concerns."""
    return f"{item.subject}（{item.scope}）" if item.scope else item.subject


def item_mark(item: ItemDraft) -> Status | str:
    """What is special about an item of an agenda."""
    if item.added_late:
        return Status("warn", tr("added late"))
    if item.major:
        return Status("info", tr("major, vote"))
    return Status("warn", tr("left over")) if item.carried_from_id else "—"


def _came_from(meeting: Meeting, item: ItemDraft) -> str:
    number = rules.number_of(meeting, item)
    told = (item.source, number if number not in item.source else "")
    return " ".join(words for words in told if words) or "—"


def last_table(look: Look, meeting: Meeting, again: Callable[[int], object]) -> list[QWidget]:
    """What became of the last resolutions: the tasks that tell of them, and what was typed.

    `again` puts the matter of the row that is chosen on the agenda once more, under its number.
    """
    parts: list[QWidget] = []
    take = Button(look, tr("Put on the agenda again"), "link")
    if meeting.last or meeting.draft.follow_up.strip():
        offered = (take,) if meeting.last and meeting.stage in ("prepare", "notify") else ()
        heading = text(tr("What became of the last resolutions"), "heading")
        parts.append(plain(row(look, heading, None, *offered)))
    if meeting.draft.follow_up.strip():
        parts.append(text(meeting.draft.follow_up.strip(), wrap=True))
    if meeting.last:
        on = meeting.as_of or date.today()
        columns = (
            Column("", tr("Matter"), lambda one: one.told.number),
            Column("", tr("Resolution"), lambda one: one.told.subject, stretch=True),
            Column("", tr("Responsible unit"), lambda one: one.told.unit),
            Column("", tr("Deadline"), lambda one: one.told.deadline.isoformat()),
            Column("", tr("How it stands"), lambda one: follow_status(one.told, on)),
        )
        table = Table(look, fixed_rows(columns, [Told(one.task_id, one) for one in meeting.last]), whole=True)
        table.selectRow(0)
        take.clicked.connect(lambda: again(meeting.last[table.currentIndex().row()].matter_id))
        parts.append(table)
    return parts


@dataclass(frozen=True, slots=True)
class Told:
    """A row of what became of the last resolutions."""

    id: int
    told: FollowUp


def waiting_list(look: Look, waiting: Sequence[Waiting], put: Callable[[int], object]) -> QWidget:
    """Matters that wait for a meeting, each put on the agenda in one click."""
    parts: list[QWidget] = [text(tr("Waiting for a meeting"), "heading")]
    if not waiting:
        parts.append(text(tr("No matter of this compound waits for a meeting."), "soft", wrap=True))
    for matter in waiting:
        meta = f"{matter.number}  {matter.raised_on}"
        take = Button(look, tr("Take up"), "link", action=lambda matter=matter: put(matter.id))
        take.setAccessibleName(f"{take.text()} {matter.number}")
        marks = [Chip(look, Status("bad", tr("urgent")))] if matter.urgent else []
        below = row(look, text(meta, "caption"), *marks, None, take, gap=2)
        came = (text(matter.handed_on, "caption", wrap=True),) if matter.handed_on else ()
        parts.append(plain(column(look, text(matter.subject, wrap=True), *came, below, gap=0.5)))
    return plain(column(look, *parts, gap=2))


def invited(
    look: Look,
    meeting: Meeting,
    register: Callable[[], object],
    by_rule: Callable[[], object],
    as_before: Callable[[], object],
) -> QWidget:
    """Who is invited, by unit, and the ways to fill the list."""
    head = row(
        look, text(tr("Invited"), "heading"), text(str(rules.heads(meeting.participants) or ""), "strong"), None,
        Button(look, tr("Edit"), "link", action=register), gap=2,
    )  # fmt: skip
    fill = row(
        look, Button(look, tr("By the rules"), "link", action=by_rule),
        Button(look, tr("As last time"), "link", action=as_before), None, gap=4,
    )  # fmt: skip
    units: dict[str, list[str]] = {}
    counts = Counter[str]()
    for person in meeting.participants:
        name = tr("{unit} (observer)").format(unit=person.unit) if person.observer else person.unit
        units.setdefault(name, []).append(person.name)
        counts[name] += person.count
    lines = [
        column(
            look,
            row(look, (text(unit, wrap=True), 1), (amount(str(counts[unit]), "strong"), 0, TOP)),
            text(tr(", ").join(names), "caption", wrap=True),
            gap=0,
        )
        for unit, names in units.items()
    ]
    said = [text(words, "caption", wrap=True) for words in _by_rule(meeting)]
    return plain(column(look, head, *said, fill, *lines, gap=1.75))


def _by_rule(meeting: Meeting) -> Iterator[str]:
    """Whom the rules of the kind invite, and who attends as an observer."""
    if units := meeting.rule.invited:
        yield tr("By the rules: {units}").format(units=tr(", ").join(units))
    if units := meeting.rule.observers:
        yield tr("As observers: {units}").format(units=tr(", ").join(units))
