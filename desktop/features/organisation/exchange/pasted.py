"""Reads a block of cells from the clipboard as if it were a file."""

from __future__ import annotations

from desktop.core.errors import RuleBroken
from desktop.core.sheets import Sheet, pasted_sheet
from desktop.features.organisation.exchange.posts import POSTS
from desktop.features.organisation.exchange.reading import AnyKind, checked
from desktop.features.organisation.exchange.roster import ROSTER
from desktop.features.organisation.records import PostLine, Reading, RosterLine

AnyReading = Reading[PostLine] | Reading[RosterLine]


def read_pasted(text: str, name: str) -> AnyReading:
    """Rows copied from Excel, with their titles or in the order of a template's columns.

    Of two templates of one width the one counts that takes more of the rows. Raises `RuleBroken`:
    `paste.nothing`, `paste.columns` when there are neither titles nor as many columns as a template
    has, `sheet.no_rows`.
    """
    sheet = pasted_sheet(text, name)
    for kind in (POSTS, ROSTER):
        try:
            return _checked(sheet, kind)
        except RuleBroken as error:
            if error.code != "sheet.header_missing":
                raise
    return _in_order(sheet)


def _in_order(sheet: Sheet) -> AnyReading:
    width = len(sheet.rows[0])
    readings = [_checked(titled, kind) for kind in (POSTS, ROSTER) if (titled := _titled(sheet, kind))]
    if not readings:
        known = "、".join(str(len(kind.offered)) for kind in (POSTS, ROSTER))
        raise RuleBroken("paste.columns", width=width, known=known)
    return max(readings, key=lambda reading: len(reading.lines))


def _titled(sheet: Sheet, kind: AnyKind) -> Sheet | None:
    """With the titles of a template above it, its leading number column in or out; None when it is no such."""
    head = tuple(column.titles[0] for column in kind.offered)
    more = len(sheet.rows[0]) - len(head)
    return Sheet(sheet.name, ((*[""] * more, *head), *sheet.rows)) if more in (0, 1) else None


def _checked(sheet: Sheet, kind: AnyKind) -> AnyReading:
    return checked(sheet.name, [sheet], ROSTER) if kind.roster else checked(sheet.name, [sheet], POSTS)
