"""A disclosure drawn up, reviewed, posted, asked about, taken down. One function, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored as File
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.finance.disclosure import queries, rules
from desktop.features.finance.disclosure.entities import (
    Disclosure,
    DisclosureContract,
    DisclosureFile,
    DisclosureLine,
    DisclosureQuestion,
    DisclosureReview,
)
from desktop.features.finance.disclosure.entities import DisclosureRule as Rule
from desktop.features.finance.disclosure.records import Disclosure as Disclosed
from desktop.features.finance.disclosure.records import (
    DisclosureRule,
    Line,
    PeriodDraft,
    PostDraft,
    QuestionDraft,
    ReviewDraft,
    Sheet,
)


def save_rule(s: Session, draft: DisclosureRule, today: date | None = None) -> None:
    """Lay down how a compound is told; what hangs stays, and what does not hang yet goes by it.

    A rule that was laid down is not stretched while something is overdue by it. Raises as `rules.require_rule` does,
    `disclosure.rule_overdue` beside `every`, `Conflict`.
    """
    rules.require_rule(draft)
    row = s.scalar(select(Rule).where(Rule.book_id == draft.book_id))
    if draft.version != (row.version if row else 0):
        raise Conflict(id=draft.book_id)
    if row and draft.every > row.every and (last := queries.overdue(s, draft.book_id, today or date.today())):
        raise RuleBroken("disclosure.rule_overdue", field="every", last=last)
    row = row or Rule(book_id=draft.book_id)
    for name in ("every", "within", "hung", "places", "party"):
        setattr(row, name, getattr(draft, name))
    s.add(row)
    s.flush()


def draw_up(s: Session, draft: PeriodDraft, by: str = "", today: date | None = None) -> int:
    """Draw up the figures of a period from what is posted; returns the id.

    A period that hangs or hung is drawn up again only with a `reason`, and replaces it once posted; one that was left out
    is drawn up afterwards. Raises `RuleBroken` beside `first`, `last` or `reason`: as `rules.require_period`,
    `.require_begun`, `.require_chained` and `.require_meeting` do, `disclosure.drafted_already`, `disclosure.nothing` where
    nothing was ever posted, `disclosure.there`.
    """
    today = today or date.today()
    first, last = rules.require_period(draft, today)
    book_id, reason = draft.book_id, draft.reason.strip()
    if s.scalar(select(Disclosure.id).where(Disclosure.book_id == book_id, Disclosure.state == "drafted")):
        raise RuleBroken("disclosure.drafted_already")
    newest = queries.last_posted(s, book_id)
    again = any(begins <= last and first <= ends for begins, ends in queries.told_periods(s)[book_id])
    if newest and again:
        if (first, last) != (newest.sheet.first, newest.sheet.last):
            raise RuleBroken(
                "disclosure.there", field="first", first=newest.sheet.first, last=newest.sheet.last
            )
        if not reason:
            raise RuleBroken("disclosure.reason_missing", field="reason", number=newest.number)
    sheet = queries.gather(s, book_id, first, last)
    if not sheet.mark:
        raise RuleBroken("disclosure.nothing")
    _require_chained(s, book_id, sheet, newest, again=again)
    if not again:
        _require_meeting(s, book_id, sheet, newest)
    number = select(func.max(Disclosure.number)).where(
        Disclosure.book_id == book_id, Disclosure.year == last.year
    )
    row = Disclosure(
        book_id=book_id, year=last.year, number=(s.scalar(number) or 0) + 1, first=first, last=last,
        opening=sheet.opening, closing=sheet.closing, fund=sheet.fund, mark=sheet.mark, made_on=today,
        made_by=by.strip(), reason=reason, lines=_lines(sheet),
    )  # fmt: skip
    s.add(row)
    s.flush()
    return row.id


def _require_chained(
    s: Session, book_id: int, sheet: Sheet, newest: Disclosed | None, *, again: bool
) -> None:
    """It begins where the one before ended, or with the books; what is drawn up again waits for nothing that was left out
    before it, which would wait for it in turn."""
    before = queries.last_posted(s, book_id, sheet.first)
    if before is None or (again and before.sheet.last < sheet.first - timedelta(days=1)):
        if not again:
            rules.require_begun(sheet.first, queries.began_on(s, book_id))
        return
    opened, late = queries.opened_in(s, book_id, sheet), queries.posted_since(s, book_id, before.sheet)
    rules.require_chained(
        before.sheet, sheet, opened, late, newest=newest is not None and before.id == newest.id
    )


def _require_meeting(s: Session, book_id: int, sheet: Sheet, newest: Disclosed | None) -> None:
    """What is drawn up afterwards ends with what the next one began with."""
    if after := queries.told_after(s, book_id, sheet.last):
        opened = queries.opened_in(s, book_id, after.sheet)
        late = queries.posted_since(s, book_id, replace(after.sheet, last=sheet.last))
        rules.require_meeting(
            sheet, after.sheet, opened, late, newest=newest is not None and after.id == newest.id
        )


def discard(s: Session, disclosure_id: int) -> None:
    """Throw a draft away; raises `disclosure.posted`: what hung is replaced by another edition instead."""
    s.delete(_draft(s, disclosure_id))
    s.flush()


def review(s: Session, draft: ReviewDraft, today: date | None = None) -> int:
    """Note that somebody looked it through; returns the id. Raises as `rules.require_reviewer` and, of an
    audit, `.require_opinion` do, `disclosure.posted`."""
    row = _draft(s, draft.disclosure_id)
    told = queries.detail(s, row.id)
    if draft.party == "auditor":
        rules.require_opinion(draft, told.sheet)
    day = rules.require_reviewer(draft, told.reviews, row.made_on, today or date.today())
    one = DisclosureReview(
        disclosure_id=row.id, party=draft.party, name=draft.name.strip(), place=draft.place.strip(), day=day,
        remark=draft.remark.strip(),
    )  # fmt: skip
    s.add(one)
    s.flush()
    return one.id


def unreview(s: Session, review_id: int) -> None:
    """Take a review off a draft; raises `NotFound`, `disclosure.posted`."""
    one = s.get(DisclosureReview, review_id)
    if one is None:
        raise NotFound(id=review_id)
    _draft(s, one.disclosure_id)
    s.delete(one)
    s.flush()


def post(s: Session, draft: PostDraft, today: date | None = None) -> None:
    """Put it on the board; from then on it stays as it is sealed, and an edition of the same period that hung is replaced.

    Raises `RuleBroken`: as `rules.unevidenced` tells and `.require_posting` does, `disclosure.unreviewed` with who is missing,
    `disclosure.books_moved` when the books say something else by now, `disclosure.posted`; `Conflict`.
    """
    row = _draft(s, draft.disclosure_id)
    if row.version != draft.version:
        raise Conflict(id=row.id)
    for broken in rules.unevidenced(queries.bare(s, row.book_id, row.first, row.last)):
        raise broken
    told = queries.detail(s, row.id)
    if missing := rules.lacking(told.reviews):
        raise RuleBroken("disclosure.unreviewed", missing=missing)
    shortest = queries.rule_of(s, row.book_id).hung or 1
    rules.require_posting(draft, row.made_on, today or date.today(), shortest)
    now = queries.gather(s, row.book_id, row.first, row.last)
    if replace(now, mark=told.sheet.mark).as_kept(told.sheet) != told.sheet:
        raise RuleBroken("disclosure.books_moved")
    same = select(Disclosure).where(
        Disclosure.book_id == row.book_id,
        Disclosure.last == row.last,
        queries.HUNG,
    )
    for other in s.scalars(same):
        other.state = "replaced"
    s.flush()
    row.places, row.posted_by = draft.places.strip(), draft.posted_by.strip()
    row.begins_on, row.ends_on, row.state = draft.begins_on, draft.ends_on, "posted"
    with s.no_autoflush:
        row.seal = queries.seal_of(s, row, queries.last_seal(s, row.book_id), alone=told.alone)
    s.flush()


def take_down(s: Session, disclosure_id: int, day: date | None, today: date | None = None) -> None:
    """Note the day it came off the board.

    Raises `RuleBroken`: `posting.not_posted`, and beside `day` `posting.down_missing`, `.down_early`, `disclosure.ahead`.
    """
    row = _found(s, disclosure_id)
    if row.state != "posted":
        raise RuleBroken("posting.not_posted")
    if day is None:
        raise RuleBroken("posting.down_missing", field="day")
    if row.ends_on and day < row.ends_on:
        raise RuleBroken("posting.down_early", field="day", ends_on=row.ends_on)
    rules.require_come("day", day, today or date.today())
    row.state, row.taken_down_on = "down", day
    s.flush()


def save_question(s: Session, draft: QuestionDraft, today: date | None = None) -> int:
    """Note what somebody asked, or what was answered; returns the id.

    Raises `RuleBroken` as `rules.require_question` does, `posting.not_posted` for a disclosure nobody saw yet, `Conflict`.
    """
    row = _found(s, draft.disclosure_id)
    if row.begins_on is None:
        raise RuleBroken("posting.not_posted")
    asked_on = rules.require_question(draft, row.begins_on, today or date.today())
    one = (
        DisclosureQuestion(disclosure_id=row.id) if draft.id is None else s.get(DisclosureQuestion, draft.id)
    )
    if one is None or (draft.id is not None and one.version != draft.version):
        raise Conflict(id=draft.id)
    one.asked_on, one.asked_by, one.words = asked_on, draft.asked_by.strip(), draft.words.strip()
    one.answer = draft.answer.strip()
    one.answered_on = draft.answered_on if one.answer else None
    one.answered_by = draft.answered_by.strip() if one.answer else ""
    s.add(one)
    s.flush()
    return one.id


def add_files(s: Session, disclosure_id: int, files: Sequence[File]) -> None:
    """Keep photos of it on its boards."""
    row = _found(s, disclosure_id)
    s.add_all(
        DisclosureFile(disclosure_id=row.id, name=one.name, digest=one.digest, size=one.size, kind=one.kind)
        for one in files
    )
    s.flush()


def remove_file(s: Session, file_id: int) -> None:
    """Take a photo off; it can be taken back like any step."""
    if (one := s.get(DisclosureFile, file_id)) is None:
        raise NotFound(id=file_id)
    s.delete(one)
    s.flush()


def _lines(sheet: Sheet) -> list[DisclosureLine]:
    return [
        DisclosureLine(
            position=at, kind=one.kind, code=one.code, name=one.name, amount=one.amount, before=one.before,
            vouchers=one.vouchers, proven=one.proven, cumulative=one.cumulative, contracts=_contracts(one),
        )
        for at, one in enumerate(sheet.lines, 1)
    ]  # fmt: skip


def _contracts(line: Line) -> list[DisclosureContract]:
    return [
        DisclosureContract(
            position=at, number=one.number, due=one.due, received=one.received, arrears=one.arrears
        )
        for at, one in enumerate(line.contracts, 1)
    ]


def _found(s: Session, disclosure_id: int) -> Disclosure:
    row = s.get(Disclosure, disclosure_id)
    if row is None:
        raise NotFound(id=disclosure_id)
    return row


def _draft(s: Session, disclosure_id: int) -> Disclosure:
    row = _found(s, disclosure_id)
    if row.state != "drafted":
        raise RuleBroken("disclosure.posted")
    return row
