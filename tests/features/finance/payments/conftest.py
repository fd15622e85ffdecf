"""What the tests of payments ask for: 华新小区 with its joint account, the agreement of its three parties, people who sign
in, and the resolution of August 2026 to replace the pump (meetings.zh.md, four)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.access import commands as access
from desktop.features.access.records import NewSecret, RoleDraft, UserDraft
from desktop.features.consultation import commands as consultation
from desktop.features.consultation.queries import meeting_detail
from desktop.features.consultation.records import (
    ItemDraft,
    MeetingDraft,
    NoticeDraft,
    ParticipantDraft,
    ReceiptDraft,
)
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.payments import commands, queries, rules
from desktop.features.finance.payments.records import (
    AgreementDraft,
    CheckDraft,
    FilesDraft,
    PayDraft,
    Payment,
    PaymentDraft,
    SignatoryDraft,
    SignDraft,
)
from desktop.features.finance.records import AccountDraft
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Body, Person

NOW = datetime(2026, 10, 19, 2, 0, tzinfo=UTC)
"""10 o'clock in China on the day the payment is asked for."""

TODAY = NOW.astimezone().date()
PIN, PASSWORD = "804915", "春风十里不如你在"
PUMP = Money(1_280_000)
OPENING = Money(23_348_653)
PEOPLE = {
    "applicant": ("songhong", "宋红"), "bookkeeper": ("guochao", "郭超"), "cashier": ("jiangqinyan", "姜琴艳"),
    "community": ("hanlan", "韩兰"), "committee": ("dingyan", "丁艳"), "property": ("longbinhua", "龙斌华"),
}  # fmt: skip
"""Who does what, by sign-in name and name; all of them invented."""

POSTS = {"community": "书记", "committee": "主任", "property": "项目经理"}
FILES = {
    "contract": Stored("c" * 64, "排水泵更换合同.pdf", 2048, "application/pdf"),
    "invoice": Stored("d" * 64, "发票.pdf", 1024, "application/pdf"),
    "acceptance": Stored("e" * 64, "验收单.pdf", 1024, "application/pdf"),
}
SCAN = Stored("a" * 64, "签字原件.jpg", 1024, "image/jpeg")
SLIP = Stored("f" * 64, "银行回单.pdf", 1024, "application/pdf")


@dataclass(frozen=True)
class Compound:
    """华新小区: its keys, and the users by what they do (none where nobody signs in)."""

    place: int
    book: int
    account: int
    subject: int
    bodies: dict[str, int]
    people: dict[str, int]
    item: int
    users: dict[str, int]


def settle(s: Session, *, users: bool = True) -> Compound:
    """Begin the books of 华新小区 with what the bank held, hold the meeting of August, let people sign in."""
    (place,) = (key for key, name in organisation.compound_choices(s) if name.endswith("华新小区"))
    book = books.begin_book(s, place)
    account = books.save_account(
        s, AccountDraft(book, "joint", "公共收益共管账户", "建设银行黄石港支行", "6217000000003316")
    )
    books.save_opening(s, book, date(2026, 10, 1), {account: OPENING})
    (subject,) = (row.id for row in ledger.subject_rows(s, book) if row.code == "3001")
    names = {
        "community": "中共南岳社区委员会", "committee": "华新小区业主委员会", "property": "黄石某某物业服务有限公司",
    }  # fmt: skip
    above = [one.id for one in organisation.scope_trail(s, place)]
    bodies = {
        party: s.query(Body.id).filter(Body.name == name, Body.place_id.in_(above)).scalar() for party, name in names.items()
    }  # fmt: skip
    near = {
        person: s.query(Person.id).filter(Person.name == person).scalar() for _, person in PEOPLE.values()
    }
    people = {key: near[name] for key, (_, name) in PEOPLE.items()}
    signing_in = _people(s, place, people) if users else {}
    return Compound(place, book, account, subject or 0, bodies, people, _resolve(s, place), signing_in)


