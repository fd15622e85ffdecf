"""The accounts of a compound with what is on them, and the subjects money is booked under."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.features.finance import queries
from desktop.features.finance.dialogs import (
    account_editor,
    account_words,
    opening_editor,
    subject_editor,
    subject_words,
)
from desktop.features.finance.page.view import TABLES, Books, MoneyView
from desktop.features.finance.payments import queries as payments
from desktop.features.finance.payments.dialogs import AgreementDialog
from desktop.features.finance.records import AccountDraft, AccountRow, Fault, SubjectDraft
from desktop.features.finance.verification.queries import verify
from desktop.ui import messages
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, scrolled
from desktop.ui.record import refill
from desktop.ui.sentences_verification import told_facts
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.waiting import Waiting
from desktop.ui.words import Button, text


class Accounts(MoneyView):
    """Where the money lies, and under what it is booked."""

    watches = (*TABLES, "agreement")

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        self._accounts: list[AccountRow] = []
        self._subjects: list[SubjectDraft] = []
        self.table: Table | None = None
        self._shown = column(context.look, gap=5, margins=(4, 4, 4, 3))
        self.setLayout(column(context.look, (scrolled(plain(self._shown)), 1), gap=0))

    def fill(self) -> None:
        book = self.books.book

        def read(s: Session) -> tuple[list[AccountRow], set[int], set[int], list[SubjectDraft], str]:
            accounts = queries.account_rows(s, book)
            begun = {one.id for one in accounts if queries.opening_past(s, one.id)}
            bare = payments.unagreed(s, book)
            return accounts, begun, bare, queries.subject_rows(s, book), queries.fingerprint(s, book)

        self.context.runner.read(self, read, lambda found: self._show(*found))

    def buttons(self) -> tuple[QWidget, ...]:
        look = self.context.look
        return (
            Button(look, tr("Verify the books"), "main", "check", self.verify),
            Button(look, tr("New subject"), "main", "plus", self.add_subject),
            Button(look, tr("New account"), "primary", "plus", self.add_account),
        )

    def verify(self) -> Waiting:
        """Recompute every balance, seal, signature and chain, and tell the first thing that does not hold."""
        context = self.context
        waiting = Waiting(context, tr("Verifying the books…"), self)

        def job(progress: Progress) -> Fault | None:
            with context.db.reading() as s:
                return verify(s, context.attachments, progress)

        waiting.run(job, self._tell, lambda error: messages.explain(context.look, self, error))
        return waiting

    def add_account(self) -> Editor:
        """Fill in a new account."""
        return self._open(account_editor(self.context, AccountDraft(self.books.book), self))

    def add_subject(self) -> Editor:
        """Fill in a new subject."""
        return self._open(subject_editor(self.context, SubjectDraft(self.books.book), self))

    def mend_account(self, account: int) -> Editor:
        draft = self.context.peek(queries.account_draft, account)
        return self._open(account_editor(self.context, draft, self))

    def mend_subject(self, at: int) -> Editor:
        return self._open(subject_editor(self.context, self._subjects[at], self))

    def open_balance(self, account: AccountRow) -> Editor:
        """Fill in what an account held when its book began."""
        return self._open(opening_editor(self.context, account, self))

    def _open(self, editor: Editor) -> Editor:
        editor.open()
        return editor

    def _tell(self, fault: Fault | None) -> None:
        look, mark = self.context.look, self.context.peek(queries.fingerprint, self.books.book)
        if fault is None:
            words = tr(
                "Every voucher, balance, seal, signature and file holds. Fingerprint of these books: {mark}"
            )
            self.context.toast(words.format(mark=mark or "—"))
        else:
            messages.explain(look, self, RuleBroken(fault.code, None, **told_facts(fault.facts)))

    def record_agreement(self, account: int) -> AgreementDialog:
        """The agreement of an account and who signs by it, to be filled in."""
        dialog = AgreementDialog(self.context, account, self)
        dialog.open()
        return dialog

    def _show(
        self,
        accounts: list[AccountRow],
        begun: set[int],
        bare: set[int],
        subjects: list[SubjectDraft],
        mark: str,
    ) -> None:
        self._accounts, self._subjects = accounts, subjects
        look = self.context.look
        self.said.emit(tr("Fingerprint of the books: {mark}").format(mark=mark) if mark else "")
        self.table = Table(look, fixed_rows(_account_columns(), accounts), whole=True)
        self.table.doubleClicked.connect(lambda index: self.mend_account(accounts[index.row()].id))
        kinds = Table(look, fixed_rows(_subject_columns(), subjects), whole=True)
        kinds.doubleClicked.connect(lambda index: self.mend_subject(index.row()))
        openings = [
            Button(
                look, tr("Opening balance of {name}").format(name=one.name), "link", action=self._opening(one)
            )
            for one in accounts
            if one.id not in begun and not one.closed_on
        ]
        head = row(look, text(tr("Accounts"), "heading"), None, *openings, gap=3)
        nothing = text(
            tr("No account yet. The joint account comes first: give it the name its agreement has."),
            "soft",
            wrap=True,
        )
        refill(
            self._shown,
            plain(column(look, head, self.table if accounts else nothing, *self._bare(bare), gap=2)),
            plain(column(look, text(tr("Subjects"), "heading"), kinds, gap=2)),
        )  # fmt: skip

    def _bare(self, accounts: set[int]) -> Iterator[QWidget]:
        """A line for each account that no agreement is recorded for, with the way to record it."""
        look = self.context.look
        words = tr("No agreement is on record for “{account}” yet: nobody signs for what it pays.")
        for one in (one for one in self._accounts if one.id in accounts):
            button = Button(
                look, tr("Record the agreement…"), "link", action=partial(self.record_agreement, one.id)
            )
            told = text(words.format(account=one.name), "soft", wrap=True)
            yield plain(row(look, (told, 1), button, gap=3))

    def _opening(self, account: AccountRow) -> Callable[[], object]:
        return lambda: self.open_balance(account)


def _account_columns() -> tuple[Column, ...]:
    kinds = account_words()
    return (
        Column("", tr("Account"), lambda one: one.name, stretch=True),
        Column("", tr("Kind"), lambda one: kinds[one.kind]),
        Column("", tr("Bank"), lambda one: one.bank or "—"),
        Column("", tr("Account number"), lambda one: one.number or "—"),
        Column("", tr("Balance"), lambda one: str(one.balance), number=True),
        Column("", tr("State"), _state),
    )


def _state(one: AccountRow) -> Status:
    if one.closed_on:
        return Status("idle", tr("account closed"))
    if one.warn_below and one.balance < one.warn_below:
        return Status("warn", tr("below {amount}").format(amount=one.warn_below))
    return Status("ok", tr("in use"))


def _subject_columns() -> tuple[Column, ...]:
    kinds = subject_words()
    return (
        Column("", tr("Code"), lambda one: one.code),
        Column("", tr("Subject of account"), lambda one: one.name, stretch=True),
        Column("", tr("Kind"), lambda one: kinds[one.kind]),
        Column("", tr("State"), _standing),
    )


def _standing(one: SubjectDraft) -> Status:
    return Status("idle", tr("out of use")) if one.ended_on else Status("ok", tr("in use"))
