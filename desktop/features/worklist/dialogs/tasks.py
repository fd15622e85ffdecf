"""The dialogs of a task: what is to be done, its parts, progress, more time, acceptance, its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.worklist import commands, queries, rules
from desktop.features.worklist.dialogs.words import proof_words, result_words, ruling_words
from desktop.features.worklist.records import (
    BUSY,
    LONG_DAYS,
    PROOFS,
    RESULTS,
    RULINGS,
    USUAL_UNITS,
    AcceptanceDraft,
    EndDraft,
    ExtensionDraft,
    HandInDraft,
    MilestoneDraft,
    ProgressDraft,
    RulingDraft,
    TaskDraft,
)
from desktop.ui.asides import Aside
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, check, choice, day, line, notes, some_of_few, suggested, whole
from desktop.ui.i18n import tr


def units_offered(context: Context) -> list[str]:
    """Units that have had something to do, then the usual ones."""
    return list(dict.fromkeys((*context.peek(queries.units), *USUAL_UNITS)))


def task_editor(context: Context, draft: TaskDraft, parent: QWidget, milestones: int = 0) -> Editor:
    """A task given by hand, or one that is there; its deadline is changed by an extension only."""
    look = context.look
    form = Form(look, (
        line("subject", tr("What is to be done"), limit=80),
        notes(look, "standard", tr("To what standard"), optional=True),
        suggested("unit", tr("Unit responsible"), units_offered(context)),
        line("person", tr("Person"), optional=True, hint=tr("Without a name nobody feels meant")),
        suggested("supporting", tr("Supporting"), units_offered(context), optional=True),
        day("given_on", tr("Given on")),
        day("deadline", tr("Deadline")),
        line("resources", tr("Money and means"), optional=True),
        line("acceptance", tr("Accepted by, and how"), optional=True),
        some_of_few(look, "proofs", tr("Evidence asked for"), {key: proof_words()[key] for key in PROOFS}, optional=True),
    ))  # fmt: skip
    title = tr("Mend a task") if draft.id else tr("Give a task")
    editor = Editor(context, title, form, commands.save_task, parent)
    form.load(draft)
    for key in ("given_on", "deadline") if draft.id else ():
        form.ask(key, asked=False)
    return editor.lay_out(
        ("subject",), ("standard",), ("unit", "person", "supporting"), ("given_on", "deadline"),
        ("resources", "acceptance"), ("proofs",), units=170,
        below=TaskNote(context, form, ("given_on", "deadline"), milestones, draft.id),
    )  # fmt: skip


def milestone_editor(context: Context, draft: MilestoneDraft, parent: QWidget) -> Editor:
    form = Form(context.look, (
        line("subject", tr("Part of the task"), limit=80),
        day("due_on", tr("Due on")),
        day("done_on", tr("Done on"), optional=True),
    ))  # fmt: skip
    editor = Editor(context, tr("Milestone"), form, commands.save_milestone, parent)
    form.load(draft)
    return editor.lay_out(("subject",), ("due_on", "done_on"), units=120)


def progress_editor(context: Context, draft: ProgressDraft, parent: QWidget) -> Editor:
    look = context.look
    form = Form(look, (
        day("day", tr("Day")),
        whole("percent", tr("Done, in per cent")),
        line("by", tr("Noted by"), optional=True),
        notes(look, "words", tr("What was done"), lines=3),
        notes(look, "difficulty", tr("What stands in the way"), optional=True),
        check("needs_help", tr("Somebody must step in")),
    ))  # fmt: skip
    editor = Editor(context, tr("Note progress"), form, commands.note_progress, parent)
    form.load(draft)
    return editor.lay_out(("day", "percent", "by"), ("words",), ("difficulty",), ("needs_help",), units=130)


def extension_editor(context: Context, draft: ExtensionDraft, parent: QWidget) -> Editor:
    look = context.look
    form = Form(look, (
        day("new_deadline", tr("New deadline"), hint=tr("Holds once somebody else has approved it")),
        day("asked_on", tr("Asked on")),
        line("asked_by", tr("Asked by")),
        notes(look, "reason", tr("Reason"), lines=3),
    ))  # fmt: skip
    editor = Editor(context, tr("Ask for more time"), form, commands.ask_extension, parent)
    form.load(draft)
    return editor.lay_out(("new_deadline",), ("asked_on", "asked_by"), ("reason",), units=120)


def ruling_editor(context: Context, draft: RulingDraft, parent: QWidget) -> Editor:
    look = context.look
    form = Form(look, (
        choice("ruling", tr("Ruling"), [(key, ruling_words()[key]) for key in RULINGS]),
        day("ruled_on", tr("Ruled on")),
        line("ruled_by", tr("Ruled by"), hint=tr("Neither who asked for it nor who has the task")),
        notes(look, "remark", tr("Remark"), optional=True),
    ))  # fmt: skip
    editor = Editor(context, tr("Rule on more time"), form, commands.rule_extension, parent)
    form.load(draft)
    return editor.lay_out(("ruling",), ("ruled_on", "ruled_by"), ("remark",), units=120)


def hand_in_editor(context: Context, draft: HandInDraft, parent: QWidget) -> Editor:
    form = Form(context.look, (
        day("day", tr("Handed in on"), hint=tr("The day the work was done and could be looked at")),
    ))  # fmt: skip
    editor = Editor(
        context, tr("Hand in"), form, lambda s, typed: commands.hand_in(s, typed.task_id, typed.day), parent
    )
    form.load(draft)
    return editor.lay_out(("day",), units=100)


def acceptance_editor(context: Context, draft: AcceptanceDraft, parent: QWidget) -> Editor:
    look = context.look
    form = Form(look, (
        suggested("unit", tr("Unit that looked at it"), units_offered(context) ),
        line("by", tr("Accepted by"), hint=tr("Not who did the work")),
        day("day", tr("Day")),
        choice("result", tr("Result"), [(key, result_words()[key]) for key in RESULTS]),
        notes(look, "words", tr("What was seen, or is to be done again"), lines=3, optional=True),
    ))  # fmt: skip
    editor = Editor(context, tr("Accept the work"), form, commands.accept_task, parent)
    form.load(draft)
    return editor.lay_out(("unit", "by"), ("day", "result"), ("words",), units=130)


def drop_editor(context: Context, draft: EndDraft, parent: QWidget) -> Editor:
    form = Form(context.look, (
        day("day", tr("Cancelled on")),
        notes(context.look, "reason", tr("Reason"), lines=3),
    ))  # fmt: skip
    editor = Editor(context, tr("Cancel the task"), form, commands.drop_task, parent)
    form.load(draft)
    return editor.lay_out(("day",), ("reason",), units=110)


class TaskNote(Aside):
    """Warns of a long task without a milestone and of a person with too much to do."""

    def __init__(
        self,
        context: Context,
        form: Form,
        days: tuple[str, str],
        milestones: int = 0,
        task: int | None = None,
    ) -> None:
        super().__init__(context, form)
        self._days, self._milestones, self._task = days, milestones, task

    def look_for(self) -> None:
        draft = self._form.understood()

        def query(s: Session) -> tuple[str, ...]:
            given, due = (getattr(draft, name) for name in self._days)
            busy = queries.open_tasks_of(s, draft.person, self._task)
            return rules.task_warnings(given, due, self._milestones, busy)

        self._context.runner.read(self, query, self.warn)

    def warn(self, warnings: Sequence[str]) -> None:
        said = {
            "long": tr("More than {days} days without a milestone. Add one once the task is given.").format(
                days=LONG_DAYS
            ),
            "busy": tr("This person has more than {count} open tasks already.").format(count=BUSY),
        }
        self.say(*(self.warning(said[warning]) for warning in warnings))
