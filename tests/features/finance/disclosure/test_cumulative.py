"""What a disclosure tells since the year began: frozen, printed, sealed, and filled in where older files allow it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from pypdfium2 import PdfDocument
from sqlalchemy import select

from desktop.core import migrate
from desktop.core.attachments import beside
from desktop.core.db import Database, connect
from desktop.core.entity import Entity
from desktop.core.money import Money
from desktop.features.finance.disclosure import commands, documents, entities, queries, rules
from desktop.features.finance.disclosure.entities import Disclosure as Stored
from desktop.features.finance.disclosure.records import Disclosure, PeriodDraft
from desktop.features.finance.records import Fault
from desktop.features.finance.verification.queries import verify
from desktop.migrations.versions import r0027_cumulative
from tests.core.test_migrate import made_at
from tests.features.finance.disclosure.conftest import FIRST, LAST, TODAY
from tests.features.finance.disclosure.test_before import drawn, hang
from tests.features.finance.verification.conftest import forge

NEXT, NOVEMBER = (date(2026, 10, 1), date(2026, 11, 25)), date(2026, 11, 26)


def cumulative(told: Disclosure) -> dict[str, int | None]:
    return {one.name: one.cumulative and one.cumulative.fen for one in told.sheet.lines}


def pages(told: Disclosure) -> list[str]:
    pdf = PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=True)))
    return ["".join(page.get_textpage().get_text_range().split()).replace("−", "-") for page in pdf]


@pytest.mark.parametrize(("first", "last", "since"), [
    (FIRST, LAST, date(2026, 1, 1)), (date(2026, 1, 1), date(2026, 3, 31), date(2026, 1, 1)),
    (date(2025, 12, 1), date(2026, 2, 28), date(2025, 12, 1)),
])  # fmt: skip
def test_it_counts_from_the_year_or_from_a_period_that_began_before_it(
    first: date, last: date, since: date
) -> None:
    assert rules.counted_from(first, last) == since


def test_it_holds_the_year_and_not_the_year_before(
    db: Database, quarter: int, earned: Callable[..., None]
) -> None:
    for fen, name, day in (
        (7, "广告", date(2025, 12, 31)), (100, "广告", date(2026, 1, 1)), (2000, "押金", date(2026, 2, 3)),
        (30000, "广告", date(2026, 10, 1)),
    ):  # fmt: skip
        earned(fen, name, day)
    told = drawn(db, quarter, FIRST, LAST, TODAY)
    found = cumulative(told)
    assert (found["广告"], found["停车场地费"], found["维护"], found["押金"]) == (
        1200100, 4126000, 864000, 2000,
    )  # fmt: skip
    (deposit,) = told.sheet.of("other")
    assert (deposit.amount, deposit.before, deposit.vouchers) == (Money(0), Money(0), 0)
    assert (told.sheet.cumulative("income"), told.sheet.net_cumulative) == (Money(6203453), Money(5339453))


def test_it_is_printed_beside_the_period_and_the_first_page_stays_one(
    db: Database, quarter: int, posted: Callable[..., int]
) -> None:
    hang(db, drawn(db, quarter, FIRST, LAST, TODAY))
    posted(1000000, "广告", date(2026, 11, 2))
    told = drawn(db, quarter, *NEXT, NOVEMBER)
    first, *rest = pages(told)
    assert "明细" not in first
    assert "累计" not in first
    said = "".join(rest)
    for line in (
        "项目本期（元）累计（元）上期（元）增减凭证、附件",
        "广告10,000.0022,000.0012,000.00-17%1张，无附件",
        "净收益（收入减成本）10,000.0063,393.53",
        "累计自2026年1月1日起；账簿当年启用的，自启用之日起。",
    ):
        assert line in said
    assert pages(told)[1].startswith("华新小区公共收益公示明细")


def test_the_net_income_stands_there_where_nothing_was_a_cost(
    db: Database, book: int, posted: Callable[..., int]
) -> None:
    posted(1000000, "广告", date(2026, 11, 2))
    posted(300000, "审计费", date(2026, 11, 3), spent=True)
    said = "".join(pages(drawn(db, book, *NEXT, NOVEMBER)))
    assert "成本合计" not in said
    assert "净收益（收入减成本）10,000.0010,000.00" in said
    assert said.index("广告10,000.00") < said.index("净收益") < said.index("支出使用合计")


def test_a_sum_is_told_only_where_every_line_is(db: Database, hung: int) -> None:
    shell = connect(db.path)
    shell.execute("DROP TRIGGER disclosure_line_stays")
    shell.execute("UPDATE disclosure_line SET cumulative = NULL WHERE name = '广告'")
    shell.close()
    with db.reading() as s:
        told = queries.detail(s, hung)
    assert (told.sheet.cumulative("income"), told.sheet.net_cumulative) == (None, None)
    assert told.sheet.cumulative("cost") is None
    said = "".join(pages(told))
    assert "收入合计62,033.53—0.00—" in said
    assert "净收益（收入减成本）53,393.53—" in said


def test_it_lies_under_the_seal(db: Database, hung: int) -> None:
    with db.reading() as s:
        assert verify(s, beside(db.path)) is None
    forge(db.path, "UPDATE disclosure_line SET cumulative = cumulative + 1 WHERE name = '广告'")
    with db.reading() as s:
        assert verify(s, beside(db.path)) == Fault("books.disclosure_altered", "华新小区", what="2026-1")


@pytest.fixture
def older(db: Database, quarter: int, posted: Callable[..., int], earned: Callable[..., None]) -> Path:
    """Two editions of a quarter that hung one over the other, and the draft of the next, as the revision before kept them."""
    earned(500, "广告", date(2026, 4, 1))
    hang(db, drawn(db, quarter, FIRST, LAST, TODAY))
    with db.writing("更正") as s:
        again = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST, "漏附合同"), "", TODAY)
        told = queries.detail(s, again)
    hang(db, told)
    posted(1000000, "广告", date(2026, 11, 2))
    drawn(db, quarter, *NEXT, NOVEMBER)
    posted(1, "快递柜", date(2026, 11, 24))
    return stepped_back(db)


def stepped_back(db: Database) -> Path:
    """A file of the revision before with the same rows, but for the column, and sealed without it, in the journal too."""
    path = made_at(db.path.with_name("older.db"), r0027_cumulative.down_revision)
    shell = connect(path)
    shell.execute("ATTACH ? AS now", (str(db.path),))
    columns = "SELECT name FROM pragma_table_info(?, ?)"
    copies = []
    for table in Entity.metadata.tables:
        names = shell.execute(f"{columns} INTERSECT {columns}", (table, "main", table, "now")).fetchall()
        told = ", ".join(f'"{name}"' for (name,) in names)
        if told:  # a table of then
            copies.append(f"INSERT OR REPLACE INTO {table} ({told}) SELECT {told} FROM now.{table}")
    past_the_guards(shell, copies)
    with db.reading() as s, pytest.MonkeyPatch.context() as then:
        then.setattr(entities, "PARTS", entities.PARTS.replace(" cumulative,", ""))
        before, sealing = "", list[str]()
        for row in s.scalars(select(Stored).where(Stored.state != "drafted").order_by(Stored.id)):
            before = queries.seal_of(s, row, before)
            sealing.append(f"UPDATE disclosure SET seal = '{before}' WHERE id = {row.id}")
            sealing.append(
                f"UPDATE edit SET after = json_set(after, '$.seal', '{before}') WHERE \"table\" = 'disclosure'"
                f" AND \"row\" = {row.id} AND json_extract(after, '$.seal') != ''"
            )
    past_the_guards(shell, sealing)
    shell.close()
    return path


def past_the_guards(shell: driver.Connection, statements: list[str]) -> None:
    shell.execute("PRAGMA foreign_keys=OFF")
    guards = shell.execute("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        shell.execute(f"DROP TRIGGER main.{name}")
    for statement in statements:
        shell.execute(statement)
    for _, sql in guards:
        shell.execute(sql)


def stands(path: Path) -> tuple[list[Disclosure], Fault | None]:
    migrate.upgrade(path)
    database = Database(path)
    with database.reading() as s:
        told = [queries.detail(s, key) for key in (1, 2, 3)]
        fault = verify(s, beside(path))
    database.close()
    return told, fault


def test_older_sheets_are_filled_in_from_the_books_as_they_were_and_still_hold(older: Path) -> None:
    told, fault = stands(older)
    assert fault is None
    assert [one.state for one in told] == ["replaced", "posted", "drafted"]
    assert [cumulative(one)["广告"] for one in told] == [1200500, 1200500, 2200500]
    assert [cumulative(one)["快递柜"] for one in told] == [330000] * 3, "not what was posted since"


def test_a_sheet_the_books_do_not_give_again_says_nothing(older: Path) -> None:
    shell = connect(older)
    shell.execute("UPDATE subject SET name = '电梯广告', code = '1999' WHERE name = '广告'")
    shell.close()
    told, _ = stands(older)
    assert [{*cumulative(one).values()} for one in told] == [{None}] * 3
    assert "收入合计62,033.53—" in "".join(pages(told[0]))


def test_what_did_not_hold_before_does_not_hold_after(older: Path) -> None:
    forge(older, "UPDATE disclosure SET places = '地下室' WHERE id = 1")
    _, fault = stands(older)
    assert fault == Fault("books.disclosure_altered", "华新小区", what="2026-1")


def test_a_year_that_does_not_stand_on_the_sheet_is_not_told_in_part(
    db: Database, quarter: int, earned: Callable[..., None]
) -> None:
    """Older sheets have no line for what moved early in the year and no more."""
    earned(2000, "押金", date(2026, 2, 3))
    told = drawn(db, quarter, FIRST, LAST, TODAY)
    hang(db, told)
    path = stepped_back(db)
    forge(path, "DELETE FROM disclosure_line WHERE name = '押金'")
    migrate.upgrade(path)
    older = Database(path)
    with older.reading() as s:
        assert {*cumulative(queries.detail(s, told.id)).values()} == {None}
    older.close()
