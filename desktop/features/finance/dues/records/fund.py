"""A maintenance fund through a year, and what households pay into it. Money is whole fen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop.core.discretion import Known
from desktop.core.money import Money


@dataclass(frozen=True, slots=True)
class FundLine:
    """What moved a maintenance fund: fen above zero came in; `basis` is the resolution or contract of what was used."""

    day: date
    kind: str
    words: str
    amount: Money
    voucher: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class FundStatement:
    """A maintenance fund through a year; `known` is whom its lines name."""

    compound: str
    account: str
    year: int
    opening: Money
    lines: tuple[FundLine, ...]
    initial: Money | None = None
    known: Known = field(default_factory=Known)
    until: date | None = None
    """The day up to which it tells, of a year that is not over."""
    begun: bool = True
    """Whether the books tell anything of the fund by the end of the year."""
    began_on: date | None = None
    """The day of the year on which the books of the fund begin; None where they tell of the whole of it."""

    def sum(self, kind: str) -> Money:
        """What the lines of a kind come to; what was used is below zero."""
        return Money(sum(one.amount.fen for one in self.lines if one.kind == kind))

    @property
    def closing(self) -> Money:
        return Money(self.opening.fen + sum(one.amount.fen for one in self.lines))


@dataclass(frozen=True, slots=True)
class FundDraft:
    """What a fund was first paid in with, as its form holds it."""

    account_id: int
    initial: Money | None = None


@dataclass(frozen=True, slots=True)
class TopUpDraft:
    """How much owners are to pay in together."""

    account_id: int
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class Door:
    """A household that has a share, with its exclusive area; None where the register does not tell it."""

    id: int
    address: str
    area: Decimal | None


@dataclass(frozen=True, slots=True)
class Share:
    """What one household pays in."""

    address: str
    area: Decimal
    amount: Money


@dataclass(frozen=True, slots=True)
class TopUp:
    """A sum that owners pay in together, and the share of each household."""

    compound: str
    amount: Money
    day: date
    shares: tuple[Share, ...]
