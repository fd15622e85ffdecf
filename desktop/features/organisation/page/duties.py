"""What a centre household did: newest first, counted by month, each to be raised as a matter in one click."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.feature import Mark
from desktop.features.organisation import commands, queries
from desktop.features.organisation.dialogs import duty_editor, duty_words, links_editor
from desktop.features.organisation.records import DutyDraft, DutyRow
from desktop.ui import messages
from desktop.ui.bars import Bar, Bars
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, row
from desktop.ui.record import refill
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.words import Button, text

Answer = tuple[list[DutyRow], Mapping[int, Mark]]


class Duties(QWidget):
    """The duties of one centre household up to a day."""

    def __init__(self, context: Context, body: int, on: date | None) -> None:
        super().__init__()
        self._context, self._body, self._on = context, body, on
        self._rows: dict[int, DutyRow] = {}
        self._marks: Mapping[int, Mark] = {}
        look = context.look
        self._count, self._shown = text("", "caption"), column(look, gap=2)
        self._raise = Button(look, "", "link", action=self._make_matter)
        self._strike = Button(look, tr("Strike out"), "link", action=self._remove)
        self._table: Table | None = None
        self._offer(None)
        head = row(look, text(tr("Duties"), "heading"), self._count, None, self._raise, self._strike, gap=3)
        self.setLayout(column(look, head, self._shown, gap=2))

    def fill(self) -> None:
        """Ask for what was done."""
        body, on = self._body, self._on

        def query(s: Session) -> Answer:
            rows = queries.duties(s, body, None, None, on or date.today())
            return rows, self._context.marks(s, "duty", [duty.id for duty in rows])

        self._context.runner.read(self, query, lambda answer: self._show(*answer))

    def record(self) -> None:
        """Note a new duty."""
        draft = DutyDraft(self._body, done_on=date.today())
        duty_editor(self._context, draft, self.window()).open()

    def adjust(self) -> None:
        """Change which doors are looked after."""
        rooms = self._context.peek(queries.linked_rooms, self._body)
        links_editor(self._context, self._body, rooms, self.window()).open()

    def choose(self, duty: int) -> None:
        """Mark a duty; what can be done with it stands above the list."""
        if self._table is not None:
            self._table.selectRow(list(self._rows).index(duty))

    def _show(self, rows: Sequence[DutyRow], marks: Mapping[int, Mark]) -> None:
        look, self._marks = self._context.look, marks
        self._rows = {duty.id: duty for duty in rows}
        day = self._on or date.today()
        year = [duty for duty in rows if duty.done_on.year == day.year]
        self._count.setText(_counts(year, day))
        if not rows:
            said = tr(
                "Nothing is recorded yet. Record the first duty: a policy explained, an opinion heard, a dispute settled."
            )
            refill(self._shown, text(said, "soft", wrap=True))
            self._offer(None)
            return
        model = fixed_rows(_columns(marks), rows)
        table = self._table = Table(look, model, whole=True)
        table.doubleClicked.connect(lambda index: self._mend(model.id_at(index.row())))
        table.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._offer(model.id_at(now.row()))
        )
        refill(self._shown, Bars(look, tr("Duties per month"), monthly(year)), table)
        table.selectRow(0)

    def _offer(self, duty: int | None) -> None:
        """What can be done with the duty that is marked."""
        self._chosen = duty
        mark = self._marks.get(duty or 0)
        words = tr("Open matter {number}").format(number=mark.words) if mark else tr("Raise as a matter")
        self._raise.setText(words)
        self._raise.setAccessibleName(words)
        for button in (self._raise, self._strike):
            button.setVisible(duty is not None)

    def _make_matter(self) -> None:
        if self._chosen is not None:
            mark = self._marks.get(self._chosen)
            self._context.open(*((mark.feature, mark.id) if mark else ("raise_matter", self._chosen)))

    def _mend(self, duty: int) -> None:
        duty_editor(self._context, self._context.peek(queries.duty_draft, duty), self.window()).open()

    def _remove(self) -> None:
        if (duty := self._chosen) is None:
            return
        look, window, label = self._context.look, self.window(), tr("Strike out a duty")
        question = tr("Strike out the duty of {day}, “{content}”? It can be undone in the menu.")
        words = question.format(day=self._rows[duty].done_on, content=_short(self._rows[duty].content))

        def strike() -> None:
            self._context.runner.write(
                window,
                label,
                lambda s: commands.remove_duty(s, duty),
                failed=lambda e: messages.explain(look, window, e),
            )

        messages.confirm(look, window, words, tr("Strike out"), strike)


def monthly(duties: Sequence[DutyRow]) -> list[Bar]:
    """How many duties each month of their year, and of which kinds."""
    words = duty_words()
    kinds = [
        Counter(words[duty.kind] for duty in duties if duty.done_on.month == month) for month in range(1, 13)
    ]
    return [month_bar(month, found) for month, found in enumerate(kinds, 1)]


def month_bar(month: int, kinds: Mapping[str, int]) -> Bar:
    """One month: how many, and in words of which kinds."""
    told = "、".join(f"{kind}{count}" for kind, count in kinds.items())
    total = sum(kinds.values())
    return Bar(tr("M{month}").format(month=month), total, f"{total} ({told})")


def _counts(year: Sequence[DutyRow], day: date) -> str:
    month = sum(duty.done_on.month == day.month for duty in year)
    return tr("{month} this month, {year} this year").format(month=month, year=len(year))


def _short(words: str) -> str:
    return words if len(words) <= 30 else words[:29] + "…"


def _columns(marks: Mapping[int, Mark]) -> tuple[Column, ...]:
    words = duty_words()
    return (
        Column("", tr("Day"), lambda duty: duty.done_on.isoformat()),
        Column("", tr("Kind"), lambda duty: words[duty.kind]),
        Column("", tr("Household"), lambda duty: duty.address or "—"),
        Column("", tr("What was done or heard"), lambda duty: duty.content.replace("\n", " "), stretch=True),
        Column("", tr("Matter"), lambda duty: marks[duty.id].words if duty.id in marks else "—"),
    )
