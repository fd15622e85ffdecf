"""整改通知书 of one finding with its receipt, and the list of findings; Chinese whatever the screen speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from desktop.core.discretion import Say, telling
from desktop.features.finance.audit import rules
from desktop.features.finance.audit.records import Notice, Register
from desktop.features.finance.records import Voucher
from desktop.features.finance.rules import said_number, voucher_number
from desktop.features.worklist.records import TaskDetail
from desktop.printing.blocks import Form, FormCell, FormRow, Grid, GridColumn, Paper, Paragraph, Title
from desktop.printing.document import typeset

TITLE, LIST = "整改通知书", "审计发现整改清单"
PAIR = (4.6, 9.4, 4.6, 9.4)
SIGNED = "签字：　　　　　　　　　　年　　月　　日"
SEALED = "签字（盖章）：　　　　　　　　　　年　　月　　日"
RECEIPT = "整改回执（整改完成后由责任单位填写，连同佐证材料交签发单位）"
BOXES = "□合格　　　□不合格，返工"
PROOFS = {"photo": "照片", "file": "文件", "signature": "签字"}
RESULTS = {"pass": "合格", "rework": "返工"}
FACT, WRITING, SIGNING = 9.0, 22.0, 13.0
"""How high in millimetres a row is that tells a fact, where one writes by hand, and where one signs."""

SHORT = 100
"""Up to so many characters stand as a fact; more is set as text that may run over pages."""

COLUMNS = (
    GridColumn("编号", 5, "centre"), GridColumn("发现日期", 5, "centre"), GridColumn("发现的问题", 10),
    GridColumn("凭证", 4, "centre"), GridColumn("整改单位", 5), GridColumn("整改期限", 5, "centre"),
    GridColumn("状态", 4, "centre"),
)  # fmt: skip
INTERNAL = "内部使用，不得张贴、外传。"
PUBLIC = "姓名、房号已作去标识化处理。"


def paper_pdf(
    paper: Paper, *, progress: Callable[[int], None] | None = None, substitute: str | None = None
) -> bytes:
    """A paper as PDF/A-2b; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(paper, progress=progress, substitute=substitute)


def rectification_paper(told: Notice, today: date, *, public: bool = True) -> Paper:
    """整改通知书 to the unit that puts a finding right, as of a day (domain 4.4 P): what was found, on which voucher with
    its amount in yuan, what is to be done by when and how it is checked; places to sign for it, and the receipt.

    What is on record of the rectification stands in the receipt already. `public` masks residents.
    """
    say, finding = telling(told.known, public=public), told.finding
    rows = (
        _pair("编号", finding.number, "签发日期", said_day(today)),
        _pair("责任单位", say(finding.unit), "责任人", say(told.person)),
        _pair("所在小区", told.compound, "整改期限", said_day(_deadline(told))),
        _whole("发现的问题", say(finding.words)),
        *([_whole("涉及凭证", say(_voucher(told.voucher)))] if told.voucher else []),
        _whole("发现依据", say(_basis(told))),
        _whole("整改要求", say(_demand(told, today))),
        _whole("验收方式", say(_checking(told.task))),
        _whole("签发单位", f"{told.office}\n{SEALED}", SIGNING),
        _whole("签收", SIGNED, SIGNING),
        FormRow((FormCell(RECEIPT, "label", 4),), FACT),
        *_receipt(told.task, say),
    )
    note = Paragraph(PUBLIC if public else INTERNAL, flush=True)
    return Paper(
        f"{TITLE} {finding.number}", (Title(TITLE), Form(PAIR, rows), note), finding.number, day=today
    )


def findings_paper(told: Register, *, public: bool = True) -> Paper:
    """审计发现整改清单 of a compound as of a day, those still open first; `public` masks residents."""
    say, title = telling(told.known, public=public), f"{told.compound}{LIST}"
    late = sum(one.late for one in told.findings)
    done = sum(one.over for one in told.findings)
    head = f"截至{said_day(told.on)}，共{len(told.findings)}项，已办结{done}项，逾期{late}项。"
    rows = tuple(
        (
            one.number, str(one.found_on), say(one.words), one.voucher or "—", say(one.unit), str(one.finish_by or "—"),
            rules.STATES[rules.stage(one)],
        )
        for one in told.findings
    )  # fmt: skip
    table = Grid(COLUMNS, rows) if rows else Paragraph("（无）")
    return Paper(
        title, (Title(title), Paragraph(f"{head}{PUBLIC if public else INTERNAL}", flush=True), table),
        told.compound, day=told.on,
    )  # fmt: skip


