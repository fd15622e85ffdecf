"""The editor of a matter, and what its lists, categories and sources are called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop.features.organisation.queries import level_words
from desktop.features.worklist import commands
from desktop.features.worklist.records import CATEGORIES, MATTER_KINDS, SOURCES, MatterDraft
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, check, choice, day, line, notes
from desktop.ui.i18n import tr


def matter_words() -> dict[str, str]:
    return {"problem": tr("Problems"), "need": tr("Needs"), "resource": tr("Resources")}


def category_words() -> dict[str, str]:
    return {
        "infrastructure": tr("Infrastructure"),
        "property_service": tr("Property service"),
        "residents": tr("Residents"),
        "conflicts": tr("Conflicts"),
        "other": tr("Other"),
    }


def source_words(own: Mapping[str, str]) -> dict[str, str]:
    """Where a matter may come from; `own` holds what the office calls kinds of bodies."""
    return {
        "visit": tr("Visit"),
        "forum": tr("Forum"),
        "on_site": tr("On site"),
        "centre_household": own.get("centre_household") or tr("Party-member centre household"),
        "hotline": tr("Hotline"),
        "idea": tr("Idea of a resident"),
        "superior": tr("Assigned from above"),
    }


def matter_editor(
    context: Context, draft: MatterDraft, compounds: list[tuple[int, str]], parent: QWidget
) -> Editor:
    """A new matter, or one that is there."""
    look, of = context.look, lambda keys, words: [(key, words[key]) for key in keys]
    form = Form(look, (
        line("subject", tr("Subject"), limit=80),
        choice("kind", tr("List"), of(MATTER_KINDS, matter_words())),
        choice("category", tr("Category"), of(CATEGORIES, category_words())),
        choice("compound_id", tr("Compound"), compounds),
        choice("source", tr("Source"), of(SOURCES, source_words(context.peek(level_words)))),
        day("raised_on", tr("Raised on")),
        line("raised_by", tr("Raised by"), optional=True, hint=tr("A name or a room; not printed for the public")),
        notes(look, "detail", tr("What it is about"), lines=4, optional=True),
        check("confidential", tr("Confidential: for the office only")),
    ))  # fmt: skip
    title = tr("Mend a matter") if draft.id else tr("Raise a matter")
    editor = Editor(context, title, form, commands.save_matter, parent)
    form.load(draft)
    return editor.lay_out(
        ("subject",), ("kind", "category", "source"), ("compound_id", "raised_on"), ("raised_by",), ("detail",),
        ("confidential",), units=180,
    )  # fmt: skip
