"""What stands beside the lines: what the chosen one may be, is, or was, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance.bank import commands, queries
from desktop.features.finance.bank.dialogs import (
    EntryDialog,
    VoucherWish,
    named,
    unmatch_editor,
    voucher_editor,
)
from desktop.features.finance.bank.records import BankLineRow, EntryRow, LineDetail, OpenLine, Suggestion
from desktop.features.finance.trail.page import TrailDialog, show_trail
from desktop.ui import messages
from desktop.ui.chip import Chip, Status
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.layout import column, frame, plain, row, scrolled
from desktop.ui.record import refill
from desktop.ui.theme import Look
from desktop.ui.words import Button, amount, text

MOST = 4
"""Suggestions shown for one line; the others are found by choosing."""


class Side(QWidget):
    """`opened` gives a voucher somebody wants to see."""

    opened = Signal(int)

    def __init__(self, context: Context, book: int) -> None:
        super().__init__()
        self._context, self._book = context, book
        self.lines: list[BankLineRow] = []
        self.fitting: list[Suggestion] = []
        self.detail: LineDetail | None = None
        self._asked = 0
        self._box = column(context.look)
        self.setLayout(self._box)

    def show_lines(self, lines: list[BankLineRow], suggestions: Sequence[Suggestion]) -> None:
        """The chosen lines; of a single one everything that is known, once it has come."""
        same = [one.id for one in lines] == [one.id for one in self.lines]
        self.lines, self._asked = lines, self._asked + 1
        if len(lines) != 1:
            self._refill(self._several())
            return
        key = lines[0].id
        self.fitting = [one for one in suggestions if key in one.lines][:MOST]
        wanted = list(dict.fromkeys(entry for one in self.fitting for entry in one.entries))

        asked = self._asked

        def show(detail: LineDetail) -> None:
            if asked == self._asked:  # answers come in any order
                self.detail = detail
                self._refill(self._single(lines[0], detail))

        if not same:
            self._refill(_facts(self._context.look, lines[0]))
        self._context.runner.read(self, lambda s: queries.line_detail(s, key, wanted), show)

    def match(self, suggestion: Suggestion) -> None:
        self._write(
            tr("Match"), lambda s, _by: commands.match(s, suggestion.lines, suggestion.entries, date.today())
        )

    def draft(self) -> None:
        """Draft the voucher at once on the subject that is suggested."""
        line = self.lines[0]
        self._write(
            tr("Draft the voucher of this line"),
            lambda s, by: commands.draft_from_line(s, line.id, prepared_by=by),
            lambda _voucher: self._context.toast(
                tr("The voucher is drafted. Post it, then confirm that the two match.")
            ),
        )

    def choose_subject(self) -> Editor | None:
        if self.detail is None:
            return None
        wish = VoucherWish(self.lines[0].id, self.detail.subject)
        editor = voucher_editor(self._context, self._book, wish, self.detail.subjects, self.window())
        editor.open()
        return editor

    def unmatch(self) -> Editor:
        editor = unmatch_editor(self._context, self._book, self.lines[0].id, self.window())
        editor.open()
        return editor

    def follow(self) -> TrailDialog:
        """Where the money of the line came from and went."""
        return show_trail(self._context, "line", self.lines[0].id, self.window())

    def choose_entries(self) -> None:
        """Choose by hand what the lines are."""
        lines = list(self.lines)
        total = Money(sum(one.amount.fen for one in self.lines))
        line = OpenLine(lines[0].id, lines[0].day, total, "")

        def offer(entries: list[int]) -> None:
            EntryDialog(self._context, self._book, lines, entries, self.window()).open()

        self._context.runner.read(self, lambda s: queries.entries_for(s, line), offer)

    def _write(
        self,
        label: str,
        command: Callable[[Session, str], object],
        then: Callable[[object], object] | None = None,
    ) -> None:
        failed: Callable[[Exception], object] = lambda error: messages.explain(  # noqa: E731
            self._context.look, self.window(), error
        )
        self._context.runner.write(self, label, named(self._context, self._book, command), then, failed)

    def _refill(self, *parts: QWidget) -> None:
        body = plain(column(self._context.look, *parts, None, gap=3, margins=(4, 3, 4, 3)))
        refill(self._box, scrolled(body))

    def _several(self) -> QWidget:
        look = self._context.look
        if not self.lines:
            return text(tr("Choose a line to see what it is, or may be."), "soft", wrap=True)
        total = Money(sum(one.amount.fen for one in self.lines))
        parts: list[QWidget] = [
            text(tr("{count} lines chosen").format(count=len(self.lines)), "heading"),
            amount(str(total)),
        ]
        if all(one.state != "matched" for one in self.lines):
            words = text(
                tr("Several lines may be one voucher, as a daily total is booked."), "soft", wrap=True
            )
            parts += [words, Button(look, tr("Match with vouchers…"), "main", action=self.choose_entries)]
        return plain(column(look, *parts, gap=2))

    def _single(self, line: BankLineRow, detail: LineDetail) -> QWidget:
        look = self._context.look
        parts = [_facts(look, line)]
        if line.state in ("matched", "reversed"):
            parts += self._matched(line)
        if line.state != "matched":
            parts += self._open(line, detail)
        parts.append(Button(look, tr("Where from, where to"), "main", action=self.follow))
        if detail.undone:
            parts.append(text(tr("Matches that were taken back"), "heading"))
        words = tr("{day}: voucher {voucher}, {reason}")
        parts += [
            text(words.format(day=one.undone_on, voucher=one.voucher, reason=one.reason), "soft", wrap=True)
            for one in detail.undone
        ]
        return plain(column(look, *parts, gap=2.5))

    def _matched(self, line: BankLineRow) -> Iterator[QWidget]:
        look = self._context.look
        if line.state == "reversed":
            words = tr(
                "A voucher of this line was taken back in red, so the line counts as not booked. Match it anew."
            )
            yield messages.inline_message(look, "bad", words)
        yield text(tr("Matched with"), "heading")
        for voucher, number in line.vouchers:
            yield self._link(voucher, tr("Voucher {number}").format(number=number))
        yield Button(look, tr("Take the match back"), "main", "arrow-back-up", self.unmatch)

    def _open(self, line: BankLineRow, detail: LineDetail) -> Iterator[QWidget]:
        look, entries = self._context.look, {one.id: one for one in detail.entries}
        fitting = self.fitting
        if booked := detail.booked:
            yield from self._booked(line, booked)
            fitting = [one for one in fitting if one.entries != (booked.id,)]
        if fitting:
            yield text(tr("May be"), "heading")
        for one in fitting:
            yield self._card(one, [entries[key] for key in one.entries if key in entries])
        yield Button(look, tr("Choose other vouchers…"), "main", action=self.choose_entries)
        if detail.booked:
            return
        yield text(tr("Not booked yet?"), "heading")
        if line.state == "drafted":
            yield text(
                tr("A voucher of this line is drafted. Once it is posted, confirm that the two match."),
                "soft",
                wrap=True,
            )
            for voucher, _number in line.vouchers:
                yield self._link(voucher, tr("Go to the draft"))
            return
        names = dict(detail.subjects)
        if detail.subject in names:
            yield text(
                tr("Booked before on {subject}").format(subject=names[detail.subject]), "soft", wrap=True
            )
            yield Button(look, tr("Draft the voucher"), "main", "plus", self.draft)
        yield Button(look, tr("Draft on another subject…"), "main", action=self.choose_subject)

    def _booked(self, line: BankLineRow, entry: EntryRow) -> Iterator[QWidget]:
        """The voucher that was drafted of the line and is posted, to be confirmed."""
        words = tr("Voucher {number} was drafted of this line and is posted. Confirm that the two match.")
        yield text(words.format(number=entry.number), wrap=True)
        one = Suggestion((line.id,), (entry.id,), certain=True, days=0, alike=True)
        yield self._card(one, [entry])
        yield self._link(entry.voucher_id, tr("Voucher {number}").format(number=entry.number))

    def _card(self, one: Suggestion, entries: Sequence[EntryRow]) -> QWidget:
        """One suggestion: its vouchers, how sure it is, and the button that confirms it."""
        look = self._context.look
        words = [
            text(f"{entry.number}　{entry.day}　{entry.amount}\n{entry.words}", wrap=True)
            for entry in entries
        ]
        sure = Status("ok", tr("Certain")) if one.certain else Status("idle", tr("Possible"))
        more = [] if len(one.lines) == 1 else [text(_together(one), "soft", wrap=True)]
        foot = row(
            look,
            Chip(look, sure),
            None,
            Button(look, tr("Confirm"), "main", "check", lambda: self.match(one)),
        )
        return frame("card", column(look, *words, *more, plain(foot), gap=1.5, margins=(3, 2, 3, 2)))

    def _link(self, voucher: int, words: str) -> Button:
        return Button(self._context.look, words, "link", action=lambda: self.opened.emit(voucher))


def _together(one: Suggestion) -> str:
    return tr("together with {count} other lines").format(count=len(one.lines) - 1)


def _facts(look: Look, line: BankLineRow) -> QWidget:
    """The line as the bank tells it."""
    told = (
        line.text,
        line.payee,
        line.payee_account,
        tr("Bank's number {number}").format(number=line.number) if line.number else "",
    )
    parts = [text(words, "soft", wrap=True, selectable=True) for words in told if words]
    return plain(
        column(
            look,
            row(look, text(str(line.day), "heading"), None, amount(str(line.amount), "heading")),
            *parts,
            gap=1,
        )
    )
