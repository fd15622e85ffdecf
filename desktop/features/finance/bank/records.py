"""What a bank tells of an account, and how far the books agree with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.core.discretion import Known
from desktop.core.money import Money
from desktop.core.row import Refusal
from desktop.core.table import SheetRead


@dataclass(frozen=True, slots=True)
class AccountName:
    """A bank account of the books: its subject, and name and number as the bank knows it; a paper names its compound."""

    id: int
    name: str
    number: str
    compound: str = ""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One movement as the bank tells it: money in above zero, out below; `row` of `sheet` is the file's own line."""

    row: int
    day: date
    clock: str
    amount: Money
    balance: Money | None
    text: str
    payee: str
    payee_account: str
    number: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A line whose balance does not follow from the one before: what was to be expected and what is told."""

    row: int
    day: date
    expected: Money
    told: Money
    sheet: str = ""

    @property
    def difference(self) -> Money:
        return self.told - self.expected


@dataclass(frozen=True, slots=True)
class StatementRead:
    """A bank's export read and checked row by row; `account` is the number its title lines name, masked or not.

    `lines` go from the oldest to the newest.
    """

    file: str
    heading: tuple[str, ...]
    lines: tuple[StatementLine, ...]
    refusals: tuple[Refusal, ...]
    remarks: tuple[Refusal, ...]
    sheets: tuple[SheetRead, ...]
    account: str


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line of the bank, and how much of it no voucher is matched to yet."""

    id: int
    day: date
    open: Money
    words: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """What a voucher moves on the account in the books, money in above zero, and how much of it no line is matched to.

    `of_line` is the line it was drafted of.
    """

    id: int
    day: date
    open: Money
    words: str
    of_line: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Lines and entries that make up the same sum; `certain` where nothing else could be meant.

    `days` lie between them at most.
    """

    lines: tuple[int, ...]
    entries: tuple[int, ...]
    certain: bool
    days: int
    alike: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """How much of a line is how much of an entry."""

    line: int
    entry: int
    amount: Money


@dataclass(frozen=True, slots=True)
class Moved:
    """A movement on one of the two sides, for the sheet: what it is, when, and how much of it is in transit.

    `number` is the bank's, or the voucher's.
    """

    id: int
    day: date
    amount: Money
    words: str
    number: str = ""
    payee: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why the two sides do not agree: `opening` before the first line, or a `break` in the bank's balances on a day."""

    kind: str
    day: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """银行存款余额调节表 of one account at the end of a day.

    Four kinds of items in transit, amounts above zero; `causes` name what of `difference` is known, `known` whom the
    items name.
    """

    until: date
    bank: Money
    books: Money
    bank_in: tuple[Moved, ...]
    """银行已收企业未收"""

    bank_out: tuple[Moved, ...]
    """银行已付企业未付"""

    books_in: tuple[Moved, ...]
    """企业已收银行未收"""

    books_out: tuple[Moved, ...]
    """企业已付银行未付"""

    causes: tuple[Cause, ...] = ()
    known: Known = field(default_factory=Known)

    @property
    def bank_adjusted(self) -> Money:
        return Money(self.bank.fen + _sum(self.books_in) - _sum(self.books_out))

    @property
    def books_adjusted(self) -> Money:
        return Money(self.books.fen + _sum(self.bank_in) - _sum(self.bank_out))

    @property
    def difference(self) -> Money:
        """By how much the bank has more than the books once everything in transit is counted."""
        return self.bank_adjusted - self.books_adjusted

    @property
    def unexplained(self) -> Money:
        """What of the difference no cause is known of."""
        return Money(self.difference.fen - sum(cause.amount.fen for cause in self.causes))


def _sum(moved: tuple[Moved, ...]) -> int:
    return sum(one.amount.fen for one in moved)


@dataclass(frozen=True, slots=True)
class LedgerSubject:
    """A subject as an export names it: of which kind, and code and name of each level down to itself."""

    id: int
    kind: str
    path: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LedgerVoucher:
    """A posted voucher: its postings as subject and fen, debit above zero, credit below; a `red` one takes another back. One of
    `closing` is no voucher: it takes the result of a year over to surplus (年末结转)."""

    day: date
    number: str
    words: str
    postings: tuple[tuple[int, int], ...]
    red: bool = False
    closing: bool = False


@dataclass(frozen=True, slots=True)
class BookExport:
    """A book in a period as it goes out: `opening` is what each subject began with in fen, debit above zero, on the day
    `begins_on`, income and costs of earlier years as surplus; all of a book begins with nothing. At the end of each year
    within it stands what closes that year."""

    title: str
    subjects: tuple[LedgerSubject, ...]
    vouchers: tuple[LedgerVoucher, ...]
    opening: Mapping[int, int]
    begins_on: date | None = None


@dataclass(frozen=True, slots=True)
class StatementPreview:
    """What taking a statement in would do: the lines that are new, how many are known, what is worth a look.

    `breaks` are those of the account's balances once the new lines stand among the old ones.
    """

    added: tuple[StatementLine, ...]
    known: int
    refusals: tuple[Refusal, ...]
    remarks: tuple[Refusal, ...]
    breaks: tuple[Break, ...]

    @property
    def elsewhere(self) -> tuple[Refusal, ...]:
        """The other accounts that have new lines of it already: asked about before they come in here too."""
        return tuple(one for one in self.remarks if one.code == "statement.lines_elsewhere")

    @property
    def perhaps(self) -> int:
        """How many new lines may be there already: asked about, too."""
        return sum(one.code == "statement.perhaps_known" for one in self.remarks)


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement in the list: for which account and days, of how many lines, how many of them no voucher is matched to."""

    id: int
    account_id: int
    name: str
    digest: str
    taken_on: date
    begins_on: date
    ends_on: date
    lines: int
    open: int


LINE_STATES = ("open", "drafted", "booked", "matched", "reversed")
"""未匹配 已起草凭证 已记账待匹配 已匹配 凭证已冲销."""


@dataclass(frozen=True, slots=True)
class BankLineRow:
    """A line of the bank as the table shows it, and what became of it; `vouchers` are those it is matched to."""

    id: int
    day: date
    amount: Money
    balance: Money | None
    text: str
    payee: str
    payee_account: str
    number: str
    state: str
    vouchers: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A posted movement of the account in the books: the voucher, its day and words, money in above zero."""

    id: int
    voucher_id: int
    number: str
    day: date
    amount: Money
    words: str


@dataclass(frozen=True, slots=True)
class UndoneMatch:
    """A match that was taken back: of which voucher, when, and why."""

    voucher: str
    amount: Money
    undone_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class LineDetail:
    """What is told beside a line: the vouchers it may be, what it was matched to before, and how it would be booked.

    `subject` is the one that is suggested; `subjects` are all that may be chosen. `booked` is the voucher that was drafted of
    the line and is posted, where it is matched to nothing yet.
    """

    entries: tuple[EntryRow, ...]
    undone: tuple[UndoneMatch, ...]
    subject: int | None
    subjects: tuple[tuple[int, str], ...]
    booked: EntryRow | None = None
