"""Every paper the program can print, found in the program itself: none of them tells what it may not."""

from __future__ import annotations

import importlib
import inspect
import io
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Any

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from desktop.core.discretion import Known
from desktop.features import FEATURES
from desktop.features.consultation import documents
from desktop.features.consultation.records import (
    Dossier,
    ItemDraft,
    ObjectionDraft,
    Outcome,
    ParticipantDraft,
    Publication,
    Voice,
)
from desktop.features.organisation import documents as lists
from desktop.features.organisation.records import Chart, ChartBox, Holder, LinkedDoor
from desktop.features.worklist import documents as sheets
from desktop.features.worklist import rules
from desktop.features.worklist.records import (
    AnswerLine,
    Extension,
    ListedMatter,
    Matter,
    MatterDraft,
    ProgressDraft,
    TaskDetail,
    TaskDraft,
    TaskRow,
)
from desktop.printing.blocks import Paper
from desktop.printing.document import typeset

DAY = date(2026, 9, 20)
NAME, PHONE, DOOR = "高峰", "13812345678", "3栋2单元502"
SECRET, NUMBER, HOME = "苗翠花", "13900001234", "7栋2单元301"
OFFICER = "李国庆"
SAID = f"高峰期停车难，{NAME}（{PHONE}，住{DOOR}）与{OFFICER}商议"
HEARD = f"{SAID}；{SECRET}（{NUMBER}，住{HOME}）也说"
PLUMBING = {
    "paper_pdf",
    "paper_word",
    "posted_pdf",
    "posted_paper",
    "paper_of",
    "minutes_pdf",
    "minutes_word",
}
"""What sets a paper that another function made."""

FIXED = {
    "kind", "brand", "unit", "name", "attendance", "receipt", "notice_way", "conclusion", "paper", "digest", "number",
    "location", "community", "compound", "state", "where", "stage",
}  # fmt: skip
"""Words of the program, and what names people and places."""


def makers() -> set[str]:
    """Every function of every room that makes a paper."""
    found = set[str]()
    for room in FEATURES:
        package = f"desktop.features.{room.key}.documents"
        try:
            whole = importlib.import_module(package)
        except ModuleNotFoundError:
            continue
        names = [
            package,
            *(f"{package}.{one.name}" for one in pkgutil.iter_modules(getattr(whole, "__path__", ()))),
        ]
        for module in map(importlib.import_module, names):
            for name, function in inspect.getmembers(module, inspect.isfunction):
                made = inspect.get_annotations(function).get("return")
                if (
                    room.key in ("finance", "access")
                    and "public" not in inspect.signature(function).parameters
                ):
                    continue  # the office's own papers about money and users have no version for the board
                if function.__module__ == module.__name__ and made in ("Paper", "bytes") and name[0] != "_":
                    found.add(name)
    return found - PLUMBING


def typed(record: Any, words: str) -> Any:
    """A record with the same words in every field a secretary types in."""
    return replace(
        record, **{one.name: words for one in fields(record) if one.type == "str" and one.name not in FIXED}
    )


@pytest.fixture
def dossier(dossiers: dict[str, Dossier]) -> Dossier:
    """A meeting at which a resident is named wherever it can be typed, and one who asked for confidence with them."""
    meeting = dossiers["drying"].meeting
    matters = dict.fromkeys((item.matter_id or 0 for item in meeting.items), "2026-0001")
    people = (
        *meeting.participants,
        ParticipantDraft("居民代表", NAME, id=9001, proxy="", reason=f"{NAME}病了"),
    )
    draft, items = typed(meeting.draft, HEARD), tuple(_typed_item(item, people) for item in meeting.items)
    meeting = replace(
        meeting, draft=draft, participants=people, items=items, last=tuple(typed(one, HEARD) for one in meeting.last),
        outcome=Outcome("adjourned", DAY, HEARD), goes_on=draft, matters=matters, early_reason=HEARD, signed_by=OFFICER,
        voices=(Voice("2026-0001", (f"{HOME}{SECRET}", NUMBER), confidential=True),),
    )  # fmt: skip
    said = ObjectionDraft(1, DAY, NAME, HEARD, HEARD, DAY, OFFICER)
    hung = Publication(
        1, 1, 2026, 1, "minutes", 1, "纪要", "d", "", HEARD, OFFICER, DAY, DAY, None, DAY, HEARD, (said,)
    )
    return Dossier(meeting, (hung,), typed={"minutes": HEARD, "narrative": HEARD})


def _typed_item(item: ItemDraft, people: tuple[ParticipantDraft, ...]) -> ItemDraft:
    return replace(typed(item, HEARD), ballots=tuple((who.id or 0, "for") for who in people))


def matter(*, confidential: bool) -> Matter:
    words, name, phone = (
        (f"{SECRET}（{NUMBER}，住{HOME}）说", SECRET, NUMBER) if confidential else (SAID, NAME, PHONE)
    )
    door = HOME if confidential else DOOR
    draft = MatterDraft(
        1,
        subject=words,
        detail=words,
        raised_on=DAY,
        raised_by=f"{door}{name}",
        contact=phone,
        confidential=confidential,
    )
    task = TaskDraft(1, words, words, "物业公司", "业委会", "张立新", given_on=DAY, deadline=DAY)
    wish = Extension(1, DAY, "张立新", words, DAY, DAY, "approved", DAY, OFFICER, words)
    detail = TaskDetail(
        task,
        "2026-0001-1",
        "doing",
        40,
        DAY,
        None,
        words,
        (),
        (ProgressDraft(1, DAY, 40, words, words),),
        (wish,),
        (),
    )
    answer = AnswerLine(DAY, "phone", OFFICER, "partly", words, words)
    return Matter(
        1, "2026-0001", "天方社区 › 天方花园小区", "closed", draft, None, "天方花园小区", closed_on=DAY, close_reason=words,
        tasks=(detail,), answers=(answer,),
    )  # fmt: skip


