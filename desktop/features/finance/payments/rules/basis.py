"""Whether what a payment rests on is what it says: a resolution that was passed here, a contract as it is on record."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.text import folded
from desktop.features.finance.payments.records import (
    ContractKnown,
    Others,
    Payment,
    PaymentDraft,
    Remark,
    Resolved,
)
from desktop.features.finance.records import TOP_UP

HELD_FOR = ("", "adjourned")
"""Outcomes of a meeting whose resolutions stand: what was concluded before it was broken off is carried out."""

NOT_HERE = {"resolution": "remark.resolution_not_here", "contract": "remark.contract_not_here"}


FUND_BASES = ("resolution", "emergency")
"""What use of the maintenance fund rests on: what the owners resolved, or an emergency (民法典 278, 281)."""

REPAIRS = (
    "维修", "修缮", "大修", "中修", "检修", "抢修", "修补", "修复", "整修", "翻修", "修理", "更新", "更换", "改造", "改建", "加固",
    "翻新", "防水", "堵漏", "审计",
)  # fmt: skip
"""What tells in the name of a subject that the maintenance fund may be spent on it (物业管理条例 53), and its audit; a name
without such a word is doubtful, no more."""


def of_repairs(code: str, name: str) -> bool:
    """Whether the maintenance fund may be spent on a subject; what is paid into it is not spent."""
    return code != TOP_UP and any(word in name for word in REPAIRS)


def bare(words: str) -> str:
    """A number or a name however wide it is typed and wherever it has blanks: `ＨＴ-2026 08` is `ht-202608`."""
    return "".join(folded(words).split())


def unresolved(draft: PaymentDraft, resolved: Resolved | None, place_id: int | None) -> Remark | None:
    """Why a payment cannot rest on the item it names; None where it can, or names none.

    A resolution was passed by a finished meeting of the compound itself (domain 4.3 step 1: 决议编号; by domain 2.3 a
    decision of the owners is only reported to the community, so none of another place will do).
    """
    if draft.basis != "resolution" or draft.item_id is None:
        return None
    if resolved is None:
        return Remark("payment.resolution_missing")
    told = (("words", resolved.words),)
    if resolved.place_id != place_id:
        return Remark("payment.resolution_elsewhere", told)
    if resolved.outcome not in HELD_FOR:
        return Remark("payment.resolution_void", told)
    if not resolved.passed:
        return Remark("payment.resolution_not_passed", told)
    return None if resolved.finished else Remark("payment.resolution_unfinished", told)


def require_resolved(draft: PaymentDraft, others: Others) -> None:
    """Raises `RuleBroken` beside `item_id` as `unresolved` tells, beside `applied_on` for money that was asked for before
    the meeting that gave it."""
    wrong = unresolved(draft, others.resolved, others.place_id)
    if wrong is not None:
        raise RuleBroken(wrong.code, "item_id", **dict(wrong.facts))
    held = others.resolved.held_on if others.resolved and draft.basis == "resolution" else None
    if held is not None and draft.applied_on is not None and draft.applied_on < held:
        raise RuleBroken("payment.resolution_later", "applied_on", day=held)


def require_contract(draft: PaymentDraft, others: Others) -> None:
    """Raises `RuleBroken` for a contract that is paid to somebody else, above what is left of it, or otherwise than it is on
    record here: in another payment, unless it is told why its amount is another now, or as a contract of income, of which no
    more is paid back than was received too much, or else than it brings (domain 4.3 step 1 and 2: payee and rest of the contract)."""
    if not draft.contract_no.strip():
        return
    known = others.contract
    if known is not None:
        _require_as_known(draft, known)
    party = draft.contract_party.strip() or (known.party if known else "")
    if party and bare(draft.payee) != bare(party):
        raise RuleBroken("payment.payee_not_in_contract", "payee", party=party)
    whole = draft.contract_amount or (known.amount if known else None)
    if known is not None and known.back is not None:
        whole = known.back if known.surplus or whole is None else min(whole, known.back)
    amount = draft.amount or Money(0)
    if whole is not None and amount > whole - others.contract_spent:
        left = whole - others.contract_spent
        raise RuleBroken("payment.above_contract", "amount", left=left, contract=draft.contract_no)


WHY = "，原因："
"""What parts the two amounts of a contract from the reason, in the words of the trail."""


def other_amount(draft: PaymentDraft, known: ContractKnown | None) -> bool:
    """Whether the amount of a contract is another than in the payments that named it so far: it was typed wrong once, or
    changed by a supplement. A contract of income is a record of its own and mended there."""
    return known is not None and known.id is None and draft.contract_amount not in (None, known.amount)


def contract_changed(draft: PaymentDraft, known: ContractKnown) -> str:
    """`HT-1：4,000.00元（2026-031）改为40,000.00元，原因：首期误填`: what the three parties read before they sign."""
    return f"{known.number}：{known.amount}元（{known.where}）改为{draft.contract_amount}元{WHY}{draft.contract_why}"


def contract_why(told: str, known: ContractKnown | None) -> str:
    """The reason out of the words of the trail; empty once the amount it was given for is no longer the one on record."""
    amounts, _, why = told.partition(WHY)
    return why if known is None or f"：{known.amount}元（" in amounts else ""


def require_known_amount(payment: Payment) -> None:
    """Raises `RuleBroken("payment.contract_amount_why")` where three parties have signed another amount of the contract
    since it was sent, and nothing tells why."""
    known = payment.others.contract
    if (
        known is not None
        and known.signed
        and other_amount(payment.draft, known)
        and not payment.draft.contract_why
    ):
        raise _untold(known, None)


def _untold(known: ContractKnown, field: str | None) -> RuleBroken:
    return RuleBroken(
        "payment.contract_amount_why", field, number=known.number, amount=known.amount, where=known.where
    )


def _require_as_known(draft: PaymentDraft, known: ContractKnown) -> None:
    facts = {"number": known.number, "party": known.party, "amount": known.amount, "where": known.where}
    if draft.contract_party.strip() and bare(draft.contract_party) != bare(known.party):
        raise RuleBroken("payment.contract_other_party", "contract_party", **facts)
    told = draft.contract_amount
    if other_amount(draft, known) and not draft.contract_why.strip():
        raise _untold(known, "contract_why")
    if told is not None and known.id is not None and told > known.amount:
        raise RuleBroken("payment.contract_other_amount", "contract_amount", **facts)
    if known.begins_on is not None and draft.applied_on is not None and draft.applied_on < known.begins_on:
        raise RuleBroken("payment.contract_not_begun", "applied_on", number=known.number, day=known.begins_on)


def require_held(amount: Money, left: Money | None, field: str) -> None:
    """Raises `RuleBroken` for more than is held of the deposits that are paid back: others' money would pay it."""
    if left is not None and amount > left:
        raise RuleBroken("payment.above_deposit", field, left=left)


