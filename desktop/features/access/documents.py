"""The paper with a recovery code, for the safe."""

from __future__ import annotations

from collections.abc import Callable

from desktop.features.access.records import FreshCode
from desktop.printing.blocks import Bar, Bars, Blank, Heading, Paper, Paragraph, Signature, Title
from desktop.printing.document import typeset

TITLE = "管理员恢复码"
LINE = 2
"""Groups of the code in a line."""


def code_paper(fresh: FreshCode) -> Paper:
    """恢复码存档页: one page in large type, never to hang anywhere; what it is for, where to keep it, how to use it (storage 6)."""
    groups = fresh.code.split("-")
    lines = [groups[at : at + LINE] for at in range(0, len(groups), LINE)]
    day = f"{fresh.made_on.year}年{fresh.made_on.month}月{fresh.made_on.day}日"
    blocks = (
        Title(TITLE),
        Paragraph(f"用户管理员：{fresh.name}（登录名 {fresh.sign_in}）", flush=True),
        Bars(tuple(Bar(f"第{at}行", "　".join(some), strong=True) for at, some in enumerate(lines, 1))),
        Blank(),
        Heading(1, "有什么用"),
        Paragraph("用户管理员忘记登录密码、又没有另一位管理员可以帮忙重设时，凭此恢复码设置新密码。签章密码不受影响。"),
        Heading(1, "怎样保管"),
        Paragraph("放入信封封好，存入单位保险柜。不拍照，不外传，不张贴。见到它的人都能以该管理员身份登录。"),
        Heading(1, "怎样使用"),
        Paragraph("在登录窗口点“忘记密码”，输入恢复码（空格、横线、大小写不论），再设新密码。恢复码只能用一次，用后程序另给一个新的；制作新的恢复码后，本页作废，请销毁。"),
        Signature(fresh.office or "（单位）", day),
    )  # fmt: skip
    return Paper(TITLE, blocks, fresh.office, TITLE, day=fresh.made_on)


def paper_pdf(
    paper: Paper, *, progress: Callable[[int], None] | None = None, substitute: str | None = None
) -> bytes:
    """A paper as PDF/A-2b; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(paper, progress=progress, substitute=substitute)
