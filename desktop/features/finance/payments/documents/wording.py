"""How the papers of payments word things, and what the public version does not tell."""

from __future__ import annotations

from datetime import datetime

from desktop.core.discretion import Say
from desktop.core.text import masked
from desktop.features.finance.payments.records import Payment, Signature
from desktop.features.finance.payments.rules import BASES, not_here, said
from desktop.features.finance.rules import last_four

OPINIONS = {"agree": "同意", "refuse": "不同意", "back": "退回"}
PARTIES = {"community": "社区组织", "committee": "业主委员会", "property": "物业服务企业"}
STATES = {
    "draft": "草稿",
    "sent_back": "退回修改",
    "checked": "已验收核对",
    "signing": "待签字",
    "approved": "已批准",
    "refused": "不同意",
    "paid": "已付款",
    "booked": "已入账",
    "voided": "作废",
}
RETURNED = "银行退汇，作废"
NOT_HERE = {"resolution": "自行填写，本系统无此会议记录", "contract": "自行填写，合同未登记、未附"}
RESET = "签章密码曾经管理员重设"
CHECK_DIGITS = 12


def state_shown(payment: Payment) -> str:
    """How it stands; what the bank sent back was not given up."""
    return RETURNED if payment.returned else STATES[payment.state]


def number_shown(number: str, *, public: bool) -> str:
    """An account number, for the public only its last four digits (domain 4.3)."""
    return last_four(number) if public else number


def name_shown(name: str, *, public: bool) -> str:
    """A name, masked for the public (domain 2.7)."""
    return masked(name) if public else name


def said_moment(moment: datetime) -> str:
    """Day and hour on the office's own clock."""
    here = moment.astimezone()
    return f"{said(here.date())}{here:%H:%M}"


def signed_words(signature: Signature, say: Say, *, fresh: bool, public: bool) -> str:
    """What stands in the box of a party that has spoken: opinion, who, when, and by what it is proved, which is `fresh` where
    the PIN was set after a reset; what was typed reads as `say` tells it."""
    lines = [f"意见：{OPINIONS[signature.opinion]}"]
    if signature.words:
        lines.append(say(signature.words))
    lines.append(f"签字：{name_shown(signature.name, public=public)}（{say(signature.post)}）")
    if signature.mandate:
        lines.append(f"受托签字，委托书：{say(signature.mandate)}")
    lines.append(said_moment(signature.at))
    if signature.paper_no:
        lines.append(f"见纸质原件，归档号：{say(signature.paper_no)}")
    else:
        lines.append(f"签章密码签署，校验号{signature.digest[:CHECK_DIGITS]}")
    if fresh:
        lines.append(RESET)
    return "\n".join(lines)


def reset_told(payment: Payment) -> str:
    """Who of three signed with a PIN set after a reset, and what was reset by whom; not for the public, as it names people. The form with the boxes has room for the mark alone."""
    told: dict[str, list[str]] = {}
    for party in PARTIES:
        signed = payment.signature(party)
        if signed is not None and (words := payment.fresh_pin(signed)):
            told.setdefault(words, []).append(signed.name)
    return "\n".join(f"{'、'.join(names)}：{words}" for words, names in told.items())


def basis_shown(payment: Payment) -> str:
    """What it rests on, and where nothing here proves that, so much (domain 4.3 step 1: 依据)."""
    told = f"{BASES[payment.draft.basis]}：{payment.basis_told}".strip("：")
    return f"{told}（{NOT_HERE[payment.draft.basis]}）" if not_here(payment) else told


def party_name(payment: Payment, party: str) -> str:
    """The party and the body that it is."""
    body = payment.agreement.parties[party] if payment.agreement else ""
    return f"{PARTIES[party]}\n{body}".strip()


def agreement_cited(payment: Payment) -> str:
    """The agreement by number and day, as every form cites it (domain 2.3)."""
    if payment.agreement is None:
        return "（未登记）"
    terms = payment.agreement.draft
    return f"{terms.number}，{said(terms.signed_on)}签订"
