"""Centre households of a place: a map of who looks after which door, the list of them, what they did each month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.features.organisation import queries
from desktop.features.organisation.dialogs import centres_word, duty_words, hand_over_editor, kind_words
from desktop.features.organisation.page.coverage import Coverage
from desktop.features.organisation.page.duties import month_bar
from desktop.features.organisation.page.view import Subject, View
from desktop.features.organisation.records import (
    LINKED_LEAST,
    LINKED_MOST,
    Activity,
    CentreRow,
    CoverageRow,
    DoorCell,
)
from desktop.ui.bars import Bars
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import column, plain, row, scrolled
from desktop.ui.table import Column, Share, Table, fixed_rows
from desktop.ui.words import Button, Segments, text

BUSIEST = 30
"""Centre households drawn with bars of their own; of a district the busiest are enough, the list holds all."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Everything the view shows; doors only where one compound, or a part of it, is looked at."""

    compound: int | None
    parts: list[CoverageRow]
    doors: list[DoorCell]
    centres: list[CentreRow]
    done: list[Activity]


class Centres(View):
    """Who is linked by whom, who by nobody, and what is done."""

    def __init__(self, context: Context, subject: Subject) -> None:
        super().__init__(context, subject)
        look = context.look
        self._found: Looked | None = None
        self.coverage: Coverage | None = None
        self._down = 0
        ways = {
            "coverage": tr("Coverage"), "centres": tr("Roll"), "activity": tr("Activity per month"),
        }  # fmt: skip
        self.ways = Segments(look, ways, "coverage")
        self.ways.changed.connect(self._turn)
        self._figures = text("", "soft", wrap=True)
        self._pages = QStackedWidget()
        self._hand = Button(look, tr("Hand over to…"), "primary", "user", self.hand_over)
        self._hand.setEnabled(False)
        head = column(look, row(look, self.ways, None), self._figures, gap=2, margins=(4, 3, 4, 2))
        self.setLayout(column(look, head, (self._pages, 1), gap=0))

    def buttons(self) -> tuple[QWidget, ...]:
        return (self._hand,)

    def follow(self, before: View) -> None:
        if isinstance(before, Centres):
            self.ways.choose(before.ways.chosen())
            if before.coverage and before.subject.place == self.subject.place:
                self._down = before.coverage.scrolled_to()

    def fill(self) -> None:
        place, on = self.subject.place, self.subject.on

        def query(s: Session) -> Looked:
            compound = queries.compound_of(s, place)
            return Looked(
                compound,
                queries.coverage(s, place, on),
                [] if compound is None else queries.coverage_doors(s, place, on),
                queries.centre_rows(s, place, on),
                queries.activity(s, place, (on or date.today()).year, on),
            )

        self.context.runner.read(self, query, self._show)

    def hand_over(self) -> None:
        """Ask to whom the doors that are chosen go."""
        if self._found is not None and self._found.compound is not None:
            compound = self._found.compound
            self.context.runner.read(self, lambda s: queries.centre_rows(s, compound), self._ask_to_whom)

    def _ask_to_whom(self, centres: list[CentreRow]) -> None:
        if not centres:
            self.context.toast(
                tr("There is no centre household here yet. Add one in the organisation first.")
            )
            return
        ids = self.coverage.chosen() if self.coverage else []
        hand_over_editor(self.context, ids, centres, self.window()).open()

    def _show(self, found: Looked) -> None:
        look, self._found = self.context.look, found
        self._figures.setText(_figures(found.parts, centres_word(self.subject.own)))
        self._hand.setEnabled(found.compound is not None)
        if found.doors:
            cover = self.coverage = Coverage(self.context, found.doors, found.centres)
            cover.changed.connect(self._count)
            shown: QWidget = cover
            self.said.emit(tr("Choose doors by click, Shift or dragging; double click opens a household"))
        else:
            parts = shown = Table(look, fixed_rows(_part_columns(self.subject.own), found.parts), flush=True)
            parts.doubleClicked.connect(lambda index: self._narrow(found.parts[index.row()].id))
        centres = Table(look, fixed_rows(_centre_columns(self.subject.own), found.centres), flush=True)
        centres.doubleClicked.connect(
            lambda index: self.context.open("organisation", found.centres[index.row()].id)
        )
        for page in (shown, centres, self._activity(found)):
            self._pages.addWidget(page)
        self._turn()
        if self.coverage:
            self.coverage.scroll_to(self._down)

    def _narrow(self, place: int) -> None:
        """Look at one of several compounds: from then on everything on screen is about it."""
        if self._found is not None and self._found.compound is None:
            self.context.scope.choose(place)

    def _count(self) -> None:
        count = len(self.coverage.chosen()) if self.coverage else 0
        self.said.emit(tr("{count} doors chosen").format(count=count) if count else "")

    def _turn(self) -> None:
        ways = ("coverage", "centres", "activity")
        if self._pages.count():
            self._pages.setCurrentIndex(ways.index(self.ways.chosen()))

    def _activity(self, found: Looked) -> QWidget:
        """All together first, then each that did something, the busiest first."""
        look = self.context.look
        if not found.done:
            said = tr(
                "Nothing was recorded this year. Duties are recorded at each centre household, under posts and history."
            )
            return plain(column(look, text(said, "soft", wrap=True), None, margins=(4, 2, 4, 3)))
        names = {centre.id: f"{centre.holder or '—'}　{centre.place}" for centre in found.centres}
        of_body = defaultdict[int, list[Activity]](list)
        for each in found.done:
            of_body[each.body_id].append(each)
        busiest = sorted(of_body.items(), key=lambda one: -sum(each.count for each in one[1]))[:BUSIEST]
        parts = [self._bars(tr("All together"), found.done)]
        parts += [self._bars(names.get(body, "—"), done) for body, done in busiest]
        return scrolled(plain(column(look, *parts, None, gap=4, margins=(4, 2, 4, 3))))

    def _bars(self, name: str, done: Sequence[Activity]) -> QWidget:
        look, words = self.context.look, duty_words()
        months = defaultdict[int, dict[str, int]](dict)
        kinds = defaultdict[str, int](int)
        for each in done:
            kind = words[each.kind]
            months[each.month][kind] = months[each.month].get(kind, 0) + each.count
            kinds[kind] += each.count
        told = joined(f"{kind} {count}" for kind, count in kinds.items())
        head = row(look, text(name, "strong"), text(told, "caption"), None, gap=3)
        bars = Bars(look, name, [month_bar(month, months[month]) for month in range(1, 13)])
        return plain(column(look, head, bars, gap=1))


