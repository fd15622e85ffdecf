"""Taking down what came in, went out or moved, or a voucher line by line; and taking one back in red."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.finance import commands, queries
from desktop.features.finance.dialogs.doubts import before_posting
from desktop.features.finance.dialogs.lines import Ground, VoucherLines
from desktop.features.finance.dialogs.words import amount
from desktop.features.finance.payments import queries as payments
from desktop.features.finance.records import Entry, Voucher, VoucherDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, choice, day, line, notes
from desktop.ui.i18n import tr


def entry_editor(context: Context, draft: Entry, parent: QWidget) -> Editor:
    """Money that came in or went out: which account, for what, how much. It is a draft until it is posted."""
    kinds = ("income", "deposit") if draft.way == "income" else ("cost", "expense", "deposit")
    subjects = context.peek(queries.subject_choices, draft.book_id, *kinds)
    title = tr("Take down income") if draft.way == "income" else tr("Take down an expense")
    where = choice("subject_id", tr("For what"), subjects)
    return _editor(context, title, draft, where, parent)


def transfer_editor(context: Context, draft: Entry, parent: QWidget) -> Editor:
    """Money that moved from one account to another."""
    accounts = context.peek(queries.account_choices, draft.book_id)
    where = choice("to_account_id", tr("To account"), accounts)
    return _editor(context, tr("Take down a transfer"), draft, where, parent)


def _editor(context: Context, title: str, draft: Entry, where: Field, parent: QWidget) -> Editor:
    accounts = context.peek(queries.account_choices, draft.book_id)
    names = {"income": tr("Into account"), "expense": tr("From account"), "transfer": tr("From account")}
    form = Form(context.look, (
        day("day", tr("Day")),
        choice("account_id", names[draft.way], accounts),
        where,
        amount("amount", tr("Amount in yuan")),
        line("text", tr("What for, in words"), limit=100, hint=tr("It stands in the cash book.")),
    ))  # fmt: skip
    user = context.seat.user

    def save(s: Session, typed: Entry) -> int:
        return commands.as_bookkeeper(s, user, draft.book_id, lambda by: commands.draft_entry(s, typed, by))

    editor = Editor(context, title, form, save, parent)
    form.load(draft)
    return editor.lay_out(("day", "amount"), ("account_id", where.key), ("text",), about=draft.way)


def draft_editor(context: Context, draft: VoucherDraft, parent: QWidget) -> Editor:
    """A voucher of as many lines as it takes, new or a draft that is mended."""
    look, user, book = context.look, context.seat.user, draft.book_id
    grounds: list[tuple[Ground, str]] = [
        (("account", key), name) for key, name in context.peek(queries.account_choices, book)
    ]
    grounds += [(("subject", key), name) for key, name in context.peek(queries.subject_choices, book)]
    lines = VoucherLines(look, grounds)
    form = Form(look, (
        day("day", tr("Day")),
        line("text", tr("What for, in words"), limit=100, hint=tr("It stands in the cash book.")),
        Field("lines", tr("Lines"), lines, lines.read, lines.write, lines.said, lines.changed, bare=True),
    ))  # fmt: skip

    def save(s: Session, typed: VoucherDraft) -> int:
        return commands.as_bookkeeper(
            s, user, book, lambda by: commands.save_voucher(s, replace(typed, prepared_by=by))
        )

    title = tr("Change a draft") if draft.id else tr("New voucher")
    editor = Editor(context, title, form, save, parent)
    form.load(draft)
    editor.lay_out(("day", "text"), ("lines",), units=200)
    lines.grew.connect(editor.fit, Qt.ConnectionType.QueuedConnection)
    return editor


@dataclass(frozen=True, slots=True)
class Red:
    """As of which day and why a voucher is taken back."""

    voucher_id: int
    day: date | None = None
    reason: str = ""


class ReverseEditor(Editor):
    """Asks for day and reason, and once more where money would leave an account by it."""

    def __init__(self, context: Context, form: Form, voucher: Voucher, parent: QWidget) -> None:
        super().__init__(context, tr("Take back in red"), form, self._take_back, parent)
        self._voucher = voucher

    def save(self) -> None:
        draft = self.form.draft() if self.isEnabled() else None
        if draft is not None and (warning := self._doubts(draft)):
            messages.confirm(self._context.look, self, warning, tr("Take back in red"), super().save)
            return
        super().save()

    def _doubts(self, draft: Red) -> str:
        voucher, day = self._voucher, draft.day or self._voucher.day
        red = self._context.peek(payments.refund_doubts, voucher.id, day, draft.reason)
        moves = self._context.peek(queries.reversed_moves, voucher.id, day)
        return before_posting(self._context, voucher.book_id, moves, [day], red=red)

    def _take_back(self, s: Session, draft: Red) -> int:
        voucher, since = self._voucher, draft.day or self._voucher.day
        return commands.as_bookkeeper(
            s,
            self._context.seat.user,
            voucher.book_id,
            lambda by: commands.reverse_voucher(s, voucher.id, since, draft.reason, by),
        )


def reverse_editor(context: Context, voucher: Voucher, parent: QWidget) -> Editor:
    """Take a posted voucher back in red; both stay."""
    look = context.look
    form = Form(
        look, (day("day", tr("Day of the red voucher")), notes(look, "reason", tr("Why it is taken back")))
    )
    told = tr(
        "No. {number} stays as it is. A red voucher of the same content, its amounts in red on the same sides (below zero), takes it back; then take the right one down anew."
    )
    hint = messages.inline_message(look, "info", told.format(number=voucher.number))
    editor = ReverseEditor(context, form, voucher, parent)
    form.load(Red(voucher.id, date.today()))
    return editor.lay_out(("day",), ("reason",), below=hint)
