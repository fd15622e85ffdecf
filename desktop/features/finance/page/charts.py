"""The pictures of a year: income and expense by month, income by source, the balance of an account."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.figure import Figure
from desktop.core.progress import Progress
from desktop.features.finance import documents, queries, rules
from desktop.features.finance.page.view import Books, MoneyView
from desktop.features.finance.records import AccountRow
from desktop.ui.context import Context
from desktop.ui.drawing import Drawing, DrawingPanel
from desktop.ui.i18n import tr
from desktop.ui.inputs import Box
from desktop.ui.layout import column, row, wide
from desktop.ui.words import Button, Segments

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

EMPTY = Figure((), (), (), 1, 1)


def chart_words() -> dict[str, str]:
    return {
        "months": tr("Income and expense by month"),
        "sources": tr("Income by source"),
        "balance": tr("Balance of the account"),
    }


class Charts(MoneyView):
    """Drawn once in plain numbers, for the screen and for paper."""

    def __init__(self, context: Context, books: Books) -> None:
        super().__init__(context, books)
        look = context.look
        self.figure = EMPTY
        self.kinds = Segments(look, chart_words(), "months")
        self.kinds.changed.connect(self._ask)
        self.year, self.account = Box(), Box()
        self.year.setAccessibleName(tr("Year"))
        self.account.setAccessibleName(tr("Account"))
        for box in (self.year, self.account):
            box.activated.connect(lambda _at: self._ask())
        self.drawing = Drawing(look, tr("Pictures"))
        self._panel = DrawingPanel(look, self.drawing)
        head = row(
            look,
            self.kinds,
            wide(look, self.year, 24),
            wide(look, self.account, 46),
            None,
            gap=2,
            margins=(4, 2, 4, 0),
        )
        self.setLayout(column(look, head, (self._panel, 1), gap=0))

    def fill(self) -> None:
        book = self.books.book
        self.context.runner.read(
            self,
            lambda s: (queries.account_rows(s, book), queries.months(s, book)),
            lambda found: self._offer(*found),
        )

    def buttons(self) -> tuple[QWidget, ...]:
        return (Button(self.context.look, tr("Print the picture"), "primary", "printer", self.print_picture),)

    def print_picture(self) -> Preview:
        """The picture that is shown, on A4."""
        from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

        figure, kind, year = self.figure, self.kinds.chosen(), self.year.currentData()
        title = documents.picture_title(kind, self.books.name, year, self.account.currentText())

        def make(progress: Progress, substitute: str | None) -> bytes:
            return documents.picture_pdf(
                figure,
                kind,
                title,
                year,
                substitute=substitute,
                progress=lambda page: progress.report(page, 0),
            )

        preview = Preview(
            self.context, Printable(title, title, {tr("Internal version"): make}), self.window()
        )
        preview.open()
        return preview

    def _offer(self, accounts: list[AccountRow], months: list[int]) -> None:
        chosen, account, now = self.year.currentData(), self.account.currentData(), date.today().year
        self.year.clear()
        for year in sorted({now, *(month // 100 for month in months)}, reverse=True):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(self.year.findData(chosen or now), 0))
        self.account.clear()
        for one in accounts:
            self.account.addItem(one.name, one.id)
        self.account.setCurrentIndex(max(self.account.findData(account), 0 if accounts else -1))
        self._ask()

    def _ask(self) -> None:
        asked = kind, year, account = self._asked()
        book, today = self.books.book, date.today()
        self.account.setVisible(kind == "balance")

        def query(s: Session) -> Figure:
            if kind == "balance":
                return rules.line_figure(queries.month_balances(s, account, year, today) if account else {})
            income, spent, sources = queries.year_sums(s, book, year)
            return rules.strips_figure(sources) if kind == "sources" else rules.columns_figure(income, spent)

        self.context.runner.read(
            self, query, lambda figure: self._show(figure) if asked == self._asked() else None
        )

    def _asked(self) -> tuple[str, int, int | None]:
        return self.kinds.chosen(), self.year.currentData(), self.account.currentData()

    def _show(self, figure: Figure) -> None:
        self.figure = figure
        self.drawing.show_figure(figure)
        self.drawing.fit()
        self._panel.say(tr("Solid: income, dashed: expense") if self.kinds.chosen() == "months" else "")
