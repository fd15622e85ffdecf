"""来龙去脉 as a paper."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.core.discretion import telling
from desktop.features.finance.rules import last_four
from desktop.features.finance.trail.records import MASKED_KINDS, Step, Trail
from desktop.printing.blocks import Grid, GridColumn, Paper, Paragraph, Title
from desktop.printing.document import typeset

STEPS = {
    "line": "银行流水", "no_line": "银行流水：尚无对应流水", "match": "流水与凭证匹配", "unmatch": "撤销匹配", "voucher": "记账凭证",
    "draft": "凭证草稿", "reversal": "红字冲销凭证", "no_voucher": "记账凭证：尚未记账", "never_booked": "记账凭证：未记账，款项已由银行退回", "payment": "用款申请",
    "no_payment": "用款申请：无，凭证为直接录入", "asked": "提出申请", "changed": "修改申请", "contract_changed": "合同金额变更", "files": "增加附件或标注附件",
    "file_removed": "移除附件", "checked": "验收核对", "sent": "送签", "said_agree": "同意并签字", "said_refuse": "不同意",
    "said_back": "退回", "fresh_pin": "签章密码曾被重设", "paper": "登记纸质签字", "signature_void": "签字已失效", "paid": "银行付款", "no_slip": "回单后补", "slip": "补交银行回单", "booked": "入账", "unbooked": "凭证冲销，待重新入账",
    "ratified": "事后追认", "unratified": "事后追认失效", "voided": "作废", "returned": "银行退汇", "agreement": "共管协议", "no_agreement": "共管协议：未登记", "contract": "合同",
    "receipt": "合同收款", "paid_back": "按合同退款", "day_total": "每日汇总", "emergency": "应急用款，事后追认期限", "resolution": "会议决议", "meeting": "会议",
}  # fmt: skip
SERIAL = re.compile(r"[0-9A-Za-z]{9,}")
"""The bank's number of a payment, in the words of its trail."""

COLUMNS = (
    GridColumn("时间", 6, "centre"), GridColumn("环节", 6), GridColumn("编号与内容", 12), GridColumn("人员", 5),
)  # fmt: skip


def trail_pdf(
    trail: Trail,
    *,
    public: bool,
    progress: Callable[[int], None] | None = None,
    substitute: str | None = None,
) -> bytes:
    """The trail as PDF/A-2b; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(trail_paper(trail, public=public), progress=progress, substitute=substitute)


def trail_paper(trail: Trail, *, public: bool) -> Paper:
    """Every step with day, number, words and names; the public version masks names, in its words too, and leaves out
    what the bank tells of a payer or payee (domain 2.7), and its serials but for their ends."""
    say = telling(trail.known, public=public)
    rows = tuple(
        (
            f"{one.day or ''} {one.clock}".strip(), STEPS[one.kind], say(_words(one, public=public)),
            "、".join(map(say, one.names)),
        )
        for one in trail.steps
    )  # fmt: skip
    note = "公示用，姓名已隐去。" if public else "内部使用，不得张贴、外传。"
    blocks = (Title("资金来龙去脉"), Paragraph(f"{trail.place}。{note}", flush=True), Grid(COLUMNS, rows))
    days = [one.day for one in trail.steps if one.day]
    return Paper("资金来龙去脉", blocks, trail.place, trail.place, day=max(days, default=None))


def _words(step: Step, *, public: bool) -> str:
    told, number = "" if public and step.kind in MASKED_KINDS else step.told, step.number
    if public and step.kind == "line":
        number = last_four(number)
    if public and step.kind in ("paid", "returned"):
        told = SERIAL.sub(lambda found: last_four(found[0]), told)
    seal = f"校验码{step.seal}" if step.seal else ""
    amount = f"{step.amount}元" if step.amount is not None else ""
    return "，".join(filter(None, (number, told, amount, seal)))
