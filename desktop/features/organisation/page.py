"""The organisation tab: the chain of bodies on the left, one of them or its households on the right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.features.organisation import queries
from desktop.features.organisation.dialogs import (
    ImportDialog,
    basis_words,
    choose_file,
    household_editor,
    kind_words,
    post_editor,
)
from desktop.features.organisation.records import (
    LINKED_LEAST,
    LINKED_MOST,
    BodyDetail,
    HouseholdRow,
    LinkedRow,
    Node,
    PostDraft,
    PostRow,
    RosterFigures,
)
from desktop.features.organisation.rules import address, out_of_range
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.empty import empty_state
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, scrolled
from desktop.ui.record import Filter, ListAndRecord, ListPanel, RecordPanel
from desktop.ui.table import Column, RecordTable, Table, fixed_rows
from desktop.ui.theme import Look
from desktop.ui.tree import Branch, Tree
from desktop.ui.words import Button, Segments, text

WATCHES = ("place", "body", "person", "post", "household", "owner", "household_link")
UNFOLDED = 3
"""Levels of the tree that stand open at first."""


class OrganisationPage(QWidget):
    """Who is responsible, and for whom."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self._nodes: dict[str, Node] = {}
        self._chosen: str | None = None
        self._tree = Tree(look)
        self._tree.chose.connect(self.choose)
        add = Button(look, tr("Import from Excel"), "icon", "plus", self.import_excel)
        self._listing = ListPanel(look, tr("Bodies"), tr("Filter: name"), self._tree, add=add)
        self._listing.filtered.connect(lambda _words: self._list())
        self._record = RecordPanel(look)
        self._views = Segments(
            look, {"posts": tr("Posts and history"), "roster": tr("Household register")}, "posts"
        )
        self._views.changed.connect(self._show)
        self._record.beside(self._views)
        self._roster = Roster(context)
        self._empty = self._nothing()
        self._stack = QStackedWidget()
        self._stack.addWidget(ListAndRecord(look, self._listing, self._record, 72))
        self._stack.addWidget(self._empty)
        self.setLayout(row(look, (self._stack, 1), margins=(4, 3, 4, 3)))
        context.runner.changed.connect(self._notice)
        context.scope.changed.connect(self.refresh)
        self.refresh()

    def open(self, body_id: int) -> None:
        """Show a body, whatever is chosen now."""
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
    def place(self) -> tuple[str | None, str]:
        """Which line is chosen, and how it is looked at."""
        return self._chosen, self._views.chosen()

    def return_to(self, place: tuple[str | None, str]) -> None:
        """Choose what was chosen on a page that stood here before."""
        self._chosen, view = place
        self._views.choose(view)
        self.refresh()

    def choose(self, key: str) -> None:
        self._chosen = key
        self._show()

    def refresh(self) -> None:
        scope = self._context.scope.place
        self._context.runner.read(self, lambda s: queries.organisation_nodes(s, scope), self._fill)

    def import_excel(self) -> None:
        choose_file(self, self.import_file)

    def import_file(self, path: Path) -> ImportDialog:
        """Show the preview of an import; it is not modal to anything but this page."""
        dialog = ImportDialog(self._context, path, self)
        dialog.open()
        return dialog

    def _fill(self, nodes: list[Node]) -> None:
        self._nodes = {node.key: node for node in nodes}
        self._stack.setCurrentIndex(0 if nodes else 1)
        self._listing.count(tr("{count} in all").format(count=len(nodes)))
        if self._chosen not in self._nodes:
            self._chosen = nodes[0].key if nodes else None
        self._list()
        self._show()

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
        keys = set[str]()
        for node in self._nodes.values():
            at: Node | None = node if wanted in node.name else None
            while at is not None and at.key not in keys:
                keys.add(at.key)
                at = self._nodes.get(at.parent or "")
        return {key: node for key, node in self._nodes.items() if key in keys}

    def _show(self) -> None:
        node = self._nodes.get(self._chosen or "")
        if node is None:
            return
        if node.key.startswith("place-"):
            self._show_place(node)
            return
        self._context.runner.read(self, lambda s: queries.body_detail(s, node.id), self._show_body)

    def _show_place(self, node: Node) -> None:
        self._record.name(node.name, kind_words()[node.kind])
        self._views.setVisible(False)
        self._show_roster(node.id)

    def _show_body(self, body: BodyDetail) -> None:
        node = self._nodes.get(self._chosen or "")
        if node is None or node.id != body.id:
            return
        self._views.setVisible(True)
        where = " › ".join(body.path)
        self._record.name(body.name, f"{kind_words()[body.kind]}，{where}", *_states(body))
        if self._views.chosen() == "roster":
            self._show_roster(body.place_id)
            return
        self._record.say(_newest(body))
        self._record.show_body(self._posts(body))
        look = self._context.look
        self._record.offer(
            Button(look, tr("Import from Excel"), "main", "file-spreadsheet", self.import_excel),
            Button(look, tr("Add a post"), "primary", "plus", lambda: self._add_post(body.id)),
        )

    def _show_roster(self, place: int) -> None:
        self._roster = Roster(self._context, place)
        self._record.show_body(self._roster)
        self._record.say(tr("Double click a household to mend it"))
        look = self._context.look
        self._record.offer(
            Button(look, tr("Import from Excel"), "main", "file-spreadsheet", self.import_excel)
        )

    def _posts(self, body: BodyDetail) -> QWidget:
        look = self._context.look
        parts: list[object] = [
            _titled(
                look,
                tr("In office"),
                str(len(body.current)),
                self._post_table(body.current, _current_columns()),
            )
        ]
        if body.kind == "centre_household":
            doors = Table(look, fixed_rows(_linked_columns(), body.linked), whole=True)
            parts.append(_titled(look, tr("Linked households"), str(len(body.linked)), doors))
        parts.append(
            _titled(
                look,
                tr("History"),
                tr("added to, never overwritten"),
                self._post_table(body.history, _history_columns()),
            )
        )
        return scrolled(plain(column(look, *parts, None, gap=5, margins=(4, 4, 4, 3))))

    def _post_table(self, posts: tuple[PostRow, ...], columns: tuple[Column, ...]) -> Table:
        model = fixed_rows(columns, posts)
        table = Table(self._context.look, model, whole=True)
        table.doubleClicked.connect(lambda index: self._mend_post(model.id_at(index.row())))
        return table

    def _add_post(self, body: int) -> None:
        post_editor(self._context, PostDraft(body, begins_on=date.today()), self).open()

    def _mend_post(self, post: int) -> None:
        post_editor(self._context, self._context.peek(queries.post_draft, post), self).open()

    def _notice(self, changes: Changes) -> None:
        if changes.touch(*WATCHES):
            self.refresh()

    def _nothing(self) -> QWidget:
        look = self._context.look
        return empty_state(
            look, "building-community", tr("No organisation yet"),
            tr("Import the Excel file your office already has: one row for each post, with street, community, compound, body, level, name and dates. The household register comes next."),
            Button(look, tr("Import from Excel"), "primary", "file-spreadsheet", self.import_excel),
        )  # fmt: skip


