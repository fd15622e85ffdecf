"""What no payment may be, what is worth a look, and who may sign: pure calculation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.payments import rules
from desktop.features.finance.payments.records import (
    Agreement,
    AgreementDraft,
    Others,
    PayDraft,
    Payment,
    PaymentDraft,
    Resolved,
    Signatory,
    SignatoryDraft,
)
from desktop.features.finance.payments.rules import Who

DAY = date(2026, 10, 19)
YUAN = 100
TERMS = AgreementDraft(
    1, "1号", DAY, date(2026, 1, 1), None, 1, 2, 3, Money(2_000 * YUAN), Money(20_000 * YUAN), Money(5_000 * YUAN),
    Money(1_000 * YUAN), id=7,
)  # fmt: skip
ASKED = PaymentDraft(
    1, "换泵", "resolution", 5, payee="安泉机电", payee_account="18", amount=Money(12_800 * YUAN), subject_id=4,
    applicant="宋红", applied_on=DAY, id=9,
)  # fmt: skip

KNOWN = Others(
    place_id=1, resolved=Resolved(5, 3, "决议", False, 1, date(2026, 8, 19), "", passed=True, finished=True)
)


def signs(party: str, person: int, until: date | None = None, **more) -> Signatory:
    return Signatory(
        person, party, person, f"人{person}", "主任", date(2026, 1, 1), until, False, "", None, **more
    )


THREE = (signs("community", 11), signs("committee", 12), signs("property", 13))
AGREED = Agreement(
    TERMS, "共管账户", dict.fromkeys(("community", "committee", "property"), "某组织"), THREE, (), False
)


def payment(state: str = "draft", **more) -> Payment:
    there = Payment(
        ASKED, "2026-001", state, 1, "华新小区", "共管账户", "", "", "3001 维修更新", "决议", None, None, None, None, "", "", None, None,
        None, "", None, None, "", "", None, "", None, None, "", AGREED,
        others=KNOWN,
    )  # fmt: skip
    return replace(there, **more)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"account_id": None}, "payment.account_missing", "account_id"),
        ({"purpose": "  "}, "payment.purpose_missing", "purpose"),
        ({"amount": None}, "payment.amount_missing", "amount"),
        ({"amount": Money(0)}, "payment.amount_not_positive", "amount"),
        ({"amount": Money(-1)}, "payment.amount_not_positive", "amount"),
        ({"payee": ""}, "payment.payee_missing", "payee"),
        ({"payee_account": ""}, "payment.payee_account_missing", "payee_account"),
        ({"subject_id": None}, "payment.subject_missing", "subject_id"),
        ({"applicant": ""}, "payment.applicant_missing", "applicant"),
        ({"applied_on": None}, "payment.day_missing", "applied_on"),
        ({"applied_on": date(2026, 10, 20)}, "payment.day_ahead", "applied_on"),
        ({"invoice_no": "1"}, "payment.invoice_day_missing", "invoice_on"),
        ({"item_id": None}, "payment.resolution_missing", "item_id"),
        ({"basis": "contract"}, "payment.contract_no_missing", "contract_no"),
        ({"basis": "contract", "contract_no": "1"}, "payment.contract_party_missing", "contract_party"),
        ({"basis": "contract", "contract_no": "1", "contract_party": "甲"}, "payment.contract_amount_missing", "contract_amount"),
        ({"basis": "emergency"}, "payment.emergency_missing", "basis_words"),
        ({"basis": "emergency", "basis_words": "爆管"}, "payment.report_missing", "report_by"),
        ({"basis": "emergency", "basis_words": "爆管", "report_by": date(2026, 10, 18)}, "payment.report_too_early", "report_by"),
    ],
)  # fmt: skip
def test_what_is_missing_is_told_beside_its_field(change, code, field):
    rules.check_draft(ASKED, DAY)
    with pytest.raises(RuleBroken) as refused:
        rules.check_draft(replace(ASKED, **change), DAY)
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("change", "others", "code"),
    [
        ({"basis": "none", "item_id": None}, {}, "payment.no_basis"),
        ({"petty": True}, {}, "payment.above_petty"),
        ({"invoice_no": "2"}, {"invoice": "2026-003"}, "payment.invoice_twice"),
        ({"contract_no": "1", "contract_party": "别的公司"}, {}, "payment.payee_not_in_contract"),
        (
            {"contract_no": "1", "contract_party": "安泉机电", "contract_amount": Money(12_800 * YUAN)},
            {"contract_spent": Money(1)}, "payment.above_contract",
        ),
    ],
)  # fmt: skip
def test_what_no_payment_may_be_is_refused(change, others, code):
    rules.check_asked(ASKED, AGREED, KNOWN)
    with pytest.raises(RuleBroken) as refused:
        rules.check_asked(replace(ASKED, **change), AGREED, replace(KNOWN, **others))
    assert refused.value.code == code


def test_a_small_amount_needs_no_basis_and_the_whole_contract_may_be_used():
    small = replace(ASKED, basis="none", item_id=None, amount=Money(2_000 * YUAN))
    rules.check_asked(small, AGREED, KNOWN)
    contract = {"contract_no": "1", "contract_party": "安泉机电", "contract_amount": Money(12_800 * YUAN)}
    rules.check_asked(replace(ASKED, **contract), AGREED, KNOWN)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"agreement": None}, "payment.no_agreement"),
        ({"agreement": replace(AGREED, draft=replace(TERMS, ends_on=date(2026, 10, 18)))}, "payment.no_agreement"),
        ({"agreement": replace(AGREED, signatories=THREE[:2])}, "payment.party_without_signatory"),
        (
            {"agreement": replace(AGREED, signatories=(*THREE[:2], signs("property", 13, date(2026, 10, 18))))},
            "payment.party_without_signatory",
        ),
        ({"checked_on": None}, "payment.not_checked"),
    ],
)  # fmt: skip
def test_only_a_sound_payment_goes_to_the_signatories(change, code):
    rules.check_sent(payment("checked", checked_on=DAY), DAY)
    with pytest.raises(RuleBroken) as refused:
        rules.check_sent(replace(payment("checked", checked_on=DAY), **change), DAY)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"paid_on": None}, "payment.paid_day_missing"),
        ({"paid_on": date(2026, 10, 20)}, "payment.day_ahead"),
        ({"paid_on": date(2026, 10, 17)}, "payment.paid_too_early"),
        ({"bank_no": " "}, "payment.bank_no_missing"),
        ({"paid": None}, "payment.paid_missing"),
        ({"paid": Money(12_800 * YUAN + 1)}, "payment.more_than_approved"),
        ({"paid": Money(12_800 * YUAN - 1)}, "payment.less_than_approved"),
        ({"slip_later": False}, "payment.slip_missing"),
    ],
)
def test_the_bank_pays_no_more_and_not_before(change, code):
    approved = payment("approved", approved_on=date(2026, 10, 18))
    paid = PayDraft(9, DAY, "2026", Money(12_800 * YUAN), slip_later=True)
    rules.check_paid(approved, paid, DAY)
    with pytest.raises(RuleBroken) as refused:
        rules.check_paid(approved, replace(paid, **change), DAY)
    assert refused.value.code == code
    with pytest.raises(RuleBroken, match="not_approved"):
        rules.check_paid(payment("signing"), paid, DAY)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"others": replace(KNOWN, twice=("2026-002",))}, "remark.twice"),
        ({"others": replace(KNOWN, budget_left=Money(12_799 * YUAN))}, "remark.over_budget"),
        ({"others": replace(KNOWN, balance=Money(0))}, "remark.balance"),
        ({"draft": replace(ASKED, amount=Money(20_001 * YUAN), basis="contract")}, "remark.needs_assembly"),
        ({"draft": replace(ASKED, invoice_on=date(2026, 9, 30)), "others": replace(KNOWN, closed=frozenset({(2026, 9)}))}, "remark.invoice_closed"),
        ({"agreement": replace(AGREED, signatories=(*THREE[:2], signs("property", 13, date(2026, 10, 31))))}, "remark.mandate_ends"),
        ({"agreement": replace(AGREED, signatories=(*THREE[:2], signs("property", 13, date(2026, 10, 1))))}, "remark.mandate_over"),
        ({"state": "approved", "approved_on": date(2026, 9, 18)}, "remark.late"),
        ({"draft": replace(ASKED, basis="emergency", report_by=date(2026, 10, 30))}, "remark.report"),
    ],
)  # fmt: skip
def test_what_is_worth_a_look_is_told(change, code):
    assert [one.code for one in rules.remarks(payment("signing"), DAY)] == ["remark.no_files"]
    assert code in [one.code for one in rules.remarks(replace(payment("signing"), **change), DAY)]


@pytest.mark.parametrize("state", ["signing", "approved", "paid", "booked"])
def test_an_emergency_is_overdue_from_the_day_after_its_deadline_until_it_is_approved(state):
    asked = payment(state, draft=replace(ASKED, basis="emergency", report_by=DAY))

    def told(one, day):
        return [(each.code, dict(each.facts)) for each in rules.remarks(one, day) if "report" in each.code]

    assert told(asked, DAY) == [("remark.report", {"day": DAY})]
    later = DAY + timedelta(34)
    assert told(asked, later) == [("remark.report_over", {"day": DAY, "days": 34})]
    assert told(replace(asked, ratified="决议"), later) == []


def test_thirty_days_after_the_approval_are_not_late_yet():
    assert not rules.late(date(2026, 9, 19), DAY)
    assert rules.late(date(2026, 9, 18), DAY)


def test_one_content_has_one_digest_and_every_part_of_it_counts():
    before = rules.content_digest(payment())
    assert before == rules.content_digest(payment())
    for change in (
        {"amount": Money(1)}, {"payee": "别的公司"}, {"payee_account": "19"}, {"purpose": "换门"}, {"maintenance": True},
        {"invoice_no": "3"}, {"applicant": "郭超"},
    ):  # fmt: skip
        assert rules.content_digest(payment(draft=replace(ASKED, **change))) != before
    assert rules.content_digest(payment(basis_told="另一决议")) != before
    assert rules.content_digest(payment("paid", paid=Money(1), bank_no="7")) == before


def test_people_are_told_apart_by_record_user_or_name():
    assert Who(1, None, "王敏").is_same(Who(1, 5, "王 敏"))
    assert Who(None, 5, "王敏").is_same(Who(2, 5, "别名"))
    assert Who(1, 5, "王敏").is_same(Who(2, 6, "王敏"))
    assert not Who(1, 5, "王敏").is_known_as(Who(2, 6, "王敏"))
    assert not Who(1, 5, "王敏").is_same(Who(2, 6, "王敏（3栋）"))
    assert Who(None, None, " 王敏").is_same(Who(3, 7, "王敏"))
    assert not Who(None, None, "").is_same(Who(None, None, ""))


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"number": ""}, "agreement.number_missing", "number"),
        ({"property_id": None}, "agreement.party_missing", "property_id"),
        ({"property_id": 2}, "agreement.same_body", "committee_id"),
        ({"ends_on": date(2025, 1, 1)}, "agreement.ends_before_begin", "ends_on"),
        ({"tier_two": Money(1)}, "agreement.tiers", "tier_two"),
        ({"tier_two": Money(0)}, "agreement.tiers", "tier_two"),
        *(
            ({limit: Money(-1)}, "agreement.limit_negative", limit)
            for limit in ("tier_one", "tier_two", "check_over", "petty_limit")
        ),
        ({"check_over": None}, "agreement.tier_missing", "check_over"),
    ],
)
def test_an_agreement_has_three_parties_and_sound_limits(change, code, field):
    rules.check_agreement(TERMS, DAY)
    with pytest.raises(RuleBroken) as refused:
        rules.check_agreement(replace(TERMS, **change), DAY)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_one_person_signs_for_one_party():
    new = SignatoryDraft(7, "committee", 20, "主任", date(2026, 3, 1))
    rules.check_signatory(new, "周一", THREE)
    for change, code in (
        ({"person_id": 11}, "signatory.two_parties"),
        ({"person_id": 12}, "signatory.twice"),
        ({"person_id": None}, "signatory.person_missing"),
        ({"substitute": True}, "signatory.mandate_missing"),
        ({"substitute": True, "mandate": "授权书"}, "signatory.mandate_day_missing"),
    ):
        with pytest.raises(RuleBroken) as refused:
            rules.check_signatory(replace(new, **change), "周一", THREE)
        assert refused.value.code == code
    ended = (signs("community", 11, date(2026, 2, 28)),)
    rules.check_signatory(replace(new, person_id=11), "周一", ended)


def test_another_of_the_same_name_signs_for_no_party_beside_the_first():
    new = SignatoryDraft(7, "committee", 20, "主任", date(2026, 3, 1))
    with pytest.raises(RuleBroken) as refused:
        rules.check_signatory(new, THREE[0].name, THREE)
    assert (refused.value.code, refused.value.field) == ("signatory.namesake", "person_id")
    rules.check_signatory(new, f"{THREE[0].name}（3栋）", THREE)
    ended = tuple(replace(one, ends_on=date(2026, 2, 28)) for one in THREE)
    rules.check_signatory(new, THREE[0].name, ended)


def test_a_right_ends_with_the_term_it_comes_from():
    one = signs("committee", 12, date(2026, 12, 31), term_ends_on=date(2026, 10, 31))
    assert (one.until, one.holds(date(2026, 10, 31)), one.holds(date(2026, 11, 1))) == (
        date(2026, 10, 31),
        True,
        False,
    )
