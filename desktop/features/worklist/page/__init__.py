"""The tab of lists: problems, needs and resources with one matter beside them, or all tasks on a board."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.core.errors import NotFound
from desktop.core.feature import Mark
from desktop.features.organisation import queries as organisation
from desktop.features.worklist import queries
from desktop.features.worklist.dialogs import matter_editor, matter_words, state_status
from desktop.features.worklist.page.acts import Acts
from desktop.features.worklist.page.board import BoardView
from desktop.features.worklist.page.matter import matter_body, matter_buttons
from desktop.features.worklist.page.papers import Papers
from desktop.features.worklist.page.views import entry
from desktop.features.worklist.records import Matter, MatterDraft, MatterRow
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.empty import empty_state
from desktop.ui.front import FollowsScope
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import column, plain, row
from desktop.ui.lists import RecordList
from desktop.ui.record import ListAndRecord, ListPanel, RecordPanel, refill
from desktop.ui.words import Button, Segments

WIDE = 80
"""Units of the list: a number, a compound and a state side by side."""

TASKS = "task"
"""Which of the lists shows tasks in place of matters."""

WATCHES = (
    "matter", "place", "level_name", "task", "step", "answer", "evidence", "extension", "acceptance", "progress_note", "milestone",
    "item", "meeting",
)  # fmt: skip


class WorklistPage(QWidget):
    """What was raised, from where, how it stands, and who has to do what by when."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self._chosen: int | None = None
        self._matter: Matter | None = None
        self._list = RecordList(look)
        self._list.chose.connect(self.choose)
        self._kinds = Segments(look, {"": tr("All"), **matter_words(), TASKS: tr("Tasks")}, "")
        self._kinds.changed.connect(self.refresh)
        new = Button(look, tr("Raise a matter"), "icon", "plus", self.raise_new)
        self._listing = ListPanel(
            look, tr("Matters"), tr("Filter: subject, number, place"), self._list, add=new
        )
        self._listing.filtered.connect(lambda _words: self.refresh())
        self._record = RecordPanel(look)
        self._board = BoardView(context)
        self._board.opened.connect(self.open)
        self._papers = Papers(context, self)
        self._acts = Acts(context, self, self._papers)
        self._stack, self._empty = QStackedWidget(), column(look, gap=0)
        listed = ListAndRecord(look, self._listing, self._record, WIDE)
        for shown in (listed, plain(self._empty), self._board):
            self._stack.addWidget(shown)
        self.setLayout(column(look, self._head(), (self._stack, 1), gap=2, margins=(4, 2, 4, 3)))
        context.runner.changed.connect(self._notice)
        FollowsScope(self, context.scope, self.refresh)
        self.refresh()

    def _head(self) -> QWidget:
        look = self._context.look
        out = Button(look, tr("Print"), "main", "printer", self.print_list)
        self._raise = Button(look, tr("Raise a matter"), "primary", "plus", self.raise_new)
        upper = row(look, self._kinds, None, out, self._raise, gap=3)
        return plain(column(look, upper, self._board.tools, gap=2))

    def print_list(self) -> QWidget:
        """The list in sight on paper: matters by compound, or tasks as they are narrowed."""
        kind = self._kinds.chosen()
        return self._papers.tasks(self._board.wanted()) if kind == TASKS else self._papers.matters(kind)

    def open(self, matter_id: int) -> None:
        """Show a matter, whatever is chosen now."""
        self._listing.filter.clear()
        self._kinds.choose("")
        self.choose(matter_id)
        self.refresh()

    def show_tasks(self) -> None:
        """Turn to the tasks, whatever is shown now."""
        self._kinds.choose(TASKS)
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
        kind = self._kinds.chosen()
        kind = "problem" if kind in ("", TASKS) else kind
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
        self._tend_head(kind)
        if kind == TASKS:
            self._stack.setCurrentWidget(self._board)
            self._board.refresh()
            return

        def query(s: Session) -> list[MatterRow]:
            compounds = None if scope is None else organisation.scope_ids(s, scope, "compound")
            return queries.matter_rows(s, queries.matter_ids(s, compounds, kind, words))

        asked = scope, kind, words

        def show(found: list[MatterRow]) -> None:
            """Answers come in any order: only one to what is asked now counts."""
            now = self._context.scope.place, self._kinds.chosen(), self._listing.filter.text().strip()
            if asked == now:
                self._fill(found)

        self._context.runner.read(self, query, show)

    def _tend_head(self, kind: str) -> None:
        """What narrows the tasks stands there only while they are shown; one primary action at a time."""
        self._board.tools.setVisible(kind == TASKS)
        self._raise.setVisible(kind == TASKS)

    def _fill(self, matters: list[MatterRow]) -> None:
        narrowed = bool(self._listing.filter.text().strip())
        if not (matters or narrowed):
            refill(self._empty, self._nothing())
        self._stack.setCurrentIndex(0 if matters or narrowed else 1)
        self._listing.count(tr("{count} in all").format(count=len(matters)))
        if self._chosen is None and matters:
            self.choose(matters[0].id)
        self._list.show_entries([entry(matter) for matter in matters], self._chosen)

    def _load(self) -> None:
        if (wanted := self._chosen) is None:
            return

        def query(s: Session) -> tuple[Matter, dict[int, Mark]]:
            matter = queries.matter_detail(s, wanted)
            tasks = [task.draft.id or 0 for task in matter.tasks]
            marks = self._context.marks(s, "matter", [wanted]), self._context.marks(s, "task", tasks)
            return matter, {-key: mark for key, mark in marks[0].items()} | dict(marks[1])

        def show(answer: tuple[Matter, dict[int, Mark]]) -> None:
            if wanted == self._chosen:
                self._show(*answer)

        self._context.runner.read(self, query, show, self._missed)

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

    def _show(self, matter: Matter, marks: dict[int, Mark]) -> None:
        context, again = self._context, self._matter is not None and self._matter.id == matter.id
        self._matter = matter
        meta = joined((matter.number, matter.where))
        urgent = (Status("bad", tr("Urgent")),) if matter.draft.urgency == "urgent" else ()
        self._record.name(matter.draft.subject, meta, state_status(matter.state), *urgent)
        self._record.show_body(matter_body(context, self._acts, matter, marks), stay=again)
        buttons = matter_buttons(context, self._acts, self._papers, matter, lambda: self._edit(matter.draft))
        self._record.offer(*buttons)

    def _edit(self, draft: MatterDraft) -> Editor:
        compounds = self._context.peek(organisation.compound_choices, None)
        editor = matter_editor(self._context, draft, compounds, self)
        editor.accepted.connect(lambda: self.open(editor.result_of_command))
        editor.open()
        return editor

    def _notice(self, changes: Changes) -> None:
        if changes.touch(*WATCHES):
            self._load()
            self.refresh()

    def _nothing(self) -> QWidget:
        look = self._context.look
        return empty_state(
            look, "check", tr("Nothing here yet") if self._kinds.chosen() else tr("No matter yet"),
            tr("Problems, needs and resources stand here: what a visit, a forum, a centre household or the hotline brought up. Raise the first one, or make one of a centre household's duty."),
            Button(look, tr("Raise a matter"), "primary", "plus", self.raise_new),
        )  # fmt: skip
