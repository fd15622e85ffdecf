"""What crosses the border between storage and screen: a disclosure with its lines, reviews, photos and questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from desktop.core.attachments import FileRow
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.records import TOP_UP

STATES = ("drafted", "posted", "down", "replaced")
"""草拟 公示中 已撤下 已更正: a disclosure that was posted is never changed, only replaced by another edition."""

LINE_KINDS = ("income", "cost", "allocation", "other")
"""收入 成本 分配使用 其他收付: deposits, transfers and the like, so that the balances chain."""

PARTIES = ("property", "committee", "community", "owner", "auditor")
"""物业制表 业委会审核 社区审签 业主复核, and of a year its 审计意见 (domain 4.4 step 3)."""

NEEDED = {"property": 1, "committee": 1, "community": 1, "owner": 3}
"""So many of each review it before it is posted."""

EVERY = (1, 3, 6, 12)
"""Months of a period, by the rule of a place (domain 2.3)."""

ANSWERABLE = PARTIES[:3]
"""物业 业委会 社区: who answers for it being hung in time."""

MOST = {"within": 180, "hung": 366, "places": 99}
"""Beyond so many days or places a number is mistyped."""

ANSWER_DAYS, RISE = 7, Fraction(3, 10)
"""Days for an answer, and by how much the costs may be a larger part of the income than before until it is pointed out
(domain 4.4)."""


@dataclass(frozen=True, slots=True)
class DisclosureRule:
    """How a compound is told: every so many months, within so many days after, for so many days and at so many places at
    least, and which `party` answers for it (domain 4.4 steps 1 and 4). What nobody laid down is as set here."""

    book_id: int
    every: int = 3
    within: int | None = 30
    hung: int | None = 15
    places: int | None = 1
    party: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Agreed:
    """A contract that income rests on, by its number: what fell due and what was received on it in the period, and what was
    owed at its end; None on a sheet of before that was kept."""

    number: str
    due: Money
    received: Money
    arrears: Money | None = None


@dataclass(frozen=True, slots=True)
class Bare:
    """A voucher with income, a cost or an expense, by kind and name of its subject, that nothing stands behind."""

    kind: str
    name: str
    voucher: str


@dataclass(frozen=True, slots=True)
class Red:
    """A `voucher` that takes back what stood under `name` in the voucher `of` an earlier period, and why; `amount` is what it
    moves its line by."""

    voucher: str
    of: str
    day: date
    name: str
    amount: Money
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """What one subject brought or took in the period, and `before` in the last one; so many vouchers, so many proven.

    What was taken back in red by its end and the red itself move the amount and are no vouchers of it any more.
    `cumulative` is since the day `rules.counted_from` tells, None where a sheet of before it was kept does not tell it.
    `contracts` are those its income rests on, as they stood when the figures were drawn up.
    """

    kind: str
    code: str
    name: str
    amount: Money
    before: Money
    vouchers: int
    proven: int
    cumulative: Money | None = None
    contracts: tuple[Agreed, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The figures of a period: what was there, what came, what went, what is there; `mark` is that of the books.

    `fund` is what the maintenance fund holds at its end, where the books keep one.
    """

    first: date
    last: date
    opening: Money
    closing: Money
    fund: Money | None
    lines: tuple[Line, ...]
    mark: str

    def as_kept(self, kept: Sheet) -> Sheet:
        """The same figures as a sheet tells them that was drawn up before arrears were kept."""
        if all(it.arrears is not None for one in kept.lines for it in one.contracts):
            return self
        return replace(self, lines=tuple(
            replace(one, contracts=tuple(replace(it, arrears=None) for it in one.contracts)) for one in self.lines
        ))  # fmt: skip

    def of(self, kind: str) -> tuple[Line, ...]:
        return tuple(one for one in self.lines if one.kind == kind)

    def sum(self, kind: str) -> Money:
        return Money(sum(one.amount.fen for one in self.of(kind)))

    def before(self, kind: str) -> Money:
        return Money(sum(one.before.fen for one in self.of(kind)))

    def cumulative(self, *kinds: str) -> Money | None:
        """The cumulative sum of some kinds of lines; None on a sheet of which the year is not told."""
        if together(one.cumulative for one in self.lines) is None:
            return None
        return together(one.cumulative for one in self.lines if one.kind in kinds)

    @property
    def straight(self) -> bool:
        """Whether it tells of what went straight to a maintenance fund as such; a sheet of before tells it under `other`."""
        return any(not one.code for one in self.of("allocation"))

    def topped_up(self, funds: Iterable[str]) -> Money:
        """What of its money went into some maintenance funds: under its subject, or straight to their accounts."""
        names = set(funds)
        to = {into(one) for one in names}
        put = sum(one.amount.fen for one in self.of("allocation") if one.code == TOP_UP or one.name in to)
        return Money(
            put - sum(one.amount.fen for one in self.of("other") if not one.code and one.name in names)
        )

    @property
    def put(self) -> Money:
        """What it tells to have been put into the maintenance funds."""
        return Money(sum(one.amount.fen for one in self.of("allocation") if one.code in (TOP_UP, "")))

    @property
    def net(self) -> Money:
        """Income without its costs (民法典 282)."""
        return Money(self.sum("income").fen - self.sum("cost").fen)

    @property
    def net_cumulative(self) -> Money | None:
        """The same, cumulative; None where one of the two is not told."""
        income, cost = self.cumulative("income"), self.cumulative("cost")
        return None if income is None or cost is None else Money(income.fen - cost.fen)


