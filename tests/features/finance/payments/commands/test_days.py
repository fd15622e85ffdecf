"""The days of a payment stand in order, none of them is still to come, and each is told beside its own field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.records import CheckDraft, ReasonDraft, SignatoryDraft, SignatoryEnd
from tests.features.finance.payments.conftest import POSTS, TODAY, pump

DAY = timedelta(1)
URGENT = {"basis": "emergency", "item_id": None, "basis_words": "主水管爆裂", "report_by": TODAY + 15 * DAY}


def told(act) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as refused:
        act()
    return refused.value.code, refused.value.field


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"applied_on": date(1990, 1, 1)}, "payment.day_long_ago", "applied_on"),
        ({"applied_on": date(2026, 1, 9)}, "payment.before_account", "applied_on"),
        ({"applied_on": TODAY + DAY}, "payment.day_ahead", "applied_on"),
        ({"invoice_on": TODAY + DAY}, "payment.day_ahead", "invoice_on"),
        (URGENT | {"report_by": date(2099, 1, 1)}, "payment.report_too_late", "report_by"),
        (URGENT | {"report_by": TODAY - DAY}, "payment.report_too_early", "report_by"),
    ],
)
def test_an_application_is_asked_for_on_a_day_that_can_be(office, change, code, field):
    assert told(lambda: office.do(commands.save_payment, pump(office.at, **change))) == (code, field)


def test_an_emergency_is_due_within_two_months_and_within_its_agreement(office):
    last = TODAY + 62 * DAY
    payment = office.ask(**URGENT | {"report_by": last})
    draft = office.seen(payment).draft
    with office.db.reading() as s:
        agreement = queries.agreement_on(s, office.at.account, TODAY)
    ends = replace(agreement.draft, ends_on=TODAY + 10 * DAY)
    office.do(commands.save_agreement, ends, by="bookkeeper")
    code = "payment.report_after_agreement", "report_by"
    assert told(lambda: office.do(commands.save_payment, draft)) == code
    office.do(commands.save_payment, replace(draft, report_by=TODAY + 10 * DAY))


def test_nothing_is_asked_for_before_the_account_was_opened(office):
    with office.db.writing("test") as s:
        account = ledger.account_draft(s, office.at.account)
        books.save_account(s, replace(account, opened_on=date(2026, 9, 1)))
    asked = pump(office.at, applied_on=date(2026, 8, 31))
    assert told(lambda: office.do(commands.save_payment, asked)) == ("payment.before_account", "applied_on")


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (None, "payment.day_missing"),
        (date(2030, 1, 1), "payment.day_ahead"),
        (date(1990, 1, 1), "payment.before_account"),
    ],
)
def test_work_is_verified_on_a_day_that_can_be(office, pump_payment, day, code):
    draft = CheckDraft(pump_payment, day, "曹洁", "已安装")
    assert told(lambda: office.do(commands.check_payment, draft)) == (code, "checked_on")


def test_a_payment_is_given_up_after_the_last_thing_done_with_it_and_not_in_the_future(office, pump_payment):
    office.later(days=1)
    office.send(pump_payment)
    office.later(days=3)
    office.sign(pump_payment, "community")

    def give_up(day: date):
        return office.do(commands.void_payment, ReasonDraft(pump_payment, day, "改用保修"))

    assert told(lambda: give_up(date(2030, 1, 1))) == ("payment.day_ahead", "day")
    assert told(lambda: give_up(TODAY + 2 * DAY)) == ("payment.ended_too_early", "day")
    give_up(TODAY + 3 * DAY)
    assert office.seen(pump_payment).ended_on == TODAY + 3 * DAY


def test_the_bank_pays_after_the_last_of_three_has_signed(office, pump_payment):
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    office.later(days=2)
    office.sign(pump_payment, "committee")
    office.sign(pump_payment, "property")
    assert told(lambda: office.pay(pump_payment, paid_on=TODAY + DAY)) == (
        "payment.paid_too_early",
        "paid_on",
    )
    office.pay(pump_payment, paid_on=TODAY + 2 * DAY)


def test_an_emergency_is_approved_afterwards_once_it_was_asked_for(office):
    payment = office.ask(**URGENT)
    office.send(payment)

    def ratify(day: date):
        return office.do(commands.ratify_payment, ReasonDraft(payment, day, "11月联席会议决议第1项"))

    assert told(lambda: ratify(date(2001, 1, 1))) == ("payment.ratified_too_early", "day")
    assert told(lambda: ratify(TODAY + DAY)) == ("payment.day_ahead", "day")
    ratify(TODAY)


def test_a_right_to_sign_does_not_end_before_it_was_used(office, pump_payment):
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    (signs,) = office.seen(pump_payment).agreement.signs("community", TODAY)

    def end(day: date):
        return office.do(commands.end_signatory, SignatoryEnd(signs.id, day, "调离"), by="bookkeeper")

    assert told(lambda: end(TODAY - DAY)) == ("signatory.signed_since", "ends_on")
    end(TODAY)


def test_a_right_that_was_used_on_paper_held_from_when_it_was_sent(alone):
    payment = alone.ask()
    alone.send(payment)
    (signs,) = alone.seen(payment).agreement.signs("community", TODAY)
    alone.later(days=4)
    alone.sign(payment, "community", signatory_id=signs.id, paper_no="档1", day=TODAY)
    early = SignatoryEnd(signs.id, TODAY - DAY, "调离")
    assert told(lambda: alone.do(commands.end_signatory, early)) == ("signatory.signed_since", "ends_on")
    alone.do(commands.end_signatory, replace(early, ends_on=TODAY))


def test_a_new_version_of_the_agreement_begins_after_what_was_signed_under_the_old_one(office, pump_payment):
    office.send(pump_payment)
    for party in POSTS:
        office.sign(pump_payment, party)
    old = office.seen(pump_payment).agreement.draft
    new = replace(old, number="2号", begins_on=TODAY, id=None, version=0)
    code = "agreement.signed_since", "begins_on"
    assert told(lambda: office.do(commands.save_agreement, new, by="bookkeeper")) == code
    office.do(commands.save_agreement, replace(new, begins_on=TODAY + DAY), by="bookkeeper")


def test_an_agreement_was_signed_and_a_mandate_given_before_anybody_signs_by_it(office):
    with office.db.reading() as s:
        agreement = queries.agreement_on(s, office.at.account, TODAY)
    ahead = replace(agreement.draft, signed_on=TODAY + DAY)
    code = "payment.day_ahead", "signed_on"
    assert told(lambda: office.do(commands.save_agreement, ahead, by="bookkeeper")) == code
    person = office.at.people["cashier"]
    later = SignatoryDraft(
        agreement.id, "committee", person, "副主任", TODAY, None, True, "委托书1号", TODAY + DAY
    )
    code = "signatory.mandate_later", "mandate_on"
    assert told(lambda: office.do(commands.add_signatory, later, by="bookkeeper")) == code
