"""What is known elsewhere of what a payment names: its account, its resolution, its contract, others like it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.money import Money

NOTHING = Money(0)


@dataclass(frozen=True, slots=True)
class Resolved:
    """An item a payment names as its resolution; `assembly` where the owners' assembly decided it, `passed` where it was
    resolved at all, `finished` once the meeting is, whose `outcome` tells of one that was called off or void."""

    item_id: int
    meeting_id: int
    words: str
    assembly: bool
    place_id: int
    held_on: date
    outcome: str
    passed: bool
    finished: bool


@dataclass(frozen=True, slots=True)
class ContractKnown:
    """A contract as it is on record here: as one of income under its `id`, or in an earlier payment. `where`
    is its days, or the number of that payment, `signed` once three parties have signed that. Of one of income `back` is what
    may be paid back: its `surplus`, where more was received than falls due by its end, else what it brings."""

    number: str
    party: str
    amount: Money
    begins_on: date | None = None
    ends_on: date | None = None
    id: int | None = None
    where: str = ""
    signed: bool = False
    back: Money | None = None
    surplus: bool = False


@dataclass(frozen=True, slots=True)
class Others:
    """What else is known when a payment is looked at: others like it, the contract, the budget, the books.

    `twice` are numbers of payments of the same amount to the same payee nearby, `invoice` is the number of one with an
    invoice of the same number `invoice_said`; `contract_spent` is what others have taken of the contract, `budget_left` what is left of the budget
    of its subject (None where there is no budget); `closed` are months of the books that are closed, `since` is the day
    from which the account and its first agreement are there; `resolved` and `contract` are what it rests on, as far as that
    is on record here; `petty` is what the petty cash of the book is called, empty where there is none; `opening` is the day
    of the last opening balance among the accounts it is booked on, and what that account is called; `deposit_left` is what
    is held of the deposits it pays back (None where it pays none back); `petty_of_day` is what else of petty cash is asked
    for out of the account on its day, `small_of_day` what else of small payments to its payee; `on_item` are the numbers of
    other payments that rest on its resolution, which come to `item_spent`.
    """

    twice: tuple[str, ...] = ()
    invoice: str = ""
    contract_spent: Money = NOTHING
    budget_left: Money | None = None
    closed: frozenset[tuple[int, int]] = frozenset()
    balance: Money | None = None
    invoice_said: str = ""
    since: date | None = None
    place_id: int | None = None
    resolved: Resolved | None = None
    contract: ContractKnown | None = None
    petty: str = ""
    opening: tuple[date, str] | None = None
    deposit_left: Money | None = None
    petty_of_day: Money = NOTHING
    small_of_day: Money = NOTHING
    on_item: tuple[str, ...] = ()
    item_spent: Money = NOTHING


UNKNOWN = Others()


@dataclass(frozen=True, slots=True)
class Reset:
    """That a keeper of users, `by`, reset the `password` or `pin` of a signatory, gave the `first` password or `linked` a user to
    them; `pinned` once a PIN set afterwards is in force."""

    kind: str
    day: date
    person_id: int
    name: str
    by_user: int
    by_person: int | None
    by: str
    pinned: bool


@dataclass(frozen=True, slots=True)
class AccountKnown:
    """An account as a payment names it, its number in full."""

    id: int
    book_id: int
    place_id: int
    kind: str
    name: str
    bank: str
    number: str

    @property
    def of_fund(self) -> bool:
        """Whether what lies there is maintenance fund, not common income: the two are never one account (物业管理条例 53)."""
        return self.kind == "fund"
