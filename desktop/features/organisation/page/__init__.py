"""The organisation tab: the chain of bodies on the left, one of them or its place on the right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.core.errors import RuleBroken
from desktop.core.parse import parse_day
from desktop.features.organisation import queries
from desktop.features.organisation.dialogs import (
    AdjustedDialog,
    ImportDialog,
    adjusted,
    centres_word,
    kind_words,
)
from desktop.features.organisation.page.centres import Centres
from desktop.features.organisation.page.chart import ChartView
from desktop.features.organisation.page.excel import Excel
from desktop.features.organisation.page.menu import PlaceMenu, edit_body, edit_place
from desktop.features.organisation.page.papers import lists_button, show_list
from desktop.features.organisation.page.posts import Posts
from desktop.features.organisation.page.roster import Roster, mend_household
from desktop.features.organisation.page.standing import standing
from desktop.features.organisation.page.view import Subject, View
from desktop.features.organisation.records import BodyDetail, Node
from desktop.ui.context import Context
from desktop.ui.day import DayLine
from desktop.ui.editor import Editor
from desktop.ui.empty import empty_state
from desktop.ui.front import FollowsScope
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, wide
from desktop.ui.record import ListAndRecord, ListPanel, RecordPanel, refill
from desktop.ui.tree import Branch, Tree
from desktop.ui.words import Button, Segments

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

WATCHES = (
    "place", "level_name", "body", "person", "post", "household", "owner", "household_link", "duty", "matter",
)  # fmt: skip
SUMMED = ("street_committee", "community_committee")
"""Bodies with branches below them, whose adjustments are summed up."""

UNFOLDED = 3
"""Levels of the tree that stand open at first."""

VIEWS: dict[str, type[View]] = {"posts": Posts, "chart": ChartView, "roster": Roster, "centres": Centres}
"""The ways to look at what is chosen, in their order."""


def view_words() -> dict[str, str]:
    return {
        "posts": tr("Posts and history"),
        "chart": tr("Chart"),
        "roster": tr("Household register"),
        "centres": tr("Centre households"),
    }


@dataclass(frozen=True, slots=True)
class Answer:
    """The lines of the tree, what the office calls its levels, and whether only the upper levels are here."""

    nodes: list[Node]
    own: dict[str, str]
    upper: bool


class OrganisationPage(QWidget):
    """Who is responsible, and for whom."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self._nodes: dict[str, Node] = {}
        self._own: dict[str, str] = {}
        self._whole = True
        self._chosen: str | None = None
        self._on: date | None = None
        self._tree = Tree(look)
        self._tree.chose.connect(self.choose)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(
            lambda at: self.menu().popup(self._tree.viewport().mapToGlobal(at))
        )
        self._excel = Excel(context, self)
        add = Button(look, tr("New, mend, remove, import"), "icon", "plus", lambda: self._drop_menu(add))
        self._listing = ListPanel(look, tr("Bodies"), tr("Filter: name"), self._tree, add=add)
        self._listing.filtered.connect(lambda _words: self._list())
        self._record = RecordPanel(look)
        self._views = Segments(look, view_words(), "posts")
        self._views.changed.connect(self._turn_view)
        self._as_of = self._day_line()
        self._view: View | None = None
        self._put_off = ""  # the view that was chosen and comes back with the next body
        self._shown = column(look, gap=0)
        ways = row(look, self._views, None, wide(look, self._as_of, 40), margins=(4, 2, 4, 0))
        self._record.show_body(plain(column(look, ways, (self._shown, 1), gap=0)))
        self._stack = QStackedWidget()
        self._stack.addWidget(ListAndRecord(look, self._listing, self._record, 84))
        self._stack.addWidget(self._nothing())
        self.setLayout(row(look, (self._stack, 1), margins=(4, 3, 4, 3)))
        context.runner.changed.connect(self._notice)
        FollowsScope(self, context.scope, self.refresh)
        self.refresh()

    def open(self, body_id: int) -> None:
        """Show a body, whatever is chosen now."""
        self._put_off = ""
        self._views.choose("posts")
        self.choose(f"body-{body_id}")
        self._tree.choose(f"body-{body_id}")

    def open_household(self, household_id: int) -> None:
        """Open the form of a household."""
        mend_household(self._context, household_id, self)

    def leave(self) -> None:
        """The page is about to go; nothing is typed into it outside its dialogs."""

    @property
    def unsaved(self) -> bool:
        """Whether something typed here is not stored yet."""
        return False

    @property
    def place(self) -> tuple[str | None, str, date | None]:
        """Which line is chosen, how it is looked at, and on which day."""
        return self._chosen, self._put_off or self._views.chosen(), self._on

    def return_to(self, place: tuple[str | None, str, date | None]) -> None:
        """Choose what was chosen on a page that stood here before."""
        self._chosen, view, self._on = place
        self._views.choose(view)
        self._as_of.setText(self._on.isoformat() if self._on else "")
        self.refresh()

    def choose(self, key: str) -> None:
        self._chosen = key
        self._show()

    def look_at(self, day: date | None) -> None:
        """Show everything as it was on a day; None for today."""
        if day != self._on:
            self._on = day
            self.refresh()

    def refresh(self) -> None:
        """Show all bodies anew; of very many the upper levels first, and the rest as soon as nobody waits."""
        self._ask(in_steps=True)

    def _ask(self, *, in_steps: bool = False) -> None:
        asked = scope, on = self._context.scope.place, self._on

        def query(s: Session) -> Answer:
            upper = in_steps and queries.many_bodies(s)
            nodes = queries.organisation_nodes(s, scope, on, upper=upper)
            return Answer(nodes, queries.level_words(s), upper)

        def show(answer: Answer) -> None:
            if asked == (self._context.scope.place, self._on):
                self._fill(answer)

        self._context.runner.read(self, query, show)

    def _ask_for_rest(self) -> None:
        if isValid(self) and not self._whole:
            self._ask()

    def menu(self) -> PlaceMenu:
        """What may be done with the chosen line."""
        subject = self._view.subject if self._view and self._nodes else None
        return PlaceMenu(self._context, subject, self._own, self.import_excel, self)

    def edit(self) -> Editor | None:
        """Open the form of the chosen body, or of the place where there is none."""
        if self._view is None:
            return None
        subject, own = self._view.subject, self._own
        editor = (
            edit_body(self._context, subject.body.id, own, self)
            if subject.body
            else edit_place(self._context, subject.place, own, self)
        )
        editor.open()
        return editor

    def _begin(self) -> None:
        """The first places may be typed as well; what is chosen counts for nothing yet."""
        self.menu().popup(QCursor.pos())

    def _drop_menu(self, button: QWidget) -> None:
        self.menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    def import_excel(self) -> None:
        self._excel.choose()

    def import_file(self, path: Path) -> ImportDialog:
        """Show the preview of an import; it is not modal to anything but this page."""
        return self._excel.take_in(path)

    def print_list(self, key: str) -> Preview | None:
        """Look at a list of what is chosen, as of the day shown; None while nothing is chosen."""
        return show_list(self._context, self._view.subject, key, self) if self._view else None

    def _fill(self, answer: Answer) -> None:
        nodes, self._own = answer.nodes, answer.own
        self._views.button("centres").setText(centres_word(self._own))
        shown_before = not self._whole and not answer.upper and self._chosen in self._nodes
        self._whole = not answer.upper
        self._nodes = {node.key: node for node in nodes}
        self._stack.setCurrentIndex(0 if nodes or self._on else 1)
        if self._chosen not in self._nodes and (self._whole or self._chosen is None):
            self._chosen = nodes[0].key if nodes else None
        self._list()
        if not shown_before:
            self._show()
        if self._whole:
            self._listing.count(tr("{count} in all").format(count=len(nodes)))
        else:
            self._context.runner.when_idle(self._ask_for_rest)

    def _list(self) -> None:
        wanted = self._listing.filter.text().strip()
        kept = self._kept(wanted) if wanted else self._nodes
        branches = [
            Branch(
                node.key,
                node.parent,
                node.name,
                "" if node.linked is None else tr("{count} doors").format(count=node.linked),
            )
            for node in kept.values()
        ]
        self._tree.show_branches(branches, UNFOLDED, self._chosen)
        if wanted:
            self._tree.unfold_all()

    def _kept(self, wanted: str) -> dict[str, Node]:
        """The lines that hold the words, and those they hang on."""
        keys, begins = set[str](), f" {wanted.lower()}"
        for node in self._nodes.values():
            fits = (
                wanted in node.name
                or begins in node.people
                or (wanted in node.people and not wanted.isascii())
            )
            at: Node | None = node if fits else None
            while at is not None and at.key not in keys:
                keys.add(at.key)
                at = self._nodes.get(at.parent or "")
        return {key: node for key, node in self._nodes.items() if key in keys}

    def _show(self) -> None:
        node, on = self._nodes.get(self._chosen or ""), self._on
        if node is None:
            return
        if node.key.startswith("place-"):
            trail = self._context.peek(queries.scope_trail, node.id)[:-1]
            where = " › ".join(place.name for place in trail)
            kind = kind_words(self._own)[node.kind]
            self._record.name(node.name, f"{kind}，{where}" if where else kind)
            self._show_view(Subject(node.id, node.name, on=on, own=self._own))
        else:
            self._context.runner.read(
                self, lambda s: queries.body_detail(s, node.id, on), lambda body: self._show_body(body, on)
            )

    def _show_body(self, body: BodyDetail, on: date | None) -> None:
        if self._chosen != f"body-{body.id}" or on != self._on:
            return
        where = " › ".join(body.path)
        self._record.name(
            body.name, f"{kind_words(self._own)[body.kind]}，{where}", *standing(body, on or date.today())
        )
        self._show_view(Subject(body.place_id, body.name, body, on, self._own))

    def _show_view(self, subject: Subject) -> None:
        """The view that is chosen, or the first that such a subject has."""
        offered = [key for key, kind in VIEWS.items() if subject.body or not kind.of_body]
        for key in VIEWS:
            self._views.button(key).setVisible(key in offered)
        view = VIEWS[self._suited(offered)](self._context, subject)
        view.said.connect(self._record.say)
        if self._view is not None:
            view.follow(self._view)
        self._view = view
        self._record.say("")
        refill(self._shown, view)
        mend = Button(self._context.look, tr("Edit"), "main", "pencil", self.edit)
        lists = lists_button(self._context, subject, self)
        self._record.offer(self._excel.button(subject.place), lists, mend, *view.buttons())
        self._record.beside(*self._summing_up(subject))
        view.fill()

    def _suited(self, offered: list[str]) -> str:
        """The view that is chosen, marked as such; the first where a subject has no such view, until one has."""
        chosen = self._views.chosen()
        if self._put_off in offered:
            chosen, self._put_off = self._put_off, ""
        elif chosen not in offered:
            chosen, self._put_off = offered[0], chosen
        self._views.choose(chosen)
        return chosen

    def _turn_view(self) -> None:
        self._put_off = ""
        self._show()

    def sum_up(self) -> AdjustedDialog | None:
        """Show what a period has changed in the branches of what is chosen, and all below it."""
        if self._view is None:
            return None
        subject = self._view.subject
        return adjusted(self._context, subject.place, subject.name, self)

    def _summing_up(self, subject: Subject) -> tuple[QWidget, ...]:
        """A button for what has branches below it."""
        if subject.body and subject.body.kind not in SUMMED:
            return ()
        return (Button(self._context.look, tr("Adjustments"), "plain", action=self.sum_up),)

    def _day_line(self) -> DayLine:
        look = self._context.look
        line = DayLine()
        line.dress(look)
        line.setPlaceholderText(tr("as of today"))
        line.setAccessibleName(tr("As of"))
        line.setToolTip(tr("Show everything as it was on a day; empty for today"))
        line.textChanged.connect(self._turn_to)
        return line

    def _turn_to(self, said: str) -> None:
        """Look at the day as soon as one stands there; half a day is not one yet."""
        line = self._as_of
        try:
            day = parse_day(said) if said.strip() else None
        except RuleBroken:
            line.setProperty("wrong", "true")
        else:
            line.setProperty("wrong", "false")
            self.look_at(day)
        line.style().unpolish(line)
        line.style().polish(line)

    def _notice(self, changes: Changes) -> None:
        if changes.touch(*WATCHES):
            self._ask()  # what is unfolded stays in sight

    def _nothing(self) -> QWidget:
        look = self._context.look
        return empty_state(
            look, "building-community", tr("No organisation yet"),
            tr("Import the Excel file your office already has: one row for each post, with street, community, compound, body, level, name and dates. The household register comes next."),
            self._excel.templates_button(),
            Button(look, tr("Import from Excel"), "primary", "file-spreadsheet", self.import_excel),
            Button(look, tr("Begin by hand…"), "main", "plus", self._begin),
        )  # fmt: skip
