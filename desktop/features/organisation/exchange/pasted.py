"""Reads a block of cells from the clipboard as if it were a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from desktop.core.errors import RuleBroken
from desktop.core.sheets import Sheet, pasted_sheet
from desktop.features.organisation.exchange.posts import posts_kind
from desktop.features.organisation.exchange.reading import AnyKind, Kind, checked
from desktop.features.organisation.exchange.roster import roster_kind
from desktop.features.organisation.records import PostLine, Reading, RosterLine

AnyReading = Reading[PostLine] | Reading[RosterLine]


def read_pasted(text: str, name: str, own: Mapping[str, str] | None = None) -> AnyReading:
    """Rows copied from Excel, with their titles or in the order of a template's columns.

    Of two templates of one width the one counts that takes more of the rows. Raises `RuleBroken`:
    `paste.nothing`, `paste.columns` when there are neither titles nor as many columns as a template
    has, `sheet.no_rows`.
    """
    sheet, kinds = pasted_sheet(text, name), (posts_kind(own), roster_kind(own))
    for kind in kinds:
        try:
            return _checked(sheet, kind)
        except RuleBroken as error:
            if error.code != "sheet.header_missing":
                raise
    return _in_order(sheet, kinds)


def _in_order(sheet: Sheet, kinds: Sequence[AnyKind]) -> AnyReading:
    width = len(sheet.rows[0])
    readings = [_checked(titled, kind) for kind in kinds if (titled := _titled(sheet, kind))]
    if not readings:
        known = "、".join(str(len(kind.offered)) for kind in kinds)
        raise RuleBroken("paste.columns", width=width, known=known)
    return max(readings, key=lambda reading: len(reading.lines))


def _titled(sheet: Sheet, kind: AnyKind) -> Sheet | None:
    """With the titles of a template above it, its leading number column in or out; None when it is no such."""
    head = tuple(column.titles[0] for column in kind.offered)
    more = len(sheet.rows[0]) - len(head)
    return Sheet(sheet.name, ((*[""] * more, *head), *sheet.rows)) if more in (0, 1) else None


def _checked(sheet: Sheet, kind: AnyKind) -> AnyReading:
    return checked(sheet.name, [sheet], cast("Kind[PostLine]", kind))
