"""What a disclosure must be before it hangs; touches no database."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby, takewhile

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.parse import require_at_most
from desktop.core.text import half_width, same_one
from desktop.features.finance.disclosure.records import (
    MOST,
    NEEDED,
    RISE,
    Bare,
    DisclosureRow,
    DisclosureRule,
    Line,
    PeriodDraft,
    PostDraft,
    QuestionDraft,
    ReviewDraft,
    Sheet,
    together,
)
from desktop.features.finance.records import INTEREST

LARGEST = 5
"""Sources of income that are drawn each on their own."""

NAMED = 5
"""Vouchers that are told by number; the rest are counted."""

AHEAD, LONGEST = 31, 366
"""Days from today to the day it goes up, and days it hangs, beyond which a year is mistyped."""

FEES = ("手续费", "账户管理费")
"""What the bank takes for itself; a subject with 银行 in its name is the bank's, too."""

PARTING = re.compile(r"[、，,；;\n]+")
"""What stands between two places."""

YEAR = 365
"""Days of a period that closes a year wherever in it it ends."""

BARE = {
    "income": "disclosure.income_bare", "cost": "disclosure.cost_bare", "expense": "disclosure.expense_bare",
}  # fmt: skip
"""By kind of subject, what is said of vouchers that nothing stands behind."""

NEEDED_OF_RULE = {
    "within": "disclosure.within_missing", "hung": "disclosure.hung_missing",
    "places": "disclosure.places_missing",
}  # fmt: skip
"""What a rule has to say, and what is told of it where it does not."""

Period = tuple[date, date]
"""First and last day."""


def require_rule(draft: DisclosureRule) -> None:
    """Raises `disclosure.within_missing`, `.hung_missing` or `.places_missing` where none of them is one at least, and
    `value.too_much`, beside the field."""
    for field, code in NEEDED_OF_RULE.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field=field)
    require_at_most(draft, MOST)


def period_of(day: date, months: int) -> Period:
    """The first and the last day of the month, quarter, half year or year a day lies in, by its number of `months`."""
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return first, _months_on(first, months) - timedelta(days=1)


def next_period(told: Collection[Period], began: date | None, today: date, months: int) -> Period:
    """The oldest period of so many `months` not disclosed yet; where nothing was posted yet, the last that is over."""
    if began:
        return next(open_periods(told, began, months))
    return period_of(period_of(today, months)[0] - timedelta(days=1), months)


def open_periods(told: Collection[Period], began: date, months: int) -> Iterator[Period]:
    """The periods of so many `months`, or what is left of them beside the periods `told`, from that in which the books
    `began`; the oldest first, and without an end."""
    at, day = period_of(began, months)[0], timedelta(days=1)
    for first, last in sorted(told):
        while at < first:
            ends = min(period_of(at, months)[1], first - day)
            if ends >= began:
                yield at, ends
            at = ends + day
        at = max(at, last + day)
    while True:
        yield at, period_of(at, months)[1]
        at = period_of(at, months)[1] + day


