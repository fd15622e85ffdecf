"""公共收益收支公示表: a page to be read from a metre away, the itemised list, the questions; and the sheet of reviews."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import accumulate

from desktop.core.contacts import HIDDEN
from desktop.core.discretion import Known, Say, telling
from desktop.core.families import by_sound
from desktop.core.money import Money
from desktop.core.noted import acts_in_office, parts, persons
from desktop.core.text import masked
from desktop.features.finance.disclosure import rules
from desktop.features.finance.disclosure.records import Disclosure, Line, ReviewDraft, Sheet, together
from desktop.printing.blocks import (
    Bar,
    Bars,
    Block,
    Grid,
    GridColumn,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Signature,
    Title,
)
from desktop.printing.document import typeset

KINDS = {"income": "收入", "cost": "成本", "allocation": "支出使用", "other": "其他收付"}
PARTIES = {
    "property": "物业制表",
    "committee": "业委会审核",
    "community": "社区审签",
    "owner": "业主代表复核",
    "auditor": "审计意见",
}
LINES = (
    GridColumn("项目", 7), GridColumn("本期（元）", 5, "right"), GridColumn("累计（元）", 5, "right"),
    GridColumn("上期（元）", 5, "right"), GridColumn("增减", 3, "right"), GridColumn("凭证、附件", 7, "centre"),
)  # fmt: skip
AGREED = (
    GridColumn("收入项目", 8), GridColumn("合同编号", 9), GridColumn("本期应收（元）", 6, "right"),
    GridColumn("本期实收（元）", 6, "right"), GridColumn("期末欠缴（元）", 6, "right"),
)  # fmt: skip
FIRM = re.compile("(?:公司|集团|中心|委员会|协会|学会|审计|会计|[局办组站院所处部队])$")
AUDITOR = re.compile(
    "^.*(?:会计师|审计师|审计员|人员|负责人|公司|中心|[局所])(?=..)|(?:先生|女士|(?:注册)?会计师|审计师|审计员)$"
)
"""What stands before or behind the name of who signed for an audit."""

ROOM = 60
"""So many characters of the places it hangs at stand on the first page."""

BESIDE = 3
"""So many numbers of contracts stand beside a line; the table below tells all."""

REDS = (
    GridColumn("红字凭证", 5, "centre"), GridColumn("冲销的凭证", 8), GridColumn("项目", 6), GridColumn("金额（元）", 5, "right"),
    GridColumn("原因", 8),
)  # fmt: skip
PRIVATE = "涉及个人信息，原因见存档凭证"
REVIEWS = (
    GridColumn("环节", 6), GridColumn("姓名", 4, "centre"), GridColumn("单位、房号", 6), GridColumn("日期", 5, "centre"),
    GridColumn("意见", 5), GridColumn("签名", 4),
)  # fmt: skip
ASKED = (GridColumn("日期", 5, "centre"), GridColumn("提问", 11), GridColumn("答复", 12))


def paper_pdf(
    paper: Paper, *, progress: Callable[[int], None] | None = None, substitute: str | None = None
) -> bytes:
    """A paper as PDF/A-2b; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    return typeset(paper, progress=progress, substitute=substitute)


def disclosure_paper(told: Disclosure, *, public: bool) -> Paper:
    """公共收益收支公示表 (民法典 282, 943; domain 4.4 P): one page in large type, then every line; amounts in yuan.

    `public` masks who reviewed as an owner, who signed for an audit, who asked and whoever answered as an owner; the doors of owners stand on no public paper.
    """
    title, say = f"{told.compound}公共收益公示", _asking(told, public=public)
    blocks: list[Block] = [
        Title(title),
        Paragraph(f"{said_period(told.sheet)}　编号{told.number}　单位：元", flush=True),
        Bars(tuple(_large(told))),
        Paragraph(_hanging(told, say), flush=True),
        Paragraph(f"账簿校验码：{told.sheet.mark}。有疑问请问业委会或社区。", flush=True),
        PageBreak(),
        Title(f"{title}明细"),
        *_itemised(told, say),
        *_contracts(told.sheet, say),
        *_reds(told, say, public=public),
        *_everywhere(told, say),
        Heading(1, "审核复核"),
        Paragraph(_reviewed(told, public=public)),
        *_audited(told, say),
        *_questions(told, public=public),
        *([Paragraph(f"更正说明：{say(told.reason)}")] if told.reason else []),
        Signature(told.compound, said_day(told.begins_on or told.made_on)),
    ]
    return Paper(title, tuple(blocks), told.compound, title, day=told.begins_on or told.made_on)


