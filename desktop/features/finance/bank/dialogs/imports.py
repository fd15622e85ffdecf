"""The preview of a bank statement: which lines are new, which are known, refused or worth a look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget

from desktop.core.progress import Progress
from desktop.core.row import Refusal
from desktop.features.finance.bank import commands, exchange, queries
from desktop.features.finance.bank.dialogs.acting import named
from desktop.features.finance.bank.records import (
    AccountName,
    Break,
    StatementLine,
    StatementPreview,
    StatementRead,
)
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.form import choice
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, sized
from desktop.ui.sentences import reason, refusal_sentence
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, Segments, text


def choose_statement(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Ask for what the bank exported."""
    chooser = QFileDialog(
        parent, tr("Take in a bank statement"), "", tr("Statement files") + " (*.csv *.xlsx *.xls *.txt);;*"
    )
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.fileSelected.connect(lambda name: then(Path(name)))
    chooser.open()


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of the preview's table."""

    id: int
    row: str
    day: str
    amount: str
    balance: str
    words: str


class StatementDialog(Dialog):
    """Shows what a file would add to an account; nothing is written until it is agreed to.

    `account` is the book and that of its accounts which is on the screen.
    """

    def __init__(
        self, context: Context, path: Path, account: tuple[int, int | None], parent: QWidget
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Import {file}").format(file=path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = path
        self.reading: StatementRead | None = None
        self.preview: StatementPreview | None = None
        self._book, self._wished = account
        self._account = choice("account", tr("Account the statement is of"), [])
        self.accounts = cast("QComboBox", self._account.widget)
        self.accounts.setAccessibleName(self._account.label)
        self.accounts.currentIndexChanged.connect(self._look)
        self.views = Segments(context.look, dict.fromkeys(("added", "refused", "remarks"), ""), "added")
        self.views.changed.connect(self._list)
        self._lines: list[Shown] = []
        self.rows = RecordTable(_columns(), lambda ids: [self._lines[at] for at in ids])
        self._table = Table(context.look, self.rows, flush=True)
        self._table.selectionModel().currentRowChanged.connect(self._tell_whole)
        self.whole = text("", "soft", wrap=True, selectable=True)
        self._below = plain(column(context.look, self.whole, margins=(5, 2, 5, 2)))
        self.said = text("", "soft", wrap=True)
        self.go = Button(context.look, tr("Import"), "primary", action=self.import_now)
        self._keep = Button(
            context.look, tr("Save refused rows…"), "main", "file-spreadsheet", self._save_refused
        )
        self._lay_out()
        context.runner.moved.connect(self._tell)
        self._under_way: Progress | None = None
        self._busy = tr("Reading the file…")
        job: Callable[[Progress], Any] = lambda told: exchange.read_statement(path, told)  # noqa: E731
        self._begin(context.runner.work(self, job, self._read, self._failed))

    def import_now(self) -> QDialog | None:
        """Take the new lines in, after a question where this account or another may have some of them already."""
        asked = [] if self.preview is None else [*map(reason, self.preview.elsewhere)]
        if self.preview and self.preview.perhaps:
            words = tr("Lines that may be there already: {count}, see “Worth a look”. Import them as new lines all the same?")  # fmt: skip
            asked.append(words.format(count=self.preview.perhaps))
        if not asked:
            self._import(agreed=False)
            return None
        question = "\n".join(asked)
        return messages.confirm(
            self._context.look, self, question, tr("Import"), lambda: self._import(agreed=True)
        )

    def _import(self, *, agreed: bool) -> None:
        """Keep the file, and write the new lines in one transaction."""
        reading, account = self.reading, self.accounts.currentData()
        if reading is None or account is None:
            return
        self._busy = tr("Importing…")
        told = self._begin(self._context.runner.progress())
        for part in (self.go, self._keep, self.accounts, self.views):
            part.setEnabled(False)
        store, path = self._context.attachments, self._path
        self.write(
            tr("Import {file}").format(file=path.name),
            named(
                self._context,
                self._book,
                lambda s, _by: commands.import_statement(
                    s, account, reading, store.put(path, told), told, agreed=agreed
                ),
            ),
            self._done,
            self._failed,
            progress=told,
        )

    def done(self, result: int) -> None:
        """Close; what is under way stops, and an import leaves nothing behind."""
        if self._under_way is not None:
            self._under_way.cancel()
        super().done(result)

    def save_refused(self, name: str) -> None:
        reading, refusals = self.reading, self.preview.refusals if self.preview else ()
        if reading is None:
            return
        words = tr("Refused rows saved as {name}").format(name=Path(name).name)
        self._context.runner.work(
            self,
            lambda _told: exchange.write_refused(Path(name), reading, refusals, refusal_sentence),
            lambda _done: self._context.toast(words),
            self._failed,
        )

    def _begin(self, progress: Progress) -> Progress:
        """What runs from now on; what ran before is of no use any more."""
        if self._under_way is not None:
            self._under_way.cancel()
        self._under_way = progress
        self.said.setText(self._busy)
        return progress

    def _tell(self, progress: Progress, done: int, total: int, _what: str) -> None:
        if progress is self._under_way and total:
            share = tr("{done} of {total} rows").format(done=f"{done:,}", total=f"{total:,}")
            self.said.setText(f"{self._busy} {share}")

    def _read(self, reading: StatementRead) -> None:
        self.reading, self._under_way = reading, None
        self._context.runner.read(
            self, lambda s: queries.bank_accounts(s, self._book), self._offer, self._failed
        )

    def _offer(self, accounts: Sequence[AccountName]) -> None:
        """The account whose number the file tells stands first; with none told, the one on the screen."""
        reading = cast("StatementRead", self.reading)
        guess = queries.account_of(accounts, reading.account, self._wished)
        self.accounts.blockSignals(True)
        for one in accounts:
            self.accounts.addItem(one.name, one.id)
        self.accounts.setCurrentIndex(self.accounts.findData(guess))
        self.accounts.blockSignals(False)
        if guess is None:
            self.said.setText(
                tr("The statement does not tell which account it is of. Choose the account here.")
                if accounts
                else tr(
                    "There is no bank account in the books yet. Open one first, then take in its statement."
                )
            )
            return
        self._look()

    def _look(self) -> None:
        reading, account, runner = self.reading, self.accounts.currentData(), self._context.runner
        if reading is None or account is None:
            return
        self._busy = tr("Comparing with what is there…")
        told = self._begin(runner.progress())
        self.go.setEnabled(False)
        runner.read(
            self,
            lambda s: queries.preview_statement(s, account, reading),
            self._show,
            self._refused,
            progress=told,
        )

    def _show(self, preview: StatementPreview) -> None:
        self.preview, self._under_way = preview, None
        refused = len({(one.sheet, one.row) for one in preview.refusals})
        worth = len(preview.remarks) + len(preview.breaks)
        for key, name, count in (
            ("added", tr("To be added"), len(preview.added)),
            ("refused", tr("Refused"), refused),
            ("remarks", tr("Worth a look"), worth),
        ):
            self.views.button(key).setText(f"{name} {count}")
        words = tr("{good} lines go in, {known} are there already, {refused} are refused.")
        if not preview.added and not refused:
            words = tr("Every line of this statement is there already; nothing would change.")
        self.said.setText(words.format(good=len(preview.added), known=preview.known, refused=refused))
        self.go.setText(tr("Import {count} rows").format(count=len(preview.added)))
        self.go.setEnabled(bool(preview.added))
        self._keep.setVisible(bool(refused))
        self.views.setVisible(True)
        self.views.choose("refused" if refused else "remarks" if worth else "added")
        self._list()

    def _list(self) -> None:
        if self.preview is not None and self.reading is not None:
            several = len(self.reading.sheets) > 1
            self._lines = list(_shown(self.preview, self.views.chosen(), several=several))
            self.rows.show([])
            self.rows.show(list(range(len(self._lines))))
            self._below.setVisible(bool(self._lines) and self.views.chosen() != "added")
            self._table.selectRow(0)

    def _tell_whole(self, current: QModelIndex) -> None:
        """What the list has no room for stands below it."""
        self.whole.setText(self._lines[current.row()].words if current.isValid() else "")

    def _done(self, _result: object) -> None:
        self._under_way = None
        self._context.toast(tr("Imported: {file}").format(file=self._path.name))
        self.accept()

    def _refused(self, error: Exception) -> None:
        """Another account than the file's: say so, and let another be chosen."""
        self._under_way, self.preview = None, None
        self.said.setText("")
        self.rows.show([])
        messages.explain(self._context.look, self, error)

    def _failed(self, error: Exception) -> None:
        self._under_way = None
        for part in (self.go, self._keep, self.accounts, self.views):
            part.setEnabled(True)
        messages.explain(self._context.look, self.parentWidget() or self, error)
        if self.reading is None:
            self.reject()

    def _save_refused(self) -> None:
        name = tr("{file} refused.xlsx").format(file=self._path.stem)
        chooser = QFileDialog(
            self, tr("Save refused rows…"), str(self._path.with_name(name)), "Excel (*.xlsx)"
        )
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.fileSelected.connect(self.save_refused)
        chooser.open()

    def _lay_out(self) -> None:
        look = self._context.look
        asked = row(look, text(self._account.label, "label"), (self.accounts, 1), None, gap=3)
        self.views.setVisible(False)
        self._keep.setVisible(False)
        self.go.setEnabled(False)
        cancel = Button(look, tr("Cancel"), "main", action=self.reject)
        head = column(
            look,
            text(self._path.name, "title"),
            plain(asked),
            self.said,
            self.views,
            gap=2.5,
            margins=(5, 4, 5, 2),
        )
        foot = row(look, None, self._keep, cancel, self.go, margins=(5, 2.5, 5, 2.5))
        self.setLayout(column(look, head, (self._table, 1), rule(), self._below, foot, gap=0))
        self.go.setDefault(True)
        sized(look, self, 220, 150)


def _columns() -> Sequence[Column]:
    return (
        Column("", tr("Row"), lambda shown: shown.row, number=True),
        Column("", tr("Day"), lambda shown: shown.day),
        Column("", tr("Amount"), lambda shown: shown.amount, number=True),
        Column("", tr("Balance"), lambda shown: shown.balance, number=True),
        Column("", tr("In words"), lambda shown: shown.words, stretch=True),
    )


def _shown(preview: StatementPreview, view: str, *, several: bool) -> Iterator[Shown]:
    """The lines of a view; where `several` sheets came in as one, each row is told with its sheet."""

    def place(one: StatementLine | Refusal | Break) -> str:
        return f"{one.sheet} {one.row}" if several and one.row else str(one.row or "")

    if view == "added":
        for at, line in enumerate(preview.added):
            words = " ".join(filter(None, (line.text, line.payee)))
            yield Shown(at, place(line), str(line.day), str(line.amount), str(line.balance or ""), words)
        return
    told: Sequence[Refusal] = preview.refusals if view == "refused" else preview.remarks
    for at, one in enumerate(told):
        yield Shown(at, place(one), "", "", "", f"{one.column} {one.value}：{reason(one)}".strip("： "))
    if view == "remarks":
        for at, broken in enumerate(preview.breaks, len(told)):
            yield Shown(at, place(broken), str(broken.day), "", str(broken.told), break_words(broken))


def break_words(broken: Break) -> str:
    """Where a chain of balances breaks, and by how much."""
    return tr(
        "The balance should be {expected} and is {told}: {difference} apart. Lines before this one may be missing, or one was changed."
    ).format(expected=broken.expected, told=broken.told, difference=broken.difference)
