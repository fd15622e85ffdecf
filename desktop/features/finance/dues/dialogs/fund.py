"""What a maintenance fund was first paid in with, and how much owners are to pay in again."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.finance import commands as finance
from desktop.features.finance.dialogs.words import amount
from desktop.features.finance.dues import commands, queries, rules
from desktop.features.finance.dues.records import FundDraft, Share, TopUpDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form
from desktop.ui.i18n import tr


def fund_editor(context: Context, book: int, draft: FundDraft, parent: QWidget) -> Editor:
    """What was first paid in; below 30 % of it owners pay in again."""
    form = Form(context.look, (amount("initial", tr("First paid in, in yuan")),))
    user = context.seat.user

    def save(s: Session, typed: FundDraft) -> None:
        finance.as_bookkeeper(s, user, book, lambda _by: commands.save_fund(s, typed))

    editor = Editor(context, tr("What was first paid in"), form, save, parent)
    form.load(draft)
    return editor.lay_out(("initial",), units=110)


def top_up_editor(context: Context, account: int, parent: QWidget) -> Editor:
    """How much owners pay in together; its result is the share of each household, nothing is stored."""
    look = context.look
    form = Form(look, (amount("amount", tr("Paid in together, in yuan")),))
    told = tr(
        "It is shared by the exclusive area in the register of today; every household's share is shown before anything is printed."
    )

    def share(s: Session, typed: TopUpDraft) -> tuple[Share, ...]:
        return rules.shares(typed.amount, queries.fund_doors(s, account, date.today()))

    editor = Editor(context, tr("Shares of households"), form, share, parent)
    editor.save_button.setText(tr("Work out the shares"))
    form.load(TopUpDraft(account))
    return editor.lay_out(("amount",), units=110, below=messages.inline_message(look, "info", told))
