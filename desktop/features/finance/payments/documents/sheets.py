"""The sheets of one payment: 用款申请表, 支付通知, 回单粘贴单."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.core.discretion import Known, Say, telling
from desktop.features.finance.payments.documents.wording import (
    CHECK_DIGITS,
    agreement_cited,
    basis_shown,
    name_shown,
    number_shown,
    party_name,
    reset_told,
    signed_words,
    state_shown,
)
from desktop.features.finance.payments.records import PARTIES, Payment
from desktop.features.finance.payments.rules import LABELS, content_digest, late_ratified, overdue, said
from desktop.printing.blocks import (
    Blank,
    Block,
    Form,
    FormCell,
    FormRow,
    Paper,
    Paragraph,
    Signature,
    Title,
)

PAIR = (4.0, 10.0, 4.0, 10.0)
BY_HAND = "意见：\n签字：\n　　　　年　　月　　日"
RULE = "三方各自核对、各自签字，不以沉默视为同意；内容或附件有改动的，原有签字一律作废。"
BOX_HEIGHT = 36.0
PASTE_HEIGHT = 105.0
ROW = 7.5
"""Millimetres of a line: everything stands on one page, the boxes beside what they are about."""


def application_paper(payment: Payment, today: date) -> Paper:
    """用款申请表: what is asked for, what it rests on, and three boxes, filled as far as the parties have signed.

    Of a payment that was read for the public it masks names, doors and numbers in whatever was typed, and counts the files:
    their names may tell as much (domain 2.7).
    """
    draft, public = payment.draft, payment.known is not None
    say = telling(payment.known or Known(), public=public)
    afterwards = (
        *_if("合同变更", payment.contract_told),
        *_if("事后追认", _ratified(payment, today)),
        *_if("银行退汇", payment.end_reason if payment.returned else ""),
        *_if("签后更正", payment.moved),
    )
    rows = (
        _pair("小区", payment.place, "状态", state_shown(payment)),
        _whole("用途", draft.purpose),
        _whole("依据", basis_shown(payment)),
        *_if("合同", "，".join(filter(None, (draft.contract_no, draft.contract_party, _yuan(draft.contract_amount))))),
        *afterwards,
        _pair("收款单位", draft.payee, "收款账户", f"{draft.payee_bank} {number_shown(draft.payee_account, public=public)}"),
        _pair("小写金额", f"{payment.amount}元", "大写金额", f"人民币{payment.amount.capitals()}"),
        _pair("付款账户", _account(payment, public=public), "共管协议", agreement_cited(payment)),
        _pair("预算科目", payment.subject, "资金性质", _nature(payment)),
        *_if("发票", "，".join(filter(None, (draft.invoice_no, said(draft.invoice_on))))),
        _whole("附件", (_files_counted(payment) if public else _files(payment)) or "无"),
        _pair("验收核对", _checked(payment, public=public), "经办人", f"{name_shown(draft.applicant, public=public)}，{said(draft.applied_on)}"),
    )  # fmt: skip
    blocks = (
        Title("用款申请表"),
        Form(PAIR, (_pair("编号", payment.number, "骑缝编号", _edge(payment)), *(_said(row, say) for row in rows))),
        _boxes(payment, say, height=BOX_HEIGHT - ROW * bool(afterwards), public=public),
    )  # fmt: skip
    return _paper("用款申请表", payment, today, blocks)


def notice_paper(payment: Payment, office: str, today: date) -> Paper:
    """支付通知 to the cashier: what three parties have approved, and to whom it is to be paid; of what was paid already a copy
    that says so, and asks for nothing."""
    draft, account = payment.draft, _account(payment, public=False)
    signers = "、".join(
        f"{one.name}（{one.post}）" for party in PARTIES if (one := payment.signature(party)) is not None
    )
    rows = (
        _pair("编号", payment.number, "批准日期", said(payment.approved_on)),
        _whole("用途", draft.purpose),
        _pair("收款单位", draft.payee, "开户行", draft.payee_bank),
        _pair("收款账号", draft.payee_account, "付款账户", account),
        _pair("小写金额", f"{payment.amount}元", "大写金额", f"人民币{payment.amount.capitals()}"),
        _whole("签字人", signers),
        *_if("签章密码", reset_told(payment)),
        _whole("共管协议", agreement_cited(payment)),
    )
    asks = "请核对后付款。实付金额不得超过批准金额，付款后请交回银行回单。出纳不得为经办人本人。"
    copy = payment.paid_on is not None
    if copy:
        asks = (
            f"并已于{said(payment.paid_on)}付款，实付{_yuan(payment.paid)}，银行流水号{payment.bank_no}。"
            "本件是存档副本，不得据此再次付款。"
        )
    said_words = f"{payment.place}下列款项已经共管三方签字批准，{asks}"
    blocks = (
        Title("支付通知（副本）" if copy else "支付通知"), Paragraph("出纳："), Paragraph(said_words), Form(PAIR, rows), Blank(),
        Signature(office, said(today)),
    )  # fmt: skip
    return _paper("支付通知", payment, today, blocks)


def slip_paper(payment: Payment, today: date) -> Paper:
    """回单粘贴单: what the bank paid, and room to paste its slip."""
    rows = (
        _pair(
            "编号",
            payment.number,
            "凭证号",
            payment.voucher or ("（已退汇）" if payment.returned else "（未入账）"),
        ),
        _whole("用途", payment.draft.purpose),
        _pair("收款单位", payment.draft.payee, "付款账户", _account(payment, public=False)),
        _pair(
            "付款日期",
            "见退汇说明" if payment.returned else said(payment.paid_on),
            "银行流水号",
            payment.bank_no,
        ),
        _pair("批准金额", f"{payment.amount}元", "实付金额", _yuan(payment.paid)),
        *_if("退汇说明", payment.end_reason if payment.returned else ""),
        *_if("签章密码", reset_told(payment)),
        _whole("实付大写", f"人民币{payment.paid.capitals()}" if payment.paid else ""),
        FormRow((FormCell("银行回单粘贴处", "label", 4),)),
        FormRow((FormCell("", "value", 4),), PASTE_HEIGHT),
        _pair("出纳", payment.paid_by, "会计", ""),
    )
    return _paper("回单粘贴单", payment, today, (Title("回单粘贴单"), Form(PAIR, rows)))


def _said(row: FormRow, say: Say) -> FormRow:
    return replace(row, cells=tuple(replace(cell, text=say(cell.text)) for cell in row.cells))


def _boxes(payment: Payment, say: Say, *, height: float, public: bool) -> Form:
    """Three boxes side by side: what was said, or room for pen and seal."""
    said_by = [payment.signature(party) for party in PARTIES]
    heads = tuple(FormCell(party_name(payment, party), "label") for party in PARTIES)
    boxes = tuple(
        FormCell(
            signed_words(one, say, fresh=bool(payment.fresh_pin(one)), public=public) if one else BY_HAND
        )
        for one in said_by
    )
    return Form(
        (1.0, 1.0, 1.0),
        (FormRow(heads, ROW), FormRow(boxes, height), FormRow((FormCell(RULE, "value", 3),), ROW)),
    )


def _edge(payment: Payment) -> str:
    """骑缝编号: the number with the first digits of what is signed, the same on every sheet of one content."""
    return f"{payment.number}-{content_digest(payment)[:CHECK_DIGITS]}"


def _ratified(payment: Payment, today: date) -> str:
    if payment.draft.basis != "emergency":
        return ""
    if payment.ratified:
        told = f"{said(payment.ratified_on)}，{payment.ratified}"
        after = late_ratified(payment)
        return f"{told}（应在{said(payment.draft.report_by)}前追认，迟{after}天）" if after else told
    if over := overdue(payment, today):
        return f"应在{said(payment.draft.report_by)}前追认，至{said(today)}逾期{over}天"
    return f"须在{said(payment.draft.report_by)}前追认"


def _nature(payment: Payment) -> str:
    fund = "维修资金" if payment.draft.maintenance else "公共收益"
    return f"{fund}，提取备用金" if payment.draft.petty else fund


def _checked(payment: Payment, *, public: bool) -> str:
    by = name_shown(payment.checked_by, public=public) if payment.checked_by else ""
    return "，".join(filter(None, (by, said(payment.checked_on), payment.check_words)))


def _files(payment: Payment) -> str:
    return "、".join(f"{LABELS[file.label]}《{file.name}》" for file in payment.files if file.label != "slip")


def _files_counted(payment: Payment) -> str:
    counted = Counter(LABELS[file.label] for file in payment.files if file.label != "slip")
    return "、".join(f"{label}{count}份" for label, count in counted.items())


def _account(payment: Payment, *, public: bool) -> str:
    return f"{payment.account} {number_shown(payment.account_no, public=public)}".strip()


def _yuan(amount: object) -> str:
    return f"{amount}元" if amount is not None else ""


def _pair(label: str, value: str, other: str, beside: str) -> FormRow:
    return FormRow(
        (FormCell(label, "label"), FormCell(value), FormCell(other, "label"), FormCell(beside)), ROW
    )


def _whole(label: str, value: str) -> FormRow:
    return FormRow((FormCell(label, "label"), FormCell(value, "value", 3)), ROW)


def _if(label: str, value: str) -> Iterable[FormRow]:
    return (_whole(label, value),) if value else ()


def _paper(title: str, payment: Payment, day: date, blocks: tuple[Block, ...]) -> Paper:
    return Paper(f"{title} {payment.number}", blocks, subject=payment.number, day=day)
