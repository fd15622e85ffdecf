"""What is renamed elsewhere after a signature is told by its old and its new name, and signed anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.entities import Subject
from desktop.features.finance.payments import commands
from tests.features.finance.payments.commands.test_signing import raw, refused


@pytest.fixture
def sent(office, pump_payment):
    office.send(pump_payment)
    return pump_payment


def renamed(office, kind: str, back: bool = False) -> str:
    """Somebody renames what the payment names; returns how that is told."""
    with office.db.writing("改名") as s:
        if kind == "subject":
            row = s.get_one(Subject, office.at.subject)
            old, row.name = row.name, "维修改造" if not back else "维修更新"
            return f"预算科目“3001 {old}”→“3001 {row.name}”"
        account = ledger.account_draft(s, office.at.account)
        books.save_account(s, replace(account, name="三方共管账户" if not back else "公共收益共管账户"))
        place = "建设银行黄石港支行 6217000000003316"
        return f"共管账户“{account.name} {place}”→“三方共管账户 {place}”"


@pytest.mark.parametrize("kind", ["subject", "account"])
def test_what_was_renamed_between_two_signatures_is_named_and_signed_anew(office, sent, kind):
    office.sign(sent, "community")
    office.sign(sent, "committee")
    told = renamed(office, kind)
    error = refused(lambda: office.sign(sent, "property"), "payment.signatures_moved")
    assert error.facts == {"what": told, "name": "宋红"}
    seen = office.seen(sent)
    assert (seen.state, seen.agreed, len(seen.signatures), seen.trail[-1].by) == ("signing", 2, 2, "丁艳")
    office.do(commands.save_payment, seen.draft)
    office.send(sent)
    office.signed(sent)
    assert office.seen(sent).state == "approved"


def test_what_was_renamed_before_anybody_signed_is_not_told(office, sent):
    renamed(office, "account")
    renamed(office, "subject")
    office.sign(sent, "community")
    renamed(office, "subject", back=True)
    error = refused(lambda: office.sign(sent, "committee"), "payment.signatures_moved")
    assert error.facts["what"] == "预算科目“3001 维修改造”→“3001 维修更新”"


def test_a_name_put_back_lets_the_third_sign(office, sent):
    office.sign(sent, "community")
    renamed(office, "subject")
    refused(lambda: office.sign(sent, "committee"), "payment.signatures_moved")
    renamed(office, "subject", back=True)
    office.sign(sent, "committee")
    assert office.sign(sent, "property") == "approved"


def test_whoever_disagrees_may_do_so_whatever_was_renamed(office, sent):
    office.sign(sent, "community")
    renamed(office, "account")
    assert office.sign(sent, "committee", "back", "账户改名了") == "sent_back"


def test_what_was_renamed_after_the_third_signature_is_not_paid_until_it_is_signed_anew(office, sent):
    office.signed(sent)
    told = renamed(office, "account")
    error = refused(lambda: office.pay(sent), "payment.signatures_moved")
    assert error.facts == {"what": told, "name": "宋红"}
    office.do(commands.save_payment, office.seen(sent).draft)
    office.send(sent)
    office.signed(sent)
    office.pay(sent)


def test_what_was_changed_past_the_journal_is_for_whoever_looks_after_the_program(office, sent):
    office.signed(sent)
    raw(office, "UPDATE account SET name = '别的'")
    refused(lambda: office.pay(sent), "payment.signatures_broken")
