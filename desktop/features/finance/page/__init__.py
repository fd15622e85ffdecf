"""The tab of money: the compounds and what they hold, and the books of one of them beside."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.core.money import Money
from desktop.features.access import queries as access
from desktop.features.finance import commands, queries
from desktop.features.finance.bank import queries as statements
from desktop.features.finance.disclosure.page import DisclosureView
from desktop.features.finance.dues import queries as owed
from desktop.features.finance.page.accounts import Accounts
from desktop.features.finance.page.bank import BankBook
from desktop.features.finance.page.cash import CashBook
from desktop.features.finance.page.charts import Charts
from desktop.features.finance.page.closing import Periods
from desktop.features.finance.page.dues import DuesBook
from desktop.features.finance.page.view import TABLES, Books, MoneyView
from desktop.features.finance.page.vouchers import Vouchers
from desktop.features.finance.payments.page import PaymentsView
from desktop.features.organisation import queries as organisation
from desktop.ui import messages
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.empty import empty_state
from desktop.ui.front import FollowsScope
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, LEFT, column, plain, row
from desktop.ui.lists import Entry, RecordList
from desktop.ui.record import ListAndRecord, ListPanel, RecordPanel, refill
from desktop.ui.words import Button, Segments

WIDE = 64
"""Units of the list: a compound and what it holds."""

VIEWS: dict[str, type[MoneyView]] = {
    "cash": CashBook,
    "vouchers": Vouchers,
    "dues": DuesBook,
    "bank": BankBook,
    "disclosure": DisclosureView,
    "accounts": Accounts,
    "charts": Charts,
    "periods": Periods,
}
"""The ways to look at the money of a compound, in their order."""


def view_words() -> dict[str, str]:
    """What the views are called."""
    return {
        "cash": tr("Cash book"), "vouchers": tr("Vouchers"), "dues": tr("Dues"),
        "bank": tr("Bank lines"), "disclosure": tr("Disclosure"), "accounts": tr("Accounts"),
        "charts": tr("Pictures"), "periods": tr("Periods"),
    }  # fmt: skip


Held = tuple[int, str, int | None, Money | None]
"""A compound, what it is called, its book and what its accounts hold; None where no books are kept yet."""


class FinancePage(QWidget):
    """Shows the money of those compounds that who is signed in may see; of all where nobody has to sign in."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self._compounds: list[Held] = []
        self._chosen: int | None = None
        self.view: MoneyView | None = None
        self._list = RecordList(look)
        self._list.chose.connect(self.choose)
        self._listing = ListPanel(look, tr("Money"), tr("Filter: compound"), self._list)
        self._listing.filtered.connect(lambda _words: self.refresh())
        self._views = Segments(look, view_words(), next(iter(VIEWS)))
        self._views.changed.connect(self._show)
        self._record = RecordPanel(look)
        self._record.beside(self._views)
        self._body = column(look, gap=0)
        self._record.show_body(plain(self._body))
        self._stack = QStackedWidget()
        self._empty = column(look, gap=0)
        self._stack.addWidget(ListAndRecord(look, self._listing, self._record, WIDE))
        self._stack.addWidget(plain(self._empty))
        self._halves = Segments(look, {"books": tr("Books"), "payments": tr("Payments")}, "books")
        self._halves.changed.connect(self._turn_half)
        self.payments = PaymentsView(context)
        self._whole = QStackedWidget()
        for half in (self._stack, self.payments):
            self._whole.addWidget(half)
        head = row(look, (self._halves, 0, LEFT | CENTRE), (self.payments.head, 1), gap=4)
        self.setLayout(column(look, head, (self._whole, 1), gap=2, margins=(4, 2, 4, 3)))
        self._turn_half()
        context.runner.changed.connect(self._notice)
        context.seat.changed.connect(self.refresh)
        FollowsScope(self, context.scope, self.refresh)
        self.refresh()

    def open(self, voucher: int) -> None:
        """Show a voucher, whatever is chosen now."""
        self._open_in("vouchers", self._context.peek(queries.voucher_detail, voucher).book_id, voucher)

    def open_contract(self, contract: int) -> None:
        """Show a contract, whatever is chosen now."""
        self._open_in(
            "dues", self._context.peek(owed.contract, contract, date.today()).draft.book_id, contract
        )

    def open_disclosure(self, book: int) -> None:
        """Show the disclosures of a book, whatever is chosen now."""
        self._open_in("disclosure", book)

    def choose(self, place: int) -> None:
        """Look at the money of a compound."""
        self._chosen = place
        self._show()

    def open_payment(self, payment: int) -> None:
        """Show a payment, whatever is chosen now."""
        self._to_half("payments")
        self.payments.open(payment)

    def _open_in(self, view: str, book: int, record: int | None = None) -> None:
        self._chosen = self._context.peek(queries.book_place, book)
        self._list.show_entries([_entry(one) for one in self._compounds], self._chosen)
        self._views.choose(view)
        self._to_half("books")
        self._show()
        if self.view is not None and record is not None:
            self.view.show_record(record)

    def open_line(self, line: int) -> None:
        """Show a line of the bank, whatever is chosen now."""
        place, account = self._context.peek(statements.line_at, line)
        self._chosen = place
        self._views.choose("bank")
        self._to_half("books")
        self._list.show_entries([_entry(one) for one in self._compounds], self._chosen)
        self._show()
        if isinstance(self.view, BankBook):
            self.view.show_line(account, line)

    def _to_half(self, half: str) -> None:
        self._halves.choose(half)
        self._turn_half()

    def _turn_half(self) -> None:
        """Turn to the books or to the payments."""
        paying = self._halves.chosen() == "payments"
        self._whole.setCurrentWidget(self.payments if paying else self._stack)
        self.payments.head.setVisible(paying)

    def leave(self) -> None:
        """The page is about to go; nothing is typed into it outside its dialogs."""

    @property
    def unsaved(self) -> bool:
        """Whether something typed here is not stored yet."""
        return False

    @property
    def place(self) -> tuple[int | None, str, str, int | None]:
        """Which compound is looked at, and how; which half, and which payment."""
        return self._chosen, self._views.chosen(), self._halves.chosen(), self.payments.chosen

    def return_to(self, place: tuple[int | None, str, str, int | None]) -> None:
        """Look at what was looked at on a page that stood here before."""
        self._chosen, view, half, payment = place
        self._views.choose(view)
        self._to_half(half)
        if payment is not None:
            self.payments.choose(payment)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew which compounds there are, and what they hold."""
        scope, user = self._context.scope.place, self._context.seat.user
        words = self._listing.filter.text().strip()

        def query(s: Session) -> tuple[list[Held], bool]:
            compounds = organisation.compound_choices(s, scope)
            seen = access.seen(s, user, date.today(), [place for place, _ in compounds])
            known = dict(queries.holdings(s))
            books = queries.books_by_place(s)
            found = [
                (place, name, books.get(place), known.get(books.get(place) or 0))
                for place, name in compounds
                if place in seen and words in name
            ]
            return found, bool(compounds) and not seen

        def show(answer: tuple[list[Held], bool]) -> None:
            now = self._context.scope.place, self._context.seat.user, self._listing.filter.text().strip()
            if (scope, user, words) == now:
                self._fill(*answer)

        self._context.runner.read(self, query, show)

    def begin(self, place: int) -> None:
        """Begin the books of a compound with the usual subjects."""
        context, user = self._context, self._context.seat.user

        def begin(s: Session) -> int:
            return commands.as_bookkeeper_of(s, user, place, lambda _by: commands.begin_book(s, place))

        context.runner.write(
            self, tr("Begin the books"), begin, lambda _book: self._turn("accounts"),
            lambda error: messages.explain(context.look, self, error),
        )  # fmt: skip

    def _turn(self, view: str) -> None:
        self._views.choose(view)
        self.refresh()

    def _fill(self, compounds: list[Held], hidden: bool) -> None:
        self._compounds = compounds
        if not compounds and not self._listing.filter.text().strip():
            self._stack.setCurrentIndex(1)
            refill(self._empty, self._nothing(hidden=hidden))
            return
        self._stack.setCurrentIndex(0)
        self._listing.count(tr("{count} in all").format(count=len(compounds)))
        if self._chosen not in [place for place, *_ in compounds]:
            kept = next((place for place, _, book, _ in compounds if book is not None), None)
            self._chosen = kept or (compounds[0][0] if compounds else None)
        self._list.show_entries([_entry(one) for one in compounds], self._chosen)
        self._show()

    def _show(self) -> None:
        held = next((one for one in self._compounds if one[0] == self._chosen), None)
        if held is None:
            return
        place, name, book, left = held
        self._record.name(
            name, tr("{amount} yuan on its accounts").format(amount=left) if left is not None else ""
        )
        self._views.setVisible(book is not None)
        if book is None:
            self.view = None
            self._record.say("")
            refill(self._body, self._unbegun(place))
            self._record.offer()
            return
        view = VIEWS[self._views.chosen()](self._context, Books(place, name, book))
        view.said.connect(self._record.say)
        self.view = view
        self._record.say("")
        refill(self._body, view)
        self._record.offer(*view.buttons())
        view.fill()

    def _notice(self, changes: Changes) -> None:
        if changes.touch("book", "place", "user", "role"):
            self.refresh()
            return
        if self.view is not None and changes.touch(*self.view.watches):
            self.view.fill()
        if changes.touch(*TABLES):
            self._renew()

    def _renew(self) -> None:
        """Tell anew what the accounts hold; the view stays as it is."""

        def show(found: dict[int, Money]) -> None:
            self._compounds = [
                (place, name, book, found.get(book or 0, left)) for place, name, book, left in self._compounds
            ]
            self._list.show_entries([_entry(one) for one in self._compounds], self._chosen)

        self._context.runner.read(self, lambda s: dict(queries.holdings(s)), show)

    def _unbegun(self, place: int) -> QWidget:
        look = self._context.look
        return empty_state(
            look, "lock", tr("No books yet"),
            tr("Begin the books of this compound: they come with the usual subjects; then open the joint account and fill in what it holds."),
            Button(look, tr("Begin the books"), "primary", "plus", lambda: self.begin(place)), within=True,
        )  # fmt: skip

    def _nothing(self, *, hidden: bool) -> QWidget:
        look = self._context.look
        if hidden:
            said = tr(
                "The money of a compound is seen by those who have a role there. Sign in above, or have a role given to you under “Users and roles…” in the menu."
            )
            return empty_state(look, "lock", tr("Nothing to be seen here"), said)
        said = tr(
            "Books are kept for compounds. Import the organisation first, or choose another part of the district above."
        )
        return empty_state(look, "lock", tr("No compound here"), said)


def _entry(held: Held) -> Entry:
    place, name, book, left = held
    if book is None:
        return Entry(place, name, tr("no books yet"))
    status = Status("bad", tr("overdrawn")) if left is not None and left.fen < 0 else None
    return Entry(
        place, name, tr("{amount} yuan").format(amount=left if left is not None else Money(0)), status
    )
