"""Who asked for confidence is on no paper of the lists, wherever the name was typed."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pdfplumber
import pytest

from desktop.core.db import Database
from desktop.features.organisation import queries as places
from desktop.features.worklist import commands, documents, queries
from desktop.features.worklist.records import (
    ExtensionDraft,
    MatterDraft,
    ProgressDraft,
    RulingDraft,
    TaskDraft,
)
from desktop.printing.blocks import Paper

DAY, DUE, TODAY = date(2026, 11, 2), date(2026, 11, 20), date(2026, 11, 25)
NAME, OTHER, PHONE = "欧阳文莲", "段磊", "13900000000"
SAID = f"{NAME}与{OTHER}（{PHONE}）说的"


def text(paper: Paper) -> str:
    with pdfplumber.open(io.BytesIO(documents.paper_pdf(paper))) as pdf:
        return "".join("".join((page.extract_text() or "").split()) for page in pdf.pages)


@pytest.fixture
def secret(demo: Database, do: Callable[..., Any]) -> int:
    """A confidential matter whose residents are named in every text that can be typed."""
    with demo.reading() as s:
        compound = places.compound_choices(s)[-1][0]
    matter = do(
        commands.save_matter,
        MatterDraft(
            compound, subject=f"{SAID}漏水", detail=SAID, raised_on=DAY, raised_by=f"{NAME}、{OTHER}", contact=PHONE,
            confidential=True,
        ),
    )  # fmt: skip
    task = do(
        commands.save_task,
        TaskDraft(matter, subject=f"{SAID}修好", standard=SAID, unit="物业公司", given_on=DAY, deadline=DUE),
    )
    do(commands.note_progress, ProgressDraft(task, DAY, 40, SAID, SAID))
    wish = do(
        commands.ask_extension,
        ExtensionDraft(task, asked_on=DAY, asked_by="张立新", reason=SAID, new_deadline=date(2026, 12, 1)),
    )
    do(commands.rule_extension, RulingDraft(wish, "approved", DAY, "周海燕", SAID))
    return matter


def test_no_paper_names_who_asked_for_confidence(demo: Database, secret: int):
    with demo.reading() as s:
        matter = queries.matter_detail(s, secret)
        listed = queries.listed_matters(s, None)
        tasks = queries.task_rows(s, queries.task_ids(s, queries.Wanted(TODAY)))
    task = matter.tasks[0]
    papers = [
        documents.supervision_paper(matter, task, "社区", TODAY),
        documents.extension_paper(matter, task, task.extensions[0], TODAY),
        documents.tasks_paper(tasks, "社区", TODAY),
        *(documents.answer_paper(matter, "社区", TODAY, public=public) for public in (True, False)),
        *(documents.matters_paper(listed, "社区", TODAY, public=public) for public in (True, False)),
    ]
    said = [text(paper) for paper in papers]
    assert sum("漏水" in one or "修好" in one for one in said) >= 5
    for paper, one in zip(papers, said, strict=True):
        assert [words for words in (NAME, PHONE, f"与{OTHER}") if words in one] == [], paper.title
