"""The same minutes and the same long table for every engine."""

from __future__ import annotations

from collections.abc import Iterator

BODY = (
    "系统构建并全面夯实“街道党工委—社区党委—小区党支部—楼栋党小组—党员中心户”五级组织链条，重点激活“神经末梢”。"
    "2026年9月16日，会议在5号楼（党群服务中心）召开，应到17人，实到15人，费用4,000元以内，从公共收益中列支。"
)
PARAGRAPHS = (
    *((f"{numeral}、高层老人晾晒难", BODY) for numeral in "一二三四五六七八九十"),
    ("十一、其他", BODY * 7),
)
HEAD = ("序号", "楼栋", "房号", "产权人", "事项", "金额", "备注")
SHARES = (2, 3, 3, 4, 8, 4, 4)
MINUTES_ROWS, LONG_ROWS = 60, 20_000


def rows(count: int) -> Iterator[tuple[str, ...]]:
    for n in range(1, count + 1):
        fen = n * 12345 % 9999999
        yield (
            str(n), f"{n % 12 + 1}栋", f"{n % 30 + 1}0{n % 4 + 1}", ("李国庆", "周海燕", "欧阳文莲")[n % 3],
            ("电梯轿厢广告", "停车场地费收入，含临时停放", "充电桩")[n % 3], f"{fen // 100:,}.{fen % 100:02}", "共有" if n % 7 == 0 else "",
        )  # fmt: skip
