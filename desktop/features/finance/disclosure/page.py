"""The disclosures of a compound: every quarter with its state above, the chosen one with its steps below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.money import Money
from desktop.core.progress import Progress
from desktop.features.finance.disclosure import commands, documents, queries, rules
from desktop.features.finance.disclosure.dialogs import (
    down_editor,
    period_editor,
    post_editor,
    question_editor,
    review_editor,
)
from desktop.features.finance.disclosure.records import Disclosure, DisclosureRow, QuestionDraft, Sheet
from desktop.features.finance.page.view import TABLES, Books, MoneyView
from desktop.ui import messages
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.files import Files
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.sentences_disclosure import missing_words, reviewer_words
from desktop.ui.table import Column, Share, Table, fixed_rows
from desktop.ui.words import Button, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

FEW = 3
"""Disclosures that stand in full above the chosen one; of more the list keeps a third and scrolls."""


def state_words() -> dict[str, Status]:
    """What the states of a disclosure are called."""
    return {
        "drafted": Status("warn", tr("draft")), "posted": Status("ok", tr("on the board")),
        "down": Status("idle", tr("taken down")), "replaced": Status("idle", tr("replaced")),
    }  # fmt: skip


class DisclosureView(MoneyView):
    """One compound; what can be done next stands as the red button."""

    watches = (*TABLES, "disclosure", "disclosure_review", "disclosure_question", "disclosure_file")

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        look = context.look
        self._rows: list[DisclosureRow] = []
        self._chosen: int | None = None
        self.told: Disclosure | None = None
        self.table: Table | None = None
        self._list, self._record = column(look, gap=0), column(look, gap=3, margins=(4, 3, 4, 3))
        self._new = Button(look, tr("Draw up the quarter…"), "primary", "plus", self.draw_up)
        self._post = Button(look, tr("Put it on the board…"), "primary", "check", self.post)
        self._review = Button(look, tr("Note a review…"), "main", action=self.review)
        self._drop = Button(look, tr("Throw the draft away"), "main", action=self.discard)
        self._ask = Button(look, tr("Note a question…"), "main", action=self.ask)
        self._down = Button(look, tr("Take it down…"), "main", action=self.take_down)
        self._sheet = Button(look, tr("Sheet of reviews"), "main", "printer", self.print_reviews)
        self._print = Button(look, tr("Print"), "main", "printer", self.print)
        self._above, below = plain(self._list), scrolled(plain(self._record))
        self.setLayout(column(look, (self._above, 1), rule(), (below, 2), gap=0))

    def fill(self) -> None:
        book = self.books.book
        self._suit()  # all buttons side by side would push the window beyond the screen
        self.context.runner.read(self, lambda s: queries.rows(s, book), self._show)

    def buttons(self) -> tuple[QWidget, ...]:
        return (
            self._print, self._sheet, self._drop, self._down, self._ask, self._review, self._post, self._new,
        )  # fmt: skip

    def show_record(self, record: int) -> None:
        self._chosen = record
        self.fill()

    def draw_up(self) -> Editor:
        """Draw up the next period from the books."""
        return self._open(period_editor(self.context, self.books.book, self), chosen=True)

    def review(self) -> Editor:
        """Note who looked the draft through."""
        return self._open(review_editor(self.context, self._whole(), self))

    def post(self) -> Editor:
        """Put the draft on the board."""
        return self._open(post_editor(self.context, self._whole(), self))

    def ask(self) -> Editor:
        """Note what somebody asked."""
        told = self._whole()
        return self._open(question_editor(self.context, told, QuestionDraft(told.id), self))

    def answer(self, at: int) -> Editor:
        """Open a question to be answered, or its answer to be mended."""
        told = self._whole()
        return self._open(question_editor(self.context, told, told.questions[at], self))

    def take_down(self) -> Editor:
        """Note that it came off the board."""
        return self._open(down_editor(self.context, self._whole(), self))

    def discard(self) -> QDialog:
        """Throw the draft away, after a question."""
        wanted, look = self._whole().id, self.context.look

        def gone(s: Session, _by: str) -> None:
            commands.discard(s, wanted)

        return messages.confirm(
            look, self, tr("Throw this draft away, with the reviews noted for it? It never hung."),
            tr("Throw the draft away"), lambda: self.act(tr("Throw the draft away"), gone, lambda _done: None),
        )  # fmt: skip

    def print(self) -> Preview:
        """公共收益收支公示表, the public version first."""
        from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

        told = self._whole()
        title = f"{told.compound}公共收益公示 {told.number}"

        def making(*, public: bool):  # noqa: ANN202  what the preview calls
            def make(progress: Progress, substitute: str | None) -> bytes:
                paper = documents.disclosure_paper(told, public=public)
                return documents.paper_pdf(
                    paper, progress=lambda page: progress.report(page, 0), substitute=substitute
                )

            return make

        versions = {
            tr("Public version (names masked)"): making(public=True),
            tr("Internal version"): making(public=False),
        }
        preview = Preview(self.context, Printable(title, title, versions), self.window())
        preview.open()
        return preview

    def print_reviews(self) -> Preview:
        """复核签字页, for the office alone."""
        from desktop.features.finance.page.paper import show_paper

        told = self._whole()
        return show_paper(
            self.context,
            f"{told.compound}复核签字页 {told.number}",
            lambda: documents.review_paper(told),
            self.window(),
        )

    def _open(self, editor: Editor, *, chosen: bool = False) -> Editor:
        if chosen:
            editor.accepted.connect(lambda: self.show_record(editor.result_of_command))
        editor.open()
        return editor

    def _whole(self) -> Disclosure:
        if self.told is None:
            raise LookupError("no disclosure is chosen")
        return self.told

    def _show(self, rows: list[DisclosureRow]) -> None:
        self._rows = rows
        known = [one.id for one in rows]
        if self._chosen not in known:
            self._chosen = next(iter(known), None)
        look = self.context.look
        few, policy = len(rows) <= FEW, QSizePolicy.Policy
        self.table = Table(look, fixed_rows(_columns(), rows), flush=True, whole=few)
        self._above.setSizePolicy(policy.Preferred, policy.Maximum if few else policy.Preferred)
        if self._chosen is not None:
            self.table.selectRow(known.index(self._chosen))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        nothing = text(
            tr("Nothing is disclosed yet. Draw up the last quarter: its figures come from the vouchers."), "soft", wrap=True
        )  # fmt: skip
        refill(self._list, self.table if rows else plain(row(look, nothing, margins=4)))
        self._load()

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            self._chosen = self._rows[at].id
            self._load()

    def _load(self) -> None:
        if (wanted := self._chosen) is None:
            self.told = None
            refill(self._record)
            self._suit()
            return
        self.context.runner.read(self, lambda s: queries.detail(s, wanted), self._tell)

    def _tell(self, told: Disclosure) -> None:
        if told.id != self._chosen:
            return
        self.told, look, sheet = told, self.context.look, told.sheet
        bars = Table(look, fixed_rows(_bar_columns(), _drawn(sheet)), whole=True)
        notes = [messages.inline_message(look, "warn", sentence(one)) for one in told.remarks]
        missing = rules.lacking(told.reviews)
        if told.state == "drafted":
            said = (
                tr("Still to review it: {missing}").format(missing=missing_words(missing))
                if missing
                else tr("All have looked it through; it may hang.")
            )
            notes.append(messages.inline_message(look, "info" if missing else "ok", said))
        refill(
            self._record, text(tr("No. {number}, {first} to {last}").format(number=told.number, first=sheet.first, last=sheet.last), "heading"),
            text(_balances(told), "soft", wrap=True), bars, *notes, *self._reviews(told), *self._questions(told),
            *([self._files(told)] if told.state != "drafted" else []),
        )  # fmt: skip
        self._record.addStretch()  # on a large screen what is told stays together
        self._suit()

    def _reviews(self, told: Disclosure) -> list[QWidget]:
        words = reviewer_words()
        lines = [
            tr("{party}: {words}").format(
                party=words[one.party],
                words=" ".join(filter(None, (one.name, one.place, str(one.day), one.remark))),
            )
            for one in told.reviews
        ]
        return [text("\n".join(lines), "soft", wrap=True)] if lines else []

    def _questions(self, told: Disclosure) -> list[QWidget]:
        if not told.questions:
            return []
        table = Table(self.context.look, fixed_rows(_question_columns(), told.questions), whole=True)
        table.doubleClicked.connect(lambda index: self.answer(index.row()))
        return [text(tr("Questions, double click answers one"), "heading"), table]

    def _files(self, told: Disclosure) -> Files:
        files = Files(self.context, lasting=False)
        files.show_files(told.files)
        files.added.connect(lambda stored: self._keep(told.id, stored))
        files.removed.connect(
            lambda file: self.act(
                tr("Take a photo off"), lambda s, _by: commands.remove_file(s, file), lambda _done: None
            )
        )
        return files

    def _keep(self, disclosure: int, stored: list[Stored]) -> None:
        self.act(
            tr("Add photos"), lambda s, _by: commands.add_files(s, disclosure, stored), lambda _done: None
        )

    def _suit(self) -> None:
        state = self.told.state if self.told else ""
        drafted = any(one.state == "drafted" for one in self._rows)
        self._new.setVisible(not drafted)
        for button in (self._post, self._review, self._drop):
            button.setVisible(state == "drafted")
        self._ask.setVisible(state in ("posted", "down"))
        self._down.setVisible(state == "posted")
        for button in (self._print, self._sheet):
            button.setVisible(bool(state))


def _balances(told: Disclosure) -> str:
    sheet = told.sheet
    words = tr(
        "Before {opening}, income {income}, costs {cost}, net {net}, used {used}, other {other}, left {closing}"
    )
    said = words.format(
        opening=sheet.opening, income=sheet.sum("income"), cost=sheet.sum("cost"), net=sheet.net,
        used=sheet.sum("allocation"), other=sheet.sum("other"), closing=sheet.closing,
    )  # fmt: skip
    if told.begins_on is None:
        return said
    hangs = tr("On the board {begins_on} to {ends_on}, {places}").format(
        begins_on=told.begins_on, ends_on=told.ends_on, places=told.places
    )
    return f"{said}\n{hangs}"


def _columns() -> tuple[Column, ...]:
    states, over = state_words(), Status("warn", tr("to be taken down"))
    return (
        Column("", tr("Disclosure no."), lambda one: one.number),
        Column("", tr("Period"), lambda one: f"{one.first} – {one.last}", stretch=True),
        Column("", tr("Income"), lambda one: str(one.income), number=True),
        Column("", tr("Spent"), lambda one: str(one.spent), number=True),
        Column("", tr("Balance"), lambda one: str(one.closing), number=True),
        Column("", tr("Not answered"), lambda one: str(one.waits or "—"), number=True),
        Column("", tr("State"), lambda one: over if rules.is_over(one, date.today()) else states[one.state]),
    )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn as a bar: a source of income, or all that was spent."""

    id: int
    name: str
    amount: Money
    part: float


def _drawn(sheet: Sheet) -> list[_Drawn]:
    spent = sheet.sum("cost").fen + sheet.sum("allocation").fen
    told = [*rules.sources(sheet), (tr("Spent"), spent)]
    most = max((fen for _, fen in told), default=1) or 1
    return [_Drawn(at, name, Money(fen), max(fen, 0) / most) for at, (name, fen) in enumerate(told)]


def _bar_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Source of income"), lambda one: one.name, stretch=True),
        Column("", tr("Amount"), lambda one: str(one.amount), number=True),
        Column("", tr("Compared"), lambda one: Share(one.part, f"{one.part:.0%}")),
    )


def _question_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Day"), lambda one: str(one.asked_on)),
        Column("", tr("Who asks"), lambda one: one.asked_by),
        Column("", tr("Question"), lambda one: one.words, stretch=True),
        Column("", tr("Answer"), lambda one: one.answer or "—", stretch=True),
    )
