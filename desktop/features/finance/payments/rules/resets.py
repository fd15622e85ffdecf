"""Who signs with a PIN that somebody else could have set, and who therefore does not sign themself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.core.errors import RuleBroken
from desktop.features.access.records import Handed
from desktop.features.finance.payments.records import PARTIES, Payment, Remark, Reset
from desktop.features.finance.payments.rules.content import said
from desktop.features.finance.payments.rules.signing import Who

TOLD = {
    "first": "{by}于{day}新增此用户并给初始密码",
    "password": "{by}于{day}重设登录密码",
    "pin": "{by}于{day}取消签章密码",
    "linked": "{by}于{day}把另一用户改为此人",
}
REMARKS = {
    "first": "remark.reset_first",
    "password": "remark.reset_password",
    "pin": "remark.reset_pin",
    "linked": "remark.reset_linked",
}
AFTERWARDS = "签字所用密码其后新设"


def concerns(one: Handed, applied_on: date) -> bool:
    """Whether what a keeper of users did to a signatory concerns a payment that was asked for on a day: it was done since,
    or the PIN was set anew since then."""
    if _day(one) >= applied_on:
        return True
    renewed = one.pin_set_at is not None and one.pin_set_at.astimezone().date() >= applied_on
    return renewed and one.kind in ("password", "pin")


def require_no_keeper_of_others(payment: Payment, signing: Who) -> None:
    """Raises `RuleBroken("signature.keeper_reset")` for a keeper of users who reset another signatory of this payment: they
    could have signed for two of the three."""
    for one in payment.resets:
        if signing.person != one.person_id and Who(one.by_person, one.by_user, one.by).is_same(signing):
            raise RuleBroken("signature.keeper_reset", name=one.by, other=one.name, day=one.day)


def reset_words(payment: Payment, person_id: int) -> str:
    """What stands in the trail and on the slip when somebody signs with a PIN set after a reset; empty for any other."""
    mine = [one for one in payment.resets if one.person_id == person_id and one.pinned]
    told = dict.fromkeys(TOLD[one.kind].format(by=one.by, day=said(one.day)) for one in mine)
    return "；".join((*told, AFTERWARDS)) if told else ""


def reset_remarks(payment: Payment) -> Iterator[Remark]:
    """Who signed with such a PIN, and of whom else the password or PIN was reset, before the others sign."""
    signed = {one.person_id: one for party in PARTIES if (one := payment.signature(party))}
    for one in signed.values():
        if words := payment.fresh_pin(one):
            yield Remark("remark.signed_fresh", (("name", one.name), ("words", words)))
    for one in {(one.person_id, one.kind): one for one in payment.resets}.values():
        if one.person_id not in signed:
            yield Remark(REMARKS[one.kind], (("name", one.name), ("by", one.by), ("day", one.day)))


def _day(one: Handed) -> date:
    return one.at.astimezone().date()


def reset_of(one: Handed, name: str) -> Reset:
    """What a keeper did, as a payment tells it of one of its signatories."""
    return Reset(
        one.kind, _day(one), one.person_id, name, one.by_user, one.by_person, one.by,
        pinned=one.pin_set_at is not None,
    )  # fmt: skip
