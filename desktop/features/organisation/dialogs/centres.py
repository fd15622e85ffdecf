"""Editors of a duty and of the doors a centre household looks after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation import commands, queries
from desktop.features.organisation.records import (
    DUTY_KINDS,
    LINKED_LEAST,
    LINKED_MOST,
    CentreRow,
    DutyDraft,
    LinkDraft,
    LinkPreview,
)
from desktop.features.organisation.rules import out_of_range
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, line, notes, one_of_few
from desktop.ui.i18n import joined, tr
from desktop.ui.words import text


def duty_words() -> dict[str, str]:
    """What the kinds of duties are called."""
    return {
        "publicity": tr("Policy publicity"),
        "opinions": tr("Opinions gathered"),
        "mediation": tr("Dispute mediated"),
        "three_shows": tr("Three shows"),
    }


def duty_editor(context: Context, draft: DutyDraft, parent: QWidget) -> Editor:
    """A new duty, or one that was noted."""
    words, look = duty_words(), context.look
    form = Form(look, (
        one_of_few(look, "kind", tr("Kind of duty"), {kind: words[kind] for kind in DUTY_KINDS}),
        day("done_on", tr("Day")),
        line("room", tr("Household"), optional=True, hint=tr("Building, staircase, room: 3-2-501"), limit=40),
        notes(look, "content", tr("What was done or heard"), lines=4),
    ))  # fmt: skip
    title = tr("Mend a duty") if draft.id else tr("Record a duty")
    editor = Editor(context, title, form, commands.save_duty, parent)
    form.load(draft)
    return editor.lay_out(("kind",), ("done_on", "room"), ("content",), units=185)


def hand_over_editor(
    context: Context, ids: Sequence[int], centres: Sequence[CentreRow], parent: QWidget
) -> Editor:
    """To whom the doors chosen on the map, and more that are typed, are handed over."""
    own: dict[str, str] = context.peek(queries.level_words)
    form = Form(context.look, (
        choice("body_id", own.get("centre_household") or tr("Centre household"), [(one.id, centre_words(one)) for one in centres]),
        line("rooms", tr("More doors"), optional=True, hint=tr("Several with 、 between them: 3-2-501、3-2-502")),
        *_why(),
    ))  # fmt: skip
    title = tr("Hand over {count} doors").format(count=len(ids)) if ids else tr("Hand over doors")
    editor = Editor(context, title, form, commands.link_households, parent)
    form.load(LinkDraft(None, tuple(ids), begins_on=date.today()))
    said = text("", "soft", wrap=True)
    Foretold(context, editor, said)
    return editor.lay_out(("body_id",), ("rooms",), ("begins_on",), ("reason", "document_no"), below=said)


def links_editor(context: Context, body: int, rooms: str, parent: QWidget) -> Editor:
    """The doors of one centre household, to be added to and taken from."""
    look = context.look
    form = Form(look, (notes(look, "rooms", tr("Linked households"), lines=4), *_why()))
    editor = Editor(context, tr("Adjust links"), form, commands.adjust_links, parent)
    form.load(LinkDraft(body, rooms=rooms, begins_on=date.today()))
    hint = tr(
        "Write the doors it shall look after, like 3-2-501, with 、 between them. Doors you add are handed over by whoever has them; doors you take out are linked by nobody. What was before stays in the record."
    )
    return editor.lay_out(
        ("rooms",), ("begins_on",), ("reason", "document_no"), below=text(hint, "soft", wrap=True)
    )


def centre_words(centre: CentreRow) -> str:
    """Who, where, and how many doors by now."""
    words = tr("{holder}, {place}, {count} doors")
    return words.format(holder=centre.holder or "—", place=centre.place, count=centre.linked)


class Foretold(QObject):
    """Says in a sentence what a hand-over would do, while it is being filled in."""

    def __init__(self, context: Context, editor: Editor, said: QLabel) -> None:
        super().__init__(editor)
        self._context, self._editor, self._said = context, editor, said
        editor.form.edited.connect(self.ask)
        self.ask()

    def ask(self) -> None:
        draft: LinkDraft = self._editor.form.understood()
        body, on = draft.body_id, draft.begins_on or date.today()
        if body is not None:
            ids = draft.household_ids

            def query(s: Session) -> LinkPreview:
                return queries.link_preview(s, body, (*ids, *queries.rooms_at(s, body, draft.rooms)), on)

            self._context.runner.read(self._said, query, self._say)

    def _say(self, found: LinkPreview) -> None:
        self._said.setText(preview_words(found))


def preview_words(found: LinkPreview) -> str:
    """`8 linked by nobody so far, 3 leave 张雪; then it looks after 16 doors, usual are 10 to 15.`"""
    parts = [
        tr("{count} leave {name}").format(count=count, name=name)
        if name
        else tr("{count} linked by nobody so far").format(count=count)
        for name, count in found.leaving
    ]
    if found.staying:
        parts.append(tr("{count} are here already").format(count=found.staying))
    then = tr("then it looks after {count} doors").format(count=found.then)
    if out_of_range(found.then):
        usual = tr("usual are {least} to {most}").format(least=LINKED_LEAST, most=LINKED_MOST)
        then = f"{then}，{usual}"
    return "；".join((*filter(None, [joined(parts)]), then))


def _why() -> tuple:
    return (
        day("begins_on", tr("From this day on")),
        line("reason", tr("Reason for the change"), optional=True),
        line("document_no", tr("Approval or filing number"), optional=True),
    )
