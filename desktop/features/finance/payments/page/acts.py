"""What can be done to a payment as it stands: opens the dialog for it, filled in as far as the program knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desktop.core.entity import now
from desktop.features.finance.dialogs import before_posting
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.dialogs import (
    check_editor,
    paper_editor,
    party_words,
    pay_editor,
    ratify_editor,
    rebook_editor,
    return_editor,
    sign_editor,
    slip_editor,
    void_editor,
)
from desktop.features.finance.payments.page.papers import Papers
from desktop.features.finance.payments.records import (
    OPEN_STATES,
    PAID_STATES,
    PARTIES,
    CheckDraft,
    PayDraft,
    Payment,
    ReasonDraft,
)
from desktop.features.finance.records import Move
from desktop.features.finance.trail.page import TrailDialog, show_trail
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.words import Button

CHANGEABLE = ("draft", "sent_back", "checked", "signing", "approved")


class Acts:
    """Opens dialogs over a window; each returns the one it opened."""

    def __init__(self, context: Context, window: QWidget, mend: Callable[[Payment], object]) -> None:
        self._context, self._window, self._mend = context, window, mend
        self.papers = Papers(context, window)

    def buttons(self, payment: Payment) -> Iterator[QWidget]:
        """What can be done to a payment as it stands; what it waits for stands last and is the primary one."""
        look, state = self._context.look, payment.state
        yield self._more(payment)
        yield Button(look, tr("Where from, where to"), "plain", action=lambda: self.follow(payment))
        if state in ("draft", "sent_back"):
            yield Button(look, tr("Mend"), "main", "pencil", lambda: self._mend(payment))
            yield Button(look, tr("Verify the work"), "main", "check", lambda: self.check(payment))
        if state in ("draft", "sent_back", "checked"):
            words = tr("Send to the signatories")
            yield Button(look, words, "primary", "chevron-right", lambda: self.send(payment))
        if state == "signing":
            yield from self._signing(payment)
        if state == "approved":
            yield Button(look, tr("Enter the payment"), "primary", "check", lambda: self.pay(payment))
        if state == "paid":
            again = payment.taken_back and not payment.draft.petty
            book = self.book_again if again else self.book
            send_back = tr("Sent back by the bank…")
            booking, returning = ("main", "primary") if payment.bounced else ("primary", "main")
            offered = [
                Button(look, send_back, returning, "arrow-back-up", lambda: self.give_back(payment)),
                Button(look, tr("Book it"), booking, "check", lambda: book(payment)),
            ]
            yield from reversed(offered) if payment.bounced else offered

    def _signing(self, payment: Payment) -> Iterator[QWidget]:
        look = self._context.look
        party = self._context.peek(queries.party_of, payment, self._context.seat.user, date.today())
        if party and payment.signature(party) is None:
            yield Button(
                look, tr("Send back"), "main", "arrow-back-up", lambda: self.sign(payment, party, "back")
            )
            yield Button(look, tr("Agree and sign"), "primary", "pencil", lambda: self.sign(payment, party))

    def sign(self, payment: Payment, party: str, opinion: str = "agree") -> Editor:
        return self._opened(sign_editor(self._context, payment, party, self._window, opinion))

    def sign_on_paper(self, payment: Payment, party: str) -> Editor:
        return self._opened(paper_editor(self._context, payment, party, self._window))

    def check(self, payment: Payment) -> Editor:
        draft = CheckDraft(payment.id, date.today())
        return self._opened(check_editor(self._context, draft, self._window))

    def pay(self, payment: Payment) -> Editor:
        draft = PayDraft(payment.id, date.today(), paid=payment.amount)
        return self._opened(pay_editor(self._context, payment, draft, self._window))

    def add_slip(self, payment: Payment) -> Editor:
        return self._opened(slip_editor(self._context, payment, self._window))

    def give_up(self, payment: Payment) -> Editor:
        return self._opened(void_editor(self._context, ReasonDraft(payment.id, date.today()), self._window))

    def give_back(self, payment: Payment) -> Editor:
        """Note that the bank sent the money back."""
        return self._opened(return_editor(self._context, payment, self._window))

    def ratify(self, payment: Payment) -> Editor:
        return self._opened(ratify_editor(self._context, ReasonDraft(payment.id, date.today()), self._window))

    def follow(self, payment: Payment) -> TrailDialog:
        """Where the money of a payment came from and went."""
        return show_trail(self._context, "payment", payment.id, self._window)

    def send(self, payment: Payment) -> None:
        self._write(tr("Send to the signatories"), commands.send_payment, payment.id)

    def book(self, payment: Payment) -> QDialog | None:
        """Book it, after a question where a disclosure tells of its day or the account would be doubtful by it."""

        def go() -> None:
            self._write(tr("Book it"), commands.book_payment, payment.id, then=self._booked)

        if warning := self._doubts(payment):
            return messages.confirm(self._context.look, self._window, warning, tr("Book it"), go)
        go()
        return None

    def _doubts(self, payment: Payment) -> str:
        day, account = payment.paid_on, payment.draft.account_id
        if day is None or account is None:
            return ""
        if (day.year, day.month) in payment.others.closed:
            day = date.today()  # as it is booked then
        book = self._context.peek(queries.account_of, account).book_id
        moves = [Move(day, account, -(payment.paid or payment.amount).fen)]
        return before_posting(self._context, book, moves, [day])

    def book_again(self, payment: Payment) -> QDialog:
        """Choose its subject and book it, after the same question as `book` asks."""

        def go() -> Editor:
            editor = rebook_editor(self._context, payment, self._window)
            editor.accepted.connect(lambda: self._booked(editor.result_of_command))
            return self._opened(editor)

        if warning := self._doubts(payment):
            return messages.confirm(self._context.look, self._window, warning, tr("Book it"), go)
        return go()

    def _booked(self, number: str) -> None:
        self._context.toast(tr("Booked as voucher {number}").format(number=number))

    def _more(self, payment: Payment) -> Button:
        """A button with the papers and what is done less often."""
        button = Button(self._context.look, tr("Print and more…"), "plain", "printer")
        menu = QMenu(button)
        self.papers.offer(menu, payment)
        menu.addSeparator()
        if payment.state in ("checked", "signing", "approved"):
            menu.addAction(tr("Change; signatures lose their force"), lambda: self._mend(payment))
        allowed = payment.agreement is not None and payment.agreement.draft.paper
        for party in PARTIES if payment.state == "signing" and allowed else ():
            if payment.signature(party) is None:
                words = tr("Signed on paper for the {party}…").format(party=party_words()[party])
                menu.addAction(words, lambda party=party: self.sign_on_paper(payment, party))
        if (
            payment.draft.basis == "emergency"
            and not payment.ratified
            and payment.state not in (*OPEN_STATES, "refused", "voided")
        ):
            menu.addAction(tr("Approved afterwards…"), lambda: self.ratify(payment))
        if payment.state in PAID_STATES:
            menu.addAction(tr("Add the bank's slip…"), lambda: self.add_slip(payment))
        if payment.state in CHANGEABLE:
            menu.addAction(tr("Give the payment up…"), lambda: self.give_up(payment))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))
        return button

    def _opened(self, editor: Editor) -> Editor:
        editor.open()
        return editor

    def _write(
        self, label: str, command: Callable[..., Any], key: int, then: Callable[[Any], object] | None = None
    ) -> None:
        who, look = self._context.seat.user, self._context.look
        self._context.runner.write(
            self._window, label, lambda s: command(s, key, who, now()), then,
            lambda error: messages.explain(look, self._window, error),
        )  # fmt: skip
