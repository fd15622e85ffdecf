"""What SQLite itself keeps of a disclosure's contracts, and how those of older files come over."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

import desktop.features  # noqa: F401  every entity must be known
from desktop.core import migrate
from desktop.core.db import Database, connect
from desktop.core.money import Money
from desktop.features.finance.disclosure import commands, documents, queries
from desktop.features.finance.disclosure.records import Agreed, Disclosure, PeriodDraft, ReviewDraft
from desktop.features.finance.verification.queries.sealed import disclosure_faults
from tests.features.finance.disclosure.conftest import FIRST, LAST, TODAY

STAMP = "1, '2026-10-09T00:00:00.000000', '2026-10-09T00:00:00.000000'"
KEPT = "停车场地费\nTC-1\t3000000\t3000000\nTC\t2号\t2000000\t-1126000\n2026\t0\t7"
"""A name as the twenty-first revision kept it: below the subject's a line for each contract, one number with a tab in it."""

HELD = (
    Agreed("TC-1", Money(3000000), Money(3000000)),
    Agreed("TC\t2号", Money(2000000), Money(-1126000)),
    Agreed("2026", Money(0), Money(7)),
)
ADD = "INSERT INTO disclosure_contract SELECT 99, id, 9, 'X', 1, 1, 1, created_at, updated_at, 1 FROM disclosure_line"


def write(db: Database, statement: str) -> None:
    with db.writing("改") as s:
        s.execute(text(statement))


def seen(db: Database, disclosure: int) -> Disclosure:
    with db.reading() as s:
        return queries.detail(s, disclosure)


@pytest.fixture
def drawn(db: Database, quarter: int, contracts: dict[str, int]) -> int:
    """A draft whose income rests on contracts; `hung` posts it."""
    with db.writing("草拟") as s:
        return commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST), "物业", TODAY)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE disclosure_contract SET received = 1",
        "UPDATE disclosure_contract SET number = 'X' WHERE id = 1",
        "DELETE FROM disclosure_contract",
        f"{ADD} WHERE position = 1",
        "INSERT OR REPLACE INTO disclosure_contract SELECT * FROM disclosure_contract WHERE id = 1",
    ],
)
def test_the_contracts_of_what_hangs_are_neither_changed_nor_taken_off_nor_added_to(
    db: Database, hung: int, statement: str
) -> None:
    before = seen(db, hung).sheet
    with pytest.raises(Exception, match=r"disclosure\.posted"):
        write(db, statement)
    assert seen(db, hung).sheet == before
    assert [len(one.contracts) for one in before.lines if one.contracts] == [2, 1]


def test_a_contract_of_a_draft_is_not_moved_below_what_hangs(db: Database, hung: int, quarter: int) -> None:
    with db.writing("更正") as s:
        made = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST, "漏了一笔"), "物业", TODAY)
    moving = (
        "UPDATE disclosure_contract SET position = 9, line_id = (SELECT min(id) FROM disclosure_line)"
        f" WHERE line_id IN (SELECT id FROM disclosure_line WHERE disclosure_id = {made}) AND position = 2"
    )
    with pytest.raises(Exception, match=r"disclosure\.posted"):
        write(db, moving)


