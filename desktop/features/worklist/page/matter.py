"""One matter: its way, what was raised, its tasks, its files, what the resident was told, what happened so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from desktop.core.feature import Mark
from desktop.features.worklist import rules
from desktop.features.worklist.page.acts import Acts
from desktop.features.worklist.page.papers import Papers
from desktop.features.worklist.page.task_card import evidence_strip, task_card
from desktop.features.worklist.page.views import answers, history, matter_facts
from desktop.features.worklist.page.way import WayDrawing
from desktop.features.worklist.records import ENDED, Matter
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled
from desktop.ui.words import Button, text


def matter_body(context: Context, acts: Acts, matter: Matter, marks: dict[int, Mark]) -> QWidget:
    """Everything there is to know of a matter, from the top."""
    look = context.look
    parts: list[QWidget] = [
        WayDrawing(look, rules.stops(matter.state, matter.steps)),
        rule(),
        matter_facts(context, matter, marks),
    ]
    if matter.same_as is None:
        words = tr("It is the same as another matter…")
        parts.append(plain(row(look, Button(look, words, "link", action=lambda: acts.link(matter)), None)))
    if matter.tasks:
        parts.append(text(tr("Tasks"), "heading"))
    for task in matter.tasks:
        files = [one for one in matter.evidence if one.task_id == task.draft.id]
        parts += [task_card(context, acts, task, files)]
    own = [one for one in matter.evidence if one.task_id is None]
    live = matter.state not in ENDED
    if own or live:
        parts += [
            text(tr("Photos and files"), "heading"),
            evidence_strip(context, matter.id, None, own, live=live),
        ]
    if matter.answers:
        parts.append(answers(look, matter))
    if matter.steps:
        parts.append(history(look, matter))
    return scrolled(plain(column(look, *parts, None, gap=3, margins=(4, 3, 4, 3))))


def matter_buttons(
    context: Context, acts: Acts, papers: Papers, matter: Matter, mend: Callable[[], object]
) -> Iterator[QWidget]:
    """What can be done to a matter as it stands; what it waits for stands last and is the primary one."""
    look, state = context.look, matter.state
    yield Button(look, tr("Mend"), "main", "pencil", mend)
    yield Button(look, tr("Sheet for the resident"), "main", "printer", lambda: papers.answer(matter))
    if state == "merged":
        yield Button(look, tr("Let it go its own way"), "main", action=lambda: acts.unlink(matter))
        return
    if state in ("closed", "declined"):
        yield Button(look, tr("Answer the resident"), "main", action=lambda: acts.answer(matter))
        yield Button(look, tr("Take up again"), "main", "arrow-back-up", lambda: acts.reopen(matter))
        return
    waits = state in ("registered", "accepted", "to_meeting")
    if not waits:
        yield Button(look, tr("Give a task"), "main", "plus", lambda: acts.give(matter))
    if state == "to_answer":
        yield Button(look, tr("Send on its way"), "main", action=lambda: acts.send(matter))
        yield Button(look, tr("Answer the resident"), "primary", "check", lambda: acts.answer(matter))
    else:
        yield Button(look, tr("Answer the resident"), "main", action=lambda: acts.answer(matter))
    if waits:
        yield Button(look, tr("Send on its way"), "primary", "chevron-right", lambda: acts.send(matter))
