"""What became of that quarter in the demo data: what the bank told, what was disclosed, and what an audit found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.core.attachments import Attachments
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as books
from desktop.features.finance.audit import commands as audit
from desktop.features.finance.audit.records import FindingDraft
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank import exchange
from desktop.features.finance.bank import queries as statements
from desktop.features.finance.disclosure import commands, queries
from desktop.features.finance.disclosure.records import PeriodDraft, PostDraft, QuestionDraft, ReviewDraft
from desktop.features.finance.records import STATEMENT as STATED
from desktop.features.finance.rules import voucher_number
from desktop.printing.blocks import Paper, Paragraph, Title
from desktop.printing.document import typeset

STATEMENT = "statement.csv"
"""The bank's own export; it lacks the last fee of the books, which it took in October."""

LEFT_OPEN = "凉亭维修"
"""What the bank and the books both tell of, and nobody has matched yet."""

PAPERS = {"井盖降噪": "发票", "凉亭维修": "收据", "审计费": "发票", "账户管理费": "银行回单"}
"""What proves what was spent."""

MATCHED_ON, DRAWN_ON = date(2026, 10, 8), date(2026, 10, 9)
PERIOD = date(2026, 7, 1), date(2026, 9, 30)
REVIEWERS = (
    ("property", "龙斌华", "项目经理", ""), ("committee", "丁艳", "主任", "账款相符"), ("community", "韩兰", "书记", ""),
    ("owner", "尉迟敏", "3栋2单元501", ""), ("owner", "王斌", "5栋101", "同意公示"), ("owner", "查文", "1栋302", ""),
)  # fmt: skip
"""For whom, who, of which unit or behind which door, and what was said."""

BOARD = PostDraft(0, "小区公示栏、各单元门厅", date(2026, 10, 10), date(2026, 11, 9), "宋红")
QUESTIONS = (
    QuestionDraft(
        0, date(2026, 10, 14), "段磊", "井盖降噪为什么用了8640元？",
        "更换三处井盖并加降噪垫圈，合同和发票可以到社区服务大厅查看。", date(2026, 10, 16), "物业 龙斌华",
    ),
    QuestionDraft(0, date(2026, 10, 21), "邹琴", "凉亭修好以后由谁验收？发票能不能一起公示？"),
)  # fmt: skip

FINDING = FindingDraft(
    0, "凉亭维修只有收据，缺发票和验收单", "", date(2026, 10, 12), "街道审计组", "业委会", "丁艳", date(2026, 11, 5)
)  # fmt: skip


def settle_quarter(s: Session, joint: int, folder: Path, store: Attachments) -> None:
    """Hold the books of `fill_money` against the bank, disclose them and have them audited; `joint` is their account."""
    book = statements.book_of_account(s, joint)
    left = _reconcile(s, joint, folder / STATEMENT, store)
    _prove(s, book, store)
    _disclose(s, book)
    audit.report(s, replace(FINDING, book_id=book, voucher=left), "郭超")


def _prove(s: Session, book: int, store: Attachments) -> None:
    """What was spent carries its paper, which says that it is made up for the demo."""
    for row in books.voucher_rows(s, book):
        if name := PAPERS.get(row.text):
            said = f"{row.text}，{row.amount}元。\n本页为演示资料。"
            paper = Paper(name, (Title(name), Paragraph(said)), day=row.day)
            finance.add_proof(s, row.id, [store.keep(typeset(paper), f"{row.text}{name}.pdf")], name)


def _reconcile(s: Session, joint: int, file: Path, store: Attachments) -> str:
    """Take the statement in, and let it prove what it surely tells of; returns the voucher left to be matched."""
    kept = store.put(file)
    bank.import_statement(s, joint, exchange.read_statement(file), kept)
    left = {line.id for line in statements.open_lines(s, joint) if line.words.startswith(LEFT_OPEN)}
    offered = statements.suggested(s, joint)
    surely = [one for one in offered if one.certain and left.isdisjoint(one.lines)]
    bank.match_all(s, surely, MATCHED_ON)
    for row in statements.entry_rows(s, [entry for one in surely for entry in one.entries]):
        finance.add_proof(s, row.voucher_id, [kept], STATED)
    (one,) = (one for one in offered if not left.isdisjoint(one.lines))
    voucher = books.voucher_detail(s, statements.entry_rows(s, one.entries)[0].voucher_id)
    return voucher_number(voucher.year, voucher.number)


def _disclose(s: Session, book: int) -> None:
    """Draw the quarter up, have it looked through, hang it, and note what was asked."""
    disclosure = commands.draw_up(s, PeriodDraft(book, *PERIOD), "物业 龙斌华", DRAWN_ON)
    for party, name, place, remark in REVIEWERS:
        commands.review(s, ReviewDraft(disclosure, party, name, place, DRAWN_ON, remark))
    version = queries.detail(s, disclosure).version
    commands.post(s, replace(BOARD, disclosure_id=disclosure, version=version))
    for question in QUESTIONS:
        commands.save_question(s, replace(question, disclosure_id=disclosure))
