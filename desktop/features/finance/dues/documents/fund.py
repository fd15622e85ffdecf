"""维修资金年度收支情况 and 续交分摊表 as papers."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.discretion import telling
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.records import FundLine, FundStatement, TopUp
from desktop.printing.blocks import Blank, Block, Grid, GridColumn, Heading, Paper, Paragraph, Title

TITLE = "维修资金年度收支情况"
SHARES = "维修资金续交分摊表"
INTERNAL = "内部使用，不得张贴、外传。"
SUMS = (GridColumn("项目", 12), GridColumn("金额（元）", 8, "right"))
USED = (
    GridColumn("日期", 5, "centre"), GridColumn("项目", 9), GridColumn("依据", 9), GridColumn("凭证", 5, "centre"),
    GridColumn("金额（元）", 6, "right"),
)  # fmt: skip
CAME = (
    GridColumn("日期", 5, "centre"), GridColumn("摘要", 14), GridColumn("凭证", 5, "centre"),
    GridColumn("金额（元）", 6, "right"),
)  # fmt: skip
DOORS = (
    GridColumn("房号", 8), GridColumn("专有部分面积（㎡）", 7, "right"), GridColumn("应交（元）", 7, "right"),
    GridColumn("备注", 6),
)  # fmt: skip
NO_BASIS = "（未登记）"


def statement_paper(told: FundStatement, *, public: bool = True) -> Paper:
    """A fund's opening, what was paid in, interest, what was used for which project by which resolution, and closing,
    in yuan (民法典 281: published regularly; domain 2.3). For the public persons are masked (domain 2.7).
    """
    say = telling(told.known, public=public)
    until = f"　截至{told.until}" if told.until else ""
    came = [one for one in told.lines if one.kind != "used"]
    used = [one for one in told.lines if one.kind == "used"]
    title = Title(f"{told.year}年{TITLE}")
    if not told.begun:
        nothing = Paragraph(
            f"{told.compound}的账簿到{told.year}年末还没有记载账户{told.account}，本年情况不在账内。"
        )
        return Paper(f"{told.year}年{TITLE}", (title, nothing), told.compound, told.account)
    blocks: list[Block] = [
        title,
        Paragraph(f"{told.compound}　账户：{told.account}　单位：元{until}", flush=True),
        Grid(SUMS, _sums(told)),
        *_line(told),
        Heading(1, f"使用情况（{len(used)}笔）"),
        Grid(USED, tuple(_used(one, say) for one in used)) if used else Paragraph("本年没有使用。"),
        Heading(1, f"交存与利息（{len(came)}笔）"),
        Grid(CAME, tuple(_came(one, say) for one in came)) if came else Paragraph("本年没有交存和利息。"),
        Blank(),
        Paragraph("制表人：　　　　　　复核人：　　　　　　（盖章）", flush=True),
    ]
    return Paper(f"{told.year}年{TITLE}", tuple(blocks), told.compound, told.account)


def shares_paper(told: TopUp) -> Paper:
    """What each household pays of a sum, by exclusive area (民法典 283); names nobody, and is for the office."""
    rows = [(one.address, f"{one.area:.2f}", str(one.amount), "") for one in told.shares]
    area = sum(one.area for one in told.shares)
    rows.append((f"合计{len(rows)}户", f"{area:.2f}", str(told.amount), ""))
    blocks: list[Block] = [
        Title(SHARES),
        Paragraph(f"{told.compound}　{told.day.year}年{told.day.month}月{told.day.day}日的户数与面积　单位：元", flush=True),
        Paragraph(f"续交总额{told.amount}元（大写：{told.amount.capitals()}），按专有部分面积分摊，尾差按余数由大到小逐分补足。"),
        Grid(DOORS, tuple(rows)),
        Paragraph(INTERNAL, flush=True),
    ]  # fmt: skip
    return Paper(SHARES, tuple(blocks), told.compound, day=told.day)


def _sums(told: FundStatement) -> tuple[tuple[str, str], ...]:
    return (
        (rules.said_opening(told), str(told.opening)), ("加：本年交存", str(told.sum("paid_in"))), ("加：本年利息", str(told.sum("interest"))),
        ("减：本年使用", str(-told.sum("used"))), (rules.said_closing(told), str(told.closing)),
    )  # fmt: skip


def _line(told: FundStatement) -> list[Block]:
    if told.initial is None:
        return []
    words = f"首期交存总额{told.initial}元，{rules.said_closing(told)}为其{told.closing.fen * 100 // told.initial.fen}%"
    below = rules.below_line(told.initial, told.closing)
    return [Paragraph(f"{words}，低于30%，应当续交。" if below else f"{words}。")]


def _used(one: FundLine, say: Callable[[str], str]) -> tuple[str, ...]:
    return str(one.day), say(one.words), say(one.basis) or NO_BASIS, one.voucher, str(-one.amount)


def _came(one: FundLine, say: Callable[[str], str]) -> tuple[str, ...]:
    return str(one.day), say(one.words), one.voucher, str(one.amount)