def into(fund: str) -> str:
    """What the line of what went straight to the account of a maintenance fund is called."""
    return f"补充维修资金（转入{fund}）"


def together(amounts: Iterable[Money | None]) -> Money | None:
    """The sum of amounts, None where one of them is not told."""
    told = [*amounts]
    return None if None in told else Money(sum(one.fen for one in told if one is not None))


@dataclass(frozen=True, slots=True)
class PeriodDraft:
    """Which period is to be drawn up; `reason` says why one that hung is drawn up again."""

    book_id: int
    first: date | None = None
    last: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """Somebody who looked it through: for whom, and for an owner behind which door, which no public paper tells."""

    disclosure_id: int
    party: str = "property"
    name: str = ""
    place: str = ""
    day: date | None = None
    remark: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PostDraft:
    """Where it hangs, from which day to which, and who put it up."""

    disclosure_id: int
    places: str = ""
    begins_on: date | None = None
    ends_on: date | None = None
    posted_by: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """What somebody asked about it, and what was answered."""

    disclosure_id: int
    asked_on: date | None = None
    asked_by: str = ""
    words: str = ""
    answer: str = ""
    answered_on: date | None = None
    answered_by: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A disclosure as its page and its papers need it."""

    id: int
    version: int
    book_id: int
    compound: str
    number: str
    state: str
    sheet: Sheet
    made_on: date
    made_by: str
    reason: str
    places: str
    begins_on: date | None
    ends_on: date | None
    posted_by: str
    taken_down_on: date | None
    reviews: tuple[ReviewDraft, ...] = ()
    questions: tuple[QuestionDraft, ...] = ()
    files: tuple[FileRow, ...] = ()
    remarks: tuple[RuleBroken, ...] = ()
    """What is worth a look before it is posted."""
    neighbours: frozenset[str] = frozenset()
    """The residents of the compound whom a question, an answer, its reason or its places name, and whoever paid or was paid
    whom the reason of a red voucher names."""
    daily: Mapping[str, int] = field(default_factory=dict[str, int])
    """How many vouchers rest on daily totals alone, by the code of their subject."""
    reds: tuple[Red, ...] = ()
    """What it takes back of earlier periods."""
    joined: Money = field(default_factory=lambda: Money(0))
    """What of its opening accounts began with that joined in its period; the sheet before did not end with it."""
    alone: bool = False
    """Whether no period was before it: the books begin with it."""


@dataclass(frozen=True, slots=True)
class DisclosureRow:
    """A line of the list; `waits` is the number of questions nobody answered."""

    id: int
    number: str
    first: date
    last: date
    state: str
    income: Money
    spent: Money
    closing: Money
    begins_on: date | None
    ends_on: date | None
    waits: int
