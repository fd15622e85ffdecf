"""Every file that proves something is there and is what was added."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.features.finance import commands
from desktop.features.finance.bank.entities import Statement
from desktop.features.finance.disclosure import commands as disclosures
from desktop.features.finance.records import Fault
from desktop.features.finance.verification.queries.files import file_faults
from desktop.ui.sentences import sentence
from desktop.ui.sentences_verification import told_facts
from tests.features.finance.payments.conftest import Office
from tests.features.finance.verification.conftest import Found

PLACE = "华新小区"


@pytest.fixture
def proof(db: Database, posted: Callable[..., int]) -> str:
    """The digest of a receipt that proves a voucher."""
    voucher, file = posted(100), db.path.with_name("收据.txt")
    file.write_text("收据", encoding="utf-8")
    kept = beside(db.path).put(file)
    with db.writing("附件") as s:
        commands.add_proof(s, voucher, [kept])
    return kept.digest


def test_a_file_that_is_gone_or_damaged_is_named_with_its_voucher(
    db: Database, proof: str, found: Found
) -> None:
    assert found() is None
    beside(db.path).place(proof).write_text("别的", encoding="utf-8")
    assert found() == Fault("books.file_damaged", PLACE, what="2026-1 收据.txt")
    beside(db.path).place(proof).unlink()
    assert found() == Fault("books.file_gone", PLACE, what="2026-1 收据.txt")


def test_the_photo_of_a_board_and_the_file_of_a_statement_count(
    db: Database, hung: int, taken: int, found: Found
) -> None:
    photo = db.path.with_name("公示栏.txt")
    photo.write_text("照片", encoding="utf-8")
    kept = beside(db.path).put(photo)
    with db.writing("照片") as s:
        disclosures.add_files(s, hung, [kept])
    assert found() is None
    beside(db.path).place(kept.digest).unlink()
    assert found() == Fault("books.file_gone", PLACE, what="2026-1 公示栏.txt")
    with db.reading() as s:
        statement = s.scalars(select(Statement.digest)).one()
    beside(db.path).place(kept.digest).write_text("照片", encoding="utf-8")
    beside(db.path).place(statement).unlink()
    assert found() == Fault("books.file_gone", PLACE, what="明细.csv")


def test_a_data_file_that_was_copied_alone_misses_its_folder(
    db: Database, proof: str, tmp_path: Path, chinese: None
) -> None:
    alone = tmp_path / "u盘"
    with db.reading() as s:
        (fault,) = file_faults(s, beside(alone / "yicheng.db"), Progress())
    assert fault == Fault("books.files_gone", "", what=str(alone / "attachments"))
    said = sentence(RuleBroken(fault.code, None, **told_facts(fault.facts)))
    assert str(alone / "attachments") in said


def test_where_nothing_was_ever_added_no_folder_is_missing(
    db: Database, posted: Callable[..., int], found: Found
) -> None:
    posted(100)
    assert not beside(db.path).folder.exists()
    assert found() is None


def test_the_files_of_a_payment_are_named_with_it(office: Office, pump_payment: int) -> None:
    beside(office.db.path).folder.mkdir(exist_ok=True)
    with office.db.reading() as s:
        first, *_ = file_faults(s, beside(office.db.path), Progress())
    assert first == Fault("books.file_gone", PLACE, what="2026-001 排水泵更换合同.pdf")
