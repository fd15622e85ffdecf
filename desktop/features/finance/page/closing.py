"""The months and years of a book: what is planned and used this year, which are closed, and what audits found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.features.finance import queries, rules
from desktop.features.finance.audit import queries as audit
from desktop.features.finance.audit import rules as audits
from desktop.features.finance.audit.dialogs import finding_editor
from desktop.features.finance.audit.page import show_findings, show_notice
from desktop.features.finance.audit.records import Finding
from desktop.features.finance.dialogs import budget_editor, close_editor, open_again_editor, subject_words
from desktop.features.finance.dialogs.books import Plan
from desktop.features.finance.page.view import TABLES, Books, MoneyView
from desktop.features.finance.records import BudgetRow, Close
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box
from desktop.ui.layout import column, plain, row, scrolled, wide
from desktop.ui.record import refill
from desktop.ui.table import Column, Share, Table, fixed_rows
from desktop.ui.words import Button, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


class Periods(MoneyView):
    """Budget of the year, findings of audits, closed months and years.

    A double click mends a plan, opens the task of a finding, or opens a close again.
    """

    watches = (*TABLES, "finding", "matter", "task")

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        self._closes: list[Close] = []
        self._plans: list[BudgetRow] = []
        self._findings: list[Finding] = []
        self._found: Table | None = None
        self._year = date.today().year
        self._shown = column(context.look, gap=5, margins=(4, 4, 4, 3))
        self.setLayout(column(context.look, (scrolled(plain(self._shown)), 1), gap=0))

    def fill(self) -> None:
        book, year = self.books.book, self._year
        self.context.runner.read(
            self,
            lambda s: (
                queries.closes(s, book),
                queries.budget_rows(s, book, year),
                queries.months(s, book),
                audit.findings(s, book, date.today()),
            ),
            lambda found: self._show(*found),
        )

    def buttons(self) -> tuple[QWidget, ...]:
        look = self.context.look
        return (
            Button(look, tr("Note a finding…"), "main", "plus", self.note_finding),
            Button(look, tr("Close the books…"), "primary", "lock", self.close_books),
        )

    def note_finding(self) -> Editor:
        """Note what an audit found; it becomes a task."""
        editor = finding_editor(self.context, self.books.book, self)
        editor.open()
        return editor

    def open_task(self, at: int) -> None:
        """Turn to the matter that puts a finding right."""
        self.context.open("worklist", self._findings[at].matter_id)

    def print_notice(self) -> Preview | None:
        """整改通知书 of the finding that is chosen in its table."""
        one = self._picked()
        return None if one is None else show_notice(self.context, one, self.window())

    def print_findings(self) -> Preview:
        """The list of all findings, as a paper and as Excel."""
        return show_findings(self.context, self.books.book, self.window())

    def close_books(self) -> Editor:
        """Close the month before this one, or another."""
        last = rules.month_before(rules.period_of(date.today()))
        editor = close_editor(self.context, self.books.book, last, self)
        editor.open()
        return editor

    def reopen(self, at: int) -> Editor | None:
        """Open a close again, if it was not yet."""
        if self._closes[at].reopened_on is not None:
            return None
        editor = open_again_editor(self.context, self.books.book, self._closes[at], self)
        editor.open()
        return editor

    def plan(self, at: int) -> Editor:
        """Fill in what a subject is planned for in the year that is shown."""
        one = self._plans[at]
        plan = Plan(one.id, self._year, one.planned)
        editor = budget_editor(self.context, self.books.book, one.subject, plan, self)
        editor.open()
        return editor

    def show_year(self, year: int) -> None:
        """Show the budget of another year: the next one is planned before it begins."""
        self._year = year
        self.fill()

    def _show(
        self, closes: list[Close], plans: list[BudgetRow], months: list[int], findings: list[Finding]
    ) -> None:
        before = self._picked()
        self._closes, self._plans, self._findings = closes, plans, findings
        look = self.context.look
        budget = Table(look, fixed_rows(_budget_columns(), plans), whole=True)
        budget.doubleClicked.connect(lambda index: self.plan(index.row()))
        closed = Table(look, fixed_rows(_close_columns(), closes), whole=True)
        closed.doubleClicked.connect(lambda index: self.reopen(index.row()))
        nothing = text(tr("Nothing is closed yet."), "soft")
        refill(
            self._shown, *self._audited(before), self._planned(months), budget,
            text(tr("Closed months and years, double click opens one again"), "heading"),
            closed if closes else nothing,
        )  # fmt: skip

    def _planned(self, months: list[int]) -> QWidget:
        """The heading of the budget with the years it can be of: those with vouchers, this one and the next."""
        look, this, years = self.context.look, date.today().year, Box()
        for year in sorted({*(month // 100 for month in months), this, this + 1, self._year}, reverse=True):
            years.addItem(str(year), year)
        years.setCurrentIndex(years.findData(self._year))
        years.setAccessibleName(tr("Year"))
        years.activated.connect(lambda _at: self.show_year(years.currentData()))
        head = text(tr("Budget, double click plans a subject"), "heading")
        return plain(row(look, head, wide(look, years, 24), None))

    def _picked(self) -> int | None:
        """The finding that is chosen in its table."""
        at = self._found.currentIndex().row() if self._found else -1
        return self._findings[at].id if at >= 0 else None

    def _audited(self, before: int | None) -> tuple[QWidget, ...]:
        """The findings with what is printed of them; the one that was chosen `before` stays chosen."""
        findings, self._found = self._findings, None
        if not findings:
            return ()
        look = self.context.look
        self._found = found = Table(look, fixed_rows(_finding_columns(), findings), whole=True)
        found.doubleClicked.connect(lambda index: self.open_task(index.row()))
        found.selectRow(next((at for at, one in enumerate(findings) if one.id == before), 0))
        head = row(
            look, text(tr("Findings of audits, double click opens the task"), "heading"), None,
            Button(look, tr("List of findings"), "main", "printer", self.print_findings),
            Button(look, tr("Notice to put it right"), "main", "printer", self.print_notice),
        )  # fmt: skip
        return plain(head), found


def _budget_columns() -> tuple[Column, ...]:
    kinds = subject_words()
    return (
        Column(
            "", tr("Subject of account"), lambda one: f"{one.subject.code} {one.subject.name}", stretch=True
        ),
        Column("", tr("Kind"), lambda one: kinds[one.subject.kind]),
        Column("", tr("Planned"), lambda one: str(one.planned or "—"), number=True),
        Column("", tr("So far"), lambda one: str(one.used), number=True),
        Column("", tr("Left"), lambda one: str(one.left or "—"), number=True),
        Column("", tr("Used"), _used),
    )


def _used(one: BudgetRow) -> Share | str:
    if one.planned is None:
        return "—"
    if one.unplanned:
        spent = one.subject.kind != "income"
        return Share(one.part, tr("overspent, nothing planned") if spent else tr("nothing planned"))
    return Share(one.part, f"{one.part:.0%}")


def _finding_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Found on"), lambda one: one.found_on.isoformat()),
        Column("", tr("What the audit found"), lambda one: one.words, stretch=True),
        Column("", tr("Voucher no."), lambda one: one.voucher or "—"),
        Column("", tr("Who puts it right"), lambda one: one.unit),
        Column("", tr("Put right by"), lambda one: str(one.finish_by or "—")),
        Column("", tr("State"), _finding_state),
    )


def _finding_state(one: Finding) -> Status:
    return {
        "right": Status("ok", tr("put right")), "late": Status("bad", tr("overdue")),
        "dropped": Status("idle", tr("not pursued")), "open": Status("info", tr("under way")),
    }[audits.stage(one)]  # fmt: skip


def _opened_again(one: Close) -> str:
    return " ".join(filter(None, (str(one.reopened_on or "—"), one.reopened_by, one.reason)))


def _close_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Period"), lambda one: rules.period_words(one.period)),
        Column("", tr("Books closed on"), lambda one: one.closed_on.isoformat()),
        Column("", tr("Closed by"), lambda one: one.closed_by or "—"),
        Column("", tr("Opened again: when, by whom, why"), _opened_again, stretch=True),
        Column(
            "",
            tr("State"),
            lambda one: Status("idle", tr("open again")) if one.reopened_on else Status("ok", tr("closed")),
        ),
    )
