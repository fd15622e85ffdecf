"""冲正、抹账: lines by which a bank takes back a line of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from desktop.core.text import folded
from desktop.features.finance.bank.records import StatementLine
from desktop.features.finance.bank.rules.lines import one_account

UNDO = re.compile("冲正|抹[账帐]|冲[账帐]|错[账帐]|反交易")
"""What a bank says where it takes back what it did; money another bank sent back (退汇) is something else."""

UNDO_DAYS = 7
"""A bank takes a line back on its day or within so many after."""

Undoing = tuple[StatementLine, StatementLine, bool]
"""The line that was taken back, the one that takes it back, and whether that is sure."""


def undone(lines: Iterable[StatementLine]) -> Iterator[Undoing]:
    """The lines of an account, from the oldest to the newest, that belong together so: the same amount the other way, on the day
    or some days later, with the same other side. Sure where the bank says so, and names the other side both times."""
    by_size = defaultdict[int, list[StatementLine]](list)
    for one in lines:
        by_size[abs(one.amount.fen)].append(one)
    for same in by_size.values():
        place, taken = {one.row: at for at, one in enumerate(same)}, set[int]()
        out, into = ([one for one in same if (one.amount.fen < 0) == way] for way in (True, False))
        for later in sorted(same, key=lambda one: not _says(one)):
            found = None
            if later.row not in taken:
                free = [one for one in (into if later.amount.fen < 0 else out) if one.row not in taken]
                found = _before(later, free, place)
            if found is not None:
                taken.update((found.row, later.row))
                yield found, later, _says(later) and _met(found, later) is True


def _says(one: StatementLine) -> bool:
    return UNDO.search(one.text) is not None


def _before(
    later: StatementLine, free: Iterable[StatementLine], place: Mapping[int, int]
) -> StatementLine | None:
    """The nearest line that another may take back: one that names the other side, too, before one that names none."""
    says, fits = _says(later), list[tuple[bool, int, int, StatementLine]]()
    for one in free:
        days, first = (later.day - one.day).days, place[one.row] < place[later.row]
        if not 0 <= days <= UNDO_DAYS or not (first or says) or _says(one):
            continue
        met = _met(one, later)
        if met or (met is None and says):
            fits.append((met is None, days, -place[one.row], one))
    return min(fits, key=lambda fit: fit[:3])[3] if fits else None


def _met(one: StatementLine, other: StatementLine) -> bool | None:
    """Whether two lines name the same other side; None where one of them names none."""
    names = "".join(folded(one.payee).split()), "".join(folded(other.payee).split())
    numbers = one.payee_account, other.payee_account
    told = [names[0] == names[1]] if all(names) else []
    told += [one_account(*numbers)] if all(numbers) else []
    return all(told) if told else None
