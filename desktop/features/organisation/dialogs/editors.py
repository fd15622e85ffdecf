"""Editors of one post and of one household."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.features.organisation import commands
from desktop.features.organisation.dialogs.words import basis_words
from desktop.features.organisation.records import AREA_BASES, HouseholdDraft, PostDraft
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, area, choice, day, line
from desktop.ui.i18n import tr


def post_editor(context: Context, draft: PostDraft, parent: QWidget) -> Editor:
    form = Form(context.look, (
        line("person", tr("Name"), limit=40),
        line("title", tr("Post"), limit=40),
        day("begins_on", tr("Since"), optional=True),
        day("ends_on", tr("Until"), optional=True, hint=tr("Leave empty while in office")),
        line("reason", tr("Reason for the change"), optional=True),
        line("document_no", tr("Approval or filing number"), optional=True),
    ))  # fmt: skip
    title = tr("Mend a post") if draft.id else tr("Add a post")
    editor = Editor(context, title, form, commands.save_post, parent)
    form.load(draft)
    return editor.lay_out(("person", "title"), ("begins_on", "ends_on"), ("reason", "document_no"))


def household_editor(context: Context, draft: HouseholdDraft, address: str, parent: QWidget) -> Editor:
    form = Form(context.look, (
        area("area", tr("Exclusive area (㎡)"), optional=True),
        choice("area_basis", tr("Basis of the area"), [(basis, basis_words()[basis]) for basis in ("", *AREA_BASES)]),
        line("owners", tr("Owners"), hint=tr("Several with 、 between them")),
        line("phone", tr("Phone"), optional=True),
        line("remark", tr("Remark"), optional=True),
    ))  # fmt: skip
    editor = Editor(
        context, tr("Household {address}").format(address=address), form, commands.save_household, parent
    )
    form.load(draft)
    return editor.lay_out(("owners",), ("area", "area_basis"), ("phone", "remark"))
