"""Who answers for the minutes, and what is worth a look before they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation import queries
from desktop.features.consultation.records import Meeting, Remark, SignDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, day, line
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain
from desktop.ui.sentences import sentence


def remark_words(remarks: Sequence[Remark]) -> list[str]:
    """The sentence of each remark."""
    return [sentence(RuleBroken(remark.code, field=None, **remark.facts)) for remark in remarks]


def sign_editor(
    context: Context,
    meeting: Meeting,
    remarks: Sequence[Remark],
    sign: Callable[[Session, SignDraft], None],
    parent: QWidget,
) -> Editor:
    """Sign the minutes by `sign`; what is worth a look stands below, and keeps nobody from signing."""
    look = context.look
    form = Form(look, (
        line("signed_by", tr("Signed by"), hint=tr("With the post, for example 支部书记李国庆"), limit=40),
        day("signed_on", tr("Signed on")),
    ))  # fmt: skip
    said = [messages.inline_message(look, "warn", words) for words in remark_words(remarks)]
    below = plain(column(look, *said, gap=1.5)) if said else None
    editor = Editor(context, tr("Sign the minutes"), form, sign, parent)
    signer = context.peek(queries.last_signer, meeting.id)
    form.load(SignDraft(meeting.id, signer or meeting.draft.chair, date.today()))
    editor.save_button.setText(tr("Sign"))
    return editor.lay_out(("signed_by",), ("signed_on",), below=below)
