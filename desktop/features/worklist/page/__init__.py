"""The tab of lists: problems, needs and resources on the left, one matter on the right."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.core.errors import NotFound
from desktop.features.organisation import queries as organisation
from desktop.features.worklist import commands, queries
from desktop.features.worklist.dialogs import matter_editor, matter_words
from desktop.features.worklist.page.views import entry, matter_body, matter_status
from desktop.features.worklist.records import Matter, MatterDraft, MatterRow
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.empty import empty_state
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row
from desktop.ui.lists import RecordList
from desktop.ui.record import ListAndRecord, ListPanel, RecordPanel
from desktop.ui.words import Button, Segments

WATCHES = ("matter", "place", "level_name")
WIDE = 96
"""Units of the list, so that its lists stand side by side above it in both languages."""


class WorklistPage(QWidget):
    """What was raised, from where, and how it stands."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self._chosen: int | None = None
        self._matter: Matter | None = None
        self._list = RecordList(look)
        self._list.chose.connect(self.choose)
        self._kinds = Segments(look, {"": tr("All"), **matter_words()}, "")
        self._kinds.changed.connect(self.refresh)
        new = Button(look, tr("Raise a matter"), "icon", "plus", self.raise_new)
        kinds = row(look, self._kinds, None, margins=(4, 2, 4, 2))
        listed = plain(column(look, kinds, (self._list, 1), gap=0))
        self._listing = ListPanel(look, tr("Matters"), tr("Filter: subject, number, place"), listed, add=new)
        self._listing.filtered.connect(lambda _words: self.refresh())
        self._record = RecordPanel(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(ListAndRecord(look, self._listing, self._record, WIDE))
        self._stack.addWidget(self._nothing())
        self.setLayout(row(look, (self._stack, 1), margins=(4, 3, 4, 3)))
        context.runner.changed.connect(self._notice)
        context.scope.changed.connect(self.refresh)
        self.refresh()

    def open(self, matter_id: int) -> None:
        """Show a matter, whatever is chosen now."""
        self._listing.filter.clear()
        self._kinds.choose("")
        self.choose(matter_id)
        self.refresh()

    def leave(self) -> None:
        """The page is about to go; nothing is typed into it outside its dialogs."""

    @property
    def unsaved(self) -> bool:
        """Whether something typed here is not stored yet."""
        return False

    @property
    def place(self) -> tuple[int | None, str]:
        """Which matter is open, and which list."""
        return self._chosen, self._kinds.chosen()

    def return_to(self, place: tuple[int | None, str]) -> None:
        """Open what was open on a page that stood here before."""
        self._chosen, kind = place
        self._kinds.choose(kind)
        self._load()
        self.refresh()

    def choose(self, matter_id: int) -> None:
        self._chosen = matter_id
        self._load()

    def raise_new(self) -> None:
        """Fill in a new matter."""
        compounds = self._context.peek(organisation.compound_choices, self._context.scope.place)
        if not compounds:
            self._context.toast(tr("Import the organisation first: a matter belongs to a compound."))
            return
        kind = self._kinds.chosen() or "problem"
        self._edit(MatterDraft(compound_id=compounds[0][0], kind=kind, raised_on=date.today()))

    def raise_matter(self, duty_id: int) -> Editor | None:
        """Make a matter of a duty; one that was made of it before is shown instead."""
        there = self._context.peek(queries.matter_of_duty, duty_id)
        if there is None:
            return self._edit(self._context.peek(queries.draft_from_duty, duty_id))
        self.open(there)
        return None

    def refresh(self) -> None:
        scope, kind = self._context.scope.place, self._kinds.chosen()
        words = self._listing.filter.text().strip()

        def query(s: Session) -> list[MatterRow]:
            compounds = None if scope is None else organisation.scope_ids(s, scope, "compound")
            return queries.matter_rows(s, queries.matter_ids(s, compounds, kind, words))

        self._context.runner.read(self, query, self._fill)

    def _fill(self, matters: list[MatterRow]) -> None:
        narrowed = bool(self._listing.filter.text().strip() or self._kinds.chosen())
        self._stack.setCurrentIndex(0 if matters or narrowed else 1)
        self._listing.count(tr("{count} in all").format(count=len(matters)))
        if self._chosen is None and matters:
            self.choose(matters[0].id)
        self._list.show_entries([entry(matter) for matter in matters], self._chosen)

    def _load(self) -> None:
        if (wanted := self._chosen) is not None:
            self._context.runner.read(
                self,
                lambda s: queries.matter_detail(s, wanted),
                lambda matter: self._show(matter) if wanted == self._chosen else None,
                self._missed,
            )

    def _missed(self, error: Exception) -> None:
        """A matter that is not there any more, as after its raising was taken back, makes room for the next."""
        if not isinstance(error, NotFound):
            self._context.runner.stumbled.emit(error)
            return
        self._chosen, self._matter = None, None
        self._record.name("", "")
        self._record.show_body(QWidget())
        self._record.offer()
        self.refresh()

    def _show(self, matter: Matter) -> None:
        look, self._matter = self._context.look, matter
        meta = f"{matter.number}，{matter.where}"
        self._record.name(matter.draft.subject, meta, matter_status(matter.state))
        own: dict[str, str] = self._context.peek(organisation.level_words)
        self._record.show_body(matter_body(look, matter, self._context.open, own))
        closed = matter.state == "closed"
        turn = tr("Open again") if closed else tr("Close the matter")
        self._record.offer(
            Button(look, turn, "main", "arrow-back-up" if closed else "check", self._turn),
            Button(look, tr("Mend"), "primary", "pencil", lambda: self._edit(matter.draft)),
        )

    def _edit(self, draft: MatterDraft) -> Editor:
        compounds = self._context.peek(organisation.compound_choices, None)
        editor = matter_editor(self._context, draft, compounds, self)
        editor.accepted.connect(lambda: self.open(editor.result_of_command))
        editor.open()
        return editor

    def _turn(self) -> None:
        if (matter := self._matter) is not None:
            state = "registered" if matter.state == "closed" else "closed"
            label = tr("Open again") if state == "registered" else tr("Close the matter")
            self._context.runner.write(self, label, lambda s: commands.set_state(s, matter.id, state))

    def _notice(self, changes: Changes) -> None:
        if changes.touch(*WATCHES):
            self._load()
            self.refresh()

    def _nothing(self) -> QWidget:
        look = self._context.look
        return empty_state(
            look, "check", tr("No matter yet"),
            tr("Problems, needs and resources stand here: what a visit, a forum, a centre household or the hotline brought up. Raise the first one, or make one of a centre household's duty."),
            Button(look, tr("Raise a matter"), "primary", "plus", self.raise_new),
        )  # fmt: skip
