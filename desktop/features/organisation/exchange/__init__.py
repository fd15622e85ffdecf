"""Excel in and out: sheets to checked lines, refused rows back to a sheet to be mended."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.core.collecting import uncollected
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.core.refused import write_refused as write_refused
from desktop.core.sheets import read_sheets
from desktop.features.organisation.exchange.bodies import bodies_kind
from desktop.features.organisation.exchange.links import links_kind
from desktop.features.organisation.exchange.lists import write_centres as write_centres
from desktop.features.organisation.exchange.lists import write_contacts as write_contacts
from desktop.features.organisation.exchange.lists import write_posts as write_posts
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
    return checked(path.name, read_sheets(path), roster_kind(own), progress, links_kind(own))


def read_organisation(path: Path, progress: Progress | None = None, own: Own = None) -> Reading[PostLine]:
    """The posts of an organisation file, checked cell by cell; raises as `read_roster` does."""
    return checked(path.name, read_sheets(path), posts_kind(own), progress, bodies_kind(own))


@uncollected()
def read_either(
    path: Path, progress: Progress | None = None, own: Own = None
) -> Reading[PostLine] | Reading[RosterLine]:
    """An organisation or a roster file, whichever its titles say; raises as the two do."""
    sheets = read_sheets(path)
    try:
        return checked(path.name, sheets, posts_kind(own), progress, bodies_kind(own))
    except RuleBroken as error:
        if error.code != "sheet.header_missing":
            raise
    return checked(path.name, sheets, roster_kind(own), progress, links_kind(own))
