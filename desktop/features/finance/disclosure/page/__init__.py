"""The disclosures of a compound: every period with its state above, the chosen one with its steps below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.progress import Progress
from desktop.features.finance.disclosure import commands, documents, queries, rules
from desktop.features.finance.disclosure.dialogs import (
    down_editor,
    period_editor,
    post_editor,
    question_editor,
    review_editor,
    rule_editor,
    rule_words,
)
from desktop.features.finance.disclosure.page.columns import (
    balances,
    bar_columns,
    columns,
    contract_columns,
    drawn,
    held,
    question_columns,
    red_columns,
    taken,
)
from desktop.features.finance.disclosure.records import (
    Disclosure,
    DisclosureRow,
    DisclosureRule,
    QuestionDraft,
    ReviewDraft,
    Sheet,
)
from desktop.features.finance.page.view import TABLES, Books, MoneyView
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.files import Files
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.sentences_disclosure import missing_words, reviewer_words
from desktop.ui.table import Table, fixed_rows
from desktop.ui.words import Button, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

FEW = 3
"""Disclosures that stand in full above the chosen one; of more the list keeps a third and scrolls."""


class DisclosureView(MoneyView):
    """One compound; what can be done next stands as the red button."""

    watches = (
        *TABLES,
        "disclosure",
        "disclosure_review",
        "disclosure_question",
        "disclosure_file",
        "disclosure_rule",
    )

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        look = context.look
        self._rows: list[DisclosureRow] = []
        self._chosen: int | None = None
        self.told: Disclosure | None = None
        self.table: Table | None = None
        self._rule: DisclosureRule | None = None
        self._list, self._record = column(look, gap=0), column(look, gap=3, margins=(4, 3, 4, 3))
        self._new = Button(look, tr("Draw up the period…"), "primary", "plus", self.draw_up)
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
        self.context.runner.read(
            self,
            lambda s: (queries.rows(s, book), queries.rule_of(s, book)),
            lambda answer: self._show(*answer),
        )

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

    def change_rule(self) -> Editor:
        """Lay down how often, how soon and how long the compound is told."""
        return self._open(rule_editor(self.context, self._rule or DisclosureRule(self.books.book), self))

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

    def unreview(self, one: ReviewDraft) -> QDialog:
        """Take a review off the draft again, after a question."""
        look, wanted = self.context.look, one.id or 0
        return messages.confirm(
            look, self, tr("Take the review by {name} off the draft? It can be noted anew.").format(name=one.name),
            tr("Take the review off"), lambda: self.act(
                tr("Take the review off"), lambda s, _by: commands.unreview(s, wanted), lambda _done: None
            ),
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

    def _show(self, rows: list[DisclosureRow], rule: DisclosureRule) -> None:
        self._rows, self._rule = rows, rule
        known = [one.id for one in rows]
        if self._chosen not in known:
            self._chosen = next(iter(known), None)
        look = self.context.look
        few, policy = len(rows) <= FEW, QSizePolicy.Policy
        self.table = Table(look, fixed_rows(columns(), rows), flush=True, whole=few)
        self._above.setSizePolicy(policy.Preferred, policy.Maximum if few else policy.Preferred)
        if self._chosen is not None:
            self.table.selectRow(known.index(self._chosen))
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        nothing = text(
            tr("Nothing is disclosed yet. Draw up the last period: its figures come from the vouchers."), "soft", wrap=True
        )  # fmt: skip
        refill(self._list, *([self.table] if rows else [plain(row(look, nothing, margins=4)), self._ruled()]))
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
        bars = Table(look, fixed_rows(bar_columns(), drawn(sheet)), whole=True)
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
            text(balances(told), "soft", wrap=True), bars, *notes, *self._contracts(sheet), *self._reds(told), *self._reviews(told), *self._questions(told),
            *([self._files(told)] if told.state != "drafted" else []), self._ruled(),
        )  # fmt: skip
        self._record.addStretch()  # on a large screen what is told stays together
        self._suit()

    def _ruled(self) -> QWidget:
        """By which rule the compound is told, and the way to change it."""
        look, rule = self.context.look, self._rule or DisclosureRule(self.books.book)
        change = Button(look, tr("Change the rule…"), "link", action=self.change_rule)
        return plain(row(look, (text(rule_words(rule), "soft", wrap=True), 1), change))

    def _contracts(self, sheet: Sheet) -> list[QWidget]:
        """The contracts the income rests on, as they stood when it was drawn up."""
        told = held(sheet)
        if not told:
            return []
        table = Table(self.context.look, fixed_rows(contract_columns(), told), whole=True)
        return [text(tr("Contracts this income rests on"), "heading"), table]

    def _reds(self, told: Disclosure) -> list[QWidget]:
        """What is taken back of earlier periods, with its reason."""
        if not told.reds:
            return []
        table = Table(self.context.look, fixed_rows(red_columns(), taken(told)), whole=True)
        return [text(tr("Taken back of earlier periods"), "heading"), table]

    def _reviews(self, told: Disclosure) -> list[QWidget]:
        """Who looked it through; until it hangs what was noted wrongly goes again."""
        look, words = self.context.look, reviewer_words()
        lines = list[QWidget]()
        for one in told.reviews:
            said = tr("{party}: {words}").format(
                party=words[one.party],
                words=" ".join(filter(None, (one.name, one.place, str(one.day), one.remark))),
            )
            off = Button(look, tr("Take off…"), "link", action=partial(self.unreview, one))
            after = (off,) if told.state == "drafted" else ()
            lines.append(plain(row(look, (text(said, "soft", wrap=True), 1), *after)))
        return [plain(column(look, *lines, gap=0))] if lines else []

    def _questions(self, told: Disclosure) -> list[QWidget]:
        if not told.questions:
            return []
        table = Table(self.context.look, fixed_rows(question_columns(), told.questions), whole=True)
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
