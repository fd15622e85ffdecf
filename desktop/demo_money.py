"""The money of one compound in the demo data: its third quarter of 2026, as a meeting of the article heard it."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance import commands, queries
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft, TotalsDraft
from desktop.features.finance.records import AccountDraft, Entry

BOOKKEEPER = "方敏"
QUARTER: tuple[tuple[str, date, str, int, str], ...] = (
    ("income", date(2026, 7, 31), "停车场地费", 4126000, "第三季度停车场地费"),
    ("income", date(2026, 8, 3), "广告", 1200000, "电梯轿厢广告"),
    ("income", date(2026, 8, 9), "快递柜", 330000, "快递柜场地费"),
    ("expense", date(2026, 8, 20), "维修更新", 864000, "井盖降噪"),
    ("income", date(2026, 9, 10), "充电桩", 541236, "充电桩分成"),
    ("expense", date(2026, 9, 15), "维修更新", 398500, "凉亭维修"),
    ("income", date(2026, 9, 21), "利息", 6117, "结息"),
    ("expense", date(2026, 9, 25), "审计费", 240000, "审计费"),
    ("expense", date(2026, 9, 30), "账户管理费", 4500, "账户管理费"),
)
"""Way, day, subject, fen and words of what came in and went out."""

OPENING = Money(18652300)
PLANS = {"维修更新": Money(6000000), "停车场地费": Money(16000000), "审计费": Money(240000)}

CONTRACTS = (
    ("HT-2026-01", "广告", "黄石某某文化传媒公司", "电梯轿厢广告", "1至12栋电梯", 1200000),
    ("HT-2026-02", "快递柜", "某某智能快递柜公司", "快递柜场地", "南门", 330000),
)
"""Number, subject, other side, what for, where, and fen of a quarter."""

CASUAL = "2026-10-10 42 210.00\n2026-10-11 55 275.00\n2026-10-12 31 155.00"


def fill_money(s: Session, compound: int) -> int:
    """Keep the books of a compound for a quarter; returns the id of its joint account."""
    book = commands.begin_book(s, compound)
    joint = commands.save_account(s, AccountDraft(
        book, "joint", "公共收益共管账户", "湖北银行黄石分行", "6222000011112222", date(2026, 1, 1), warn_below=Money(5000000),
    ))  # fmt: skip
    petty = commands.save_account(s, AccountDraft(book, "petty", "备用金", opened_on=date(2026, 1, 1)))
    commands.save_opening(s, book, date(2026, 7, 1), {joint: OPENING}, BOOKKEEPER)
    subjects = {words.split()[-1]: subject for subject, words in queries.subject_choices(s, book)}
    posted: dict[str, int] = {}
    for way, day, name, fen, words in QUARTER:
        entry = Entry(book, way, day, joint, subjects[name], None, Money(fen), words)
        posted[name] = commands.draft_entry(s, entry, BOOKKEEPER)
        commands.post_voucher(s, posted[name], BOOKKEEPER)
    drawn = Entry(book, "transfer", date(2026, 10, 8), joint, None, petty, Money(200000), "提取备用金")
    commands.draft_entry(s, drawn, BOOKKEEPER)
    for period in (202607, 202608, 202609):
        commands.close_period(s, book, period, date(2026, 10, 9), BOOKKEEPER)
    commands.save_budget(s, book, 2026, {subjects[name]: amount for name, amount in PLANS.items()})
    _agree(s, book, joint, subjects, posted)
    return joint


def _agree(s: Session, book: int, joint: int, subjects: dict[str, int], posted: dict[str, int]) -> None:
    """Two contracts whose first quarter was received and whose second is owed, and three days of casual parking."""
    begins, ends = date(2026, 7, 1), date(2027, 6, 30)
    for number, name, party, purpose, place, fen in CONTRACTS:
        contract = dues.save_contract(s, ContractDraft(
            book, number, subjects[name], party, purpose, place, begins, ends, Money(fen), due_days=15,
        ))  # fmt: skip
        dues.save_receipt(s, ReceiptDraft(
            contract, amount=Money(fen), covers_from=begins, covers_to=date(2026, 9, 30), voucher_id=posted[name],
        ), BOOKKEEPER)  # fmt: skip
    dues.save_totals(
        s, TotalsDraft(book, "casual", subjects["停车场地费"], joint, "month", CASUAL), BOOKKEEPER
    )
