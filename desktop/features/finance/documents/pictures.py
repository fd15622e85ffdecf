"""The pictures of money on paper."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.figure import Figure
from desktop.printing.poster import Poster, print_poster

TITLES = {"months": "各月收支图", "sources": "收入来源图", "balance": "余额走势图"}
LEGENDS = {
    "months": "实线框为收入，虚线框为支出；月份下方依次为收入、支出，单位：元。",
    "sources": "单位：元；括号内为占各项收入来源之和的比例，低于零的来源（冲销多于收入）只列金额，不计入比例。",
    "balance": "各月末余额，单位：元；虚线为零。",
}


def picture_title(kind: str, compound: str, year: int, account: str = "") -> str:
    """What the picture is of; of a balance, of which `account`."""
    return f"{compound}{year}年{account if kind == 'balance' else ''}{TITLES[kind]}"


def picture_pdf(
    figure: Figure, kind: str, title: str, year: int, *,
    progress: Callable[[int], None] | None = None, substitute: str | None = None,
) -> bytes:  # fmt: skip
    """A picture on A4 as PDF/A-2b, drawn from the numbers the screen draws; raises as `print_poster` does."""
    poster = Poster(figure, title, f"{year}年", LEGENDS[kind])
    return print_poster(poster, "A4", progress=progress, substitute=substitute)
