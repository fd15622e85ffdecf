"""The agreement of an account through its versions, and who signs by it through time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.core.attachments import Stored
from desktop.core.db import Changes
from desktop.core.entity import now
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.dialogs.agreements import (
    agreement_editor,
    end_signatory_editor,
    signatory_editor,
)
from desktop.features.finance.payments.records import (
    Agreement,
    AgreementDraft,
    Signatory,
    SignatoryDraft,
    SignatoryEnd,
)
from desktop.ui import messages
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.editor import Editor
from desktop.ui.files import Files
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box
from desktop.ui.layout import Box as Laid
from desktop.ui.layout import column, frame, plain, row, rule, sized
from desktop.ui.record import refill
from desktop.ui.sentences_payments import party_words
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.words import Button, text


class AgreementDialog(Dialog):
    """Choose the account and the version; below it its terms, its signatories, its files."""

    def __init__(self, context: Context, account: int, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Agreements and signatories"))
        self._shown: Agreement | None = None
        look = context.look
        self.accounts, self.versions = Box(), Box()
        self.accounts.setAccessibleName(tr("Account"))
        self.versions.setAccessibleName(tr("Version"))
        for key, words in context.peek(queries.accounts_offered, None):
            self.accounts.addItem(words, key)
        self.accounts.setCurrentIndex(self.accounts.findData(account))
        self._terms = text("", "soft", wrap=True)
        self._below = column(look, gap=0)
        self._table: Table | None = None
        self._files = Files(context)
        self._files.added.connect(self._keep)
        self._mend = Button(look, tr("Mend"), "plain", "pencil", self.mend)
        self._end = Button(look, tr("Signs no more"), "plain", action=self.end)
        self._add = Button(look, tr("Add a signatory"), "plain", "plus", self.add)
        self.setLayout(self._laid_out())
        sized(look, self, 240, 165)
        self.accounts.currentIndexChanged.connect(self.fill)
        self.versions.currentIndexChanged.connect(self._choose)
        context.runner.changed.connect(self._notice)
        self.fill()

    @property
    def account(self) -> int:
        return self.accounts.currentData() or 0

    def fill(self) -> None:
        """Show the versions as they are now; the chosen one stays chosen, else the newest is."""
        before = self.versions.currentData()
        rows = self._context.peek(queries.agreement_rows, self.account) if self.account else []
        self.versions.blockSignals(True)
        self.versions.clear()
        for one in rows:
            until = one.ends_on or tr("now")
            self.versions.addItem(f"{one.number}（{one.begins_on} – {until}）", one.id)
        self.versions.setCurrentIndex(max(self.versions.findData(before), 0) if rows else -1)
        self.versions.blockSignals(False)
        self._choose()

    def new(self) -> Editor:
        """A first agreement, or a later version that starts from the one shown."""
        draft = AgreementDraft(self.account)
        if self._shown is not None:
            draft = replace(
                self._shown.draft, number="", signed_on=None, begins_on=None, ends_on=None, id=None, version=0
            )
        return self._opened(agreement_editor(self._context, draft, self))

    def mend(self) -> Editor | None:
        """Mend the version that is shown, while nothing cites it."""
        if self._shown is None:
            return None
        return self._opened(agreement_editor(self._context, self._shown.draft, self))

    def add(self) -> Editor | None:
        """Let somebody sign for a party."""
        if self._shown is None:
            return None
        draft = SignatoryDraft(self._shown.id, begins_on=self._shown.draft.begins_on)
        return self._opened(signatory_editor(self._context, self._shown, draft, self))

    def end(self) -> Editor | None:
        """Let the chosen signatory sign no more."""
        chosen = self.chosen()
        if chosen is None:
            return None
        draft = SignatoryEnd(chosen.id, date.today())
        return self._opened(end_signatory_editor(self._context, draft, chosen.name, self))

    def chosen(self) -> Signatory | None:
        """The signatory whose row is chosen."""
        at = self._table.currentIndex().row() if self._table and self._shown else -1
        return self._shown.signatories[at] if self._shown and 0 <= at < len(self._shown.signatories) else None

    def _choose(self) -> None:
        key = self.versions.currentData()
        self._shown = self._context.peek(queries.agreement_detail, key) if key else None
        shown = self._shown
        self._terms.setText(terms_words(shown) if shown else tr("No agreement yet. Payments need one."))
        rows = shown.signatories if shown else ()
        self._table = Table(self._context.look, fixed_rows(signatory_columns(date.today()), rows), flush=True)
        refill(self._below, self._table)
        self._files.show_files(shown.files if shown else ())
        for button in (self._add, self._end):
            button.setEnabled(shown is not None)
        self._mend.setEnabled(shown is not None and not shown.cited)

    def _keep(self, stored: list[Stored]) -> None:
        if (shown := self._shown) is None:
            return
        who, look = self._context.seat.user, self._context.look
        self.write(
            tr("Add files"), lambda s: commands.add_agreement_files(s, shown.id, stored, who, now()),
            failed=lambda error: messages.explain(look, self, error),
        )  # fmt: skip

    def _laid_out(self) -> Laid:
        look = self._context.look
        close = Button(look, tr("Close"), "main", action=self.accept)
        new = Button(look, tr("New version"), "primary", "plus", self.new)
        top = row(
            look, text(tr("Account")), (self.accounts, 3), text(tr("Version")), (self.versions, 3), gap=2
        )
        head = row(
            look, text(tr("Who signs"), "heading"), None, self._end, self._add, margins=(4, 1.5, 3, 1.5)
        )
        people = frame("card", column(look, head, rule(), (plain(self._below), 1), gap=0))
        terms = row(look, (self._terms, 1), self._mend, gap=2)
        inner = plain(column(look, top, terms, (people, 1), self._files, gap=3, margins=(5, 4, 5, 3)))
        foot = plain(row(look, None, close, new, margins=(5, 2.5, 5, 2.5)))
        return column(look, (inner, 1), rule(), foot, gap=0)

    def _opened(self, editor: Editor) -> Editor:
        editor.open()
        return editor

    def _notice(self, changes: Changes) -> None:
        if changes.touch("agreement", "signatory", "agreement_file"):
            self.fill()


def terms_words(agreement: Agreement) -> str:
    """The parties and the limits in a few lines."""
    terms, words = agreement.draft, party_words()
    parties = "；".join(f"{words[party]}：{name}" for party, name in agreement.parties.items())
    limits = tr(
        "Without a basis up to {one} yuan, by the owners' assembly above {two}, verified above {check}, petty cash up to {petty}."
    ).format(one=terms.tier_one, two=terms.tier_two, check=terms.check_over, petty=terms.petty_limit)
    paper = tr("Signing on paper is allowed.") if terms.paper else tr("Everybody signs with their own PIN.")
    return "\n".join((parties, f"{limits}{paper}"))


def signatory_columns(today: date) -> tuple[Column, ...]:
    """For which party, who, in which post, from when until when, and whether it holds today."""
    words = party_words()
    return (
        Column("", tr("Party"), lambda one: words[one.party]),
        Column("", tr("Name"), lambda one: one.name),
        Column("", tr("Post"), lambda one: one.post),
        Column("", tr("From"), lambda one: one.begins_on.isoformat()),
        Column("", tr("Signs until"), lambda one: one.until.isoformat() if one.until else "—"),
        Column("", tr("Mandate"), lambda one: f"{one.mandate} {one.mandate_on}" if one.substitute else "—", stretch=True),
        Column("", tr("State"), lambda one: _holds(one, today)),
    )  # fmt: skip


def _holds(one: Signatory, today: date) -> Status:
    if one.holds(today):
        return Status("ok", tr("may sign"))
    return Status("idle", tr("signs later")) if one.begins_on > today else Status("bad", tr("signs no more"))
