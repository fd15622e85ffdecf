"""Payments of that account in the demo data: one booked, one that waits, one refused; signed on paper, as nobody signs in there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from desktop.core.attachments import Attachments, Stored
from desktop.core.money import Money
from desktop.features.finance.payments import commands, queries, rules
from desktop.features.finance.payments.records import (
    AgreementDraft,
    CheckDraft,
    FilesDraft,
    PayDraft,
    PaymentDraft,
    SignatoryDraft,
    SignDraft,
)
from desktop.printing.blocks import Paper, Paragraph, Title
from desktop.printing.document import typeset

AGREED_ON = date(2026, 10, 9)
"""After the quarter: what left the account before it needed nobody to sign."""

AGREEMENT = AgreementDraft(
    number="华新共管〔2026〕1号", signed_on=AGREED_ON, begins_on=AGREED_ON, tier_one=Money(200000), tier_two=Money(2000000),
    check_over=Money(300000), petty_limit=Money(200000), paper=True, contact="街道公共收益监管员",
)  # fmt: skip
SIGNERS = {
    "property": ("黄石某某物业服务有限公司", "龙斌华", "项目经理"), "committee": ("华新小区业主委员会", "丁艳", "主任"),
    "community": ("中共南岳社区委员会", "韩兰", "书记"),
}  # fmt: skip
"""Body, name and post of who signs for each party."""

LAMPS = PaymentDraft(
    purpose="更换楼道声控灯", basis="contract", contract_no="HT-2026-11", contract_party="黄石某某机电有限公司",
    contract_amount=Money(386000), payee="黄石某某机电有限公司", payee_bank="湖北银行黄石分行", payee_account="6222000033334444",
    amount=Money(386000), invoice_no="26422000000000031101", invoice_on=date(2026, 10, 19), applicant="宋红",
    applied_on=date(2026, 10, 20),
)  # fmt: skip
CLOSERS = replace(
    LAMPS, purpose="更换单元门闭门器", contract_no="HT-2026-12", contract_amount=Money(420000), amount=Money(420000),
    invoice_no="26422000000000031258",
)  # fmt: skip
FLOWERS = PaymentDraft(
    purpose="购置南门花箱", basis="none", payee="黄石某某园艺店", payee_bank="湖北银行黄石分行", payee_account="6222000055556666",
    amount=Money(150000), applicant="宋红", applied_on=date(2026, 10, 27),
)  # fmt: skip

PROOFS = {"contract": "合同", "invoice": "发票", "acceptance": "验收单"}
CASHIER, CHECKER = "姜琴艳", "曹洁"
PAID_ON = date(2026, 10, 22)
REFUSAL = "先听居民意见，列入下次联席会议再定"


def ask_for_money(s: Session, joint: int, today: date, store: Attachments) -> None:
    """Agree on who signs for the account `joint`, and let three payments go their ways; one of them waits since `today`."""
    subject = next(key for key, words in queries.subjects_offered(s, joint) if words.endswith("维修更新"))
    signatories = _agree(s, joint)
    lamps = _ask(s, replace(LAMPS, account_id=joint, subject_id=subject), store)
    for party in SIGNERS:
        _say(s, SignDraft(lamps, party), signatories, LAMPS.applied_on)
    slip = _sheet(store, "银行回单", LAMPS)
    paid = PayDraft(lamps, PAID_ON, "20261022000038", LAMPS.amount, CASHIER, (slip,))
    commands.pay_payment(s, paid, None, _at(PAID_ON))
    commands.book_payment(s, lamps, None, _at(PAID_ON))
    flowers = _ask(s, replace(FLOWERS, account_id=joint, subject_id=subject), store)
    _say(s, SignDraft(flowers, "committee", "refuse", REFUSAL), signatories, FLOWERS.applied_on)
    waits = replace(CLOSERS, account_id=joint, subject_id=subject, applied_on=today, invoice_on=today)
    closers = _ask(s, waits, store)
    for party in ("property", "committee"):
        _say(s, SignDraft(closers, party), signatories, today)


def _agree(s: Session, joint: int) -> dict[str, int]:
    """The agreement with one who signs for each party; returns the signatory of each."""
    account = queries.account_of(s, joint)
    bodies = {name: body for body, name in queries.bodies_offered(s, account.place_id)}
    parties = {f"{party}_id": bodies[name] for party, (name, *_) in SIGNERS.items()}
    agreement = commands.save_agreement(
        s, replace(AGREEMENT, account_id=joint, **parties), None, _at(AGREED_ON)
    )
    near = {said.split(" · ")[0]: person for person, said in queries.people_of(
        s, queries.agreement_detail(s, agreement), AGREED_ON
    )}  # fmt: skip
    return {
        party: commands.add_signatory(
            s, SignatoryDraft(agreement, party, near[name], post, AGREED_ON), None, _at(AGREED_ON)
        )
        for party, (_, name, post) in SIGNERS.items()
    }


def _ask(s: Session, draft: PaymentDraft, store: Attachments) -> int:
    """The application with what proves it, verified where that is asked for, and before the three parties."""
    now = _at(draft.applied_on)
    payment = commands.save_payment(s, draft, None, now)
    if draft.contract_no:
        kept = tuple(_sheet(store, words, draft) for words in PROOFS.values())
        commands.add_files(s, FilesDraft(payment, kept), None, now)
        for file, label in zip(queries.payment_detail(s, payment, now.date()).files, PROOFS, strict=True):
            commands.label_file(s, file.id, label, None, now)
        commands.check_payment(
            s, CheckDraft(payment, draft.applied_on, CHECKER, "已安装，逐处试过"), None, now
        )
    commands.send_payment(s, payment, None, now)
    return payment


def _say(s: Session, draft: SignDraft, signatories: dict[str, int], day: date | None) -> None:
    now = _at(day)
    payment = queries.payment_detail(s, draft.payment_id, now.date())
    paper = f"华新签〔2026〕{payment.number.split('-')[-1]}号"
    told = replace(
        draft,
        digest=rules.content_digest(payment),
        signatory_id=signatories[draft.party],
        paper_no=paper,
        day=day,
    )
    commands.sign_on_paper(s, told, None, now)


def _sheet(store: Attachments, name: str, draft: PaymentDraft) -> Stored:
    """A sheet that says it is made up for the demo."""
    said = f"{draft.purpose}，{draft.payee}，{draft.amount}元。\n本页为演示资料。"
    paper = Paper(name, (Title(name), Paragraph(said)), day=draft.applied_on)
    return store.keep(typeset(paper), f"{draft.purpose}{name}.pdf")


def _at(day: date | None) -> datetime:
    """The morning of a day in the office."""
    return datetime.combine(day or date.max, time(10)).astimezone()
