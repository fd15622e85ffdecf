"""One task of a matter: what is to be done by when, everything noted of it, its evidence, and what can be done now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.core.attachments import PHOTO, FileRow, Stored
from desktop.features.worklist import commands, rules
from desktop.features.worklist.dialogs import (
    deadline_status,
    proof_words,
    result_words,
    ruling_words,
    state_status,
)
from desktop.features.worklist.page.acts import Acts
from desktop.features.worklist.page.views import fact
from desktop.features.worklist.records import EvidenceDraft, EvidenceLine, MilestoneDraft, TaskDetail
from desktop.ui.chip import Chip
from desktop.ui.context import Context
from desktop.ui.files import Files
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import TOP, column, frame, plain, row, wide
from desktop.ui.words import Button, text

OPEN = ("doing", "to_accept")


def task_card(context: Context, acts: Acts, task: TaskDetail, files: Sequence[EvidenceLine]) -> QWidget:
    """The task on a card of its own."""
    look, parts = context.look, list[object]()
    parts.append(_head(context, task))
    parts += [fact(look, label, words) for label, words in _facts(task) if words]
    parts += [_milestone(context, acts, task, part) for part in task.milestones]
    parts += [fact(look, str(day), words) for day, words in _notes(task)]
    if files or task.state == "doing":
        parts.append(
            evidence_strip(context, task.draft.matter_id, task.draft.id, files, live=task.state == "doing")
        )
    if buttons := tuple(_buttons(context, acts, task)):
        parts.append(row(look, *buttons, None, gap=1))
    return frame("card", column(look, *parts, gap=1.5, margins=(3, 2.5, 3, 2.5)))


def _head(context: Context, task: TaskDetail) -> object:
    look = context.look
    chips = [Chip(look, state_status(task.state))]
    if task.state in OPEN:
        chips.append(Chip(look, deadline_status(task.draft.deadline, date.today(), task.handed_in_on)))
    title = text(f"{task.number}  {task.draft.subject}", "strong", wrap=True)
    return row(look, (title, 1), *((chip, 0, TOP) for chip in chips), gap=2)


def _facts(task: TaskDetail) -> Iterator[tuple[str, str]]:
    draft = task.draft
    yield tr("Unit responsible"), " ".join(filter(None, (draft.unit, draft.person)))
    yield tr("Supporting"), draft.supporting
    yield tr("Standard"), draft.standard if draft.standard != draft.subject else ""
    yield tr("Deadline"), _deadline(task)
    yield tr("Money and means"), draft.resources
    yield tr("Acceptance"), draft.acceptance
    asked = [proof_words()[kind] for kind in draft.proofs]
    yield tr("Evidence asked for"), "、".join(asked)
    yield tr("Done, in per cent"), f"{task.percent}%" if task.progress else ""
    yield tr("Cancelled because"), task.end_reason


def _deadline(task: TaskDetail) -> str:
    """The one that holds, and the first one where that was another."""
    said = str(task.draft.deadline)
    if task.first_deadline != task.draft.deadline:
        said += "  " + tr("(at first {day})").format(day=task.first_deadline)
    return said


def _notes(task: TaskDetail) -> list[tuple[date, str]]:
    """Progress, extensions and acceptances by day."""
    told = list[tuple[date, str]]()
    for note in task.progress:
        stuck = tr("in the way: {words}").format(words=note.difficulty) if note.difficulty else ""
        wants = tr("somebody must step in") if note.needs_help else ""
        told.append(
            (
                note.day or date.min,
                joined((f"{note.percent}%", note.words, stuck, wants, note.by)),
            )
        )
    for wish in task.extensions:
        words = tr("{name} asks for {day} instead of {old}").format(
            name=wish.asked_by, day=wish.new_deadline, old=wish.old_deadline
        )
        told.append((wish.asked_on, f"{words}：{wish.reason}"))
        if wish.ruled_on:
            ruled = (ruling_words()[wish.ruling], wish.ruled_by, wish.remark)
            told.append((wish.ruled_on, joined(ruled)))
    for look in task.acceptances:
        seen = (f"{look.unit} {look.by}", result_words()[look.result], look.words)
        told.append((look.day or date.min, joined(seen)))
    return sorted(told, key=lambda pair: pair[0])


def _milestone(context: Context, acts: Acts, task: TaskDetail, part: MilestoneDraft) -> QWidget:
    """A part of the task and its day: a chip while it is under way, else words of how late it was."""
    look, today, live = context.look, date.today(), task.state == "doing"
    waits = live and part.done_on is None
    over = 0 if waits else rules.part_over(task, part, today)
    done = tr("done {day}").format(day=part.done_on) if part.done_on else ""
    late = tr("{days} days overdue").format(days=over) if over else ""
    said = f"{joined((part.subject, part.due_on))}  {joined((done, late))}".strip()
    return plain(
        row(
            look,
            (wide(look, text(tr("Milestone"), "soft"), 34), 0, TOP),
            (text(said, wrap=True), 1),
            *((Chip(look, deadline_status(part.due_on, today)),) if waits else ()),
            *(_mending(context, acts, part) if live else ()),
            gap=3,
        )
    )


def _mending(context: Context, acts: Acts, part: MilestoneDraft) -> Iterator[QWidget]:
    """What can be done to a milestone of a task that is under way."""
    yield Button(context.look, tr("Mend"), "link", action=lambda: acts.milestone(part))
    remove = Button(context.look, tr("Remove"), "link", action=lambda: acts.remove_milestone(part))
    remove.setAccessibleName(tr("Remove {name}").format(name=part.subject))
    yield remove


def _buttons(context: Context, acts: Acts, task: TaskDetail) -> Iterator[QWidget]:
    """What can be done to the task as it stands, the likeliest first."""
    look = context.look
    if task.state == "doing":
        yield Button(look, tr("Hand in"), "main", "check", lambda: acts.hand_in(task))
        yield Button(look, tr("Note progress"), "plain", action=lambda: acts.progress(task))
        if not task.asked:
            yield Button(look, tr("More time"), "plain", action=lambda: acts.more_time(task))
    if task.state == "to_accept":
        yield Button(look, tr("Accept or send back"), "main", "check", lambda: acts.accept(task))
    if task.state in OPEN and task.asked:
        yield Button(look, tr("Rule on more time"), "plain", action=lambda: acts.rule(task))
    yield acts.more(task)


def evidence_strip(
    context: Context, matter_id: int, task_id: int | None, files: Sequence[EvidenceLine], *, live: bool
) -> Files:
    """The files of a task, or of the matter itself; they come and go while it is under way."""
    labels = {"before": tr("Before"), "after": tr("After"), "signature": proof_words()["signature"]}
    strip = Files(context, labels, lasting=False)
    strip.show_files([
        FileRow(
            one.id, one.name, one.digest, one.size, PHOTO if one.name.lower().endswith(".jpg") else "",
            one.phase or ("signature" if one.kind == "signature" else ""),
        )
        for one in files
    ])  # fmt: skip
    strip.set_editable(live)

    def add(stored: list[Stored]) -> None:
        draft = EvidenceDraft(matter_id, task_id, tuple(stored))
        context.runner.write(strip, tr("Add files"), lambda s: commands.add_evidence(s, draft))

    strip.added.connect(add)
    strip.removed.connect(
        lambda one: context.runner.write(strip, tr("Remove"), lambda s: commands.remove_evidence(s, one))
    )
    strip.labelled.connect(
        lambda one, label: context.runner.write(
            strip, tr("Label a file"), lambda s: commands.label_evidence(s, one, label)
        )
    )
    return strip
