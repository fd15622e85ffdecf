"""Books, accounts, subjects and vouchers as screens and papers see them. Money is whole fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.attachments import FileRow
from desktop.core.money import Money

ACCOUNT_KINDS = ("joint", "fund", "petty")
SIGNED = ("joint", "fund")
"""Kinds of accounts that three parties agree to sign for; petty cash is drawn by whoever keeps it."""

"""共管账户 维修资金 备用金."""

SUBJECT_KINDS = ("income", "cost", "expense", "surplus", "deposit")
"""收入 成本 支出 结余 押金 (domain, appendix A)."""

VOUCHER_STATES = ("draft", "posted")
CLOSE_KINDS = ("month", "year")

USUAL_SUBJECTS: tuple[tuple[str, str, str], ...] = (
    ("1001", "income", "停车场地费"), ("1002", "income", "广告"), ("1003", "income", "场地出租"),
    ("1004", "income", "快递柜"), ("1005", "income", "充电桩"), ("1006", "income", "通信设施场地"),
    ("1007", "income", "经营用房租金"), ("1008", "income", "赔偿补偿"), ("1009", "income", "利息"),
    ("1099", "income", "其他收入"),
    ("2001", "cost", "管理费"), ("2002", "cost", "能耗"), ("2003", "cost", "税费"), ("2004", "cost", "维护"),
    ("3001", "expense", "维修更新"), ("3002", "expense", "公益活动"), ("3003", "expense", "业委会经费"),
    ("3004", "expense", "审计费"), ("3005", "expense", "补充维修资金"), ("3006", "expense", "账户管理费"),
    ("3099", "expense", "其他支出"),
    ("4001", "surplus", "历年结余"), ("5001", "deposit", "押金"),
)  # fmt: skip
"""Code, kind and name of the subjects a new book begins with (domain, appendix A); all may be renamed or ended."""

SURPLUS = "4001"
"""Against this subject opening balances stand."""

INTEREST = "1009"
"""The subject interest is booked under in every new book; another named so counts too."""

TOP_UP = "3005"
"""补充维修资金: what is booked under it into the fund is paid in."""

STATEMENT = "statement"
"""The label of the bank's statement on a voucher that was drafted of a line of it."""

KEPT_CODES = (SURPLUS, INTEREST, TOP_UP)
"""By these codes the program knows what a subject is for, so they stay."""


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """An account as its form holds it; `warn_below` is the balance under which it is warned of. `pooled` says that other
    compounds lying in the same account at the bank is no mistake; it is stored nowhere."""

    book_id: int | None = None
    kind: str = "joint"
    name: str = ""
    bank: str = ""
    number: str = ""
    opened_on: date | None = None
    closed_on: date | None = None
    warn_below: Money | None = None
    pooled: bool = False
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Numbered:
    """An account that has a number at the bank, and the compound it is of."""

    id: int
    book_id: int
    kind: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account with its balance; `number` is masked but for its last four digits."""

    id: int
    book_id: int
    kind: str
    name: str
    bank: str
    number: str
    balance: Money
    warn_below: Money | None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class SubjectDraft:
    """A subject of a book as its form holds it; one that ended takes no more postings."""

    book_id: int
    code: str = ""
    kind: str = "income"
    name: str = ""
    ended_on: date | None = None
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One line of a voucher: of an account or of a subject, debited or credited with an amount."""

    account_id: int | None = None
    subject_id: int | None = None
    debit: Money | None = None
    credit: Money | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """Money that came in (`income`), went out (`expense`) or moved (`transfer`), as one says it; a voucher is made of it."""

    book_id: int
    way: str = "income"
    day: date | None = None
    account_id: int | None = None
    subject_id: int | None = None
    to_account_id: int | None = None
    amount: Money | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class VoucherDraft:
    """A voucher before it is posted; `source` and `source_id` name the payment or bank line it comes from."""

    book_id: int
    day: date | None = None
    text: str = ""
    lines: tuple[LineDraft, ...] = ()
    source: str = ""
    source_id: int | None = None
    prepared_by: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class VoucherLine:
    """One line of a voucher as it is shown: what it stands on, and its amount in fen, debits positive.

    `name` is empty where a draft stands on what is no longer in the book; a `red` one takes back what stands on the other
    side, and is shown there below zero.
    """

    name: str
    amount: Money
    text: str
    account_id: int | None
    subject_id: int | None
    red: bool = False


