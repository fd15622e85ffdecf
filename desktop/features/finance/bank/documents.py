"""银行存款余额调节表 as a paper: both balances, what is in transit, and whether they agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from desktop.core.money import Money
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.records import AccountName, Cause, Moved, Reconciliation
from desktop.printing.blocks import (
    Blank,
    Block,
    Grid,
    GridColumn,
    Heading,
    Paper,
    Paragraph,
    Title,
)
from desktop.printing.document import typeset

TITLE = "银行存款余额调节表"
BALANCES = (GridColumn("项目", 9), GridColumn("金额（元）", 5, "right")) * 2
ITEMS = (
    GridColumn("日期", 5, "centre"),
    GridColumn("摘要", 11),
    GridColumn("凭证号或流水号", 7),
    GridColumn("金额（元）", 5, "right"),
)


def reconciliation_paper(account: AccountName, sheet: Reconciliation, *, public: bool = True) -> Paper:
    """The sheet of one account at the end of a day (会计基础工作规范; domain 2.4, 4.3 P: 共管账户对账表).

    Amounts in yuan. For the public persons are masked (domain 2.7); of the account's number no more than its
    ends is shown, of a serial of the bank no more than its end.
    """
    hide, sheet = rules.hiding(sheet, public=public), rules.shown(sheet, public=public)
    blocks: list[Block] = [
        Title(TITLE),
        Paragraph(f"{account.compound}　账户：{account.name}", flush=True),
        Paragraph(f"账号：{rules.both_ends(account.number) or '（未登记）'}　截至{said_day(sheet.until)}　单位：元", flush=True),
        _balances(sheet),
        *_verdict(sheet),
    ]  # fmt: skip
    for name, moved in rules.sides(sheet):
        if moved:
            blocks += [Heading(1, f"{name}（{len(moved)}笔）"), Grid(ITEMS, tuple(_rows(moved, hide)))]
    if not any(moved for _, moved in rules.sides(sheet)):
        blocks.append(Paragraph("没有未达账项。"))
    blocks += [Blank(), Paragraph("编制人：　　　　　　复核人：　　　　　　编制日期：", flush=True)]
    return Paper(TITLE, tuple(blocks), account.compound, account.name, day=sheet.until)


def paper_pdf(
    paper: Paper, *, progress: Callable[[int], None] | None = None, substitute: str | None = None
) -> bytes:
    """A paper as PDF/A-2b; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(paper, progress=progress, substitute=substitute)


def said_day(day: date) -> str:
    """GB/T 9704 7.3.5.4: Arabic digits, no leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def _balances(sheet: Reconciliation) -> Grid:
    (bank_in, a), (bank_out, b), (books_in, c), (books_out, d) = rules.sides(sheet)
    lines = (
        ("企业银行存款日记账余额", sheet.books, "银行对账单余额", sheet.bank),
        (f"加：{bank_in}", _sum(a), f"加：{books_in}", _sum(c)),
        (f"减：{bank_out}", _sum(b), f"减：{books_out}", _sum(d)),
        ("调节后余额", sheet.books_adjusted, "调节后余额", sheet.bank_adjusted),
    )
    return Grid(BALANCES, tuple((left, str(one), right, str(other)) for left, one, right, other in lines))


def _verdict(sheet: Reconciliation) -> Iterator[Paragraph]:
    if not sheet.difference.fen:
        yield Paragraph(f"调节后双方余额相符，均为{sheet.bank_adjusted}元。")
        return
    more = "大于" if sheet.difference.fen > 0 else "小于"
    amount = Money(abs(sheet.difference.fen))
    yield Paragraph(f"调节后双方余额不符：银行方{more}企业方{amount}元，应查明原因。")
    yield from (Paragraph(_cause(one)) for one in sheet.causes)
    if left := sheet.unexplained.fen:
        yield Paragraph(f"其中原因未明：{Money(left)}元。")


def _cause(cause: Cause) -> str:
    if cause.kind == "opening":
        return f"期初不符：{said_day(cause.day)}首笔对账单之前，银行余额与账面余额相差{cause.amount}元。"
    return (
        f"对账单余额不连续：{said_day(cause.day)}的余额与上一笔接不上，相差{cause.amount}元，可能缺少流水。"
    )


def _rows(moved: Iterable[Moved], hide: Callable[[str], str]) -> Iterator[tuple[str, ...]]:
    for one in moved:
        words = " ".join(filter(None, (one.words, one.payee)))
        yield one.day.isoformat(), hide(words), one.number, str(one.amount)


def _sum(moved: Iterable[Moved]) -> Money:
    return Money(sum(one.amount.fen for one in moved))