class Roster(QWidget):
    """The households of a place: figures, gaps, a filter, a table of any length."""

    def __init__(self, context: Context, place: int | None = None) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._order = ("address", False)
        look = context.look
        self._figures = text("", "soft", wrap=True)
        self._filter = Filter(look, tr("Filter: room, owner, initials, end of phone number"))
        self._model = RecordTable(_household_columns(), lambda ids: context.peek(queries.household_rows, ids))
        self._table = Table(look, self._model, flush=True)
        self._table.remember(context.preferences, "household")
        self._table.sorted_by.connect(self._sort)
        self._table.doubleClicked.connect(lambda index: self.edit(self._model.id_at(index.row())))
        self._filter.textChanged.connect(lambda _words: self._ask())
        head = column(look, self._figures, self._filter, gap=2, margins=(4, 3, 4, 2))
        self.setLayout(column(look, head, (self._table, 1), gap=0))
        if place is not None:
            context.runner.read(self, lambda s: queries.roster_figures(s, place), self._say)
            self._ask()

    def edit(self, household: int) -> None:
        mend_household(self._context, household, self.window())

    def _ask(self) -> None:
        place, words, (order, descending) = self._place, self._filter.text(), self._order

        def query(s: Session) -> list[int]:
            return queries.household_ids(s, place, words, order, descending)

        self._context.runner.read(
            self, query, lambda ids: self._model.show(ids) if words == self._filter.text() else None
        )

    def _sort(self, key: str, descending: bool) -> None:
        self._order = (key, descending)
        self._ask()

    def _say(self, found: RosterFigures) -> None:
        if not found.households:
            self._figures.setText(tr("No household is registered here yet. Import the register from Excel."))
            return
        gaps = {
            tr("without area {count}"): found.without_area,
            tr("without owner {count}"): found.without_owner,
            tr("linked by nobody {count}"): found.without_centre,
        }
        missing = "，".join(words.format(count=count) for words, count in gaps.items() if count)
        whole = (
            tr("{count} households, {area} ㎡; gaps: {missing}")
            if missing
            else tr("{count} households, {area} ㎡; no gaps")
        )
        area = f"{found.area:,.2f}"
        self._figures.setText(whole.format(count=found.households, area=area, missing=missing))


