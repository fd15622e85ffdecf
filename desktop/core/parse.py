"""Values as people write them in cells and fields: days, areas, telephone numbers, names, whole numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from desktop.core.errors import RuleBroken
from desktop.core.text import COMPOUND_SURNAMES, half_width, tidy

DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|(\d{4})(\d{2})(\d{2})")
LIVED = range(1900, 2100)
"""Years a person at the desk may mean; 0206 is a slip of the finger."""
CLOCK = re.compile(r"(\d{1,2})\s*[:：时点]\s*(\d{1,2})?\s*分?")
AREA = re.compile(r"(\d+(?:\.\d+)?)\s*(?:㎡|m2|m²|平方米?|平米|平|方)?", re.IGNORECASE)
MOBILE = re.compile(r"1\d{10}")
LANDLINE = re.compile(r"0\d{2,3}-?\d{7,8}|\d{7,8}")

HAN = re.compile(r"[㐀-䶿一-鿿\U00020000-\U0003ffff]+")

Cell = str | int | float | bool | date | datetime | time | timedelta | None


def plain(value: Cell) -> str:
    """A cell as its reader would say it: half-width, trimmed, `201.0` as `201`."""
    if isinstance(value, str):
        return _said(value)[0]
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return _said(str(value))[0]


def own(value: Cell) -> str:
    """A cell in its own signs, full-width ones included, as one sees it."""
    return _said(value)[1] if isinstance(value, str) else plain(value)


@lru_cache(maxsize=10_000)
def _said(text: str) -> tuple[str, str]:
    """What a cell says, in half-width and in its own signs; a long table says most things many times."""
    return tidy(half_width(text)), tidy(text)


def parse_day(value: Cell) -> date:
    """`2026-9-16`, `2026年9月16日`, `２０２６/９/１６`, `20260916` or a date cell; raises `value.day`."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = DAY.fullmatch(plain(value))
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) for part in found.groups() if part)
        if year not in LIVED:
            raise ValueError
        return date(year, month, day)
    except ValueError as error:
        raise RuleBroken("value.day", value=plain(value)) from error


def parse_clock(value: Cell) -> time:
    """`19:00`, `19：05`, `19点`, `20时25分`; raises `value.clock`."""
    if isinstance(value, time):
        return value
    found = CLOCK.fullmatch(plain(value))
    try:
        if found is None:
            raise ValueError
        return time(int(found[1]), int(found[2] or 0))
    except ValueError as error:
        raise RuleBroken("value.clock", value=plain(value)) from error


def parse_area(value: Cell) -> Decimal:
    """Square metres above 0 with two decimals at most: `89.52㎡`, `１００．６`; raises `value.area`."""
    exact = round(value, 8) if isinstance(value, float) else value  # a formula leaves 0.30000000000000004
    found = AREA.fullmatch(plain(exact).replace(",", ""))
    area = Decimal(found[1]) if found else Decimal(0)
    if not 0 < area < 1_000_000 or area != round(area, 2):
        raise RuleBroken("value.area", value=plain(value))
    return round(area, 2)


def parse_phone(value: Cell) -> str:
    """A mobile or landline number, whatever its width, spaces or cell type; raises `value.phone`.

    Two numbers in one cell stay two, with 、 between them.
    """
    if MOBILE.fullmatch(said := plain(value)):
        return said
    numbers = [_number(part) for part in re.split(r"[、,;/\n]", said) if part.strip()]
    if not numbers or None in numbers:
        raise RuleBroken("value.phone", value=plain(value))
    return "、".join(dict.fromkeys(number for number in numbers if number))


def _number(text: str) -> str | None:
    digits = re.sub(r"[\s()]|(?<=\d)-(?=\d{4}(\D|$))", "", text).removeprefix("+86")
    return digits if MOBILE.fullmatch(digits) or LANDLINE.fullmatch(digits) else None


def parse_names(value: Cell) -> tuple[str, ...]:
    """Names in a cell in their order: `邵莺兰、雷云国`, `张 三` (spread to look even), `张三 李四`."""
    said = own(value)
    if HAN.fullmatch(said):
        return (said,)
    parts = (part for piece in re.split(r"[、,，;；/／\n]", said) for part in _people(piece.split()))
    return tuple(part for part in parts if part)


def _people(words: list[str]) -> list[str]:
    """Words between spaces: one name spread out, several names, or a name in another script."""
    if len(words) < 2 or not all(HAN.fullmatch(word) for word in words):
        return [" ".join(words)]
    spread = words[0] in COMPOUND_SURNAMES or min(map(len, words)) == 1
    return ["".join(words)] if spread else words


def parse_whole(value: Cell) -> int:
    """A whole number of 0 or more, in any width, with 人/户/票 behind it; raises `value.whole`."""
    digits = re.fullmatch(r"(\d{1,9})\s*[人户票个名]?", plain(value))
    if digits is None:
        raise RuleBroken("value.whole", value=plain(value))
    return int(digits[1])


def require_at_most(draft: object, most: Mapping[str, int]) -> None:
    """Raises `RuleBroken("value.too_much")` beside the first field that holds more than `most` allows; none is none."""
    for field, bound in most.items():
        if (getattr(draft, field) or 0) > bound:
            raise RuleBroken("value.too_much", field=field, most=bound)
