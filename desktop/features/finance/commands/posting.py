"""Drafts become part of the books for good: one, or all that wait, each with every check, through the driver."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from sqlalchemy import Row, Table, func, select
from sqlalchemy.orm import Session

from desktop.core import journal
from desktop.core.additions import Additions
from desktop.core.entity import Moment, now
from desktop.core.errors import NotFound, RuleBroken
from desktop.features.finance import queries, rules
from desktop.features.finance.entities import Posting, Voucher
from desktop.features.finance.queries.books import LINE, SEALED
from desktop.features.finance.records import Ground

VOUCHER = cast("Table", Voucher.__table__)
TOLD = select(VOUCHER.c.id, VOUCHER.c.state, VOUCHER.c.drafted, *(VOUCHER.c[name] for name in SEALED))
HEAD, NUMBER, BY = 3, SEALED.index("number"), SEALED.index("posted_by")
POST = (
    "UPDATE voucher SET number = ?, sequence = ?, digest = ?, posted_by = ?, posted_at = ?, updated_at = ?,"
    " state = 'posted', drafted = '', version = version + 1 WHERE id = ?"
)


def post_voucher(s: Session, voucher_id: int, by: str = "") -> int:
    """Post a draft for good: it gets the next number of its book and year, and its seal. Returns the number.

    Raises `NotFound`, `RuleBroken`: `voucher.posted`, `voucher.ahead` (a day that has not come), `voucher.on_gone` (a line
    stands on what is no longer in the book), and as `save_voucher` does.
    """
    s.flush()
    row = s.execute(TOLD.where(VOUCHER.c.id == voucher_id)).one_or_none()
    if row is None:
        raise NotFound(id=voucher_id)
    if row.state == "posted":
        raise RuleBroken("voucher.posted", number=row.number)
    return _post(s, row.book_id, [row], by.strip())[0]


def post_drafts(s: Session, book_id: int, by: str = "") -> list[int]:
    """Post every draft of a book whose day has come, by their days; returns the numbers.

    None is posted when one is refused. Raises as `post_voucher` does.
    """
    s.flush()
    waiting = TOLD.where(
        VOUCHER.c.book_id == book_id, VOUCHER.c.state == "draft", VOUCHER.c.day <= date.today()
    )
    rows = s.execute(waiting.order_by(VOUCHER.c.day, VOUCHER.c.id)).all()
    return _post(s, book_id, rows, by.strip()) if rows else []


def _post(s: Session, book_id: int, rows: Sequence[Row[Any]], by: str) -> list[int]:
    ground, moment = queries.ground(s, book_id), Moment().process_bind_param(now(), None)
    place, seal = queries.last_seal(s, book_id)
    numbers = _numbers(s, book_id, {row.year for row in rows})
    new = Additions(s, Posting, "voucher_id", "position", *LINE, "book_id", "day", "period")
    told: list[tuple[Any, ...]] = []
    today = date.today()
    for at, row in enumerate(rows, place + 1):
        key, day, year, lines = row.id, row.day, row.year, json.loads(row.drafted)
        _require_sound(ground, row, lines, today)
        rules.require_fitting(ground, day, [line[:2] for line in lines])
        period = rules.period_of(day)
        for position, line in enumerate(lines, 1):
            new.add(key, position, *line, book_id, day, period)
        numbers[year] += 1
        facts: list[Any] = [*row[HEAD:]]
        facts[NUMBER], facts[BY] = numbers[year], by
        seal = rules.seal(seal, facts, lines)
        told.append((numbers[year], at, seal, by, moment, moment, key))
    with journal.changing(s, Voucher, [row.id for row in rows]):
        new.write()
        s.connection().exec_driver_sql(POST, told)
    s.expire_all()
    return [one[0] for one in told]


def _require_sound(ground: Ground, row: Row[Any], lines: list[Any], today: date) -> None:
    if any(line[0] not in ground.accounts and line[1] not in ground.subjects for line in lines):
        raise RuleBroken("voucher.on_gone", day=row.day, text=row.text)
    if len(lines) < 2 or sum(line[2] for line in lines):
        rules.require_balanced(rules.lines_of(row.drafted))
    if row.day > today:
        raise RuleBroken("voucher.ahead", field="day", day=row.day)


def _numbers(s: Session, book_id: int, years: set[int]) -> dict[int, int]:
    """The last number of each year."""
    last = select(func.max(VOUCHER.c.number)).where(VOUCHER.c.book_id == book_id)
    return {year: s.scalar(last.where(VOUCHER.c.year == year)) or 0 for year in years}
