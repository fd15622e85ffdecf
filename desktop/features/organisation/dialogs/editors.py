"""The editors of one post, and of the office itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.features.organisation import commands, queries
from desktop.features.organisation.dialogs.words import kind_words
from desktop.features.organisation.records import LEAVE_REASONS, LEVELS, OfficeRecord, PostDraft
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, line, suggested
from desktop.ui.i18n import tr


def office_editor(context: Context, record: OfficeRecord, parent: QWidget) -> Editor:
    """Whose program this is: what the first start asked, mended."""
    words = kind_words(context.peek(queries.level_words))
    form = Form(context.look, (
        line("name", tr("Name of the office"), limit=40),
        choice("level", tr("Level of the office"), [(level, words[level]) for level in LEVELS]),
    ))  # fmt: skip
    editor = Editor(context, tr("This office"), form, commands.set_office, parent)
    form.load(record)
    return editor.lay_out(("name",), ("level",))


def post_editor(context: Context, draft: PostDraft, parent: QWidget) -> Editor:
    form = Form(context.look, (
        line("person", tr("Name"), limit=40),
        line("title", tr("Post"), limit=40),
        day("begins_on", tr("Since"), optional=True),
        day("ends_on", tr("Until"), optional=True, hint=tr("Leave empty while in office")),
        line("reason", tr("Reason for the change"), optional=True),
        line("document_no", tr("Approval or filing number"), optional=True),
        suggested("end_reason", tr("Reason for leaving"), ("", *LEAVE_REASONS), optional=True),
        line("end_document_no", tr("Document number of leaving"), optional=True),
        line("phone", tr("Phone"), optional=True, hint=tr("For internal use only"), limit=40),
    ))  # fmt: skip
    title = tr("Mend a post") if draft.id else tr("Add a post")
    editor = Editor(context, title, form, commands.save_post, parent)
    form.load(draft)
    return editor.lay_out(
        ("person", "title", "phone"),
        ("begins_on", "ends_on"),
        ("reason", "document_no"),
        ("end_reason", "end_document_no"),
    )
