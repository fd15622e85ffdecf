"""Money as whole fen: added, compared and written out, never a float."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.core.errors import RuleBroken
from desktop.core.text import half_width

LIMIT = 10**14 - 1
"""Most fen one amount may hold: 999,999,999,999.99 yuan. What one posting may hold is less (storage 3.3)."""

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿")
WHOLE = r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)"
"""Whole yuan; commas, where there are any, part every thousand."""
AMOUNT = re.compile(rf"{WHOLE}(\.\d{{1,2}})?")
FINER = re.compile(rf"{WHOLE}\.\d{{3,}}")
ASTRAY = re.compile(r"[-−]?[\d,]*\d[\d,]*(\.[\d,]*)?")
"""Digits with commas elsewhere: 12,80 may be meant as 12.80 or as 1,280."""


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount in fen. Raises `TypeError` for anything but a whole number."""

    fen: int

    def __post_init__(self) -> None:
        if type(self.fen) is not int:
            raise TypeError(f"money is whole fen, not {self.fen!r}")
        if abs(self.fen) > LIMIT:
            raise RuleBroken("money.too_large")

    def __add__(self, other: Money) -> Money:
        return Money(self.fen + other.fen)

    def __sub__(self, other: Money) -> Money:
        return Money(self.fen - other.fen)

    def __neg__(self) -> Money:
        return Money(-self.fen)

    def __str__(self) -> str:
        """`-1234567` fen as `−12,345.67`, with a true minus sign."""
        yuan, fen = divmod(abs(self.fen), 100)
        return f"{'−' if self.fen < 0 else ''}{yuan:,}.{fen:02}"

    def capitals(self) -> str:
        """In capitals as on a slip: 贰拾万元整 (票据管理 notation, 支付结算办法 附件一)."""
        yuan, fen = divmod(abs(self.fen), 100)
        jiao, fen = divmod(fen, 10)
        words = _whole(yuan) + "元" if yuan else ""
        if jiao:
            words += DIGITS[jiao] + "角"
        elif fen and yuan:
            words += "零"
        words += DIGITS[fen] + "分" if fen else ""
        sign = "负" if self.fen < 0 else ""
        return sign + (words or "零元") + ("" if fen else "整")


def parse_money(text: str) -> Money:
    """Yuan as people type them: `４,０００元`, `1,150.00`, `-3`.

    Raises `money.unreadable`, `money.half_fen` for parts of a fen, `money.commas` where a comma parts no thousands.
    """
    plain = half_width(text).strip().strip("¥￥").removesuffix("元").strip()
    if FINER.fullmatch(plain):
        raise RuleBroken("money.half_fen", value=text)
    if not AMOUNT.fullmatch(plain):
        astray = "," in plain and ASTRAY.fullmatch(plain)
        raise RuleBroken("money.commas" if astray else "money.unreadable", value=text)
    return Money(int(Decimal(plain.replace("−", "-").replace(",", "")) * 100))


def _whole(number: int) -> str:
    """A positive whole number in capitals, with 零 wherever places are skipped."""
    groups: list[int] = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    words, skipped = "", False
    for at in reversed(range(len(groups))):
        group = groups[at]
        if words and group and (group < 1000 or skipped):
            words += "零"
        words += _group(group) + GROUPS[at] if group else ""
        skipped = not group
    return words


def _group(number: int) -> str:
    words = ""
    for at in reversed(range(4)):
        digit = number // 10**at % 10
        if digit:
            words += DIGITS[digit] + PLACES[at]
        elif words and number % 10**at and not words.endswith("零"):
            words += "零"
    return words