@pytest.mark.parametrize("statement", [
    "UPDATE disclosure_line SET disclosure_id = 1, position = 99 WHERE disclosure_id = {draft} AND position = 1",
    "UPDATE disclosure_review SET disclosure_id = 1 WHERE disclosure_id = {draft}",
    "UPDATE OR REPLACE disclosure_line SET id = 1 WHERE disclosure_id = {draft} AND position = 1",
    "UPDATE OR REPLACE disclosure_review SET id = 1 WHERE disclosure_id = {draft}",
    "UPDATE OR REPLACE disclosure_contract SET id = 1 WHERE line_id IN (SELECT id FROM disclosure_line WHERE disclosure_id = {draft})",
    "UPDATE OR REPLACE disclosure SET id = 1 WHERE id = {draft}",
    "UPDATE OR REPLACE disclosure SET number = 1 WHERE id = {draft}",
    "UPDATE disclosure SET places = '地下室' WHERE id = 1",
    "UPDATE disclosure SET seal = 'x' WHERE id = 1",
    ("INSERT OR REPLACE INTO disclosure_line SELECT 1, {draft}, 99, kind, code, name, 0, 0, 0, 0, 1, created_at, updated_at, 0"
    " FROM disclosure_line WHERE id = 1"),
    ("INSERT OR REPLACE INTO disclosure_review SELECT 1, {draft}, party, name, place, day, remark, 1, created_at, updated_at"
    " FROM disclosure_review WHERE id = 1"),
    ("INSERT OR REPLACE INTO disclosure_contract SELECT 1, (SELECT max(id) FROM disclosure_line), 99, number, 0, 0, 1, created_at,"
    " updated_at, 0 FROM disclosure_contract WHERE id = 1"),
    ("INSERT INTO disclosure_line SELECT NULL, 1, 99, kind, code, name, 0, 0, 0, 0, 1, created_at, updated_at, 0"
    " FROM disclosure_line WHERE id = 1"),
    ("INSERT INTO disclosure SELECT 9, book_id, year, 9, first, last, opening, closing, fund, mark, state, made_on, made_by, reason,"
    " places, begins_on, ends_on, posted_by, taken_down_on, seal, 1, created_at, updated_at FROM disclosure WHERE id = 1"),
])  # fmt: skip
def test_nothing_comes_into_what_hangs_nor_into_its_place(
    db: Database, hung: int, quarter: int, statement: str
) -> None:
    with db.writing("更正") as s:
        made = commands.draw_up(s, PeriodDraft(quarter, FIRST, LAST, "漏了一笔"), "物业", TODAY)
        commands.review(s, ReviewDraft(made, "property", "龙斌华", "", TODAY))
    before, shell = seen(db, hung), connect(db.path)
    shell.execute("PRAGMA recursive_triggers=OFF")  # as another program has it
    shell.execute("PRAGMA foreign_keys=OFF")
    with pytest.raises(driver.Error, match=r"disclosure\.posted"):
        shell.execute(statement.format(draft=made))
    shell.close()
    told = seen(db, hung)
    assert (told.sheet, told.reviews, told.places) == (before.sheet, before.reviews, before.places)


def test_a_draft_goes_with_its_contracts(db: Database, drawn: int) -> None:
    write(db, "UPDATE disclosure_contract SET received = received + 0")
    with db.writing("作废") as s:
        commands.discard(s, drawn)
    with db.reading() as s:
        assert s.execute(text("SELECT count(*) FROM disclosure_contract")).scalar_one() == 0


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A file of the twenty-first revision with a posted disclosure and a draft, brought up to the present."""
    path, latest = tmp_path / "older.db", migrate.run_revisions
    with monkeypatch.context() as then:
        then.setattr(migrate, "run_revisions", lambda connection: latest(connection, "0021"))
        then.setattr(migrate, "HEAD", 21)
        migrate.upgrade(path)
    old = connect(path)
    old.execute(f"INSERT INTO place VALUES (1, NULL, 'compound', '华新小区', x'00', {STAMP})")
    old.execute(f"INSERT INTO book VALUES (1, 1, {STAMP})")
    for at in (1, 2):
        old.execute(
            f"INSERT INTO disclosure VALUES ({at}, 1, 2026, {at}, '2026-07-01', '2026-09-30', 0, 4126000, NULL, 'abc',"
            f" 'drafted', '2026-10-09', '', '', '', NULL, NULL, '', NULL, {STAMP})"
        )
        for position, name in enumerate((KEPT, "广告"), 1):
            old.execute(
                f"INSERT INTO disclosure_line VALUES (NULL, {at}, {position}, 'income', '100{position}', ?, 4126000, 0, 1,"
                f" 1, {STAMP})",
                (name,),
            )
    old.execute("UPDATE disclosure SET state = 'posted', begins_on = '2026-10-09' WHERE id = 1")
    old.close()
    migrate.upgrade(path)
    return Database(path)


@pytest.mark.parametrize("disclosure", [1, 2], ids=["posted", "draft"])
def test_contracts_packed_below_a_name_come_over(older: Database, disclosure: int) -> None:
    told = seen(older, disclosure)
    assert [(one.name, one.contracts) for one in told.sheet.lines] == [("停车场地费", HELD), ("广告", ())]
    assert older.check() == []
    with pypdfium2.PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=False))) as pdf:
        words = "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)
    for line in ("停车场地费TC-130,000.0030,000.00", "停车场地费20260.000.07", "合计3份50,000.0018,740.07"):
        assert line in words
    older.close()


def test_what_hung_in_an_older_file_is_guarded_again_and_its_draft_is_not(older: Database) -> None:
    for statement in (
        "UPDATE disclosure_line SET name = 'X' WHERE disclosure_id = 1",
        "UPDATE disclosure_contract SET due = 1 WHERE line_id = 1",
    ):
        with pytest.raises(Exception, match=r"disclosure\.posted"):
            write(older, statement)
    with older.writing("作废") as s:
        commands.discard(s, 2)
    with older.reading() as s:
        assert [*disclosure_faults(s, 1, "华新小区")] == []
        left = s.execute(text("SELECT DISTINCT line_id FROM disclosure_contract")).scalars().all()
        assert left == [1]
    older.close()