def _figures(parts: Sequence[CoverageRow], kind: str) -> str:
    """`502 doors, 431 linked, 71 linked by nobody; Centre households 33, 2 with fewer than 10, 1 with more than 15`."""
    doors, linked = sum(part.doors for part in parts), sum(part.linked for part in parts)
    said = tr(
        "{doors} doors, {linked} linked, {open} linked by nobody; {kind} {centres}, {few} with fewer than {least}, {many} with more than {most}"
    )
    return said.format(
        doors=doors, linked=linked, open=doors - linked, kind=kind, centres=sum(part.centres for part in parts),
        few=sum(part.few for part in parts), many=sum(part.many for part in parts), least=LINKED_LEAST, most=LINKED_MOST,
    )  # fmt: skip


def _part_columns(own: Mapping[str, str]) -> tuple[Column, ...]:
    def share(part: CoverageRow) -> Share:
        linked = part.linked / part.doors if part.doors else 0.0
        return Share(linked, f"{linked:.0%}")

    return (
        Column("", tr("Place"), lambda part: part.name),
        Column("", tr("Doors"), lambda part: str(part.doors), number=True),
        Column("", tr("Linked"), lambda part: str(part.linked), number=True),
        Column("", tr("Share"), share),
        Column("", tr("Linked by nobody"), lambda part: str(part.doors - part.linked), number=True),
        Column("", centres_word(own), lambda part: str(part.centres), number=True),
        Column("", tr("Outside the usual number"), _outside, stretch=True),
    )


def _outside(part: CoverageRow) -> str:
    told = {tr("{count} have too few"): part.few, tr("{count} have too many"): part.many}
    return joined(words.format(count=count) for words, count in told.items() if count) or "—"


def _centre_columns(own: Mapping[str, str]) -> tuple[Column, ...]:
    return (
        Column("", tr("Name"), lambda centre: centre.holder or "—"),
        Column("", kind_words(own)["building"], lambda centre: centre.place),
        Column("", tr("Linked"), lambda centre: str(centre.linked), number=True),
        Column(
            "", tr("Usual are {least} to {most}").format(least=LINKED_LEAST, most=LINKED_MOST), range_status
        ),
        Column("", tr("Duties this month"), lambda centre: str(centre.month), number=True),
        Column("", tr("This year"), lambda centre: str(centre.year), number=True),
        Column("", tr("Last duty"), lambda centre: str(centre.last or "—"), stretch=True),
    )


def range_status(centre: CentreRow) -> Status:
    """Whether a centre household looks after as many as is usual, in a word."""
    if centre.linked < LINKED_LEAST:
        return Status("warn", tr("too few"))
    return Status("warn", tr("too many")) if centre.linked > LINKED_MOST else Status("ok", tr("usual"))
