"""What three people signed is what stands there, whatever was renamed since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.progress import Progress
from desktop.features.consultation import commands as consultation
from desktop.features.consultation.entities import Item
from desktop.features.consultation.queries import meeting_detail
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.entities import Subject
from desktop.features.finance.records import Fault
from desktop.features.finance.verification.queries.payments import payment_faults
from desktop.features.organisation.entities import Place
from tests.features.finance.payments.conftest import Office
from tests.features.finance.verification.conftest import forge

PLACE = "华新小区"


def faults(office: Office) -> list[Fault]:
    with office.db.reading() as s:
        return [*payment_faults(s, Progress())]


@pytest.fixture
def paid(office: Office, pump_payment: int) -> int:
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    assert faults(office) == []
    return pump_payment


@pytest.mark.usefixtures("paid")
@pytest.mark.parametrize("sql", [
    "UPDATE payment SET amount = amount + 100",
    "UPDATE payment SET payee = '别家'",
    "UPDATE payment SET payee_account = '9999'",
    "UPDATE payment SET purpose = '别的'",
    "UPDATE payment SET check_words = '未验收'",
    "UPDATE account SET number = '9999' WHERE kind = 'joint'",
    "UPDATE subject SET name = '别的' WHERE code = '3001'",
    "UPDATE payment_file SET digest = replace(digest, 'd', '0') WHERE label = 'invoice'",
    "DELETE FROM payment_file WHERE label = 'contract'",
    "UPDATE signature SET digest = replace(digest, substr(digest, 1, 1), 'z') WHERE party = 'committee'",
    "UPDATE signature SET digest = (SELECT replace(digest, substr(digest, 1, 1), 'z') FROM signature LIMIT 1)",
])  # fmt: skip
def test_content_and_digests_are_what_was_signed(office: Office, sql: str) -> None:
    forge(office.db.path, sql)
    assert faults(office)[0] == Fault("books.payment_altered", PLACE, what="2026-001")


@pytest.mark.usefixtures("paid")
@pytest.mark.parametrize("sql", [
    "DELETE FROM signature WHERE party = 'committee'",
    "DELETE FROM signature",
    "UPDATE signature SET voided_at = at, void_reason = '某某' WHERE party = 'committee'",
    "UPDATE signature SET opinion = 'refuse' WHERE party = 'committee'",
    "UPDATE signature SET person_id = (SELECT person_id FROM signature WHERE party = 'community')",
    "UPDATE signature SET party = 'community'",
])  # fmt: skip
def test_three_people_of_three_parties_stand_behind_what_was_paid(office: Office, sql: str) -> None:
    forge(office.db.path, sql)
    assert faults(office) == [Fault("books.payment_unsigned", PLACE, what="2026-001")]


@pytest.mark.usefixtures("paid")
def test_what_the_program_renamed_since_is_no_fault(office: Office) -> None:
    with office.db.writing("改名") as s:
        s.get_one(Subject, office.at.subject).name = "维修改造"
        draft = ledger.account_draft(s, office.at.account)
        books.save_account(s, replace(draft, name="三方共管账户", number="6217000000004427"))
        s.get_one(Place, office.at.place).name = "华新花园"
    with office.db.writing("又改名") as s:
        s.get_one(Subject, office.at.subject).name = "大修"
    assert faults(office) == []
    forge(office.db.path, "UPDATE payment SET payee = '别家'")
    assert faults(office) == [Fault("books.payment_altered", "华新花园", what="2026-001")]


@pytest.mark.usefixtures("paid")
def test_minutes_corrected_since_are_no_fault_but_forged_ones_are(office: Office) -> None:
    with office.db.writing("更正") as s:
        meeting = s.get_one(Item, office.at.item).meeting_id
        consultation.reopen_meeting(s, meeting)
        consultation.save_meeting(s, replace(meeting_detail(s, meeting).draft, held_on=date(2026, 8, 20)))
        consultation.finish_meeting(s, meeting)
    assert faults(office) == []
    forge(office.db.path, "UPDATE item SET subject = '别的'")
    assert faults(office) == [Fault("books.payment_altered", PLACE, what="2026-001")]


def test_a_draft_nobody_signed_is_not_asked_about(office: Office, pump_payment: int) -> None:
    forge(office.db.path, "UPDATE payment SET payee = '别家'")
    assert faults(office) == []