def mend_household(context: Context, household: int, parent: QWidget) -> None:
    """Open the form of a household."""
    rows = context.peek(queries.household_rows, [household])
    where = address(rows[0].building, rows[0].staircase, rows[0].room) if rows else ""
    draft = context.peek(queries.household_draft, household)
    household_editor(context, draft, where, parent).open()


def _titled(look: Look, title: str, meta: str, table: QWidget) -> QWidget:
    head = row(look, text(title, "heading"), text(meta, "caption"), None, gap=3)
    return plain(column(look, head, table, gap=2))


def _states(body: BodyDetail) -> list[Status]:
    if not body.current:
        return [Status("warn", tr("Nobody in office"))]
    if body.kind == "centre_household":
        words = tr("{count} doors").format(count=len(body.linked))
        if out_of_range(len(body.linked)):
            usual = tr("usual are {least} to {most}").format(least=LINKED_LEAST, most=LINKED_MOST)
            return [Status("warn", f"{words}，{usual}")]
        return [Status("ok", words)]
    return [Status("ok", tr("{count} in office").format(count=len(body.current)))]


def _newest(body: BodyDetail) -> str:
    dated = [post for post in body.history if post.begins_on]
    if not dated:
        return ""
    post = dated[0]
    return tr("Last change {day}: {title} {person}").format(
        day=post.begins_on, title=post.title, person=post.person
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else "—"


def _current_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Post"), lambda post: post.title),
        Column("", tr("Name"), lambda post: post.person),
        Column("", tr("Since"), lambda post: _day(post.begins_on)),
        Column("", tr("Approval or filing number"), lambda post: post.document_no or "—", stretch=True),
    )


def _history_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("From – to"), _span),
        Column("", tr("Post"), lambda post: post.title),
        Column("", tr("Name"), lambda post: post.person),
        Column("", tr("Change"), lambda post: post.reason or "—", stretch=True),
    )


def _span(post: PostRow) -> str:
    if post.ends_on:
        return f"{_day(post.begins_on)} — {post.ends_on.isoformat()}"
    return tr("since {day}").format(day=_day(post.begins_on))


def _linked_columns() -> tuple[Column, ...]:
    def owners(linked: LinkedRow) -> str:
        return linked.owners or "—"

    return (
        Column("", tr("Room"), lambda linked: linked.address),
        Column("", tr("Owners"), owners, stretch=True),
    )


def _household_columns() -> tuple[Column, ...]:
    def where(door: HouseholdRow) -> str:
        return address(door.building, door.staircase, door.room)

    return (
        Column("address", tr("Room"), where),
        Column("", tr("Owners"), lambda door: door.owners or "—"),
        Column(
            "area",
            tr("Area (㎡)"),
            lambda door: "—" if door.area is None else f"{door.area:,.2f}",
            number=True,
        ),
        Column("", tr("Basis"), lambda door: basis_words()[door.area_basis]),
        Column("phone", tr("Phone"), lambda door: door.phone or "—"),
        Column("", tr("Centre household"), lambda door: door.centre or "—"),
        Column("", tr("Remark"), lambda door: door.remark, stretch=True),
    )
