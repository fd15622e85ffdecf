"""Which lines of the bank and which vouchers may be the same money."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from desktop.core.text import folded
from desktop.features.finance.bank.records import OpenEntry, OpenLine, Suggestion

WINDOW = 10
"""Days that may lie between the bank's day and the voucher's."""

SURE = 3
"""Days within which one amount on both sides is taken for certain where nothing else fits."""

FEW, MOST = 3, 12
"""So many at most make up one sum, looked for among so many that lie nearest."""

Open = OpenLine | OpenEntry


def suggestions(lines: Sequence[OpenLine], entries: Sequence[OpenEntry]) -> tuple[Suggestion, ...]:
    """What may belong together, the certain ones first.

    One to one by the same amount, days not too far apart, and words; what is left over as one line of several
    vouchers or several lines of one voucher, as daily totals are. An amount that fits several is offered with each.
    """
    singles = sorted(_singles(lines, entries), key=_order)
    taken_lines = {one for each in singles for one in each.lines}
    taken_entries = {one for each in singles for one in each.entries}
    rest = [line for line in lines if line.id not in taken_lines]
    left = [entry for entry in entries if entry.id not in taken_entries]
    several = [
        Suggestion((one,), many, certain=False, days=days, alike=alike)
        for one, many, days, alike in _several(rest, left)
    ]
    taken_lines |= {one for each in several for one in each.lines}
    rest = [line for line in rest if line.id not in taken_lines]
    joint = [
        Suggestion(many, (one,), certain=False, days=days, alike=alike)
        for one, many, days, alike in _several(left, rest)
    ]
    return (*singles, *several, *joint)


def _order(one: Suggestion) -> tuple[bool, int, tuple[int, ...]]:
    return (not one.certain, one.days - (WINDOW if one.alike else 0), one.lines)


def _singles(lines: Sequence[OpenLine], entries: Sequence[OpenEntry]) -> Iterator[Suggestion]:
    by_amount: defaultdict[int, list[OpenEntry]] = defaultdict(list)
    for entry in entries:
        by_amount[entry.open.fen].append(entry)
    found = [
        (line, entry, days)
        for line in lines
        for entry in by_amount[line.open.fen]
        if (days := abs((line.day - entry.day).days)) <= WINDOW
    ]
    of_line: defaultdict[int, int] = defaultdict(int)
    of_entry: defaultdict[int, int] = defaultdict(int)
    for line, entry, _ in found:
        of_line[line.id] += 1
        of_entry[entry.id] += 1
    for line, entry, days in found:
        named = entry.of_line == line.id or (bool(line.number) and line.number in entry.words)
        alone = of_line[line.id] == of_entry[entry.id] == 1
        similar = alike(line.words, entry.words)
        yield Suggestion(
            (line.id,),
            (entry.id,),
            certain=named or (alone and (days <= SURE or similar)),
            days=days,
            alike=similar,
        )


def alike(one: str, other: str) -> bool:
    """Whether two texts share a name or the better part of their words."""
    pairs, others = _pairs(one), _pairs(other)
    return bool(pairs and others) and 2 * len(pairs & others) >= min(len(pairs), len(others))


@lru_cache(maxsize=10_000)
def _pairs(words: str) -> frozenset[str]:
    text = "".join(folded(words).split())
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def _several(ones: Sequence[Open], many: Sequence[Open]) -> Iterator[tuple[int, tuple[int, ...], int, bool]]:
    """One of one side and two or more of the other that add up to it; each is used once."""
    used: set[int] = set()
    by_day = sorted(many, key=lambda each: (each.day, each.id))
    days = [each.day for each in by_day]
    for one in sorted(ones, key=lambda each: (each.day, each.id)):
        first = bisect_left(days, one.day - timedelta(WINDOW))
        last = bisect_right(days, one.day + timedelta(WINDOW))
        near = [each for each in by_day[first:last] if each.id not in used and _part(each, one)]
        group = _group(one, near)
        if group:
            used |= {each.id for each in group}
            away = max(abs((each.day - one.day).days) for each in group)
            words = " ".join(each.words for each in group)
            yield one.id, tuple(each.id for each in group), away, alike(one.words, words)


def _part(each: Open, one: Open) -> bool:
    """Whether it may be a part of the other: less, and of the same direction."""
    return 0 < each.open.fen < one.open.fen or one.open.fen < each.open.fen < 0


def _group(one: Open, near: Sequence[Open]) -> tuple[Open, ...]:
    """What adds up to it: whole days first, the nearest before others, then two and three of the nearest."""
    wanted, by_day = one.open.fen, defaultdict[date, list[Open]](list)
    for each in near:
        by_day[each.day].append(each)
    for day in sorted(by_day, key=lambda day: (abs((day - one.day).days), day)):
        for whole in (by_day[day], [each for each in by_day[day] if alike(each.words, one.words)]):
            if len(whole) > 1 and sum(each.open.fen for each in whole) == wanted:
                return tuple(whole)
            if abs(sum(each.open.fen for each in whole)) < abs(wanted):
                break  # the part that is alike adds up to less still
    nearest = sorted(near, key=lambda each: (abs((each.day - one.day).days), each.id))[:MOST]
    amounts = [each.open.fen for each in nearest]
    for size in range(2, FEW + 1):
        for at in combinations(range(len(nearest)), size):
            if sum(amounts[each] for each in at) == wanted:
                return tuple(nearest[each] for each in at)
    return ()


def shares(lines: Iterable[OpenLine], entries: Iterable[OpenEntry]) -> Iterator[tuple[int, int, int]]:
    """How much of each line is how much of each entry, in order, until one side is used up: line, entry, fen."""
    left = [[entry.id, entry.open.fen] for entry in entries]
    for line in lines:
        fen = line.open.fen
        for each in left:
            part = _smaller(fen, each[1])
            if part:
                yield line.id, each[0], part
                fen -= part
                each[1] -= part


def _smaller(one: int, other: int) -> int:
    """The part two amounts have in common; nothing where one is money in and the other out."""
    if (one > 0) != (other > 0):
        return 0
    return min(one, other) if one > 0 else max(one, other)
