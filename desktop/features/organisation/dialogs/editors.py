"""The editor of one post."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.features.organisation import commands
from desktop.features.organisation.records import LEAVE_REASONS, PostDraft
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, day, line, suggested
from desktop.ui.i18n import tr


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
    ))  # fmt: skip
    title = tr("Mend a post") if draft.id else tr("Add a post")
    editor = Editor(context, title, form, commands.save_post, parent)
    form.load(draft)
    return editor.lay_out(
        ("person", "title"),
        ("begins_on", "ends_on"),
        ("reason", "document_no"),
        ("end_reason", "end_document_no"),
    )
