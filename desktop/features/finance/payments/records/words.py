"""The words of payments that are stored."""

from __future__ import annotations

PARTIES = ("community", "committee", "property")
"""社区党组织 业委会 物业服务企业: the three of the joint account (domain 4.3)."""

PARTY_ROLES = {
    "community": "signs_community",
    "committee": "signs_committee",
    "property": "signs_property",
}
"""Which role of a user signs for which party."""

BASES = ("none", "resolution", "contract", "emergency")
"""不需依据（小额） 决议 合同 应急: what a payment rests on."""

STATES = (
    "draft", "sent_back", "checked", "signing", "approved", "refused", "paid", "booked", "voided",
)  # fmt: skip
"""草稿 退回 已核验 待签字 已批准 不同意 已付款 已入账 作废."""

OPEN_STATES = ("draft", "sent_back")
"""States in which what is asked for may be changed without more ado."""

SIGNED_STATES = ("checked", "signing", "approved")
"""States in which a change is still possible and takes every signature with it."""

FINAL_STATES = ("refused", "paid", "booked", "voided")
"""States in which what was asked for is not changed any more."""

DEAD_STATES = ("refused", "voided")
"""States of what was not, or no longer is, paid."""

PAID_STATES = ("paid", "booked")
"""States after the bank has paid: what was signed stands, whatever is renamed or corrected elsewhere."""

SPENT_STATES = ("signing", "approved", "paid", "booked")
"""States that count as money asked for or gone where contract and budget are measured."""

BOUNCED = ("退汇", "退回", "退票", "退款")
"""What people write where the bank sent money back."""

FILE_LABELS = ("contract", "invoice", "acceptance", "photo", "slip")
"""合同 发票 验收单 照片 银行回单: what a file of a payment is."""

CONTENT_LABELS = ("contract", "invoice", "acceptance", "photo")
"""Files that are part of what is signed; the bank's slip comes afterwards."""

OPINIONS = ("agree", "refuse", "back")
"""同意 不同意 退回."""

REMIND_DAYS = 2
"""Days after which a party that has not signed is reminded; silence is never consent (domain 4.3)."""

ESCALATE_DAYS = 5
"""Days after which the street's contact is told."""

TWICE_DAYS = 30
"""Days within which the same amount to the same payee is asked about (domain 4.3)."""

PAY_DAYS = 30
"""Days after approval from which a payment is asked about (domain 4.3)."""

TERM_DAYS = 30
"""Days ahead in which the end of a signatory's mandate is told."""
