"""What an audit said of a year stands on the disclosure that ends it, under its seal (domain 4.4 step 3)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from pypdfium2 import PdfDocument

from desktop.core import migrate
from desktop.core.attachments import beside
from desktop.core.db import Database, connect
from desktop.core.entity import Entity
from desktop.core.errors import RuleBroken
from desktop.features.finance.disclosure import commands, documents, queries, rules
from desktop.features.finance.disclosure.records import Disclosure, PeriodDraft, PostDraft, ReviewDraft
from desktop.features.finance.records import Fault
from desktop.features.finance.verification.queries import verify
from desktop.migrations.versions import r0030_audit_opinions
from desktop.ui.sentences import sentence
from tests.core.test_migrate import made_at
from tests.features.finance.disclosure.conftest import FIRST, REVIEWERS
from tests.features.finance.disclosure.test_cumulative import past_the_guards
from tests.features.finance.verification.conftest import forge

END, LATER = date(2026, 12, 31), date(2027, 1, 20)
OPINION = "收支真实，账实相符；尉迟敏垫付的复印费已补齐发票。"


@pytest.fixture
def year(db: Database, quarter: int) -> int:
    """The draft of a sheet that ends the year."""
    with db.writing("草拟") as s:
        return commands.draw_up(s, PeriodDraft(quarter, FIRST, END), "", LATER)


def opinion(draft: int, **typed: object) -> ReviewDraft:
    told = {"name": "诚正会计师事务所", "day": date(2027, 1, 15), "remark": OPINION} | typed
    return ReviewDraft(draft, "auditor", **told)  # type: ignore[arg-type]


def seen(db: Database, draft: int) -> Disclosure:
    with db.reading() as s:
        return queries.detail(s, draft)


def said(told: Disclosure, *, public: bool) -> str:
    pdf = documents.paper_pdf(documents.disclosure_paper(told, public=public))
    return "".join("".join(one.get_textpage().get_text_range().split()) for one in PdfDocument(pdf))


def hang(db: Database, draft: int) -> None:
    with db.writing("公示") as s:
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(draft, party, name, place, LATER), LATER)
        commands.post(s, PostDraft(draft, "公示栏", LATER, date(2027, 2, 20), "宋红", 1), LATER)


@pytest.mark.parametrize(("first", "last", "ends"), [
    (FIRST, END, True), (date(2026, 7, 1), date(2027, 6, 30), True), (date(2027, 3, 1), date(2028, 2, 29), True),
    (FIRST, date(2026, 9, 30), False), (date(2026, 7, 1), date(2027, 5, 31), False),
])  # fmt: skip
def test_a_year_ends_in_december_or_once_it_is_over(first: date, last: date, *, ends: bool) -> None:
    assert rules.ends_year(first, last) is ends


def test_it_is_missed_on_the_draft_that_ends_a_year_and_stands_on_paper_with_whoever_said_so(
    db: Database, year: int
) -> None:
    assert "disclosure.no_audit" in [one.code for one in seen(db, year).remarks]
    assert "审计意见" not in said(seen(db, year), public=True)
    with db.writing("审计") as s:
        commands.review(s, opinion(year), LATER)
    told = seen(db, year)
    assert "disclosure.no_audit" not in [one.code for one in told.remarks]
    assert sum(rules.lacking(told.reviews).values()) == len(REVIEWERS), "it is nobody's review"
    assert f"审计意见{OPINION}（诚正会计师事务所，2027年1月15日）" in said(told, public=False)
    hang(db, year)
    assert "；尉迟*垫付的复印费已补齐发票。（诚正会计师事务所" in said(seen(db, year), public=True)
    forge(db.path, "UPDATE disclosure_review SET remark = '未发现问题' WHERE party = 'auditor'")
    with db.reading() as s:
        assert verify(s, beside(db.path)) == Fault("books.disclosure_altered", "华新小区", what="2026-1")


@pytest.mark.parametrize(("typed", "code", "field"), [
    ({"remark": " "}, "review.opinion_missing", "remark"), ({"name": ""}, "review.name_missing", "name"),
    ({"day": END}, "review.audit_early", "day"), ({"day": date(2027, 1, 21)}, "disclosure.ahead", "day"),
])  # fmt: skip
def test_it_says_what_who_and_when(
    db: Database, year: int, typed: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(RuleBroken, match=code) as error, db.writing("审计") as s:
        commands.review(s, opinion(year, **typed), LATER)
    assert error.value.field == field
    assert sentence(error.value) != code


def test_a_quarter_in_the_midst_of_a_year_has_none(db: Database, drawn: int) -> None:
    assert "disclosure.no_audit" not in [one.code for one in seen(db, drawn).remarks]
    with pytest.raises(RuleBroken, match="review.no_year") as error, db.writing("审计") as s:
        commands.review(s, opinion(drawn), LATER)
    assert error.value.field == "party"


def test_what_hung_before_there_was_room_for_it_holds_and_is_guarded_as_before(
    db: Database, hung: int
) -> None:
    path = stepped_back(db)
    migrate.upgrade(path)
    later = Database(path)
    with later.reading() as s:
        assert verify(s, beside(path)) is None
        assert len(queries.detail(s, hung).reviews) == len(REVIEWERS)
    later.close()
    shell = connect(path)
    for change in (
        "DELETE FROM disclosure_review", "UPDATE disclosure_review SET name = 'x'",
        "INSERT INTO disclosure_review SELECT id + 9, disclosure_id, 'auditor', name, '', day, '', 1, day, day FROM disclosure_review",
    ):  # fmt: skip
        with pytest.raises(driver.IntegrityError, match="disclosure.posted"):
            shell.execute(change)
    shell.close()


def stepped_back(db: Database) -> Path:
    """A file of the revision before with the same rows."""
    path = made_at(db.path.with_name("older.db"), r0030_audit_opinions.down_revision)
    shell = connect(path)
    shell.execute("ATTACH ? AS now", (str(db.path),))
    columns, copies = "SELECT name FROM pragma_table_info(?, ?)", list[str]()
    for table in Entity.metadata.tables:
        both = shell.execute(f"{columns} INTERSECT {columns}", (table, "main", table, "now")).fetchall()
        told = ", ".join(f'"{name}"' for (name,) in both)
        if told:  # a table of then
            copies.append(f"INSERT OR REPLACE INTO {table} ({told}) SELECT {told} FROM now.{table}")
    past_the_guards(shell, copies)
    shell.close()
    return path


@pytest.mark.parametrize(("name", "place", "public", "internal"), [
    ("尉迟敏", "诚正会计师事务所", "诚正会计师事务所尉迟*", "诚正会计师事务所尉迟敏"), ("诚正会计师事务所", "尉迟敏", "诚正会计师事务所尉迟*", "诚正会计师事务所尉迟敏"),
    ("郄军", "", "郄*", "郄军"), ("注册会计师仝卫国", "诚正所", "诚正所注册会计师仝*国", "诚正所注册会计师仝卫国"), ("诚正会计师事务所", "", "诚正会计师事务所", "诚正会计师事务所"),
    ("诚正会计师事务所尉迟敏、郄军", "", "诚正会计师事务所尉迟*、郄*", "诚正会计师事务所尉迟敏、郄军"), ("艾力·吐尔逊", "市审计局", "市审计局艾****逊", "市审计局艾力·吐尔逊"),
    ("诚正", "诚正会计师事务所", "诚正会计师事务所诚*", "诚正会计师事务所诚正"), ("尉迟敏会计师", "诚正会计师事务所", "诚正会计师事务所尉迟*会计师", "诚正会计师事务所尉迟敏会计师"),
])  # fmt: skip
def test_the_firm_stands_first_and_who_signed_is_masked_for_the_public(
    db: Database, year: int, name: str, place: str, public: str, internal: str
) -> None:
    with db.writing("审计") as s:
        commands.review(s, opinion(year, name=name, place=place, remark="收支真实。"), LATER)
    for told, board in ((public, True), (internal, False)):
        assert f"收支真实。（{told}，2027年1月15日）" in said(seen(db, year), public=board)


def test_who_signed_for_an_audit_is_masked_in_its_words(db: Database, year: int) -> None:
    with db.writing("审计") as s:
        commands.review(
            s,
            opinion(year, name="尉迟敏", place="诚正会计师事务所", remark="经尉迟敏审计，收支真实。"),
            LATER,
        )
    assert "经尉迟*审计" in said(seen(db, year), public=True)
    assert "经尉迟敏审计" in said(seen(db, year), public=False)
