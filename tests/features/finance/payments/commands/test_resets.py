"""A keeper of users who could sign as somebody else does not sign beside them, and nobody overlooks what they did."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from desktop.core.errors import RuleBroken
from desktop.features.access import commands as access
from desktop.features.access.entities import User
from desktop.features.access.records import NewSecret, RoleDraft, UserDraft
from desktop.features.access.records import Reset as NewPassword
from desktop.features.finance.payments import commands, documents, rules
from desktop.features.finance.payments.records import SignatoryDraft
from desktop.printing.document import page_count
from tests.features.finance.payments.conftest import PASSWORD, POSTS, TODAY

HOUR = timedelta(hours=1)
GIVEN, OWN, FRESH = "临时用一次的密码", "改成自己的新密码", "739146"


@pytest.fixture
def sent(office, pump_payment):
    office.send(pump_payment)
    return pump_payment


def refused(act, code: str) -> RuleBroken:
    with pytest.raises(RuleBroken) as error:
        act()
    assert error.value.code == code
    return error.value


def keeper_of(office) -> int:
    with office.db.reading() as s:
        return s.scalar(select(User.id).where(User.sign_in == "renzhen")) or 0


def keep(office, command, *args, by: int | None = None) -> None:
    """As a keeper of users, as the program journals it."""
    who = by or keeper_of(office)
    office.now += HOUR
    with office.db.writing("test", by=who) as s:
        command(s, *args, who, office.now)


def own(office, command, *args) -> None:
    office.now += HOUR
    with office.db.writing("test") as s:
        command(s, *args, office.now)


def take_pin(office, party: str) -> None:
    keep(office, access.reset_pin, office.at.users[party])
    own(office, access.change_pin, NewSecret(office.at.users[party], PASSWORD, FRESH, FRESH))


def told(office, payment: int) -> list[str]:
    return [one.code for one in rules.remarks(office.seen(payment), TODAY) if "reset" in one.code or "fresh" in one.code]  # fmt: skip


def test_a_pin_set_after_a_reset_is_told_before_the_others_sign_and_stays_with_the_signature(office, sent):
    assert told(office, sent) == []
    take_pin(office, "property")
    assert told(office, sent) == ["remark.reset_pin"]
    (one,) = office.seen(sent).resets
    assert (one.name, one.by, one.day, one.pinned) == ("龙斌华", "任真雪", TODAY, True)
    office.sign(sent, "property", pin=FRESH)
    seen = office.seen(sent)
    words = "任真雪于2026年10月19日取消签章密码；签字所用密码其后新设"
    assert [(one.act, one.by, one.words) for one in seen.trail[-2:]] == [
        ("said_agree", "龙斌华", ""), ("fresh_pin", "龙斌华", words),
    ]  # fmt: skip
    assert (told(office, sent), seen.fresh_pin(seen.signature("property"))) == (
        ["remark.signed_fresh"],
        words,
    )
    office.sign(sent, "community")
    assert seen.fresh_pin(office.seen(sent).signature("community")) == ""
    office.sign(sent, "committee")
    office.pay(sent)
    office.do(commands.book_payment, sent, by="bookkeeper")
    booked = office.seen(sent)
    assert told(office, sent) == ["remark.signed_fresh"]
    assert page_count(documents.application_paper(booked, TODAY)) == 1
    sheets = (
        documents.notice_paper(booked, "南岳社区", TODAY),
        documents.slip_paper(booked, TODAY),
    )
    assert all(words in str(sheet.blocks) for sheet in sheets)
    for public in (False, True):
        form = str(documents.application_paper(office.seen(sent, public=public), TODAY).blocks)
        assert ("任真雪" in form, "签章密码曾经管理员重设" in form) == (False, True)


def test_a_password_and_then_a_first_pin_by_the_keeper_are_told(office, sent):
    user = office.at.users["property"]
    keep(office, access.reset_pin, user)
    keep(office, access.reset_password, NewPassword(user, GIVEN, GIVEN))
    own(office, access.change_password, NewSecret(user, GIVEN, OWN, OWN))
    own(office, access.change_pin, NewSecret(user, OWN, FRESH, FRESH))
    assert told(office, sent) == ["remark.reset_pin", "remark.reset_password"]
    office.sign(sent, "property", pin=FRESH)
    (words,) = (one.words for one in office.seen(sent).trail if one.act == "fresh_pin")
    assert "重设登录密码" in words
    assert "取消签章密码" in words


def test_a_pin_that_was_there_before_the_reset_of_a_password_is_as_good_as_ever(office, sent):
    keep(office, access.reset_password, NewPassword(office.at.users["property"], GIVEN, GIVEN))
    assert told(office, sent) == ["remark.reset_password"]
    office.sign(sent, "property")
    assert "fresh_pin" not in [one.act for one in office.seen(sent).trail]
    assert told(office, sent) == []


def test_what_was_reset_and_set_anew_before_the_money_was_asked_for_concerns_no_payment(office):
    office.later(days=-3)
    take_pin(office, "property")
    office.later()
    payment = office.ask()
    office.send(payment)
    office.sign(payment, "property", pin=FRESH)
    assert told(office, payment) == []


def test_a_pin_taken_the_day_before_and_set_after_the_application_is_told(office):
    office.later(days=-1)
    keep_at, user = office.now, office.at.users["property"]
    with office.db.writing("test", by=keeper_of(office)) as s:
        access.reset_pin(s, user, keeper_of(office), keep_at)
    office.later()
    payment = office.ask()
    office.send(payment)
    assert told(office, payment) == []
    own(office, access.change_pin, NewSecret(user, PASSWORD, FRESH, FRESH))
    assert told(office, payment) == ["remark.reset_pin"]


def test_ending_a_lock_resets_nothing(office, sent):
    refused(lambda: office.sign(sent, "property", pin="111112"), "secret.pin_wrong")
    keep(office, access.unlock, office.at.users["property"])
    office.sign(sent, "property")
    assert told(office, sent) == []


def test_a_signatory_who_keeps_the_users_does_not_sign_beside_whom_they_reset(office, sent):
    chair, keeper = office.at.users["committee"], keeper_of(office)
    keep(office, access.add_role, RoleDraft(chair, "keeper", None, TODAY), by=keeper)
    keep(office, access.reset_pin, office.at.users["property"], by=chair)
    own(office, access.change_pin, NewSecret(office.at.users["property"], PASSWORD, FRESH, FRESH))
    error = refused(lambda: office.sign(sent, "committee"), "signature.keeper_reset")
    assert error.facts == {"name": "丁艳", "other": "龙斌华", "day": TODAY}
    assert office.seen(sent).agreed == 0
    office.sign(sent, "property", pin=FRESH)
    refused(lambda: office.sign(sent, "committee"), "signature.keeper_reset")
    office.sign(sent, "community")
    assert office.sign(sent, "committee", "back", "请另一位签章人签") == "sent_back"


def test_nor_on_paper(office, sent):
    with office.db._writer.begin() as connection:
        connection.exec_driver_sql("UPDATE agreement SET paper = 1")
    chair, keeper = office.at.users["committee"], keeper_of(office)
    keep(office, access.add_role, RoleDraft(chair, "keeper", None, TODAY), by=keeper)
    keep(office, access.reset_pin, office.at.users["property"], by=chair)
    (signs,) = office.seen(sent).agreement.signs("committee", TODAY)
    paper = {"signatory_id": signs.id, "paper_no": "档1", "day": TODAY, "by": "bookkeeper"}
    refused(lambda: office.sign(sent, "committee", **paper), "signature.keeper_reset")


@pytest.mark.parametrize("linked", [False, True])
def test_a_user_that_a_keeper_made_into_a_signatory_meanwhile_is_told(office, sent, linked):
    """Somebody new may sign, and has no user yet: the keeper adds one, or turns one whose PIN they have into them."""
    agreement = office.seen(sent).agreement
    draft = SignatoryDraft(
        agreement.id, "property", office.at.people["cashier"], "副经理", TODAY, None, True, "委托书1号", TODAY
    )
    other = office.at.users["cashier"]
    with office.db._writer.begin() as connection:
        connection.exec_driver_sql(f"UPDATE user SET person_id = NULL, name = '某人' WHERE id = {other}")
    office.do(commands.add_signatory, draft, by="bookkeeper")
    assert told(office, sent) == []
    if linked:
        with office.db.writing("test", by=keeper_of(office)) as s:
            s.get_one(User, other).person_id = office.at.people["cashier"]
        assert told(office, sent) == ["remark.reset_linked"]
        return
    added = UserDraft("new", "姜琴艳", office.at.people["cashier"], TODAY, GIVEN, GIVEN)
    keep(office, access.save_user, added)
    assert told(office, sent) == ["remark.reset_first"]


def test_three_old_pins_are_told_of_nowhere(office, sent):
    office.later(days=2)
    for party in POSTS:
        office.sign(sent, party)
    office.later(days=4)
    office.pay(sent, paid_on=TODAY + timedelta(4))
    assert told(office, sent) == []