def listed(one: Matter) -> tuple[ListedMatter, TaskRow]:
    draft, task = one.draft, one.tasks[0].draft
    known: Known = rules.known(draft.raised_by, draft.contact, confidential=draft.confidential)
    name = "" if draft.confidential else draft.raised_by
    return ListedMatter(
        one.compound, one.number, "problem", "other", draft.subject, "3栋", DAY, name, "物业公司", DAY, "doing",
        draft.confidential, known,
    ), TaskRow(
        1, 1, one.number, task.subject, one.compound, "visit", "物业公司", "张立新", DAY, DAY, 40, "doing", None,
        task.subject, known,
    )  # fmt: skip


Made = Callable[[bool], Iterator[Paper | bytes]]


def _worklist(make: Callable[[Matter, bool], Paper]) -> Made:
    return lambda public: (make(matter(confidential=secret), public) for secret in (False, True))


HOLDERS = (
    Holder(
        "天方社区", "天方花园小区", "业委会", "owners_committee", "主任", OFFICER, DAY, "", "0731-84881234"
    ),
    Holder("天方社区", "天方花园小区", f"{NAME}中心户", "centre_household", "中心户", NAME, DAY, "", PHONE),
)
LINKED = (LinkedDoor("天方社区", "天方花园小区", "3栋", NAME, DOOR, "3栋2单元***室", NAME, PHONE),)
BOXES = Chart((
    ChartBox("body-1", None, "branch", "branch", "小区党支部", f"书记{OFFICER}"),
    ChartBox("body-2", "body-1", "centre_household", "centre_household", NAME, "中心户", 3),
), {})  # fmt: skip


def made(name: str, dossier: Dossier) -> Made:
    """How a paper is made here; a `KeyError` for one that nobody has told of yet."""
    keys = {f"{key}_paper": key for key in (*documents.OFFERS, "dossier")} | {"hung_paper": "dossier"}
    if name in keys:
        return lambda public: iter([documents.paper_of(keys[name], dossier, public=public)])
    others: dict[str, Made] = {
        "supervision_paper": _worklist(
            lambda m, p: sheets.supervision_paper(m, m.tasks[0], "社区", DAY, public=p)
        ),
        "extension_paper": _worklist(
            lambda m, p: sheets.extension_paper(m, m.tasks[0], m.tasks[0].extensions[0], DAY, public=p)
        ),
        "answer_paper": _worklist(lambda m, p: sheets.answer_paper(m, "社区", DAY, public=p)),
        "matters_paper": _worklist(lambda m, p: sheets.matters_paper([listed(m)[0]], "社区", DAY, public=p)),
        "tasks_paper": _worklist(lambda m, p: sheets.tasks_paper([listed(m)[1]], "社区", DAY, public=p)),
        "posts_pdf": lambda public: iter([lists.posts_pdf(HOLDERS, "社区", DAY, public=public)]),
        "centre_pdf": lambda public: iter([lists.centre_pdf(LINKED, "社区", DAY, public=public)]),
        "chart_pdf": lambda public: iter([lists.chart_pdf(BOXES, "社区", DAY, public=public)]),
        "contacts_pdf": lambda public: iter([] if public else [lists.contacts_pdf(HOLDERS, "社区", DAY)]),
    }
    return others[name]


def words(paper: Paper | bytes) -> str:
    pdf = paper if isinstance(paper, bytes) else typeset(paper)
    with pypdfium2.PdfDocument(pdf) as book:
        told = ["".join(page.get_textpage().get_text_range().split()) for page in book]
        told += [str(value) for value in book.get_metadata_dict().values()]
    return "".join(told)


@pytest.mark.parametrize("name", sorted(makers()))
def test_no_paper_tells_what_it_may_not(dossier: Dossier, name: str) -> None:
    make = made(name, dossier)
    for paper in make(True):
        told = words(paper)
        assert re.search(f"{NAME}(?!期)", told) is None
        for hidden in (PHONE, DOOR, SECRET, NUMBER, HOME):
            assert hidden not in told
    for paper in make(False):
        told = words(paper)
        assert [hidden for hidden in (SECRET, NUMBER, HOME) if hidden in told] == []


def test_the_papers_are_all_there_and_tell_whom_they_may(dossier: Dossier) -> None:
    assert len(makers()) >= 24
    assert OFFICER in words(documents.paper_of("minutes", dossier, public=True))
    assert "高峰期停车难，高*（138****5678，住3栋2单元***）" in words(
        documents.paper_of("publication", dossier, public=True)
    )
    assert f"、{NAME}" in words(documents.paper_of("record", dossier, public=False))


def test_word_tells_no_more_than_the_pdf(dossier: Dossier) -> None:
    for key, offer in documents.OFFERS.items():
        if offer.word:
            opened = docx.Document(io.BytesIO(documents.paper_word(key, dossier, public=True)))
            told = "".join(each.text or "" for each in opened.element.body.iter(qn("w:t")))
            assert re.search(f"{NAME}(?!期)", told) is None, key
            assert [hidden for hidden in (PHONE, DOOR, SECRET, NUMBER, HOME) if hidden in told] == [], key