def review_paper(told: Disclosure) -> Paper:
    """复核签字页, for the office alone: who looked it through, with room to sign (domain 4.4 step 3)."""
    title = f"{told.compound}公共收益公示复核签字页"
    rows = [
        (PARTIES[one.party], one.name, one.place, str(one.day or ""), one.remark or "同意公示", "")
        for one in told.reviews
    ]
    blocks = (
        Title(title),
        Paragraph(f"{said_period(told.sheet)}　编号{told.number}　账簿校验码：{told.sheet.mark}", flush=True),
        Grid(REVIEWS, tuple(rows), 12.0) if rows else Paragraph("（尚无复核）"),
        Paragraph("内部使用，不得张贴、外传。", flush=True),
    )
    return Paper(title, blocks, told.compound, title, day=told.made_on)


def said_period(sheet: Sheet) -> str:
    """`2026年7月1日至9月30日`."""
    first, last = sheet.first, sheet.last
    end = f"{last.month}月{last.day}日" if first.year == last.year else said_day(last)
    return f"{said_day(first)}至{end}"


def said_day(day: date) -> str:
    """GB/T 9704 7.3.5.4: Arabic digits, no leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def _there(told: Disclosure) -> Iterator[tuple[str, str]]:
    """What the sheet before ended with, and what accounts that joined since began with."""
    yield "上期结余", str(Money(told.sheet.opening.fen - told.joined.fen))
    if told.joined.fen:
        yield "本期新设账户期初余额", str(told.joined)


def _large(told: Disclosure) -> Iterator[Bar]:
    """What there was, what came by source, what went, what there is: no more than a page holds."""
    sheet = told.sheet
    income, spent = sheet.sum("income"), Money(sheet.sum("cost").fen + sheet.sum("allocation").fen)
    most = max(income.fen, spent.fen, 1)
    yield from (Bar(words, amount, strong=True) for words, amount in _there(told))
    yield Bar("本期收入", str(income), max(income.fen, 0) / most, strong=True)
    for name, fen, _ in rules.sources(sheet, joined=bool(told.joined.fen)):
        yield Bar(f"　{name}", str(Money(fen)), max(fen, 0) / most)
    yield Bar("本期支出", str(spent), max(spent.fen, 0) / most, strong=True)
    if sheet.straight:
        yield Bar("　补充维修资金", str(sheet.put), max(sheet.put.fen, 0) / most)
    if (other := sheet.sum("other")).fen:
        yield Bar("其他收付", str(other))
    yield Bar("本期结余", str(sheet.closing), strong=True)


def _itemised(told: Disclosure, say: Say) -> Iterator[Block]:
    """Every line with its sums; what is cumulative counts from the day `rules.counted_from` tells."""
    sheet = told.sheet
    rows = [(*one, "", "", "", "") for one in _there(told)]
    for kind, words in KINDS.items():
        if lines := sheet.of(kind):
            sums = _amounts(told, sheet.sum(kind), sheet.cumulative(kind), sheet.before(kind))
            rows.append((f"{words}合计", *sums, ""))
            rows += [_row(told, one, say) for one in lines]
        if kind == "cost":
            rows.append(("净收益（收入减成本）", str(sheet.net), _told(sheet.net_cumulative), "", "", ""))
    rows.append(("本期结余", str(sheet.closing), "", "", "", ""))
    if sheet.fund is not None:
        rows.append(("维修资金余额", str(sheet.fund), "", "", "", ""))
    yield Grid(LINES, tuple(rows))
    since = said_day(rules.counted_from(sheet.first, sheet.last))
    yield Paragraph(f"累计自{since}起；账簿当年启用的，自启用之日起。", flush=True)


def _row(told: Disclosure, one: Line, say: Say) -> tuple[str, ...]:
    sums = _amounts(told, one.amount, one.cumulative, one.before)
    return (f"　{one.name}{_beside(one, say)}", *sums, _proven(one, rules.of_days(one, told.daily)))


def _proven(one: Line, daily: int) -> str:
    """How many vouchers stand behind a line and what they rest on; `daily` of them on the sums of days alone."""
    if not one.vouchers:
        return "红字冲销" if one.amount.fen else "—"
    bare = one.vouchers - one.proven - daily
    told = {one.proven: "均有附件", daily: "日汇总", bare: "无附件"}.get(one.vouchers)
    parts = ((one.proven, "张有附件"), (daily, "张日汇总"), (bare, "张无附件"))
    return f"{one.vouchers}张，{told or '，'.join(f'{count}{words}' for count, words in parts if count)}"


def _amounts(
    told: Disclosure, now: Money, cumulative: Money | None, before: Money
) -> tuple[str, str, str, str]:
    """Where no period was before it, nothing is told of that: it was not one of 0.00."""
    return str(now), _told(cumulative), "—" if told.alone else str(before), _change(now, before)


def _told(amount: Money | None) -> str:
    return "—" if amount is None else str(amount)


def _beside(one: Line, say: Say) -> str:
    """The numbers of the contracts a line rests on, as many as fit beside it."""
    if not one.contracts:
        return ""
    more = f"等{len(one.contracts)}份" if len(one.contracts) > BESIDE else ""
    return f"（合同{'、'.join(say(it.number) for it in one.contracts[:BESIDE])}{more}）"


def _contracts(sheet: Sheet, say: Say) -> Iterator[Block]:
    """Every contract the income rests on, with what was due and received in the period, and what was owed at its end where
    that is kept (domain 4.4 step 2)."""
    held = [(one.name, it) for one in sheet.of("income") for it in one.contracts]
    if not held:
        return
    due, received = (Money(sum(getattr(it, name).fen for _, it in held)) for name in ("due", "received"))
    rows = [(name, say(it.number), str(it.due), str(it.received), _told(it.arrears)) for name, it in held]
    arrears = together(it.arrears for _, it in held)
    total = ("合计", f"{len(held)}份", str(due), str(received), _told(arrears))
    yield Heading(1, "收入合同")
    if arrears is None:  # a sheet of before it was kept reads as it hung
        yield Grid(AGREED[:-1], tuple(one[:-1] for one in (*rows, total)))
    else:
        yield Grid(AGREED, (*rows, total))


def _reds(told: Disclosure, say: Say, *, public: bool) -> Iterator[Block]:
    """What the period takes back of earlier ones, each with its reason (会计法 15); of one that tells of a home or a number the
    board tells no more: whose it is may stand beside it."""

    def why(reason: str) -> str:
        return PRIVATE if public and HIDDEN in say(reason) else say(reason)

    if told.reds:
        yield Heading(1, "冲销以前期间的凭证")
        yield Grid(REDS, tuple(
            (one.voucher, f"{one.of}（{one.day}）", one.name, str(one.amount), why(one.reason)) for one in told.reds
        ))  # fmt: skip


def _change(now: Money, before: Money) -> str:
    return f"{(now.fen - before.fen) / abs(before.fen):+.0%}" if before.fen else "—"


def _hanging(told: Disclosure, say: Say) -> str:
    if told.begins_on is None or told.ends_on is None:
        return "公示时间：尚未公示。"
    return f"公示时间：{said_day(told.begins_on)}至{said_day(told.ends_on)}。公示地点：{_places(say(told.places))}。"


def _places(said: str) -> str:
    """Where it hangs, as many places as the page has room for; the rest is counted, and told overleaf."""
    places = rules.places(said)
    shown = max(1, sum(at <= ROOM for at in accumulate(len(one) + 1 for one in places)))
    return said if shown >= len(places) else f"{'、'.join(places[:shown])}等{len(places)}处"


def _everywhere(told: Disclosure, say: Say) -> Iterator[Block]:
    """All the places, where the first page had no room for them."""
    if told.begins_on and (said := say(told.places)) != _places(said):
        yield Heading(1, "公示地点")
        yield Paragraph(f"{said}。")


def _reviewed(told: Disclosure, *, public: bool) -> str:
    found = [one for one in told.reviews if one.party != "auditor"]
    if not found:
        return "尚未复核。"
    return "；".join(
        f"{words}：{'、'.join(_reviewer(one, public=public) for one in found if one.party == party)}"
        for party, words in PARTIES.items()
        if any(one.party == party for one in found)
    ) + "。"  # fmt: skip


def _audited(told: Disclosure, say: Say) -> Iterator[Block]:
    """What an audit said of the year, in its words, and who said so: the firm, and who signed for it (domain 4.4 step 3)."""
    opinions = [one for one in told.reviews if one.party == "auditor"]
    if opinions:
        yield Heading(1, PARTIES["auditor"])
    for one in opinions:
        day = f"，{said_day(one.day)}" if one.day else ""
        yield Paragraph(f"{say(one.remark)}（{say(_auditor(one))}{day}）")


def _auditor(one: ReviewDraft) -> str:
    """The firm, then whoever signed for it, whichever was typed where."""
    said = dict.fromkeys(filter(None, (one.place.strip(), one.name.strip())))
    return " ".join(sorted(said, key=lambda words: FIRM.search(words) is None))


def _auditing(told: Disclosure) -> tuple[frozenset[str], frozenset[str]]:
    """The people, and the firms, that an audit was signed by: 注册会计师尉迟敏, 诚正会计师事务所."""
    said = [words for one in told.reviews if one.party == "auditor" for words in (one.name, one.place)]
    firms = frozenset(one for each in said for one in parts(each) if FIRM.search(one))
    alone = [AUDITOR.sub("", one) for each in said for one in parts(each) if one not in firms]
    return persons(*alone).union(filter(by_sound, alone)), firms


def _reviewer(one: ReviewDraft, *, public: bool) -> str:
    """Whoever signs for a party acts in an office; an owner does not."""
    if one.party != "owner":
        return one.name
    return masked(one.name) if public else f"{one.name}（{one.place}）"


def _questions(told: Disclosure, *, public: bool) -> Iterator[Block]:
    if not told.questions:
        return
    say = _asking(told, public=public)
    yield Heading(1, "提问和答复")
    yield Grid(ASKED, tuple(
        (str(one.asked_on or ""), f"{say(one.asked_by)}：{say(one.words)}", _answer(one.answer, one.answered_by, one.answered_on, say))
        for one in told.questions
    ))  # fmt: skip


def _answer(words: str, by: str, day: date | None, say: Say) -> str:
    return f"{say(words)}（{say(by)}，{day}）" if words else "待答复"


def _asking(told: Disclosure, *, public: bool) -> Say:
    residents = persons(
        *(one.asked_by for one in told.questions), *(one.name for one in told.reviews if one.party == "owner"),
        *(one.answered_by for one in told.questions if not acts_in_office(one.answered_by)),
    )  # fmt: skip
    office = persons(*(one.name for one in told.reviews if one.party not in {"owner", "auditor"}))
    auditors, firms = _auditing(told)
    everybody = (residents | told.neighbours | auditors) - office
    return telling(Known(office=office, residents=everybody, words=firms), public=public)
