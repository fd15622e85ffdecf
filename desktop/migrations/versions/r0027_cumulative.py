"""What a line of a disclosure comes to since the year began stands beside its amount, also of the disclosures there are."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

from alembic import op
from sqlalchemy import Connection

revision = "0027"
down_revision = "0026"

GUARDS = "SELECT name, sql FROM sqlite_schema WHERE name IN ('disclosure_stays', 'disclosure_line_stays')"
"""They refuse a change of what hangs; they are taken away for the time being."""

MOVED = """
    WITH own AS (SELECT id FROM account WHERE book_id = :book AND kind != 'fund'),
    mine AS (
        SELECT posting.voucher_id FROM posting JOIN voucher ON voucher.id = posting.voucher_id
        WHERE account_id IN own AND posting.day BETWEEN :first AND :last AND source != 'opening' AND sequence <= :until
        AND NOT EXISTS (
            SELECT 1 FROM voucher AS opening
            WHERE opening.id = voucher.reverses_id AND opening.source = 'opening' AND opening.day >= :first
        )
    )
    SELECT CASE subject.kind WHEN 'income' THEN 'income' WHEN 'cost' THEN 'cost' WHEN 'expense' THEN 'allocation' ELSE 'other' END,
        coalesce(subject.code, account.name), sum(amount)
    FROM posting LEFT JOIN subject ON subject.id = subject_id LEFT JOIN account ON account.id = account_id
    WHERE voucher_id IN mine AND coalesce(account_id, 0) NOT IN own
    GROUP BY subject.id, account.id
"""
"""Fen by line of the vouchers that moved common income, as the books stood when a disclosure was drawn up."""

FACTS = (
    "book_id, year, number, first, last, opening, closing, fund, mark, made_on, made_by, reason, places, begins_on, ends_on,"
    " posted_by"
)
LINES = (
    "SELECT disclosure_line.position, kind, code, name, amount, before, vouchers, proven,{new} disclosure_contract.position,"
    " disclosure_contract.number, due, received FROM disclosure_line LEFT JOIN disclosure_contract"
    " ON line_id = disclosure_line.id WHERE disclosure_id = ? ORDER BY disclosure_line.position, disclosure_contract.position"
)
REVIEWS = "SELECT party, name, place, day, remark FROM disclosure_review WHERE disclosure_id = ? ORDER BY id"
TOLD = """
    INSERT INTO edit (action_id, "table", "row", before, after, version, created_at, updated_at)
    SELECT :action, "table", "row", after, json_set(after, '$.seal', :seal), 1, :now, :now FROM edit
    WHERE "table" = 'disclosure' AND "row" = :key ORDER BY id DESC LIMIT 1
"""
"""The record of changes tells the new seal of a disclosure it knows."""


def upgrade() -> None:
    connection = op.get_bind()
    connection.exec_driver_sql("ALTER TABLE disclosure_line ADD COLUMN cumulative INTEGER")
    guards = connection.exec_driver_sql(GUARDS).all()
    for name, _ in guards:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    holding = _holding(connection)
    _count(connection)
    _seal_again(connection, holding)
    for _, guard in guards:
        connection.exec_driver_sql(guard)


def _count(connection: Connection) -> None:
    """Of a disclosure whose every amount the books give again, and on which all that moved in its year stands."""
    query = "SELECT id, book_id, first, last, mark FROM disclosure"
    for key, book, first, last, mark in connection.exec_driver_sql(query).all():
        if not (until := _until(connection, book, mark)):
            continue
        lines = connection.exec_driver_sql(
            "SELECT id, kind, CASE code WHEN '' THEN name ELSE code END, amount FROM disclosure_line"
            " WHERE disclosure_id = ?",
            (key,),
        ).all()
        moved = _moved(connection, book, first, last, until)
        year = _moved(connection, book, min(first, f"{last[:4]}-01-01"), last, until)
        stands = {(kind, name) for _, kind, name, _ in lines}
        if {(kind, name): fen for _, kind, name, fen in lines if fen} != moved or not year.keys() <= stands:
            continue
        for line, kind, name, _ in lines:
            connection.exec_driver_sql(
                "UPDATE disclosure_line SET cumulative = ? WHERE id = ?", (year.get((kind, name), 0), line)
            )


def _until(connection: Connection, book: int, mark: str) -> int:
    """The last voucher that was posted when a disclosure was drawn up; 0 where it is not known."""
    query = "SELECT sequence FROM voucher WHERE book_id = ? AND ? != '' AND substr(digest, 1, ?) = ?"
    return connection.exec_driver_sql(query, (book, mark, len(mark), mark)).scalar() or 0


def _moved(
    connection: Connection, book: int, first: str, last: str, until: int
) -> dict[tuple[str, str], int]:
    facts = {"book": book, "first": first, "last": last, "until": until}
    found = connection.exec_driver_sql(MOVED, facts).all()
    signs = {"income": -1, "other": -1}
    return {(kind, name): signs.get(kind, 1) * fen for kind, name, fen in found if fen}


def _holding(connection: Connection) -> set[int]:
    """The disclosures that are what was sealed."""
    before, holding = defaultdict[int, str](str), set[int]()
    for key, seal, *facts in _posted(connection):
        if seal == _seal(connection, key, before[facts[0]], facts, ""):
            holding.add(key)
        before[facts[0]] = seal
    return holding


def _seal_again(connection: Connection, holding: set[int]) -> None:
    """What held is sealed with the new column, and the record of changes says so; what did not still does not."""
    before, now, action = defaultdict[int, str](str), datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f"), None
    for key, seal, *facts in _posted(connection):
        before[facts[0]], over = seal, before[facts[0]]
        if key not in holding:
            continue
        if action is None:
            action = connection.exec_driver_sql(
                "INSERT INTO action (label, at, version, created_at, updated_at) VALUES (?, ?, 1, ?, ?)",
                ("公示表补记累计数", now, now, now),
            ).lastrowid
        before[facts[0]] = renewed = _seal(connection, key, over, facts, " cumulative,")
        connection.exec_driver_sql("UPDATE disclosure SET seal = ? WHERE id = ?", (renewed, key))
        connection.exec_driver_sql(TOLD, {"action": action, "seal": renewed, "now": now, "key": key})


def _posted(connection: Connection) -> list[tuple[Any, ...]]:
    query = f"SELECT id, seal, {FACTS} FROM disclosure WHERE state != 'drafted' ORDER BY id"  # noqa: S608  our own columns
    return [tuple(row) for row in connection.exec_driver_sql(query)]


def _seal(connection: Connection, key: int, before: str, facts: list[Any], new: str) -> str:
    """As `desktop.features.finance.rules.seal` makes it."""
    lines = [
        tuple(row)
        for query in (LINES.format(new=new), REVIEWS)
        for row in connection.exec_driver_sql(query, (key,))
    ]
    told = json.dumps([before, facts, lines], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()
