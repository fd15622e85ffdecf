"""Values as people write them in cells and fields: days, areas, telephone numbers, whole numbers."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from desktop.core.errors import RuleBroken
from desktop.core.text import half_width

DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|(\d{4})(\d{2})(\d{2})")
CLOCK = re.compile(r"(\d{1,2})\s*[:：时点]\s*(\d{1,2})?\s*分?")
AREA = re.compile(r"(\d+(?:\.\d+)?)\s*(?:㎡|m2|m²|M2|平方米|平米|平|方)?")
MOBILE = re.compile(r"1\d{10}")
LANDLINE = re.compile(r"0\d{2,3}-?\d{7,8}|\d{7,8}")

Cell = str | int | float | bool | date | datetime | time | None


def plain(value: Cell) -> str:
    """A cell as its reader would say it: half-width, trimmed, `201.0` as `201`."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return half_width(str(value)).strip()


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
    found = AREA.fullmatch(plain(value).replace(",", ""))
    try:
        area = Decimal(found[1]) if found else Decimal(0)
    except InvalidOperation as error:
        raise RuleBroken("value.area", value=plain(value)) from error
    if not 0 < area < 1_000_000 or area != round(area, 2):
        raise RuleBroken("value.area", value=plain(value))
    return round(area, 2)


def parse_phone(value: Cell) -> str:
    """A mobile or landline number, whatever its width, spaces or cell type; raises `value.phone`."""
    digits = re.sub(r"[\s()（）]|(?<=\d)-(?=\d{4}(\D|$))", "", plain(value)).removeprefix("+86")
    if not (MOBILE.fullmatch(digits) or LANDLINE.fullmatch(digits)):
        raise RuleBroken("value.phone", value=plain(value))
    return digits


def parse_whole(value: Cell) -> int:
    """A whole number of 0 or more, in any width, with 人/户/票 behind it; raises `value.whole`."""
    digits = re.fullmatch(r"(\d{1,9})\s*[人户票个名]?", plain(value))
    if digits is None:
        raise RuleBroken("value.whole", value=plain(value))
    return int(digits[1])
