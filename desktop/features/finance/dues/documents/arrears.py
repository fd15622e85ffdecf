"""催缴清单 as a paper for the office alone: which contracts are in arrears at the end of a day, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.core.money import Money
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.records import ContractRow
from desktop.printing.blocks import Blank, Block, Grid, GridColumn, Paper, Paragraph, Title

TITLE = "催缴清单"
INTERNAL = "内部使用，不得张贴、外传。"
COLUMNS = (
    GridColumn("合同编号", 6), GridColumn("合同对方、事由", 10), GridColumn("应收（元）", 6, "right"),
    GridColumn("已收（元）", 6, "right"), GridColumn("欠缴（元）", 6, "right"), GridColumn("欠缴起日", 5, "centre"),
)  # fmt: skip


def arrears_paper(compound: str, rows: Sequence[ContractRow], on: date) -> Paper:
    """The contracts of a compound that are in arrears at the end of a day, in yuan (domain 4.4: 应收, 实收, 欠缴).

    Whom it concerns is named in full, so it is for the office alone (domain 2.7).
    """
    owing = [one for one in rows if one.standing.arrears.fen]
    sums = rules.sums(one.standing for one in owing)
    told = [_cells(one) for one in owing]
    told.append(("合计", f"{len(owing)}份", str(sums.due), str(sums.received), str(sums.arrears), ""))
    words = f"共{len(owing)}份合同欠缴，合计{sums.arrears}元（大写：{sums.arrears.capitals()}）。"
    if waiting := sum(one.drafted.fen for one in owing):
        words += f"另有已登记、凭证尚未记账的收款{Money(waiting)}元，未计入已收。"
    began = next((one.standing.began for one in rows if one.standing.began), None)
    before = f"账簿自{began}起记，此前到期的款项及为其收到的款项未计入。"
    blocks: list[Block] = [
        Title(TITLE),
        Paragraph(f"{compound}　截至{on.year}年{on.month}月{on.day}日终　单位：元", flush=True),
        *([Grid(COLUMNS, tuple(told)), Paragraph(words)] if owing else [Paragraph("没有欠缴的合同。")]),
        *([Paragraph(before)] if began else []),
        Blank(),
        Paragraph("制表人：　　　　　　复核人：　　　　　　催缴人：", flush=True),
        Paragraph(INTERNAL, flush=True),
    ]
    return Paper(TITLE, tuple(blocks), compound, day=on)


def _cells(one: ContractRow) -> tuple[str, ...]:
    standing = one.standing
    ended = "（合同已到期）" if one.ended else ""
    return (
        one.number, f"{one.party}，{one.purpose}{ended}", str(standing.due), str(standing.received),
        str(standing.arrears), str(standing.late_since or ""),
    )  # fmt: skip
