"""The household register of a place: figures, gaps, a filter, a table of any length."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation import queries
from desktop.features.organisation.dialogs import basis_words, gap_words, household_editor
from desktop.features.organisation.page.view import Subject, View
from desktop.features.organisation.records import (
    GAPS,
    HouseholdDraft,
    HouseholdRow,
    RegisterChecks,
    RosterFigures,
)
from desktop.features.organisation.rules import address
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import column, row
from desktop.ui.record import Filter
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, Segments, text


class Roster(View):
    """The households of a place."""

    def __init__(self, context: Context, subject: Subject) -> None:
        super().__init__(context, subject)
        self._order = ("address", False)
        look = context.look
        self._gaps = Segments(look, gap_words(), "")
        self._gaps.button("ended").setVisible(False)
        self._gaps.changed.connect(self._ask)
        self._figures = text("", "soft", wrap=True)
        self._filter = Filter(look, tr("Filter: room, owner, initials, end of phone number"))
        self._model = RecordTable(
            _household_columns(subject.own), lambda ids: context.peek(queries.household_rows, ids, subject.on)
        )
        self._table = Table(look, self._model, flush=True)
        self._table.remember(context.preferences, "household")
        self._table.sorted_by.connect(self._sort)
        self._table.doubleClicked.connect(lambda index: self.edit(self._model.id_at(index.row())))
        self._filter.textChanged.connect(lambda _words: self._ask())
        head = column(
            look, self._figures, row(look, (self._filter, 1), self._gaps, gap=3), gap=2, margins=(4, 3, 4, 2)
        )
        self.setLayout(column(look, head, (self._table, 1), gap=0))

    def fill(self) -> None:
        place, on = self.subject.place, self.subject.on
        self.context.runner.read(
            self,
            lambda s: (queries.roster_figures(s, place, on), queries.register_checks(s, place, on)),
            lambda answer: self._say(*answer),
        )
        self._ask()
        self.said.emit(tr("Double click a household to mend it"))

    def buttons(self) -> tuple[QWidget, ...]:
        return (Button(self.context.look, tr("Add a household"), "primary", "plus", self.add),)

    def add(self) -> Editor:
        """Open the form of a new door, in the compound that is looked at if there is but one."""
        place = self.subject.place
        compounds: list[tuple[int, str]] = self.context.peek(queries.compound_choices, place)
        trail = self.context.peek(queries.scope_trail, place)
        here = {step.kind: step for step in trail}
        if "compound" in here:
            compounds = [(here["compound"].id, here["compound"].name)]
        draft = HouseholdDraft(
            compound_id=compounds[0][0] if len(compounds) == 1 else None,
            building=here["building"].name if "building" in here else "",
            staircase=here["staircase"].name if "staircase" in here else "",
        )
        editor = household_editor(self.context, draft, "", self.window(), compounds)
        editor.open()
        return editor

    def edit(self, household: int) -> None:
        mend_household(self.context, household, self.window())

    def _ask(self) -> None:
        place, words, (order, descending) = self.subject.place, self._filter.text(), self._order
        gap, on = self._gaps.chosen(), self.subject.on

        def query(s: Session) -> list[int]:
            return queries.household_ids(s, place, words, order, descending, gap=gap, on=on)

        def show(ids: list[int]) -> None:
            if (words, gap) == (self._filter.text(), self._gaps.chosen()):
                self._model.show(ids)

        self.context.runner.read(self, query, show)

    def _sort(self, key: str, descending: bool) -> None:
        self._order = (key, descending)
        self._ask()

    def _say(self, found: RosterFigures, checks: RegisterChecks) -> None:
        self._count(found, checks)
        if not found.households:
            self._figures.setText(tr("No household is registered here yet. Import the register from Excel."))
            return
        gaps = {
            tr("without area {count}"): found.without_area,
            tr("without owner {count}"): found.without_owner,
            tr("perhaps twice {count}"): checks.doubtful,
            tr("linked by nobody {count}"): found.without_centre,
        }
        missing = joined(words.format(count=count) for words, count in gaps.items() if count)
        whole = (
            tr("{count} households, {heads} heads, {area} ㎡; gaps: {missing}")
            if missing
            else tr("{count} households, {heads} heads, {area} ㎡; no gaps")
        )
        area = f"{found.area:,.2f}"
        self._figures.setText(
            whole.format(count=found.households, heads=checks.heads, area=area, missing=missing)
        )

    def _count(self, found: RosterFigures, checks: RegisterChecks) -> None:
        """How many doors each choice would show, beside its name; ended ones only where there are any."""
        counts = (
            found.without_area, found.without_owner, checks.doubtful, found.without_centre, checks.ended
        )  # fmt: skip
        for gap, count in zip(GAPS, counts, strict=True):
            self._gaps.button(gap).setText(f"{gap_words()[gap]} {count}")
        self._gaps.button("ended").setVisible(bool(checks.ended))


def mend_household(context: Context, household: int, parent: QWidget) -> None:
    """Open the form of a household."""
    rows = context.peek(queries.household_rows, [household])
    where = address(rows[0].building, rows[0].staircase, rows[0].room) if rows else ""
    draft = context.peek(queries.household_draft, household)
    household_editor(context, draft, where, parent).open()


def _household_columns(own: Mapping[str, str]) -> tuple[Column, ...]:
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
        Column("", own.get("centre_household") or tr("Centre household"), lambda door: door.centre or "—"),
        Column("", tr("Remark"), lambda door: door.remark, stretch=True),
    )
