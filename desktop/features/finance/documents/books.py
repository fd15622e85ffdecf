"""记账凭证, 日记账 and 收支明细 as papers; all for the office alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from desktop.core.money import Money
from desktop.features.finance import rules
from desktop.features.finance.records import AccountRow, CashLine, Statement, Voucher
from desktop.printing.blocks import Block, Grid, GridColumn, Heading, Paper, Paragraph, Title
from desktop.printing.document import typeset

LINES = (
    GridColumn("科目或账户", 12),
    GridColumn("借方金额", 8, "centre"),
    GridColumn("贷方金额", 8, "centre"),
)
CASH = (
    GridColumn("日期", 5, "centre"), GridColumn("号", 2, "centre"), GridColumn("摘要", 7),
    GridColumn("收入", 5, "centre"), GridColumn("支出", 5, "centre"), GridColumn("余额", 5, "centre"),
)  # fmt: skip
SUMS = (GridColumn("科目或账户", 12), GridColumn("收入", 8, "centre"), GridColumn("支出", 8, "centre"))
INTERNAL = "内部使用，不得张贴、外传。"


def paper_pdf(
    paper: Paper, *, progress: Callable[[int], None] | None = None, substitute: str | None = None
) -> bytes:
    """A paper as PDF/A-2b; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(paper, progress=progress, substitute=substitute)


def voucher_paper(voucher: Voucher) -> Paper:
    """记账凭证: its lines, the sum in figures and capitals, who prepared and who posted it (会计法 14)."""
    whole = voucher.amount
    number = rules.said_number(voucher.year, voucher.number) if voucher.number else "草稿，未记账"
    by = voucher.reversed_by
    red = (
        f"红字冲销{rules.said_number(*voucher.reverses)}，原因：{voucher.reason}" if voucher.reverses else ""
    )
    rows = [
        (line.name or "账套中已没有", *(str(one or "") for one in rules.sides(line.amount.fen, red=line.red)))
        for line in voucher.lines
    ]
    rows.append(("合计", str(whole), str(whole)))
    blocks: list[Block] = [
        Title("记账凭证"),
        Paragraph(f"{voucher.compound}，{_day(voucher.day)}，{number}", flush=True),
        Paragraph(f"摘要：{voucher.text}", flush=True),
        Grid(LINES, tuple(rows)),
        Paragraph(f"金额（大写）：{whole.capitals()}", flush=True),
        *([Paragraph(red, flush=True)] if red else []),
        *([Paragraph(f"已由{rules.said_number(*by)}红字冲销。", flush=True)] if by else []),
        Paragraph(
            f"附件{len(voucher.files)}张。制单：{voucher.prepared_by or '　　　　'}　记账：{voucher.posted_by or '　　　　'}",
            flush=True,
        ),
    ]
    return Paper("记账凭证", tuple(blocks), voucher.compound, voucher.text, day=voucher.day)


def cash_paper(compound: str, account: AccountRow, lines: Sequence[CashLine], mark: str) -> Paper:
    """日记账 of an account with the balance after every line; `mark` is the fingerprint of the books."""
    rows = _cash(lines)
    title = f"{compound}{account.name}日记账"
    blocks: list[Block] = [Title(title), Paragraph(f"账号：{account.number or '—'}。{INTERNAL}", flush=True)]
    blocks.append(Grid(CASH, rows) if rows else Paragraph("（无）"))
    blocks.append(
        Paragraph(
            f"余额：{account.balance}元（大写：{account.balance.capitals()}）。账簿校验码：{mark or '—'}。",
            flush=True,
        )
    )
    return Paper(title, tuple(blocks), compound, title, day=lines[-1].day if lines else None)


def statement_paper(
    compound: str, account: AccountRow, sheet: Statement, lines: Sequence[CashLine], mark: str
) -> Paper:
    """收支明细 of an account in a month or a year: what it began with, by subject and line by line, what is left."""
    income, expense = (Money(sum(each.fen for _, each in side)) for side in (sheet.income, sheet.expense))
    left = Money(sheet.opening.fen + income.fen - expense.fen)
    came, went = (
        Money(sum(each.fen for each in side if each))
        for side in ([one.income for one in lines], [one.expense for one in lines])
    )
    title = f"{compound}{account.name}{_period(sheet.period)}收支明细"
    sums = [(name, str(each), "") for name, each in sheet.income]
    sums += [(name, "", str(each)) for name, each in sheet.expense]
    sums.append(("合计", str(income), str(expense)))
    rows = (
        (str(sheet.began_on or ""), "", "期初余额", "", "", str(sheet.opening)),
        *_cash(lines),
        ("", "", "合计", str(came), str(went), str(left)),
    )
    blocks: list[Block] = [
        Title(title),
        Paragraph(
            f"账号：{account.number or '—'}。账簿校验码：{mark or '—'}。单位：元。{INTERNAL}", flush=True
        ),
        Paragraph(
            f"期末余额：{left}元（{left.capitals()}）。制表：　　　　　复核：　　　　　",
            flush=True,
        ),
        Heading(1, "按科目"),
        Grid(SUMS, tuple(sums)),
        Heading(1, "逐笔"),
        Grid(CASH, rows),
    ]
    return Paper(title, tuple(blocks), compound, title, day=lines[-1].day if lines else None)


def _cash(lines: Sequence[CashLine]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            str(one.day), str(one.number), one.text, str(one.income or ""), str(one.expense or ""), str(one.balance),
        )
        for one in lines
    )  # fmt: skip


def _period(period: int) -> str:
    return f"{period}年" if rules.is_year(period) else f"{period // 100}年{period % 100}月"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
