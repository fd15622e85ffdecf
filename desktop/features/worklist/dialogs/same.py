"""The dialog that says of a matter that another one tells of the same."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.worklist import commands, queries
from desktop.features.worklist.dialogs.words import state_status
from desktop.features.worklist.records import Matter, MatterRow
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import column, row, rule, sized
from desktop.ui.lists import Entry, RecordList
from desktop.ui.record import PAUSE_MS, Filter
from desktop.ui.words import Button, text


class SameDialog(Dialog):
    """What the matter may be the same as, the likeliest first; linked it goes the way of the one that is chosen."""

    def __init__(self, context: Context, matter: Matter, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("{number} is the same as…").format(number=matter.number))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._matter, self._chosen = matter.id, 0
        look = context.look
        self.filter = Filter(look, tr("Search: number, subject, place"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self.filter.textChanged.connect(self._pause.start)
        self.list = RecordList(look)
        self.list.chose.connect(self._choose)
        self.link_button = Button(look, tr("It is the same"), "primary", "check", self.link)
        said = tr(
            "“{subject}” then goes the way of the one you choose, and whoever raised it is told with that one. It can go its own way again at any time; what was taken up again for it, or is to be answered earlier, stays so. The likeliest stand first."
        )
        self.setLayout(column(
            look, row(look, text(said.format(subject=matter.draft.subject), "soft", wrap=True), margins=(4, 3, 4, 0)),
            row(look, self.filter, margins=(4, 2, 4, 2)), rule(), (self.list, 1), rule(),
            row(look, None, Button(look, tr("Cancel"), "main", action=self.reject), self.link_button, margins=(4, 2, 4, 2)),
            gap=0,
        ))  # fmt: skip
        sized(look, self, 170, 130)
        self.search()

    def search(self) -> None:
        """Ask for what holds the words, as they stand now."""
        matter, words = self._matter, self.filter.text().strip()

        def query(s: Session) -> list[MatterRow]:
            return queries.same_choices(s, matter, words)

        def show(found: list[MatterRow]) -> None:
            if words == self.filter.text().strip():
                self._show(found)

        self._context.runner.read(self, query, show)

    def link(self) -> None:
        """Let the matter go the way of the one that is chosen."""
        matter, to, context = self._matter, self._chosen, self._context
        self.write(
            tr("Link to another matter"),
            lambda s: commands.link_matter(s, matter, to, date.today(), agendas=context.agendas),
            lambda _done: self.accept(),
            lambda error: messages.explain(context.look, self, error),
        )  # fmt: skip

    def _show(self, found: list[MatterRow]) -> None:
        kept = self._chosen if self._chosen in {one.id for one in found} else 0
        self.list.show_entries([_entry(one) for one in found], kept)
        self._choose(kept)

    def _choose(self, matter_id: int) -> None:
        self._chosen = matter_id
        self.link_button.setEnabled(bool(matter_id))


def _entry(one: MatterRow) -> Entry:
    return Entry(one.id, one.subject, joined((one.number, str(one.raised_on))), state_status(one.state))
