"""Papers the printing tests set, and readers that look at what came out."""

from __future__ import annotations

import io
from collections import defaultdict

import pdfplumber
import pikepdf

from desktop.printing.blocks import (
    Blank,
    Grid,
    GridColumn,
    Heading,
    Issue,
    Mark,
    Paper,
    Paragraph,
    Roster,
    Signature,
)
from desktop.printing.document import typeset

RARE = "䶮㛃𬱖𫖯𠅤"
BODY = (
    "系统构建并全面夯实“街道党工委—社区党委—小区党支部—楼栋党小组—党员中心户”五级组织链条，重点激活“神经末梢”……"
    "2026年9月16日，会议在5号楼（党群服务中心）召开，费用4,000元，账号6222 0200，见https://example.com/path?x=1&y=2，A&B<公司>。"
)
COLUMNS = (GridColumn("序号", 2, "centre"), GridColumn("事项", 10), GridColumn("金额", 5, "right"))


def minutes(repeat: int = 3) -> Paper:
    """Two or three pages with everything minutes may hold."""
    blocks = [Mark("天方社区“乐邻圈”议事会纪要"), Issue("第1号", "小区党支部", "2026年9月16日")]
    for numeral in "一二三":
        blocks += [
            Heading(1, f"{numeral}、高层老人晾晒难"),
            Heading(2, "（一）讨论"),
            Paragraph(BODY * repeat),
        ]
    rows = tuple((str(n), "增设充电桩" * (n % 4 + 1), f"{n * 1234:,}.00") for n in range(1, 20))
    blocks += [
        Grid(COLUMNS, rows),
        Blank(),
        Roster("出席", (f"小区党支部 李国庆、周海燕、{RARE}，" * 3, "业委会 王明亮")),
    ]
    blocks += [Roster("请假", ("段磊（值班）、王𠀧",)), Signature("中共天方小区支部委员会", "2026年9月17日")]
    return Paper("天方社区“乐邻圈”议事会纪要", tuple(blocks), author="小区党支部", subject="晾晒")


def paper(*blocks: object) -> Paper:
    return Paper("测试", tuple(blocks))  # type: ignore[arg-type]


def plain(pdf: bytes) -> str:
    """All text in the order of the file, without line breaks, blanks and page numbers."""
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        return "".join(
            "".join(char["text"] for char in page.chars if char["size"] != 14) for page in book.pages
        ).replace(" ", "")


def lines(pdf: bytes) -> list[list[list[dict]]]:
    """Of every page every line of type, top to bottom, left to right."""
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        return [_lines(page) for page in book.pages]


def _lines(page: object) -> list[list[dict]]:
    rows = defaultdict(list)
    for char in page.chars:
        rows[round(char["matrix"][5], 1)].append(char)
    return [sorted(rows[y], key=lambda char: char["matrix"][4]) for y in sorted(rows, reverse=True)]


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def pages(pdf: bytes) -> int:
    return len(opened(pdf).pages)


def set_(*blocks: object) -> bytes:
    return typeset(paper(*blocks))