def _people(s: Session, place: int, people: dict[str, int]) -> dict[str, int]:
    started = datetime(2026, 9, 1, 2, 0, tzinfo=UTC)
    first = date(2026, 9, 1)
    keeper = access.save_user(
        s, UserDraft("renzhen", "任真雪", None, first, PASSWORD, PASSWORD), None, started
    )
    found: dict[str, int] = {}
    for key, (sign_in, name) in PEOPLE.items():
        draft = UserDraft(sign_in, name, people[key], first, PASSWORD, PASSWORD)
        user = found[key] = access.save_user(s, draft, keeper, started)
        role = f"signs_{key}" if key in POSTS else key
        access.add_role(s, RoleDraft(user, role, place, first), keeper, started)
        if key in POSTS:
            access.change_pin(s, NewSecret(user, PASSWORD, PIN, PIN), started)
    return found


def _resolve(s: Session, place: int) -> int:
    """The joint meeting of August resolves to replace the pump."""
    held = date(2026, 8, 19)
    draft = MeetingDraft(
        place, "joint", "", "地下室排水泵更换", held, convener="南岳社区", chair="韩兰", recorder="郭超"
    )
    meeting = consultation.save_meeting(s, draft)
    units = (("社区党委", "韩兰"), ("业委会", "丁艳"), ("物业", "龙斌华"))
    consultation.save_participants(
        s, meeting, [ParticipantDraft(unit, name, attendance="present") for unit, name in units]
    )
    consultation.add_item(s, meeting, "更换地下室排水泵", "")
    consultation.begin_notice(s, meeting, held - timedelta(10))
    everybody = [one.id or 0 for one in meeting_detail(s, meeting).participants]
    consultation.record_notice(s, meeting, everybody, NoticeDraft("group", held - timedelta(10), "郭超"))
    consultation.record_receipt(s, meeting, everybody, ReceiptDraft())
    consultation.begin_meeting(s, meeting)
    (item,) = meeting_detail(s, meeting).items
    concluded = replace(
        ItemDraft(id=item.id, version=item.version), subject="更换地下室排水泵", motion="动用公共收益更换排水泵", votes_for=3,
        votes_against=0, votes_abstain=0, conclusion="resolution", text="同意更换，从共管账户支付，不超过12,800.00元。",
        responsible="物业公司", deadline=date(2026, 10, 31),
    )  # fmt: skip
    consultation.conclude_item(s, concluded)
    consultation.finish_meeting(s, meeting)
    return item.id or 0


def agree(s: Session, at: Compound, **more: Any) -> int:
    """The agreement of the three parties, each with one who signs."""
    draft = AgreementDraft(
        at.account, "华新共管〔2026〕1号", date(2026, 1, 5), date(2026, 1, 10), None, at.bodies["community"],
        at.bodies["committee"], at.bodies["property"], Money(200_000), Money(2_000_000), Money(500_000), Money(200_000),
        contact="街道公共收益监管员 陈科长",
    )  # fmt: skip
    by = at.users.get("bookkeeper")
    agreement = commands.save_agreement(s, replace(draft, **more), by, NOW)
    for party, post in POSTS.items():
        signs = SignatoryDraft(agreement, party, at.people[party], post, date(2026, 1, 10))
        commands.add_signatory(s, signs, by, NOW)
    return agreement


def pump(at: Compound, **more: Any) -> PaymentDraft:
    """What is asked for in meeting four."""
    draft = PaymentDraft(
        at.account, "地下室排水泵更换", "resolution", at.item, contract_no="HT-2026-08", contract_party="湖北安泉机电有限公司",
        contract_amount=PUMP, payee="湖北安泉机电有限公司", payee_bank="工商银行黄石支行", payee_account="1803000000000017",
        amount=PUMP, subject_id=at.subject, invoice_no="26422000000000012345", invoice_on=date(2026, 10, 12),
        applicant="宋红", applied_on=TODAY,
    )  # fmt: skip
    return replace(draft, **more)