def period_before(first: date, last: date) -> tuple[date, date]:
    """The first and the last day of what a period is held against where nothing hung: as many whole months, so that a
    quarter meets the quarter before; as many days where it is not made of whole months."""
    end, months = first - timedelta(days=1), (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    return (_months_on(first, -months) if whole else end - (last - first)), end


def counted_from(first: date, last: date) -> date:
    """The day from which what is cumulative counts: the beginning of the year a period ends in.

    Domain 4.4 sets 累计 beside 本期 and leaves its beginning open; the accounting year is the calendar year (会计法 11).
    A period that begins in the year before counts from its own first day, so that no sum is less than its part.
    """
    return min(first, date(last.year, 1, 1))


def undisclosed(told: Collection[Period], began: date, today: date, months: int) -> Iterator[date]:
    """The last day of each period of so many `months` that is over and was not disclosed, the oldest first."""
    return takewhile(lambda ends: ends < today, (last for _, last in open_periods(told, began, months)))


def ends_year(first: date, last: date) -> bool:
    """Whether a period closes a year, of which there may be an audit opinion: it ends in December, or is a year."""
    return last.month == 12 or (last - first).days >= YEAR - 1


def places(said: str) -> list[str]:
    """Each of the places it hangs at."""
    return [one for part in PARTING.split(said) if (one := part.strip())]


def is_over(row: DisclosureRow, today: date) -> bool:
    """Whether a disclosure still hangs though its days on the board are over."""
    return row.state == "posted" and row.ends_on is not None and row.ends_on < today


def due_on(last: date, rule: DisclosureRule) -> date:
    """By which day a period that ended is to be posted."""
    return last + timedelta(days=rule.within or 0)


def require_period(draft: PeriodDraft, today: date) -> tuple[date, date]:
    """Its first and last day; raises `disclosure.day_missing`, `.ends_before_begin` and `.not_over` beside `last`."""
    first, last = draft.first, draft.last
    if first is None or last is None:
        raise RuleBroken("disclosure.day_missing", field="first" if first is None else "last")
    if last < first:
        raise RuleBroken("disclosure.ends_before_begin", field="last", first=first)
    if last >= today:
        raise RuleBroken("disclosure.not_over", field="last", last=last)
    return first, last


def require_chained(before: Sheet, sheet: Sheet, opened: Money, late: Sequence[str], *, newest: bool) -> None:
    """A period goes on where the one before ended, in days and in money (domain 4.4 step 2: 期初等于上期期末).

    `opened` is what of its opening accounts began with in it, `late` names what was posted into the time before it since,
    `newest` tells that the one before may be drawn up again. Raises `disclosure.gap`, `disclosure.unchained` or
    `.unchained_before` beside `first`.
    """
    if sheet.first != before.last + timedelta(days=1):
        raise RuleBroken("disclosure.gap", field="first", day=before.last + timedelta(days=1))
    opening = Money(sheet.opening.fen - opened.fen)
    if opening != before.closing:
        raise RuleBroken(
            "disclosure.unchained" if newest else "disclosure.unchained_before", field="first",
            opening=str(opening), closing=str(before.closing), last=before.last, vouchers=tuple(late) or None,
        )  # fmt: skip


def require_begun(first: date, began: date | None) -> None:
    """Where none went before, no day the books tell of is left out (domain 4.4 step 1: E previous period not closed).

    Raises `disclosure.late` beside `first`.
    """
    if began and first > began:
        raise RuleBroken("disclosure.late", field="first", began=began)


def require_meeting(sheet: Sheet, after: Sheet, opened: Money, late: Sequence[str], *, newest: bool) -> None:
    """A period drawn up afterwards ends with what the one after it began with, but for what accounts that joined in that one
    began with (`opened`).

    `late` names what was posted up to its end since that one, `newest` tells that that one may be drawn up again. Raises
    `disclosure.unmet` or `.unmet_before` beside `last`.
    """
    opening = Money(after.opening.fen - opened.fen)
    if after.first == sheet.last + timedelta(days=1) and sheet.closing != opening:
        raise RuleBroken(
            "disclosure.unmet" if newest else "disclosure.unmet_before", field="last", last=sheet.last,
            closing=str(sheet.closing), opening=str(opening), first=after.first, vouchers=tuple(late) or None,
        )  # fmt: skip


def require_come(field: str, day: date, today: date) -> None:
    """What is noted has happened; raises `disclosure.ahead` beside `field`."""
    if day > today:
        raise RuleBroken("disclosure.ahead", field=field)


def require_question(draft: QuestionDraft, begins_on: date, today: date) -> date:
    """The day of the question; raises `question.asked_on_missing`, `.early`, `.asked_by_missing`, `.words_missing`, `disclosure.ahead`, and as `_require_answer` does."""
    if draft.asked_on is None:
        raise RuleBroken("question.asked_on_missing", field="asked_on")
    if draft.asked_on < begins_on:
        raise RuleBroken("question.early", field="asked_on", begins_on=begins_on)
    require_come("asked_on", draft.asked_on, today)
    for field, said in (("asked_by", draft.asked_by), ("words", draft.words)):
        if not said.strip():
            raise RuleBroken(f"question.{field}_missing", field=field)
    if draft.answer.strip():
        _require_answer(draft, draft.asked_on, today)
    elif draft.answered_on or draft.answered_by.strip():
        raise RuleBroken("question.answer_missing", field="answer")
    return draft.asked_on


def _require_answer(draft: QuestionDraft, asked_on: date, today: date) -> None:
    """Raises `question.answered_on_missing`, `.answered_early`, `.answered_by_missing`, `disclosure.ahead`."""
    if draft.answered_on is None:
        raise RuleBroken("question.answered_on_missing", field="answered_on")
    if draft.answered_on < asked_on:
        raise RuleBroken("question.answered_early", field="answered_on", asked_on=asked_on)
    require_come("answered_on", draft.answered_on, today)
    if not draft.answered_by.strip():
        raise RuleBroken("question.answered_by_missing", field="answered_by")


def lacking(reviews: Iterable[ReviewDraft]) -> dict[str, int]:
    """How many of each party have still to review it."""
    there = Counter(one.party for one in reviews)
    return {party: need - there[party] for party, need in NEEDED.items() if there[party] < need}


def require_reviewer(draft: ReviewDraft, others: Iterable[ReviewDraft], made_on: date, today: date) -> date:
    """The day of the review; raises `review.name_missing`, `.place_missing` for an owner, `.day_missing`, `.early`, `disclosure.ahead`, `review.twice`: one reviews once."""
    if not draft.name.strip():
        raise RuleBroken("review.name_missing", field="name")
    if draft.party == "owner" and not draft.place.strip():
        raise RuleBroken("review.place_missing", field="place")
    if draft.day is None:
        raise RuleBroken("review.day_missing", field="day")
    if draft.party != "auditor" and draft.day < made_on:
        raise RuleBroken("review.early", field="day", made_on=made_on)
    require_come("day", draft.day, today)
    for other in others:
        if same_one(other.name, draft.name):
            raise RuleBroken("review.twice", field="name", name=other.name)
        if draft.party == "owner" and other.party == "owner" and _door(other.place) == _door(draft.place):
            raise RuleBroken("review.same_door", field="place", place=other.place, name=other.name)
    return draft.day


def require_opinion(draft: ReviewDraft, sheet: Sheet) -> None:
    """What an audit said of a year; raises `review.no_year`, `.opinion_missing`, `.audit_early`.

    It is the books that are audited, so it may be older than the sheet, but not than the end of the year.
    """
    if not ends_year(sheet.first, sheet.last):
        raise RuleBroken("review.no_year", field="party")
    if not draft.remark.strip():
        raise RuleBroken("review.opinion_missing", field="remark")
    if draft.day and draft.day <= sheet.last:
        raise RuleBroken("review.audit_early", field="day", last=sheet.last)


def _door(place: str) -> tuple[str, ...]:
    """A door however it is written: 3栋2单元501室 is 3-2-501."""
    plain = "".join(half_width(place).split())
    return tuple(re.findall(r"\d+", plain)) or (plain,)


def require_posting(draft: PostDraft, made_on: date, today: date, shortest: int) -> None:
    """It hangs `shortest` days at least; raises `posting.places_missing`, `.posted_by_missing`, `.day_missing`, `.early`, `.far`, `.too_short`, `.too_long`."""
    for field, said in (("places", draft.places), ("posted_by", draft.posted_by)):
        if not said.strip():
            raise RuleBroken(f"posting.{field}_missing", field=field)
    if draft.begins_on is None or draft.ends_on is None:
        raise RuleBroken("posting.day_missing", field="ends_on" if draft.begins_on else "begins_on")
    if draft.begins_on < made_on:
        raise RuleBroken("posting.early", field="begins_on", made_on=made_on)
    if draft.begins_on > today + timedelta(days=AHEAD):
        raise RuleBroken("posting.far", field="begins_on", days=AHEAD)
    least = draft.begins_on + timedelta(days=shortest)
    if draft.ends_on < least:
        raise RuleBroken("posting.too_short", field="ends_on", days=shortest, least=least)
    if draft.ends_on > draft.begins_on + timedelta(days=LONGEST):
        raise RuleBroken("posting.too_long", field="ends_on", days=LONGEST)


def sources(sheet: Sheet, *, joined: bool = False) -> Iterator[tuple[str, int, Money | None]]:
    """Income by source in fen, and cumulative, the largest first; what is beyond five stands together, so that a page
    holds them; one fewer each where the page tells what went into the maintenance fund, or what accounts that `joined` in
    the period began with, too."""
    most = LARGEST - sheet.straight - joined
    lines = sorted((one for one in sheet.of("income") if one.amount.fen), key=lambda one: -one.amount.fen)
    yield from ((one.name, one.amount.fen, one.cumulative) for one in lines[:most])
    if rest := lines[most:]:
        yield "其他", sum(one.amount.fen for one in rest), together(one.cumulative for one in rest)


def is_interest(code: str, name: str) -> bool:
    """Whether a subject is the bank's interest, for which nobody signs anything."""
    return code == INTEREST or "利息" in name


def unevidenced(bare: Iterable[Bare]) -> Iterator[RuleBroken]:
    """What keeps a disclosure off the board: `disclosure.income_bare`, `.cost_bare` or `.expense_bare` with each
    subject and its vouchers, nothing where all has its evidence.

    All income has a contract or a receipt (domain 4.4 step 2), the bank's statement being one, and whatever was
    spent of it, as a cost or for its owners, its paper: the burden of proving it lies with who spent it (domain 2.3: 解释
    14; 4.3 step 1), and that money went out proves nothing yet.
    """
    for (kind, name), found in groupby(bare, key=lambda one: (one.kind, one.name)):
        vouchers = tuple(one.voucher for one in found)
        yield RuleBroken(BARE[kind], name=name, count=len(vouchers), vouchers=vouchers[:NAMED])


def uncovered(sheet: Sheet, daily: Collection[tuple[str, str]]) -> list[str]:
    """Subjects whose income rests on no contract and is no daily total (`daily`: code and name); the bank's interest
    needs none."""
    return [
        one.name
        for one in sheet.of("income")
        if one.amount.fen > 0 and not one.contracts and (one.code, one.name) not in daily
        and not is_interest(one.code, one.name)
    ]  # fmt: skip


def remarks(
    sheet: Sheet,
    drafts: int,
    daily: Mapping[str, int],
    uncovered: Sequence[str] = (),
    low: Sequence[str] = (),
    *,
    unsigned: Sequence[tuple[str, Money, int]] = (),
) -> Iterator[RuleBroken]:
    """What is worth a look and keeps nobody from posting: each with its facts (domain 4.4 step 2).

    `daily` counts the vouchers of daily totals with nothing attached by the code of their subject, `uncovered` are the subjects whose income rests on no contract, `low` the maintenance funds below 30 % of what was
    first paid in: at least half of the net income tops them up (domain 2.3: 北京; elsewhere the share is another).
    `unsigned` is what left each account without a signed payment: name, sum and vouchers (domain 4.3).
    """
    for name, sum_, count in unsigned:
        yield RuleBroken("disclosure.unsigned", name=name, amount=sum_, count=count)
    if drafts:
        yield RuleBroken("disclosure.drafts", count=drafts)
    if uncovered:
        yield RuleBroken("disclosure.no_contract", names=tuple(uncovered))
    unproven = [one for kind in ("income", "cost", "allocation") for one in sheet.of(kind)]
    if names := tuple(one.name for one in unproven if one.proven + of_days(one, daily) < one.vouchers):
        yield RuleBroken("disclosure.unproven", names=names)
    part, before = (
        _share(sheet.sum("cost"), sheet.sum("income")),
        _share(sheet.before("cost"), sheet.before("income")),
    )
    if part and before and part > before * (1 + RISE):
        yield RuleBroken("disclosure.cost_rose", part=_percent(part), before=_percent(before))
    if sheet.net.fen < 0:
        yield RuleBroken("disclosure.net_negative", net=str(sheet.net))
    if low and (put := sheet.topped_up(low)).fen * 2 < sheet.net.fen:
        yield RuleBroken("disclosure.top_up_low", names=tuple(low), net=str(sheet.net), put=str(put))


def of_days(line: Line, daily: Mapping[str, int]) -> int:
    """How many vouchers of a line rest on daily totals alone."""
    return min(daily.get(line.code, 0), line.vouchers - line.proven) if line.kind == "income" else 0


def _share(cost: Money, income: Money) -> Fraction | None:
    """What part of the income the costs are; None where there is none of either."""
    return Fraction(cost.fen, income.fen) if income.fen > 0 and cost.fen > 0 else None


def _percent(part: Fraction) -> str:
    return f"{float(part):.1%}"


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
