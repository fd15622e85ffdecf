"""Excel in and out: sheets to checked lines, refused rows back to a sheet to be mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.core.collecting import uncollected
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.core.refused import write_refused as write_refused
from desktop.core.sheets import Sheet, read_sheets
from desktop.features.organisation.exchange.bodies import bodies_kind
from desktop.features.organisation.exchange.links import links_kind
from desktop.features.organisation.exchange.lists import write_centres as write_centres
from desktop.features.organisation.exchange.lists import write_contacts as write_contacts
from desktop.features.organisation.exchange.lists import write_posts as write_posts
from desktop.features.organisation.exchange.past import levels_told, past_kinds
from desktop.features.organisation.exchange.past import parse_candidates as parse_candidates
from desktop.features.organisation.exchange.pasted import read_pasted as read_pasted
from desktop.features.organisation.exchange.posts import posts_kind
from desktop.features.organisation.exchange.reading import checked
from desktop.features.organisation.exchange.roster import roster_kind
from desktop.features.organisation.exchange.templates import (
    write_organisation_template as write_organisation_template,
)
from desktop.features.organisation.exchange.templates import write_roster_template as write_roster_template
from desktop.features.organisation.exchange.writing import write_organisation as write_organisation
from desktop.features.organisation.exchange.writing import write_roster as write_roster
from desktop.features.organisation.records import PostLine, Reading, RosterLine

Own = Mapping[str, str] | None
"""What an office calls kinds of places and bodies where it does not say what we say."""


@uncollected()
def read_roster(path: Path, progress: Progress | None = None, own: Own = None) -> Reading[RosterLine]:
    """The households of a roster file, checked cell by cell; its titles may be ours or the office's `own` words.

    Raises `RuleBroken`: the `file.*` codes of `read_sheets`, and `sheet.header_missing` with the
    titles that were not found. A row with a bad cell is refused whole; an empty area or owner is
    a gap, not a fault.
    """
    return _roster(path.name, read_sheets(path), progress, own)


def read_organisation(path: Path, progress: Progress | None = None, own: Own = None) -> Reading[PostLine]:
    """The posts of an organisation file, checked cell by cell; raises as `read_roster` does."""
    return _organisation(path.name, read_sheets(path), progress, own)


@uncollected()
def read_either(
    path: Path, progress: Progress | None = None, own: Own = None
) -> Reading[PostLine] | Reading[RosterLine]:
    """An organisation or a roster file, whichever its titles say; raises as the two do."""
    sheets = read_sheets(path)
    try:
        return _organisation(path.name, sheets, progress, own)
    except RuleBroken as error:
        if error.code != "sheet.header_missing":
            raise
    return _roster(path.name, sheets, progress, own)


def _organisation(
    file: str, sheets: Sequence[Sheet], progress: Progress | None, own: Own
) -> Reading[PostLine]:
    """A file that brings names of levels along has its titles in these words."""
    called = levels_told(sheets, own)
    beside = bodies_kind(called), *past_kinds(called, roster=False)
    return checked(file, sheets, posts_kind(called), progress, *beside)


def _roster(file: str, sheets: Sequence[Sheet], progress: Progress | None, own: Own) -> Reading[RosterLine]:
    return checked(file, sheets, roster_kind(own), progress, links_kind(own), *past_kinds(own, roster=True))