@dataclass(frozen=True, slots=True)
class Voucher:
    """A voucher as its page and its paper need it; `number` is None before it is posted."""

    id: int
    version: int
    book_id: int
    compound: str
    year: int
    number: int | None
    day: date
    text: str
    state: str
    lines: tuple[VoucherLine, ...]
    prepared_by: str
    posted_by: str
    posted_at: datetime | None
    reason: str
    reverses: tuple[int, int] | None
    """Year and number of the voucher this one takes back; numbers begin anew each year."""
    reversed_by: tuple[int, int] | None
    source: str
    source_id: int | None
    digest: str
    files: tuple[FileRow, ...] = ()

    @property
    def amount(self) -> Money:
        """What stands on its debit side, below zero in red."""
        fen = sum(line.amount.fen for line in self.lines if line.amount.fen > 0)
        return Money(-fen if self.reverses else fen)


@dataclass(frozen=True, slots=True)
class VoucherRow:
    """A line of the list of vouchers; `amount` is what stands on its debit side, below zero in red."""

    id: int
    number: int | None
    day: date
    text: str
    amount: Money
    state: str
    red: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """What an account held, in fen, before one line of its cash book."""

    day: date
    id: int
    left: int


@dataclass(frozen=True, slots=True)
class CashLine:
    """A line of the cash book: what came in or went out, and what was left after it; what takes another back stands on its
    side below zero."""

    id: int
    voucher_id: int
    number: int
    day: date
    text: str
    income: Money | None
    expense: Money | None
    balance: Money


@dataclass(frozen=True, slots=True)
class Statement:
    """What an account held as a month (202610) or a year (2026) began, and what came in and went out by subject in it.

    What moved to or from another account of the book stands under that account's name.
    """

    period: int
    opening: Money
    income: tuple[tuple[str, Money], ...]
    expense: tuple[tuple[str, Money], ...]
    began_on: date | None = None
    """The day of its opening balance, where that lies in the period."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the vouchers of a book may stand on: accounts and subjects by id with their last day, and closed periods.

    `openings` are the days of which accounts have an opening balance, `shut` is the last day of the latest closed period.
    """

    accounts: Mapping[int, tuple[str, date | None]]
    subjects: Mapping[int, tuple[str, date | None]]
    closed: frozenset[int]
    openings: Mapping[int, date]
    shut: date = date.min


@dataclass(frozen=True, slots=True)
class Close:
    """A month or a year that is closed, or was until it was opened again for a reason."""

    id: int
    kind: str
    period: int
    closed_on: date
    closed_by: str
    reopened_on: date | None = None
    reopened_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing in a book that does not hold, by a code and what it concerns.

    `what` is what it is called beside its voucher's year and number, `kind` the table it lies in where that tells what it is.
    """

    code: str
    book: str
    year: int = 0
    number: int = 0
    what: str = ""
    kind: str = ""

    @property
    def facts(self) -> dict[str, object]:
        """What its sentence is filled with."""
        return {
            "book": self.book, "year": self.year, "number": self.number, "what": self.what, "kind": self.kind,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A subject with what a year plans for it and what came in or was spent so far."""

    id: int
    subject: SubjectDraft
    planned: Money | None
    used: Money

    @property
    def left(self) -> Money | None:
        return None if self.planned is None else self.planned - self.used

    @property
    def part(self) -> float:
        """How much of the plan is used, 0 to 1 and beyond; all of it and more where nothing is planned and something was."""
        if self.planned is None or not self.planned.fen:
            return 1.0 if self.unplanned else 0.0
        return self.used.fen / self.planned.fen

    @property
    def unplanned(self) -> bool:
        """Whether something was used though the plan is nothing, of which no part can be told."""
        return self.planned is not None and not self.planned.fen and self.used.fen > 0


@dataclass(frozen=True, slots=True)
class Move:
    """That an account holds so many fen more, or less, from a day on."""

    day: date
    account_id: int
    fen: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is seldom meant where something is posted on an account: `before_opened`, on a `day` before it was `opened_on`, or
    `below_nothing`, as it then holds what is `left`. `unsigned` lets an `amount` out by `count` vouchers without a signed
    payment, `unsigned_red` lets it out in red, though the bank may have taken it back itself in `perhaps_undone` and
    `perhaps_undone_red`; `no_agreement` lets it out where no agreement on who signs is on record; `above_petty` takes more cash
    than the `limit` agreed, `petty_of_day` does so by all that is drawn on a
    `day`; of the maintenance fund `fund_mixed` puts it with common income, `fund_other` spends it on a `subject` it is not for."""

    kind: str
    account: str
    day: date | None = None
    opened_on: date | None = None
    left: Money | None = None
    amount: Money | None = None
    count: int = 1
    limit: Money | None = None
    subject: str = ""