class Office:
    """Runs commands one by one as whoever does them, and looks at what became of it."""

    def __init__(self, db: Database, at: Compound) -> None:
        self.db, self.at, self.now = db, at, NOW

    def do(self, command: Callable[..., Any], *args: Any, by: str = "applicant") -> Any:
        user = self.at.users.get(by)
        with self.db.writing("test", by=user) as s:
            return command(s, *args, user, self.now)

    def seen(self, payment: int, *, public: bool = False) -> Payment:
        with self.db.reading() as s:
            return queries.payment_detail(s, payment, self.now.astimezone().date(), public=public)

    def ask(self, **more: Any) -> int:
        """The application with its three files."""
        payment = self.do(commands.save_payment, pump(self.at, **more))
        self.do(commands.add_files, FilesDraft(payment, tuple(FILES.values())))
        for file, label in zip(self.seen(payment).files, FILES, strict=True):
            self.do(commands.label_file, file.id, label)
        return payment

    def send(self, payment: int) -> None:
        """Verified, and on to the signatories."""
        self.do(commands.check_payment, CheckDraft(payment, TODAY, "曹洁", "已安装，试运行48小时正常"))
        self.do(commands.send_payment, payment)

    def sign(self, payment: int, party: str, opinion: str = "agree", words: str = "", **more: Any) -> str:
        by = more.pop("by", None)
        digest = more.pop("digest", None) or rules.content_digest(self.seen(payment))
        draft = SignDraft(payment, party, opinion, words, digest, more.pop("pin", PIN), **more)
        command = commands.sign_on_paper if draft.paper_no else commands.sign_payment
        return self.do(command, draft, by=by or ("applicant" if draft.paper_no else party))

    def signed(self, payment: int) -> None:
        for party in POSTS:
            self.sign(payment, party)

    def pay(self, payment: int, **more: Any) -> None:
        draft = PayDraft(payment, TODAY, "2026101900012345", PUMP, "姜琴艳", (SLIP,))
        self.do(commands.pay_payment, replace(draft, **more), by="cashier")

    def spent(self, payee: str) -> str:
        """Paid to somebody by the contract with them, and booked; the number of its voucher."""
        payment = self.ask(payee=payee, contract_party=payee)
        self.send(payment)
        self.signed(payment)
        self.pay(payment)
        return self.do(commands.book_payment, payment, by="bookkeeper")

    def later(self, **more: Any) -> None:
        self.now = NOW + timedelta(**more)


@pytest.fixture(scope="session")
def settled(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[bool, tuple[Path, Compound]]:
    """The compound made once, with users and without; copy it before you write."""
    made: dict[bool, tuple[Path, Compound]] = {}
    for users in (True, False):
        path = tmp_path_factory.mktemp("payments") / "settled.db"
        path.write_bytes(demo_file.read_bytes())
        db = Database(path)
        with db.writing("test") as s:
            at = settle(s, users=users)
            agree(s, at, paper=not users)
        db.close()
        made[users] = path, at
    return made


def _copied(source: tuple[Path, Compound], folder: Path) -> Iterator[Office]:
    path = folder / "demo.db"
    path.write_bytes(source[0].read_bytes())
    db = Database(path)
    yield Office(db, source[1])
    db.close()


@pytest.fixture
def office(settled: dict[bool, tuple[Path, Compound]], tmp_path: Path) -> Iterator[Office]:
    """华新小区 with its agreement; everybody signs in."""
    yield from _copied(settled[True], tmp_path)


@pytest.fixture
def alone(settled: dict[bool, tuple[Path, Compound]], tmp_path: Path) -> Iterator[Office]:
    """The same where nobody signs in and the agreement lets the parties sign on paper."""
    yield from _copied(settled[False], tmp_path)


@pytest.fixture
def pump_payment(office: Office) -> int:
    """The application of meeting four with its files."""
    return office.ask()
