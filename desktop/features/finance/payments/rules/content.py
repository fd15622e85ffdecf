"""What three people sign: everything that matters of a payment, as one text and its SHA-256."""

from __future__ import annotations

import hashlib
from datetime import date

from desktop.features.finance.payments.records import CONTENT_LABELS, Payment

BASES = {"none": "小额，按协议无需依据", "resolution": "决议", "contract": "合同", "emergency": "应急"}
LABELS = {
    "contract": "合同",
    "invoice": "发票",
    "acceptance": "验收单",
    "photo": "照片",
    "slip": "银行回单",
    "": "附件",
}


def content_lines(payment: Payment) -> tuple[tuple[str, str], ...]:
    """What is signed, as labels and values in a fixed order; what stands in none of them may change without harm.

    These are the words the signatories read, so that what is signed is what is in sight (storage 6).
    """
    draft, agreement = payment.draft, payment.agreement
    cited = f"{agreement.draft.number}（{said(agreement.draft.signed_on)}签订）" if agreement else ""
    checked = "，".join(filter(None, (said(payment.checked_on), payment.checked_by, payment.check_words)))
    invoice = "，".join(filter(None, (draft.invoice_no, said(draft.invoice_on))))
    files = [file for file in payment.files if file.label in CONTENT_LABELS or not file.label]
    return (
        ("编号", payment.number),
        ("小区", payment.place),
        ("用途", draft.purpose),
        ("金额", f"{payment.amount}元（{payment.amount.capitals()}）"),
        ("依据", f"{BASES[draft.basis]}：{payment.basis_told}".strip("：")),
        ("合同", " ".join(filter(None, (draft.contract_no, draft.contract_party, str(draft.contract_amount or ""))))),
        *([("合同金额变更", payment.contract_told)] if payment.contract_told else []),
        ("收款单位", draft.payee),
        ("收款账户", f"{draft.payee_bank} {draft.payee_account}".strip()),
        ("共管账户", f"{payment.account} {payment.account_bank} {payment.account_no}".strip()),
        ("共管协议", cited),
        ("预算科目", payment.subject),
        ("维修资金", "是" if draft.maintenance else "否"),
        ("提取备用金", "是" if draft.petty else "否"),
        ("发票", invoice),
        ("验收核对", checked),
        ("经办人", f"{draft.applicant}，{said(draft.applied_on)}"),
        *((LABELS[file.label], f"{file.name} SHA-256 {file.digest}") for file in sorted(files, key=lambda one: one.id)),
    )  # fmt: skip


def content_text(payment: Payment) -> str:
    """The canonical text: one line for each label and value, the key of the payment first."""
    lines = [f"payment {payment.id}", *(f"{label}\t{value}" for label, value in content_lines(payment))]
    return "".join(f"{line.replace(chr(10), ' ')}\n" for line in lines)


def content_digest(payment: Payment) -> str:
    """SHA-256 of the canonical text, 64 hex digits."""
    return hashlib.sha256(content_text(payment).encode()).hexdigest()


def said(day: date | None) -> str:
    """GB/T 9704 7.3.5.4: Arabic digits, no leading zeros."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"
