"""Editors of one place, of one body, and of what the levels are called; and the question before a removal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation import commands, queries, rules
from desktop.features.organisation.dialogs.words import kind_words
from desktop.features.organisation.records import BODY_KINDS, PLACE_KINDS, BodyDraft, LevelNames, PlaceDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, line, whole
from desktop.ui.i18n import tr

Words = Mapping[str, str]
"""What the office itself calls some kinds."""


def place_editor(context: Context, draft: PlaceDraft, own: Words, parent: QWidget) -> Editor:
    """The form of a place: what it is called and where it lies."""
    kind = kind_words(own)[draft.kind]
    near = draft.id or draft.parent_id
    offers: list[tuple[int | None, str]] = [
        (place, path)
        for place, path, above in context.peek(queries.place_choices, near)
        if rules.place_fault(draft.kind, above) is None
    ]
    if rules.place_fault(draft.kind, None) is None:
        offers.insert(0, (None, tr("At the top")))
    form = Form(
        context.look, (line("name", tr("Called"), limit=60), choice("parent_id", tr("Lies in"), offers))
    )
    words = tr("Mend {kind}") if draft.id else tr("New: {kind}")
    editor = Editor(context, words.format(kind=kind), form, commands.save_place, parent)
    form.load(draft)
    return editor.lay_out(("name",), ("parent_id",), units=110, about=draft.kind)


def body_editor(context: Context, draft: BodyDraft, own: Words, parent: QWidget) -> Editor:
    """The form of a body; a kind that does not stand where it is put is refused with the reason."""
    words = kind_words(own)
    places = [(place, path) for place, path, _ in context.peek(queries.place_choices, draft.place_id)]
    form = Form(context.look, (
        line("name", tr("Called"), limit=80),
        choice("kind", tr("Kind"), [(kind, words[kind]) for kind in BODY_KINDS]),
        choice("place_id", tr("Stands at"), places),
        whole("members", tr("Full party members"), optional=True),
        day("begins_on", tr("Founded on"), optional=True),
        day("term_ends_on", tr("Term ends on"), optional=True),
        day("ends_on", tr("Dissolved on"), optional=True, hint=tr("Posts and links still open end that day")),
    ))  # fmt: skip
    title = tr("Mend a body") if draft.id else tr("New body")
    editor = Editor(context, title, form, commands.save_body, parent)
    form.load(draft)
    if draft.id is None:
        form.ask("ends_on", asked=False)
    return editor.lay_out(
        ("name",), ("kind", "members"), ("place_id",), ("begins_on", "term_ends_on"), ("ends_on",)
    )


def level_editor(context: Context, parent: QWidget) -> Editor:
    """What the office calls each level; left empty, it is called as the placeholder says."""
    kinds, usual = (*PLACE_KINDS, *BODY_KINDS), kind_words()
    fields = [line(kind, usual[kind], limit=20) for kind in kinds]
    for field in fields:
        field.widget.setProperty("placeholderText", usual[field.key])
    form = Form(context.look, fields)
    editor = Editor(context, tr("Names of levels"), form, commands.save_level_names, parent)
    draft: LevelNames = context.peek(queries.level_names)
    form.load(draft)
    return editor.lay_out(*(kinds[at : at + 2] for at in range(0, len(kinds), 2)))


def removed(context: Context, name: str, command: Callable[[Session], Any], parent: QWidget) -> QDialog:
    """Ask, then take away a place or body nothing relies on; what does is told instead."""
    question = tr(
        "Remove “{name}”? Only what nothing relies on can be removed; “Undo” in the menu brings it back."
    )

    def remove() -> None:
        context.runner.write(
            parent, tr("Remove {name}").format(name=name), command,
            lambda _none: context.toast(tr("Removed: {name}").format(name=name)),
            lambda error: messages.explain(context.look, parent, error),
        )  # fmt: skip

    return messages.confirm(context.look, parent, question.format(name=name), tr("Remove"), remove)
