"""What is renamed elsewhere after a signature is told by its old and its new name, and signed anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.features.consultation import commands as consultation
from desktop.features.consultation.entities import Item
from desktop.features.consultation.queries import meeting_detail
from desktop.features.consultation.records import ItemDraft
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.entities import Account, Subject
from desktop.features.finance.payments import commands, documents, rules
from tests.features.finance.payments.commands.test_signing import raw, refused
from tests.features.finance.payments.conftest import TODAY
from tests.features.finance.payments.documents.test_sheets import text_of


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


def corrected(office, what: str) -> tuple[str, str]:
    """The meeting the payment rests on is opened again and corrected; returns how its resolution was and is cited."""
    with office.db.writing("更正") as s:
        meeting = s.get_one(Item, office.at.item).meeting_id
        consultation.reopen_meeting(s, meeting)
        if what == "day":
            draft = meeting_detail(s, meeting).draft
            consultation.save_meeting(s, replace(draft, held_on=date(2026, 8, 20)))
        else:
            consultation.add_item(s, meeting, "补记一项", "")
            added = meeting_detail(s, meeting).items[-1]
            consultation.move_item(s, added.id or 0, -1)
            told = ItemDraft(id=added.id, version=meeting_detail(s, meeting).items[0].version)
            consultation.conclude_item(
                s, replace(told, subject="补记一项", conclusion="declined", text="不再办理")
            )
        consultation.finish_meeting(s, meeting)
    day, position = ("20", 1) if what == "day" else ("19", 2)
    cited = "2026年8月{}日第2026-01号会议决议第{}项：更换地下室排水泵"
    return cited.format("19", 1), cited.format(day, position)


def numbered(office, number: str) -> None:
    with office.db.writing("更正") as s:
        s.get_one(Account, office.at.account).number = number


def edge(office, payment: int) -> str:
    """The seam number on the application form."""
    said = text_of(documents.application_paper(office.seen(payment), TODAY))
    return said.partition("骑缝编号")[2].split()[0][:22]


@pytest.mark.parametrize("what", ["day", "position"])
def test_corrected_minutes_are_named_and_signed_anew_until_it_is_paid(office, sent, what):
    office.sign(sent, "community")
    was, now = corrected(office, what)
    error = refused(lambda: office.sign(sent, "committee"), "payment.signatures_moved")
    assert error.facts["what"] == f"依据“{was}”→“{now}”"
    office.do(commands.save_payment, office.seen(sent).draft)
    office.send(sent)
    office.signed(sent)
    office.pay(sent)
    assert (office.seen(sent).basis_told, office.seen(sent).moved) == (now, "")


@pytest.mark.parametrize("what", ["day", "position"])
def test_what_was_paid_stands_as_it_was_signed_and_tells_the_correction(office, sent, what):
    office.signed(sent)
    office.pay(sent)
    office.do(commands.book_payment, sent, by="bookkeeper")
    signed, seam = rules.content_text(office.seen(sent)), edge(office, sent)
    was, now = corrected(office, what)
    seen = office.seen(sent)
    assert (rules.content_text(seen), edge(office, sent)) == (signed, seam)
    assert (seen.basis_told, seen.moved) == (was, f"依据“{was}”→“{now}”")
    assert [one.code for one in rules.remarks(seen, TODAY)] == ["remark.moved"]
    assert f"第{2 if what == 'position' else 1}项" in text_of(documents.application_paper(seen, TODAY))


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


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("62170000000000003316", "62170000000000007788"),
        ("42050110033500", "42050110033577"),
        ("4205 0110 0335 003316", "4205 0110 0335 007788"),
        ("1803000000003316", "1803000000013316"),
    ],
)
def test_the_public_form_tells_of_a_corrected_account_by_its_last_digits(office, pump_payment, was, now):
    numbered(office, was)
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    numbered(office, now)
    said, full = (
        "".join(text_of(documents.application_paper(office.seen(pump_payment, public=public), TODAY)).split())
        for public in (True, False)
    )
    was, now = ("".join(number.split()) for number in (was, now))
    assert f"****{was[-4:]}”→“" in said
    assert f"****{now[-4:]}”" in said
    assert not any(number in said for number in (was, now))
    assert f"{was}”→“" in full
    assert f"{now}”" in full