def by_assembly(draft: PaymentDraft, resolved: Resolved | None) -> bool:
    """Whether it rests on a resolution of the owners' assembly, or on one that is typed and may be."""
    return draft.basis == "resolution" and (resolved is None or resolved.assembly)


def fund_remarks(draft: PaymentDraft, subject: str, resolved: Resolved | None) -> Iterator[Remark]:
    """What of a payment out of the maintenance fund is not as it should be: for what, and who resolved it."""
    if not draft.maintenance:
        return
    code, _, name = subject.partition(" ")
    if subject and not of_repairs(code, name):
        yield Remark("remark.fund_subject", (("subject", subject),))
    if draft.basis != "emergency" and not by_assembly(draft, resolved):
        yield Remark("remark.fund_needs_assembly")


def basis_remarks(payment: Payment) -> Iterator[Remark]:
    """What of the basis is not as it was, is over, or is on nobody's file here."""
    draft, known = payment.draft, payment.others.contract
    wrong = unresolved(draft, payment.others.resolved, payment.others.place_id)
    if wrong is not None:
        yield wrong
    if payment.others.on_item:
        facts = (("numbers", payment.others.on_item), ("amount", payment.others.item_spent))
        yield Remark("remark.resolution_used", facts)
    if payment.contract_told:
        yield Remark("remark.contract_changed", (("words", payment.contract_told),))
    if not_here(payment):
        yield Remark(NOT_HERE[draft.basis])
    if (
        known is not None
        and payment.others.deposit_left is None  # a deposit is paid back once its contract is over,
        and not known.surplus  # and so is what was received too much
        and known.ends_on is not None
        and draft.applied_on
        and draft.applied_on > known.ends_on
    ):
        yield Remark("remark.contract_over", (("number", known.number), ("day", known.ends_on)))


def not_here(payment: Payment) -> bool:
    """Whether nothing here proves what a payment rests on: the resolution is typed, the contract neither on record nor among
    the files."""
    draft = payment.draft
    if draft.basis == "resolution":
        return draft.item_id is None
    attached = any(file.label == "contract" for file in payment.files)
    return draft.basis == "contract" and draft.contract_id is None and not attached
