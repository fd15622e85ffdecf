"""The vouchers of a compound: drafts to be posted, and what is posted for good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QWidget
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.features.finance import commands, documents, queries, rules
from desktop.features.finance.dialogs import before_posting, draft_editor, reverse_editor
from desktop.features.finance.dues import queries as dues
from desktop.features.finance.page.paper import show_paper
from desktop.features.finance.page.view import Books, MoneyView
from desktop.features.finance.records import Voucher, VoucherDraft, VoucherLine, VoucherRow
from desktop.features.finance.trail.page import TrailDialog, show_trail
from desktop.ui import messages
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.files import Files
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import column, plain, row, rule, scrolled
from desktop.ui.record import refill
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.words import Button, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


class Vouchers(MoneyView):
    """The list above, the chosen voucher with its lines and files below."""

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        look = context.look
        self._rows: list[VoucherRow] = []
        self._chosen: int | None = None
        self.voucher: Voucher | None = None
        self.table: Table | None = None
        self._list, self._record = column(look, gap=0), column(look, gap=3, margins=(4, 3, 4, 3))
        self._post = Button(look, tr("Post to the books"), "primary", "check", self.post)
        self._all = Button(look, tr("Post all drafts"), "main", action=self.post_all)
        self._red = Button(look, tr("Take back in red…"), "main", "arrow-back-up", self.take_back)
        self._drop = Button(look, tr("Throw the draft away"), "main", action=self.drop)
        self._mend = Button(look, tr("Change…"), "main", "pencil", self.mend)
        self._new = Button(look, tr("New voucher…"), "main", "plus", self.add)
        self._print = Button(look, tr("Print"), "main", "printer", self.print)
        self._trail = Button(look, tr("Where from, where to"), "main", action=self.follow)
        below = scrolled(plain(self._record))
        self.setLayout(column(look, (plain(self._list), 1), rule(), (below, 1), gap=0))

    def fill(self) -> None:
        book = self.books.book
        self._suit()  # all buttons side by side would push the window beyond the screen
        self.context.runner.read(self, lambda s: queries.voucher_rows(s, book), self._show)

    def buttons(self) -> tuple[QWidget, ...]:
        return self._trail, self._print, self._drop, self._mend, self._all, self._new, self._red, self._post

    def show_record(self, record: int) -> None:
        self._chosen = record
        self.fill()

    def post(self) -> QDialog | None:
        """Post the draft that is chosen, after a question where a disclosure tells of its day, an account would be doubtful by
        it or nobody signed for what it lets out; it stays for good."""
        voucher = self._told()

        def go() -> None:
            self.act(
                tr("Post a voucher"), lambda s, by: commands.post_voucher(s, voucher.id, by),
                lambda number: self.context.toast(tr("Posted as no. {number}").format(number=number)),
            )  # fmt: skip

        if warning := self._doubts([voucher]):
            return messages.confirm(self.context.look, self, warning, tr("Post to the books"), go)
        go()
        return None

    def post_all(self) -> QDialog:
        """Post every draft whose day has come, after a question."""
        book = self.books.book
        question = tr(
            "Post every draft whose day has come? They get their numbers by their days and stay for good."
        )
        drafts = [one for one in self._rows if one.state == "draft" and one.day <= date.today()]
        question = "\n".join(filter(None, (question, self._doubts(drafts))))
        return messages.confirm(
            self.context.look, self, question, tr("Post all drafts"),
            lambda: self.act(
                tr("Post all drafts"), lambda s, by: commands.post_drafts(s, book, by),
                lambda numbers: self.context.toast(tr("{count} vouchers posted").format(count=len(numbers))),
            ),
        )  # fmt: skip

    def _doubts(self, rows: Sequence[VoucherRow | Voucher]) -> str:
        """What is to be thought of before some drafts are posted."""
        drafts = [one.id for one in rows]
        moves = self.context.peek(queries.drafted_moves, drafts)
        return before_posting(self.context, self.books.book, moves, [one.day for one in rows], drafts)

    def add(self) -> Editor:
        """Fill in a voucher line by line."""
        return self._edit(VoucherDraft(self.books.book))

    def mend(self) -> Editor:
        """Change the draft that is chosen."""
        return self._edit(self.context.peek(queries.voucher_draft, self._told().id))

    def drop(self) -> QDialog:
        """Throw away the draft that is chosen, after a question that tells what hangs on it and that no step back brings it
        back: by then the money may have been taken down anew."""
        voucher, look = self._told(), self.context.look

        def gone(s: Session, _by: str) -> None:
            commands.drop_voucher(s, voucher.id)

        question = tr("Throw away the draft “{text}”? It was never posted and takes no number.")
        told = (question.format(text=voucher.text), *_lost(*self.context.peek(dues.hung_on, voucher.id)))
        return messages.confirm(
            look, self, "\n".join(told), tr("Throw the draft away"),
            lambda: self.act(tr("Throw the draft away"), gone, lambda _done: None),
        )  # fmt: skip

    def take_back(self) -> Editor:
        """Fill in why the chosen voucher is taken back in red."""
        editor = reverse_editor(self.context, self._told(), self)
        editor.accepted.connect(lambda: self.show_record(editor.result_of_command))
        editor.open()
        return editor

    def print(self) -> Preview:
        """记账凭证 of the chosen voucher in the preview."""
        voucher = self._told()
        number = rules.voucher_number(voucher.year, voucher.number) or f"{voucher.year}-草稿"
        title = f"记账凭证{number}"
        return show_paper(self.context, title, lambda: documents.voucher_paper(voucher), self.window())

    def _edit(self, draft: VoucherDraft) -> Editor:
        editor = draft_editor(self.context, draft, self)
        editor.accepted.connect(lambda: self.show_record(editor.result_of_command))
        editor.open()
        return editor

    def follow(self) -> TrailDialog:
        """Where the money of the chosen voucher came from and went."""
        return show_trail(self.context, "voucher", self._told().id, self.window())

    def _told(self) -> Voucher:
        if self.voucher is None:
            raise LookupError("no voucher is chosen")
        return self.voucher

    def _show(self, rows: list[VoucherRow]) -> None:
        self._rows = rows
        known = [one.id for one in rows]
        if self._chosen not in known:
            self._chosen = next(iter(known), None)
        look = self.context.look
        self.table = Table(look, fixed_rows(_columns(), rows), flush=True)
        if self._chosen is not None:
            self.table.selectRow(known.index(self._chosen))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        nothing = text(
            tr("No voucher yet. Take down income or an expense in the cash book."), "soft", wrap=True
        )
        refill(self._list, self.table if rows else plain(row(look, nothing, margins=4)))
        drafts = sum(one.state == "draft" for one in rows)
        self.said.emit(tr("{count} drafts wait to be posted").format(count=drafts) if drafts else "")
        self._load()

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            self._chosen = self._rows[at].id
            self._load()

    def _load(self) -> None:
        if (wanted := self._chosen) is None:
            self.voucher = None
            refill(self._record)
            self._suit()
            return
        self.context.runner.read(self, lambda s: queries.voucher_detail(s, wanted), self._tell)

    def _tell(self, voucher: Voucher) -> None:
        if voucher.id != self._chosen:
            return
        self.voucher, look = voucher, self.context.look
        lines = [_Line(at, line) for at, line in enumerate(voucher.lines)]
        table = Table(look, fixed_rows(_line_columns(), lines), whole=True)
        refill(
            self._record, text(voucher.text, "heading", wrap=True), text(_meta(voucher), "soft", wrap=True), table,
            text(tr("In capitals: {words}").format(words=voucher.amount.capitals()), "soft"), self._files(voucher),
        )  # fmt: skip
        self._record.addStretch()  # on a large screen what is told stays together
        self._suit()

    def _files(self, voucher: Voucher) -> Files:
        files = Files(self.context, lasting=False)
        files.show_files(voucher.files)
        files.added.connect(lambda stored: self._prove(voucher.id, stored))
        files.removed.connect(self._unprove)
        return files

    def _prove(self, voucher: int, stored: list[Stored]) -> None:
        self.act(
            tr("Attach a file"), lambda s, _by: commands.add_proof(s, voucher, stored), lambda _done: None
        )

    def _unprove(self, proof: int) -> None:
        self.act(tr("Take a file off"), lambda s, _by: commands.remove_proof(s, proof), lambda _done: None)

    def _suit(self) -> None:
        told = self.voucher
        draft, posted = bool(told and told.state == "draft"), bool(told and told.state == "posted")
        self._post.setVisible(draft)
        self._all.setVisible(sum(one.state == "draft" for one in self._rows) > 1)
        self._drop.setVisible(draft)
        self._mend.setVisible(bool(draft and told and not told.source))
        self._red.setVisible(bool(posted and told and told.reverses is None and told.reversed_by is None))
        self._print.setEnabled(told is not None)
        self._trail.setVisible(posted)  # beside all that is done with a draft it would not fit on the screen


def _lost(contracts: list[str], days: int) -> Iterator[str]:
    """What goes with a draft, and does not come back."""
    if contracts:
        words = tr(
            "What was noted as received on contract {numbers} counts no more then; note it anew under “Dues”."
        )
        yield words.format(numbers=tr(", ").join(contracts))
    if days:
        words = tr("The daily totals of {count} days count no more then; enter them anew under “Dues”.")
        yield words.format(count=days)
    yield tr("This cannot be stepped back.")


class _Line:
    """A line of the voucher with a number of its own for the table."""

    def __init__(self, at: int, line: VoucherLine) -> None:
        self.id, self.line = at, line

    def shown(self, side: int) -> str:
        return str(rules.sides(self.line.amount.fen, red=self.line.red)[side] or "")


def _meta(voucher: Voucher) -> str:
    told: list[Any] = [voucher.day]
    if voucher.number:
        told.append(tr("no. {number} of {year}").format(number=voucher.number, year=voucher.year))
    if voucher.prepared_by:
        told.append(tr("prepared by {name}").format(name=voucher.prepared_by))
    if voucher.posted_by:
        told.append(tr("posted by {name}").format(name=voucher.posted_by))
    if voucher.reverses:
        told.append(
            tr("takes back no. {number}: {reason}").format(
                number=rules.voucher_number(*voucher.reverses), reason=voucher.reason
            )
        )
    if voucher.reversed_by:
        told.append(
            tr("taken back by no. {number}").format(number=rules.voucher_number(*voucher.reversed_by))
        )
    return joined(told)


def _columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Voucher no."), lambda one: str(one.number or "—"), number=True),
        Column("", tr("Day"), lambda one: one.day.isoformat()),
        Column("", tr("What for"), lambda one: one.text, stretch=True),
        Column("", tr("Amount"), lambda one: str(one.amount), number=True),
        Column("", tr("State"), _state),
    )


def _state(one: VoucherRow) -> Status:
    if one.state == "draft":
        return Status("warn", tr("draft"))
    return Status("bad", tr("red")) if one.red else Status("ok", tr("posted"))


def _line_columns() -> tuple[Column, ...]:
    return (
        Column(
            "",
            tr("Account or subject"),
            lambda one: one.line.name or tr("no longer in these books"),
            stretch=True,
        ),
        Column("", tr("Debit"), lambda one: one.shown(0), number=True),
        Column("", tr("Credit"), lambda one: one.shown(1), number=True),
    )
