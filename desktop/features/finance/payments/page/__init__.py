"""The payments of the tab of money: a list by state, and one payment with its three signature boxes."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.db import Changes
from desktop.core.entity import now
from desktop.core.errors import NotFound
from desktop.features.access import queries as access
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.dialogs import (
    AgreementDialog,
    group_words,
    label_words,
    payment_editor,
    state_status,
)
from desktop.features.finance.payments.page.acts import CHANGEABLE, Acts
from desktop.features.finance.payments.page.boxes import signature_boxes
from desktop.features.finance.payments.page.views import (
    LINES,
    account_view,
    basis_view,
    entry,
    remark_notes,
    trail_view,
)
from desktop.features.finance.payments.records import FilesDraft, Payment, PaymentDraft, PaymentRow
from desktop.features.finance.records import CashLine
from desktop.features.organisation import queries as organisation
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.empty import empty_state
from desktop.ui.files import Files
from desktop.ui.front import FollowsScope
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled
from desktop.ui.lists import RecordList
from desktop.ui.record import ListAndRecord, ListPanel, RecordPanel
from desktop.ui.words import Button, Segments, amount

WATCHES = (
    "payment", "payment_file", "signature", "agreement", "signatory", "voucher", "close", "budget", "account", "subject",
    "user", "role", "post", "body", "item", "meeting",
)  # fmt: skip


class PaymentsView(QWidget):
    """What was asked for, who has signed, what was paid and booked; `head` narrows the list and is placed by the page."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self.chosen: int | None = None
        self.payment: Payment | None = None
        self.acts = Acts(context, self, self.mend)
        self._list = RecordList(look)
        self._list.chose.connect(self.choose)
        self.groups = Segments(look, group_words(), "")
        self.groups.changed.connect(self.refresh)
        add = Button(look, tr("Ask for money"), "icon", "plus", self.ask_new)
        self._listing = ListPanel(
            look, tr("Payments"), tr("Filter: purpose, payee, amount"), self._list, add=add
        )
        self._listing.filtered.connect(lambda _words: self.refresh())
        self._record = RecordPanel(look)
        self._stack = QStackedWidget()
        for shown in (ListAndRecord(look, self._listing, self._record, 72), self._nothing()):
            self._stack.addWidget(shown)
        agreements = Button(look, tr("Agreements and signatories…"), "main", action=self.agreements)
        self.head = plain(row(look, self.groups, None, agreements, gap=3))
        self.setLayout(column(look, (self._stack, 1)))
        context.runner.changed.connect(self._notice)
        context.seat.changed.connect(self._reseat)
        FollowsScope(self, context.scope, self.refresh)
        self.refresh()

    def open(self, payment_id: int) -> None:
        """Show a payment, whatever is chosen now."""
        self._listing.filter.clear()
        self.groups.choose("")
        self.choose(payment_id)
        self.refresh()

    def choose(self, payment_id: int) -> None:
        self.chosen = payment_id
        self._load()

    def ask_new(self) -> Editor | None:
        """Fill in a new application."""
        accounts = self._context.peek(queries.accounts_offered, self._context.scope.place)
        if not accounts:
            self._context.toast(tr("Set up the books and an account of the compound first."))
            return None
        name = self._context.seat.name
        return self._edit(PaymentDraft(accounts[0][0], applicant=name, applied_on=date.today()))

    def mend(self, payment: Payment) -> Editor:
        return self._edit(payment.draft)

    def agreements(self) -> AgreementDialog | None:
        """The agreement of the account in sight, and who signs by it."""
        accounts = self._context.peek(queries.accounts_offered, self._context.scope.place)
        if not accounts:
            self._context.toast(tr("Set up the books and an account of the compound first."))
            return None
        account = self.payment.draft.account_id if self.payment else None
        dialog = AgreementDialog(self._context, account or accounts[0][0], self)
        dialog.open()
        return dialog

    def refresh(self) -> None:
        """Ask for the list anew."""
        asked = self._wanted()
        scope, user, group, words = asked

        def query(s: Session) -> list[PaymentRow]:
            seen = access.seen(s, user, date.today(), organisation.scope_ids(s, scope))
            return queries.payment_rows(s, seen, group, words)

        def show(found: list[PaymentRow]) -> None:
            if asked == self._wanted():
                self._fill(found)

        self._context.runner.read(self, query, show)

    def _wanted(self) -> tuple[int | None, int | None, str, str]:
        context = self._context
        return (
            context.scope.place,
            context.seat.user,
            self.groups.chosen(),
            self._listing.filter.text().strip(),
        )

    def _fill(self, rows: list[PaymentRow]) -> None:
        narrowed = bool(self._listing.filter.text().strip() or self.groups.chosen())
        self._stack.setCurrentIndex(0 if rows or narrowed else 1)
        self._listing.count(tr("{count} in all").format(count=len(rows)))
        if self.chosen not in {one.id for one in rows} and not narrowed:
            self._clear()
        if rows and self.chosen is None:
            self.choose(rows[0].id)
        self._list.show_entries([entry(one) for one in rows], self.chosen)

    def _load(self) -> None:
        user = self._context.seat.user
        if (wanted := self.chosen) is None:
            return

        def query(s: Session) -> tuple[Payment, list[CashLine]]:
            payment = queries.payment_detail(s, wanted, date.today())
            if not access.seen(s, user, date.today(), [payment.place_id]):
                raise NotFound(id=wanted)
            return payment, queries.last_entries(s, payment.draft.account_id or 0, LINES)

        def show(found: tuple[Payment, list[CashLine]]) -> None:
            if wanted == self.chosen:
                self._show(*found)

        self._context.runner.read(self, query, show, self._missed)

    def _missed(self, error: Exception) -> None:
        if not isinstance(error, NotFound):
            self._context.runner.stumbled.emit(error)
            return
        self._clear()
        self.refresh()

    def _clear(self) -> None:
        """Show no payment: there is none, or none that may be seen."""
        self.chosen = self.payment = None
        self._record.name("", "")
        self._record.beside()
        self._record.show_body(QWidget())
        self._record.say("")
        self._record.offer()

    def _show(self, payment: Payment, lines: list[CashLine]) -> None:
        look, again = self._context.look, self.payment is not None and self.payment.id == payment.id
        self.payment = payment
        told = tr("Payment {number}, to {payee}, asked for by {name}")
        meta = told.format(number=payment.number, payee=payment.draft.payee, name=payment.draft.applicant)
        self._record.name(
            payment.draft.purpose,
            meta,
            state_status(payment.state, payment.agreed, returned=payment.returned),
        )
        sums = (
            amount(tr("{amount} yuan").format(amount=payment.amount), "title"),
            amount(payment.amount.capitals(), "caption"),
        )
        self._record.beside(plain(column(look, *sums, gap=0.5)))
        self._record.show_body(self._body(payment, lines), stay=again)
        self._record.say(
            tr("Everybody signs in their own box, with their own PIN; nobody is asked to agree by silence.")
        )
        self._record.offer(*self.acts.buttons(payment))

    def _body(self, payment: Payment, lines: list[CashLine]) -> QWidget:
        context, look, today = self._context, self._context.look, date.today()
        mine = context.peek(queries.party_of, payment, context.seat.user, today)
        below = row(
            look,
            (basis_view(context, payment, today), 5),
            rule(upright=True),
            (account_view(look, lines), 6),
            gap=3,
        )
        parts = (
            *remark_notes(context, payment, today), signature_boxes(look, payment, mine, today), below,
            self._files(payment), trail_view(look, payment),
        )  # fmt: skip
        return scrolled(plain(column(look, *parts, None, gap=3, margins=(4, 3, 4, 3))))

    def _files(self, payment: Payment) -> Files:
        """The files; what comes or goes while it is signed takes every signature with it."""
        strip = Files(self._context, label_words(), lasting=False)
        strip.show_files(payment.files)
        strip.set_editable(payment.state in CHANGEABLE)
        strip.added.connect(lambda stored: self._add(payment, stored))
        strip.removed.connect(lambda key: self._tell_first(payment, tr("Remove"), commands.remove_file, key))
        strip.labelled.connect(
            lambda key, label: self._tell_first(payment, tr("Label a file"), commands.label_file, key, label)
        )
        return strip

    def _add(self, payment: Payment, stored: list[Stored]) -> None:
        draft = FilesDraft(payment.id, tuple(stored))
        self._tell_first(payment, tr("Add files"), commands.add_files, draft)

    def _tell_first(self, payment: Payment, label: str, command, *args: object) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        """Ask before signatures lose their force, then write."""
        who, look = self._context.seat.user, self._context.look

        def write() -> None:
            self._context.runner.write(
                self, label, lambda s: command(s, *args, who, now()),
                failed=lambda error: messages.explain(look, self, error),
            )  # fmt: skip

        if payment.agreed:
            question = tr(
                "{count} of 3 have signed. If the files change, every signature loses its force and all sign anew."
            )
            messages.confirm(
                look, self, question.format(count=payment.agreed), tr("Change all the same"), write
            )
        else:
            write()

    def _edit(self, draft: PaymentDraft) -> Editor:
        editor = payment_editor(self._context, draft, self)
        editor.accepted.connect(lambda: self.open(editor.result_of_command))
        editor.open()
        return editor

    def _reseat(self) -> None:
        """Who sits here now sees what they may, with what they may do."""
        self._load()
        self.refresh()

    def _notice(self, changes: Changes) -> None:
        if changes.touch(*WATCHES):
            self._load()
            self.refresh()

    def _nothing(self) -> QWidget:
        look = self._context.look
        return empty_state(
            look, "check", tr("No payment yet"),
            tr("Money leaves the joint account when the community organisation, the owners' committee and the property company have each signed. First the agreement of the three, then the first application."),
            Button(look, tr("Agreements and signatories…"), "main", action=self.agreements),
            Button(look, tr("Ask for money"), "primary", "plus", self.ask_new),
        )  # fmt: skip
