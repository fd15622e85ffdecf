"""The editor of a matter, which tells while one types what was raised before and seems to be the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtWidgets import QComboBox, QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation.queries import level_words
from desktop.features.worklist import commands, queries, rules
from desktop.features.worklist.dialogs.words import (
    category_words,
    matter_words,
    source_words,
    state_words,
    urgency_words,
    way_words,
)
from desktop.features.worklist.records import (
    CATEGORIES,
    ENDED,
    MATTER_KINDS,
    SOURCES,
    URGENCIES,
    Alike,
    MatterDraft,
)
from desktop.ui.asides import Aside
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, check, choice, day, line, notes
from desktop.ui.i18n import tr
from desktop.ui.layout import column, frame, row
from desktop.ui.words import Button, text


def matter_editor(
    context: Context, draft: MatterDraft, compounds: list[tuple[int, str]], parent: QWidget
) -> Editor:
    """A new matter, or one that is there."""
    form = _form(context, compounds)
    title = tr("Mend a matter") if draft.id else tr("Raise a matter")
    save = partial(commands.raise_matter, marks=context.marks)
    editor = Editor(context, title, form, save, parent)
    form.load(draft)
    known = () if draft.id else (AlikeNote(context, editor),)
    private = PrivateNote(context, form)
    return editor.lay_out(
        ("subject",), ("compound_id", "place_id"), *known, ("kind", "category", "source"), ("raised_on", "urgency"),
        ("raised_by", "contact"), ("received_by", "wants"), ("detail",), private, ("confidential",),
        HungNote(context, form), units=180,
    )  # fmt: skip


def _form(context: Context, compounds: list[tuple[int, str]]) -> Form:
    look, of = context.look, lambda keys, words: [(key, words[key]) for key in keys]
    compound, about = choice("compound_id", tr("Compound"), compounds), _about()
    compound.edited.connect(lambda _at: _offer(context, about, compound.read()))
    return Form(look, (
        line("subject", tr("Subject"), limit=80),
        choice("kind", tr("List"), of(MATTER_KINDS, matter_words())),
        choice("category", tr("Category"), of(CATEGORIES, category_words())),
        choice("source", tr("Source"), of(SOURCES, source_words(context.peek(level_words)))),
        compound,
        about,
        day("raised_on", tr("Raised on")),
        choice("urgency", tr("Urgency"), of(URGENCIES, urgency_words())),
        line("raised_by", tr("Raised by"), optional=True, hint=tr("A name or a room; not printed for the public")),
        line("contact", tr("Contact"), optional=True, hint=tr("For the office only; on no paper")),
        line("received_by", tr("Received by"), optional=True),
        choice("wants", tr("Wishes to be told"), [("", tr("in any way")), *way_words().items()], optional=True),
        notes(look, "detail", tr("What it is about"), lines=4, optional=True),
        check("confidential", tr("Confidential: for the office only")),
    ))  # fmt: skip


def _about() -> Field:
    return choice("place_id", tr("About"), [(None, tr("the whole compound"))], optional=True)


def _offer(context: Context, about: Field, compound_id: int | None) -> None:
    """Let the buildings and staircases of the compound be chosen, and what was chosen stay where it is one of them."""
    box, before = cast("QComboBox", about.widget), about.read()
    parts = context.peek(queries.parts_of, compound_id) if compound_id else []
    box.clear()
    for value, words in ((None, tr("the whole compound")), *parts):
        box.addItem(words, value)
    about.write(before if box.findData(before) >= 0 else None)


class PrivateNote(Aside):
    """Says of whom the words tell what is nobody else's business."""

    def look_for(self) -> None:
        words = tr("“{word}” stands beside {name}, and a matter may be printed for the board. Leave out what is nobody else's business, or mark the matter as confidential.")  # fmt: skip
        told = rules.sensitive(self._form.understood())
        self.say(*(self.warning(words.format(name=name, word=word)) for name, word in told))


class HungNote(Aside):
    """Says which papers on the board tell of a matter that is confidential from now on."""

    def look_for(self) -> None:
        draft = self._form.understood()
        asked = [draft.id] if draft.id and draft.confidential else []
        papers = self._context.peek(self._context.hung, asked).get(draft.id or 0, ()) if asked else ()
        words = tr("These papers hang and tell of this matter: {papers}. They stay as they hang: whichever tells who or where it was is to be withdrawn with a reason under “Publish” of the meeting, and put up anew.")  # fmt: skip
        new = bool(papers) and not self._notes.count()
        self.say(*([self.warning(words.format(papers=tr("; ").join(papers)))] if papers else []))
        if new:
            self.bring_into_sight()


Found = tuple[Sequence[Alike], Sequence[Alike]]
"""What seems to be the same, and what else is open nearby."""


class AlikeNote(Aside):
    """Looks for what was raised in the compound before, and offers to link to it."""

    def __init__(self, context: Context, editor: Editor) -> None:
        super().__init__(context, editor.form)
        self._editor = editor

    def look_for(self) -> None:
        draft = self._form.understood()

        def query(s: Session) -> Found:
            parts = dict(queries.parts_of(s, draft.compound_id)) if draft.compound_id else {}
            place, known = parts.get(draft.place_id or 0, ""), queries.near_matters(s, draft)
            near = rules.nearby(draft.subject, place, draft.category, known) if draft.subject.strip() else ()
            return rules.alike(draft.subject, place, known), near

        self._context.runner.read(self, query, self.show_found)

    def show_found(self, found: Found) -> None:
        """A note for each, with the way to link to it instead of entering it twice; below, what is open nearby."""
        alike, near = found
        self.say(*(self._note(one) for one in alike), *([self._near(near)] if near else []))

    def _note(self, one: Alike) -> QWidget:
        words = tr("Raised before, perhaps the same: {number} {subject} ({day}, {state})")
        return self.warning(_said(words, one), self._link_to(one))

    def _near(self, near: Sequence[Alike]) -> QWidget:
        """What is open at the same building or of the same kind, for whoever knows it to be the same in other words."""
        look, shown = self._context.look, near[: rules.SHOWN]
        asked = tr("Still open nearby ({shown} of {count}): is it one of these, in other words?")
        lines = (
            row(look, (text(_said(tr("{number} {subject} ({day}, {state})"), one), wrap=True), 1), self._link_to(one, "link"))
            for one in shown
        )  # fmt: skip
        head = text(asked.format(shown=len(shown), count=len(near)), "muted")
        return frame("card", column(look, head, *lines, gap=1, margins=(3, 2, 3, 2)))

    def _link_to(self, one: Alike, kind: str = "main") -> Button:
        words = tr("Link to it, and take it up again") if one.state in ENDED else tr("Link to it")
        return Button(self._context.look, words, kind, action=lambda: self.link(one.id))

    def link(self, matter_id: int) -> None:
        """Store what was typed as told once more, to go the way of the matter that is there."""
        form = self._editor.form
        form.rest_on(replace(form.understood(), duplicate_of_id=matter_id))
        self._editor.save()


def _said(words: str, one: Alike) -> str:
    return words.format(
        number=one.number, subject=one.subject, day=one.raised_on, state=state_words()[one.state]
    )