def said_day(day: date | None) -> str:
    """GB/T 9704 7.3.5.4: Arabic digits, no leading zeros."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def _deadline(told: Notice) -> date | None:
    """By when it is to be put right now, a longer time granted included."""
    return told.task.draft.deadline if told.task else told.finding.finish_by


def _voucher(voucher: Voucher | None) -> str:
    if voucher is None:
        return ""
    red = f"；已由{said_number(*voucher.reversed_by)}红字冲销" if voucher.reversed_by else ""
    files = f"附件{len(voucher.files)}张" if voucher.files else "无附件"
    return (
        f"{voucher_number(voucher.year, voucher.number)}，{said_day(voucher.day)}，{voucher.text}，{voucher.amount}元"
        f"（大写：{voucher.amount.capitals()}），{files}{red}"
    )


def _basis(told: Notice) -> str:
    finding = told.finding
    return f"{finding.found_by}于{said_day(finding.found_on)}发现；小区账簿，校验码{told.mark or '—'}"


def _demand(told: Notice, today: date) -> str:
    """What is to be done until when, and how the day it was due stands to today."""
    task, deadline = told.task, _deadline(told)
    if task and task.done_on:
        return f"已于{said_day(task.done_on)}整改并通过验收，本单存档。"
    until = f"于{said_day(deadline)}前整改到位" if deadline else "及时整改到位"
    handed_in = task.handed_in_on if task and task.state == "to_accept" else None
    late = ((handed_in or today) - deadline).days if deadline else 0
    before = f"现已逾期{late}天，请立即整改并书面说明原因。" if late > 0 else ""
    first = f"原定期限{said_day(task.first_deadline)}，已准予延期。" if _longer(task) and task else ""
    own = task.draft.standard if task and task.draft.standard != told.finding.words else ""
    return "".join((f"请对上述问题逐项查明原因，{until}。", before, first, f"整改标准：{own}" if own else ""))


def _longer(task: TaskDetail | None) -> bool:
    return task is not None and task.first_deadline != task.draft.deadline


def _checking(task: TaskDetail | None) -> str:
    """Evidence first, then somebody who did not do it looks at it (domain 4.5 step 4)."""
    asked = "、".join(PROOFS[kind] for kind in task.draft.proofs) if task else ""
    own = f"验收标准：{task.draft.acceptance}" if task and task.draft.acceptance else ""
    proofs = f"佐证材料（{asked}）" if asked else "佐证材料"
    return f"整改后提交{proofs}，由责任单位、责任人以外的人员验收；不合格的退回返工。{own}"


def _receipt(task: TaskDetail | None, say: Say) -> Iterator[FormRow]:
    """What is on record of the rectification, or room for the pen."""
    done = task.progress[-1] if task and task.progress else None
    words = f"{said_day(done.day)}：{done.words}" if done else ""
    yield _whole("整改情况", say(words), WRITING)
    yield _whole("责任单位", SEALED, SIGNING)
    seen = task.acceptances[-1] if task and task.acceptances else None
    if seen is None:
        yield _whole("验收意见", BOXES, SIGNING)
        yield _whole("验收人", SEALED, SIGNING)
        return
    told = "，".join(filter(None, (RESULTS[seen.result], seen.words)))
    yield _whole("验收意见", say(told), SIGNING)
    yield _whole("验收人", f"{say(f'{seen.unit} {seen.by}')}，{said_day(seen.day)}　　{SIGNED}", SIGNING)


def _pair(label: str, value: str, other: str, beside: str) -> FormRow:
    return FormRow(
        (FormCell(label, "label"), FormCell(value), FormCell(other, "label"), FormCell(beside)), FACT
    )


def _whole(label: str, value: str, height: float = FACT) -> FormRow:
    prose = len(value) > SHORT or height == WRITING
    return FormRow((FormCell(label, "label"), FormCell(value, "prose" if prose else "value", 3)), height)
