"""The lists of a place: looked at, printed, and saved as PDF or Excel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from sqlalchemy.orm import Session

from desktop.core.progress import Progress
from desktop.features.organisation import documents, exchange, queries, rules
from desktop.features.organisation.page.view import Subject
from desktop.features.organisation.records import PlaceRow
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.words import Button

if TYPE_CHECKING:
    from desktop.ui.preview import Make, Preview, Write


INNER = ("compound", "building", "staircase")


@dataclass(frozen=True, slots=True)
class Listing:
    """One of the lists: what it asks, how it is set and written, and in which versions."""

    query: Callable[[Session, int, date], Any]
    pdf: Callable[..., bytes]
    sheet: Callable[..., None]
    internal_only: bool = False


LISTINGS = {
    "contacts": Listing(queries.holders, documents.contacts_pdf, exchange.write_contacts, internal_only=True),
    "centres": Listing(queries.centre_table, documents.centre_pdf, exchange.write_centres),
    "posts": Listing(queries.holders, documents.posts_pdf, exchange.write_posts),
}


def listing_words(own: Mapping[str, str]) -> dict[str, str]:
    word = own.get("centre_household")
    return {
        "contacts": tr("Contact list (internal)"),
        "centres": tr("{centres} and their doors").format(centres=word)
        if word
        else tr("Centre households and their doors"),
        "posts": tr("Table of posts"),
    }


Offer = tuple[str, Callable[[], object]] | None
"""One line of a menu; None for a line between the others."""


def menu_button(context: Context, words: str, icon: str, offers: Iterable[Offer]) -> Button:
    """A button that opens a menu."""
    button = Button(context.look, words, "main", icon)
    menu = QMenu(button)
    for offer in offers:
        if offer is None:
            menu.addSeparator()
        else:
            menu.addAction(*offer)
    button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))
    return button


def lists_button(context: Context, subject: Subject, parent: QWidget) -> Button:
    """Offers the lists of the place in which a subject lies, as of its day."""

    def show(key: str) -> Callable[[], object]:
        return lambda: show_list(context, subject, key, parent)

    offers = [(words, show(key)) for key, words in listing_words(subject.own).items()]
    return menu_button(context, tr("Lists"), "printer", offers)


def show_list(context: Context, subject: Subject, key: str, parent: QWidget) -> Preview:
    """Look at a list, masked for the board or whole for the office, then print or save it."""
    from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

    listing, on, own = LISTINGS[key], subject.on or date.today(), subject.own
    title = rules.list_title(key, own)
    name = place_name(context.peek(queries.scope_trail, subject.place))

    def rows() -> Any:
        with context.db.reading() as session:
            return listing.query(session, subject.place, on)

    def make(**version: bool) -> Make:
        def pdf(progress: Progress, substitute: str | None) -> bytes:
            told = {"progress": lambda page: progress.report(page, 0), "substitute": substitute}
            return listing.pdf(rows(), name, on, own=own, **told, **version)

        return pdf

    def write(**version: bool) -> Write:
        return lambda path, progress: listing.sheet(
            path, rows(), name, on, own=own, progress=progress, **version
        )

    versions = _versions(listing)
    paper = Printable(
        f"{name}{title}",
        f"{name}{title} {rules.as_of(on)}",
        {words: make(**version) for words, version in versions.items()},
        {words: write(**version) for words, version in versions.items()},
    )
    preview = Preview(context, paper, parent)
    preview.open()
    return preview


def place_name(trail: Sequence[PlaceRow]) -> str:
    """What a paper calls a place: a building goes by its compound, too."""
    inner = [step.name for step in trail if step.kind in INNER]
    return "".join(inner) or trail[-1].name


def _versions(listing: Listing) -> dict[str, dict[str, bool]]:
    if listing.internal_only:
        return {tr("Internal version"): {}}
    return {
        tr("Public version (names masked)"): {"public": True},
        tr("Internal version"): {"public": False},
    }
