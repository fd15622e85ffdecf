"""What the bank did, and why a payment was given up or approved afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.attachments import FileRow, Stored
from desktop.core.entity import now
from desktop.core.errors import RuleBroken
from desktop.features.finance.payments import commands, queries, rules
from desktop.features.finance.payments.dialogs.agreements import yuan
from desktop.features.finance.payments.records import (
    BookDraft,
    PayDraft,
    Payment,
    ReasonDraft,
    ReturnDraft,
    SlipDraft,
)
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.files import Files
from desktop.ui.form import Form, check, choice, day, line, notes
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.words import text


def pay_editor(context: Context, payment: Payment, draft: PayDraft, parent: QWidget) -> Editor:
    """Day, number and amount of what the bank paid, with its slip; a late day is asked about."""
    who = context.seat.user
    slip = Slip(context)
    form = Form(context.look, (
        day("paid_on", tr("Paid on")),
        line("bank_no", tr("The bank's number"), limit=60, hint=tr("It stands on the slip")),
        yuan("paid", tr("Really paid (yuan)")),
        line("by", tr("Cashier")),
        check("less_meant", tr("Less was paid than signed, and that is meant so")),
        check("slip_later", tr("The bank's slip is handed in later")),
    ))  # fmt: skip

    def pay(s: Session, typed: PayDraft) -> None:
        commands.pay_payment(s, replace(typed, files=slip.files), who, now())

    editor = Editor(context, tr("Enter the payment"), form, pay, parent)
    form.load(draft)
    if who is not None:
        form.ask("by", asked=False)
    notes_below = column(context.look, gap=1)

    def warn() -> None:
        typed = form.understood()
        paid_on, paid = typed.paid_on, typed.paid
        form.ask("less_meant", asked=paid is not None and paid < payment.amount)
        form.ask("slip_later", asked=not slip.files)
        refill(notes_below, *_late(context, payment, paid_on))

    form.edited.connect(warn)
    slip.renewed.connect(warn)
    below = plain(
        column(context.look, plain(notes_below), text(tr("The bank's slip"), "heading"), slip, gap=1.5)
    )
    laid = editor.lay_out(
        ("paid_on", "paid"), ("less_meant",), ("bank_no", "by"), ("slip_later",), units=160, below=below
    )
    warn()
    return laid


def _late(context: Context, payment: Payment, paid_on: date | None) -> tuple[QWidget, ...]:
    """A note where the bank pays long after it was approved."""
    if paid_on is None or not rules.late(payment.approved_on, paid_on):
        return ()
    said = sentence(RuleBroken("remark.late", since=payment.approved_on))
    return (messages.inline_message(context.look, "warn", said),)


def slip_editor(context: Context, payment: Payment, parent: QWidget) -> Editor:
    """The bank's slip, where it was not there yet when the payment was entered."""
    look, who, slip = context.look, context.seat.user, Slip(context)
    form = Form(look, (line("by", tr("Cashier")),))

    def keep(s: Session, typed: SlipDraft) -> None:
        commands.add_slip(s, replace(typed, files=slip.files), who, now())

    editor = Editor(context, tr("Add the bank's slip"), form, keep, parent)
    form.load(SlipDraft(payment.id, payment.paid_by))
    if who is not None:
        form.ask("by", asked=False)
    return editor.lay_out(("by",), units=130, below=plain(column(look, slip)))


class Slip(Files):
    """The slip of the bank, kept in the store at once and with the payment when it is saved."""

    renewed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.files: tuple[Stored, ...] = ()
        self.added.connect(self._came)
        self.removed.connect(self._went)

    def _came(self, stored: list[Stored]) -> None:
        self.files = (*self.files, *stored)
        self._renew()

    def _went(self, at: int) -> None:
        self.files = tuple(one for number, one in enumerate(self.files) if number != at)
        self._renew()

    def _renew(self) -> None:
        self.show_files(
            [FileRow(at, one.name, one.digest, one.size, one.kind) for at, one in enumerate(self.files)]
        )
        self.renewed.emit()


def rebook_editor(context: Context, payment: Payment, parent: QWidget) -> Editor:
    """On which subject a payment is booked whose voucher was taken back."""
    who = context.seat.user
    subjects = context.peek(queries.subjects_offered, payment.draft.account_id)
    form = Form(context.look, (choice("subject_id", tr("Budget subject"), subjects),))
    editor = Editor(
        context, tr("Book it again"), form, lambda s, typed: commands.rebook_payment(s, typed, who, now()), parent
    )  # fmt: skip
    editor.save_button.setText(tr("Book it"))
    form.load(BookDraft(payment.id, payment.draft.subject_id))
    said = tr("Its voucher was taken back in red. Amount, account and payee stay as they were signed and paid; choose the subject it belongs to.")  # fmt: skip
    return editor.lay_out(("subject_id",), units=120, above=text(said, wrap=True))


def return_editor(context: Context, payment: Payment, parent: QWidget) -> Editor:
    """That the bank sent the money back: when and why, with its slip where there is one."""
    look, who, slip = context.look, context.seat.user, Slip(context)
    form = Form(look, (
        day("day", tr("Sent back on")),
        line("by", tr("Cashier")),
        line("reason", tr("Reason"), hint=tr("As the bank tells it, for example a wrong account number")),
    ))  # fmt: skip

    def give_back(s: Session, typed: ReturnDraft) -> None:
        commands.return_payment(s, replace(typed, files=slip.files), who, now())

    editor = Editor(context, tr("Sent back by the bank"), form, give_back, parent)
    form.load(ReturnDraft(payment.id, date.today(), by=payment.paid_by))
    if who is not None:
        form.ask("by", asked=False)
    said = tr("The payment ends and stays on record; its invoice and its part of the contract are free, and the money is asked for anew.")  # fmt: skip
    booked = tr("It never was booked: where the bank's statement shows it going and coming, book it first and take its voucher back in red, so that both lines find a voucher.")  # fmt: skip
    above = [
        text(said, wrap=True),
        *([] if payment.taken_back or rules.in_opening(payment) else [text(booked, "soft", wrap=True)]),
    ]
    below = column(look, text(tr("The bank's slip"), "heading"), slip, gap=1.5)
    return editor.lay_out(
        ("day", "by"), ("reason",), units=140, above=plain(column(look, *above, gap=1)), below=plain(below)
    )


def void_editor(context: Context, draft: ReasonDraft, parent: QWidget) -> Editor:
    """Why a payment is given up; it stays on record."""
    return _reason(context, tr("Give the payment up"), tr("Reason"), commands.void_payment, (draft, parent))


def ratify_editor(context: Context, draft: ReasonDraft, parent: QWidget) -> Editor:
    """By which resolution an emergency was approved afterwards."""
    words = tr("Resolution it was approved by")
    return _reason(context, tr("Approved afterwards"), words, commands.ratify_payment, (draft, parent))


def _reason(
    context: Context, title: str, words: str, command: Callable[..., Any], of: tuple[ReasonDraft, QWidget]
) -> Editor:
    who = context.seat.user
    form = Form(context.look, (day("day", tr("Day")), notes(context.look, "reason", words, lines=3)))
    editor = Editor(context, title, form, lambda s, typed: command(s, typed, who, now()), of[1])
    form.load(of[0])
    return editor.lay_out(("day",), ("reason",), units=120, about=command.__name__)
