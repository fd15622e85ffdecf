"""Questions about disclosures, and the figures of a period. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, timedelta

from sqlalchemy import case, exists, func, select
from sqlalchemy.orm import Session, aliased, selectinload

from desktop.core.attachments import FileRow
from desktop.core.db import reader
from desktop.core.errors import NotFound, RuleBroken
from desktop.core.feature import Due
from desktop.core.money import Money
from desktop.features.access import queries as access
from desktop.features.finance import queries as books
from desktop.features.finance.disclosure import entities, rules
from desktop.features.finance.disclosure.queries.began import HUNG as HUNG
from desktop.features.finance.disclosure.queries.began import overdue as overdue
from desktop.features.finance.disclosure.queries.began import rule_of as rule_of
from desktop.features.finance.disclosure.queries.began import rules_of
from desktop.features.finance.disclosure.queries.began import told_periods as told_periods
from desktop.features.finance.disclosure.queries.evidence import KINDS, PROVEN, UP, funds, mine, own
from desktop.features.finance.disclosure.queries.evidence import bare as bare
from desktop.features.finance.disclosure.queries.evidence import reds as reds
from desktop.features.finance.disclosure.queries.seals import alone_of
from desktop.features.finance.disclosure.queries.seals import last_seal as last_seal
from desktop.features.finance.disclosure.queries.seals import seal_of as seal_of
from desktop.features.finance.disclosure.records import (
    ANSWER_DAYS,
    Agreed,
    Disclosure,
    DisclosureRow,
    Line,
    QuestionDraft,
    ReviewDraft,
    Sheet,
    into,
)
from desktop.features.finance.dues import queries as dues
from desktop.features.finance.entities import Account, Book, Posting, Subject, Voucher
from desktop.features.finance.payments import queries as payments
from desktop.features.finance.queries import FIRST_DAY, STANDS
from desktop.features.finance.queries import began_on as began_on
from desktop.features.finance.rules import voucher_number
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Place
from desktop.features.organisation.queries import residents_named

Stored = entities.Disclosure
FEATURE = "disclosure"

Key = tuple[str, str, str]
"""Kind of line, code and name."""


def gather(s: Session, book_id: int, first: date, last: date) -> Sheet:
    """The figures of the accounts of common income (joint and petty cash) between two days, both included.

    Opening balances posted in the period count to what was there before, unless they were taken back in it. What moved between these accounts shows
    nowhere; what went to another account of the book stands under `other`. A source of which something was due or is owed
    by contract is told though it brought nothing, and so is what moved before, or earlier in the year, and no more.
    """
    moved, agreed = _moved(s, book_id, first, last), _agreed(s, book_id, first, last)
    year = _moved(s, book_id, rules.counted_from(first, last), last)
    due = (
        key for key, rows_ in agreed.items() if any(one.due.fen or one.arrears != Money(0) for one in rows_)
    )
    earlier = (key for key, told in year.items() if told[0])
    moved |= {key: NOTHING for key in (*due, *earlier) if key not in moved}
    before = _met(_before(s, book_id, first, last), moved)
    moved |= {key: NOTHING for key in before if key not in moved}
    lines = tuple(
        Line(
            *key, Money(told[0]), Money(before.get(key, 0)), told[1], told[2], Money(year.get(key, NOTHING)[0]),
            agreed.get(key, ()),
        )
        for key, told in sorted(moved.items(), key=lambda one: (ORDER[one[0][0]], one[0][1], one[0][2]))
    )  # fmt: skip
    held, kept = s.scalars(own(book_id)).all(), s.scalars(funds(book_id)).all()
    opening = _held(s, held, first - timedelta(days=1)) + _opened(s, held, first, last)
    fund = Money(_held(s, kept, last)) if kept else None
    mark = books.fingerprint(s, book_id)
    return Sheet(first, last, Money(opening), Money(_held(s, held, last)), fund, lines, mark)


NOTHING = (0, 0, 0)
ORDER = {"income": 0, "cost": 1, "allocation": 2, "other": 3}


def _before(s: Session, book_id: int, first: date, last: date) -> dict[Key, int]:
    """Fen by line of what went before: as the disclosure that ended the day before told it, else out of the books."""
    hung = HUNG & (Stored.last == first - timedelta(days=1))
    row = s.scalar(select(Stored).where(Stored.book_id == book_id, hung).order_by(Stored.id.desc()).limit(1))
    if row is None:
        moved = _moved(s, book_id, *rules.period_before(first, last))
        return {key: told[0] for key, told in moved.items() if told[0]}
    names = set(s.scalars(select(Account.name).where(Account.book_id == book_id, Account.kind == "fund")))
    found: dict[Key, int] = {}
    for one in map(_line, row.lines):
        key, fen = (one.kind, one.code, one.name), one.amount.fen
        if (
            one.kind == "other" and not one.code and one.name in names and fen < 0
        ):  # so sheets of before told it
            key, fen = ("allocation", "", into(one.name)), -fen
        if fen:
            found[key] = fen
    return found


def _met(before: dict[Key, int], moved: Collection[Key]) -> dict[Key, int]:
    """What went before under the lines of now: a subject that was given another name since is known by its code."""
    renamed = {key[:2]: key for key in moved if key[1] and key not in before}
    return {key if key in moved else renamed.get(key[:2], key): fen for key, fen in before.items()}


def _moved(s: Session, book_id: int, first: date, last: date) -> dict[Key, tuple[int, int, int]]:
    """Fen (read positive) by line of the vouchers that moved common income, and how many of them stand and are proven."""
    accounts, red = own(book_id), aliased(Voucher)
    taken_back = exists().where(red.reverses_id == Voucher.id, red.state == "posted", red.day <= last)
    stands = case((Voucher.reverses_id.is_(None) & ~taken_back, Posting.voucher_id))
    query = (
        select(
            Subject.kind, func.ifnull(Subject.code, ""), func.ifnull(Subject.name, Account.name),
            func.sum(Posting.amount), func.count(stands.distinct()), func.count(case((PROVEN, stands)).distinct()), UP,
        )
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .outerjoin(Subject, Posting.subject_id == Subject.id)
        .outerjoin(Account, Posting.account_id == Account.id)
        .where(Posting.voucher_id.in_(mine(book_id, first, last)), func.ifnull(Posting.account_id, 0).not_in(accounts))
        .group_by(Subject.id, Account.id, UP)
    )  # fmt: skip
    found: dict[Key, tuple[int, int, int]] = {}
    for kind, code, name, fen, count, proven, up in s.execute(query):
        where = "allocation" if up else KINDS.get(kind or "", "other")
        found[where, code, into(name) if up else name] = (
            -fen if where in ("income", "other") else fen,
            count,
            proven,
        )
    return found


def _agreed(s: Session, book_id: int, first: date, last: date) -> dict[Key, tuple[Agreed, ...]]:
    """The contracts that income rests on, by its line."""
    found = defaultdict[Key, tuple[Agreed, ...]](tuple)
    began = books.income_began_on(s, book_id) if dues.contract_ids(s, book_id) else None
    for one in dues.period_rows(s, book_id, first, last, began):
        found["income", one.code, one.name] += (Agreed(one.number, one.due, one.received, one.arrears),)
    return dict(found)


def _held(s: Session, accounts: Collection[int], day: date) -> int:
    """Fen on some accounts at the end of a day."""
    query = select(func.ifnull(func.sum(Posting.amount), 0))
    return s.scalar(query.where(Posting.account_id.in_(accounts), Posting.day <= day)) or 0


def _opened(s: Session, accounts: Collection[int], first: date, last: date, known: int | None = None) -> int:
    """Fen that accounts began with in a period, as the books were up to the voucher `known`."""
    red = aliased(Voucher)
    taken_back = exists().where(red.reverses_id == Voucher.id, red.state == "posted", red.day <= last)
    query = select(func.ifnull(func.sum(Posting.amount), 0)).join(Voucher, Posting.voucher_id == Voucher.id)
    if known is not None:
        query, taken_back = query.where(Voucher.sequence <= known), taken_back.where(red.sequence <= known)
    opening = query.where(Posting.account_id.in_(accounts), Posting.day.between(first, last))
    return s.scalar(opening.where(Voucher.source == "opening", ~taken_back)) or 0


def opened_in(s: Session, book_id: int, sheet: Sheet) -> Money:
    """What of the opening of a sheet its accounts began with within its period: no sheet before it ended with that."""
    known = select(Voucher.sequence).where(Voucher.book_id == book_id, Voucher.digest.startswith(sheet.mark))
    accounts = s.scalars(own(book_id)).all()
    return Money(_opened(s, accounts, sheet.first, sheet.last, s.scalar(known.limit(1))))


def _joined(s: Session, row: Stored, sheet: Sheet) -> Money:
    """The same where one hung that ended the day before, when it was drawn up: what nobody held it against needs no telling."""
    before = (Stored.last == row.first - timedelta(days=1)) & (Stored.state != "drafted")
    hung = select(Stored.id).where(Stored.book_id == row.book_id, Stored.id < row.id, before)
    return Money(0) if s.scalar(hung.limit(1)) is None else opened_in(s, row.book_id, sheet)


def drafts_in(s: Session, book_id: int, first: date, last: date) -> int:
    """How many vouchers of a period wait to be posted."""
    waiting = Voucher.day.between(first, last) & (Voucher.state == "draft")
    return s.scalar(select(func.count(Voucher.id)).where(Voucher.book_id == book_id, waiting)) or 0


def last_posted(s: Session, book_id: int, before: date | None = None) -> Disclosure | None:
    """The newest disclosure of a book that was posted and not replaced, of a period that ended before a day."""
    query = select(Stored.id).where(Stored.book_id == book_id, HUNG)
    query = query if before is None else query.where(Stored.last < before)
    found = s.scalar(query.order_by(Stored.last.desc()).limit(1))
    return None if found is None else detail(s, found)


def told_after(s: Session, book_id: int, last: date) -> Disclosure | None:
    """The disclosure of a book that hung and is the next after a day."""
    query = select(Stored.id).where(Stored.book_id == book_id, HUNG)
    found = s.scalar(query.where(Stored.first > last).order_by(Stored.first).limit(1))
    return None if found is None else detail(s, found)


def told_until(s: Session, book_id: int) -> tuple[str, date] | None:
    """The newest disclosure of a book that was posted and not replaced, and the last day it tells of."""
    query = select(Stored).where(Stored.book_id == book_id, HUNG)
    row = s.scalar(query.order_by(Stored.last.desc()).limit(1))
    return None if row is None else (said(row), row.last)


def posted_since(s: Session, book_id: int, sheet: Sheet) -> list[str]:
    """Number and day of the vouchers that were posted into or before a period after its figures were gathered and move
    common income; what was taken back again in that time is left out."""
    known = select(Voucher.sequence).where(Voucher.book_id == book_id, Voucher.digest.startswith(sheet.mark))
    query = (
        select(Voucher.id, Voucher.reverses_id, Voucher.year, Voucher.number, Voucher.day)
        .where(Voucher.book_id == book_id, Voucher.state == "posted", Voucher.day <= sheet.last)
        .where(Voucher.sequence > known.scalar_subquery())
        .where(Voucher.id.in_(select(Posting.voucher_id).where(Posting.account_id.in_(own(book_id)))))
        .order_by(Voucher.sequence)
    )
    found = s.execute(query).all()
    ids = {row.id for row in found}
    void = {each for row in found if row.reverses_id in ids for each in (row.id, row.reverses_id)}
    return [f"{voucher_number(row.year, row.number)}（{row.day}）" for row in found if row.id not in void]


def rows(s: Session, book_id: int) -> list[DisclosureRow]:
    """The disclosures of a book, the newest period first, each edition after the one it replaced."""
    asked, edition = entities.DisclosureQuestion, aliased(Stored)
    unanswered = (
        select(func.count(asked.id))
        .join(edition, asked.disclosure_id == edition.id)
        .where(edition.book_id == Stored.book_id, edition.last == Stored.last, edition.id <= Stored.id)
        .where(asked.answer == "")
        .scalar_subquery()
    )
    query = select(Stored, unanswered).where(Stored.book_id == book_id)
    found: list[DisclosureRow] = []
    for row, waits in s.execute(query.order_by(Stored.last.desc(), Stored.id.desc())):
        sums: defaultdict[str, int] = defaultdict(int)
        for line in row.lines:
            sums[line.kind] += line.amount.fen
        found.append(DisclosureRow(
            row.id, said(row), row.first, row.last, row.state, Money(sums["income"]),
            Money(sums["cost"] + sums["allocation"]), row.closing, row.begins_on, row.ends_on, 0 if row.state == "replaced" else waits,
        ))  # fmt: skip
    return found


def said(row: Stored) -> str:
    """`2026-3`."""
    return f"{row.year}-{row.number}"


def detail(s: Session, disclosure_id: int) -> Disclosure:
    """The whole of a disclosure; raises `NotFound`."""
    below = selectinload(Stored.lines).selectinload(entities.DisclosureLine.contracts)
    row = s.get(Stored, disclosure_id, options=(below,))
    if row is None:
        raise NotFound(id=disclosure_id)
    sheet = Sheet(
        row.first, row.last, row.opening, row.closing, row.fund, tuple(map(_line, row.lines)), row.mark
    )
    daily = dues.daily_counts(s, row.book_id, row.first, row.last, row.created_at)
    red = reds(s, row.book_id, row.first, row.last, row.mark, straight=sheet.straight)
    named = books.named_in(s, row.book_id, [one.reason for one in red]).residents
    place, joined = s.get_one(Place, books.book_place(s, row.book_id)), _joined(s, row, sheet)
    asked = _asked(s, row)
    return Disclosure(
        row.id, row.version, row.book_id, place.name, said(row), row.state, sheet, row.made_on, row.made_by, row.reason,
        row.places, row.begins_on, row.ends_on, row.posted_by, row.taken_down_on,
        tuple(ReviewDraft(row.id, one.party, one.name, one.place, one.day, one.remark, one.id) for one in row.reviews),
        tuple(QuestionDraft(*(getattr(one, field.name) for field in fields(QuestionDraft))) for one in asked),
        tuple(FileRow(one.id, one.name, one.digest, one.size, one.kind) for one in row.files),
        tuple(_remarks(s, row, sheet, daily, joined)),
        residents_named(s, place.id, (row.reason, row.places, *_told(row, asked))) | named, daily, red, joined,
        alone_of(s, row),
    )  # fmt: skip


def _asked(s: Session, row: Stored) -> list[entities.DisclosureQuestion]:
    """The questions about a disclosure, and about the editions of its period that it replaces."""
    query = select(entities.DisclosureQuestion).join(
        Stored, entities.DisclosureQuestion.disclosure_id == Stored.id
    )
    mine = query.where(Stored.book_id == row.book_id, Stored.last == row.last, Stored.id <= row.id)
    return [*s.scalars(mine.order_by(entities.DisclosureQuestion.id))]


def _told(row: Stored, asked: Iterable[entities.DisclosureQuestion]) -> Iterator[str]:
    """The numbers of its contracts, what its audit said, what was asked and answered, and by whom it was answered."""
    yield from (one.remark for one in row.reviews if one.party == "auditor")
    yield from (it.number for one in row.lines for it in one.contracts)
    for one in asked:
        yield from (one.words, one.answer, one.answered_by)


def _line(row: entities.DisclosureLine) -> Line:
    contracts = tuple(Agreed(one.number, one.due, one.received, one.arrears) for one in row.contracts)
    plain = (one.name for one in fields(Line) if one.name != "contracts")
    return Line(contracts=contracts, **{one: getattr(row, one) for one in plain})


def _remarks(
    s: Session, row: Stored, sheet: Sheet, daily: Mapping[str, int], joined: Money
) -> Iterator[RuleBroken]:
    """What is worth a look; what can still be put right only of a draft, what keeps it off the board first."""
    if joined.fen:
        yield RuleBroken(
            "disclosure.joined", amount=str(joined), before=str(Money(sheet.opening.fen - joined.fen))
        )
    unsigned = payments.unsigned_sums(s, row.book_id, row.first, row.last)
    if row.state != "drafted":
        yield from rules.remarks(sheet, 0, daily, unsigned=unsigned)
        least, hangs = rule_of(s, row.book_id).places or 1, len(rules.places(row.places))
        if row.state == "posted" and hangs < least:
            yield RuleBroken("disclosure.few_places", count=hangs, least=least)
        return
    yield from rules.unevidenced(bare(s, row.book_id, row.first, row.last))
    uncovered = rules.uncovered(sheet, dues.daily_subjects(s, row.book_id, row.first, row.last))
    drafts, low = drafts_in(s, row.book_id, row.first, row.last), dues.low_funds(s, row.book_id, row.last)
    if waiting := payments.unbooked(s, row.book_id, row.last):
        yield RuleBroken("disclosure.unbooked", payments=tuple(waiting))
    yield from rules.remarks(sheet, drafts, daily, uncovered, low, unsigned=unsigned)
    if rules.ends_year(row.first, row.last) and all(one.party != "auditor" for one in row.reviews):
        yield RuleBroken("disclosure.no_audit")


def due(s: Session, today: date, scope: int | None = None) -> list[Due]:
    """Periods that are over and not posted, from two weeks before the day they are due, questions nobody answered, and
    what hangs until today or should have come down."""
    kept = organisation.scope_ids(s, scope).intersection(books.books_by_place(s))
    places = access.seen(s, reader(s), today, kept)
    found = (*_unposted(s, today, places), *_unanswered(s, today, places), *_over(s, today, places))
    return sorted(found, key=lambda one: one.day)


def _unposted(s: Session, today: date, places: set[int]) -> Iterator[Due]:
    within = Book.place_id.in_(organisation.listed(places))
    began = dict(s.execute(
        select(Voucher.book_id, FIRST_DAY).join(Book, Voucher.book_id == Book.id).where(STANDS, within)
        .group_by(Voucher.book_id)
    ).all())  # fmt: skip
    told, laid_down = told_periods(s), rules_of(s, began)
    for book, name in s.execute(
        select(Book.id, Place.name).join(Place, Book.place_id == Place.id).where(within)
    ):
        if book not in began:
            continue
        rule = laid_down[book]
        for last in rules.undisclosed(told[book], began[book], today, rule.every):
            day = rules.due_on(last, rule)
            if day - timedelta(days=ANSWER_DAYS * 2) <= today:
                yield Due(FEATURE, book, name, f"{last:%Y-%m-%d}", day, "disclose")


def _unanswered(s: Session, today: date, places: set[int]) -> Iterator[Due]:
    asked = entities.DisclosureQuestion
    query = (
        select(asked, Stored.book_id, Place.name)
        .join(Stored, asked.disclosure_id == Stored.id)
        .join(Book, Stored.book_id == Book.id)
        .join(Place, Book.place_id == Place.id)
        .where(asked.answer == "", Place.id.in_(organisation.listed(places)))
    )
    for one, book, name in s.execute(query):
        day = one.asked_on + timedelta(days=ANSWER_DAYS)
        if today >= day - timedelta(days=ANSWER_DAYS // 2):
            yield Due(FEATURE, book, name, one.words[:20], day, "question")


def _over(s: Session, today: date, places: set[int]) -> Iterator[Due]:
    query = (
        select(Stored, Place.name)
        .join(Book, Stored.book_id == Book.id)
        .join(Place, Book.place_id == Place.id)
        .where(Stored.state == "posted", Stored.ends_on <= today, Place.id.in_(organisation.listed(places)))
    )
    for row, name in s.execute(query):
        if row.ends_on is not None:
            paper = f"公共收益公示 {said(row)}号"
            yield Due(FEATURE, row.book_id, paper, f"{name}，{row.places}", row.ends_on, "take_down")
