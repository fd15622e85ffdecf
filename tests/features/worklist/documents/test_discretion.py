"""Who asked for confidence is on no paper of the lists, wherever the name was typed."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pdfplumber
import pytest

from desktop.core.db import Database
from desktop.features.organisation import queries as places
from desktop.features.worklist import commands, documents, queries
from desktop.features.worklist.records import (
    AnswerLine,
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


def test_who_told_it_once_more_in_confidence_is_named_on_no_paper_of_the_first(
    demo: Database, do: Callable[..., Any]
) -> None:
    with demo.reading() as s:
        compound = places.compound_choices(s)[-1][0]
    first = do(
        commands.save_matter,
        MatterDraft(compound, subject=f"{SAID}漏水", raised_on=DAY, raised_by="查文", detail=SAID),
    )
    again = MatterDraft(
        compound,
        subject="又漏了",
        raised_on=DAY,
        raised_by=NAME,
        contact=PHONE,
        confidential=True,
        duplicate_of_id=first,
    )
    do(commands.save_matter, again)
    task = do(
        commands.save_task,
        TaskDraft(first, subject=f"{SAID}修好", unit="物业公司", given_on=DAY, deadline=DUE),
    )
    do(commands.note_progress, ProgressDraft(task, DAY, 40, SAID, SAID))
    with demo.reading() as s:
        matter = queries.matter_detail(s, first)
        listed = queries.listed_matters(s, None)
        tasks = queries.task_rows(s, [task])
    papers = [
        documents.supervision_paper(matter, matter.tasks[0], "社区", TODAY),
        documents.tasks_paper(tasks, "社区", TODAY),
        *(documents.answer_paper(matter, "社区", TODAY, public=public) for public in (True, False)),
        *(documents.matters_paper(listed, "社区", TODAY, public=public) for public in (True, False)),
    ]
    for paper in papers:
        said = text(paper)
        assert NAME not in said, paper.title
        assert PHONE not in said, paper.title
    assert "查文" in text(documents.answer_paper(matter, "社区", TODAY, public=False)), (
        "who raised it asked for none"
    )


def test_who_answered_stands_on_the_sheet_as_every_other_name(
    demo: Database, secret: int, do: Callable[..., Any]
) -> None:
    with demo.reading() as s:
        matter = queries.matter_detail(s, secret)
    answer = AnswerLine(DAY, "phone", f"{NAME}之子", "satisfied", "好", kept_closed="")
    told = text(documents.answer_paper(replace(matter, answers=(answer,)), "社区", TODAY, public=True))
    assert "答复人：" in told
    assert NAME not in told


def test_a_task_of_the_office_itself_is_on_no_public_list(demo: Database, do: Callable[..., Any]) -> None:
    with demo.reading() as s:
        compound = places.compound_choices(s)[-1][0]
    own = do(commands.save_matter, MatterDraft(compound, subject="政审", raised_on=DAY, confidential=True))
    task = do(
        commands.save_task, TaskDraft(own, subject="政审材料", unit="党支部", given_on=DAY, deadline=DUE)
    )
    with demo.reading() as s:
        rows = queries.task_rows(s, [task])
    assert "政审材料" in text(documents.tasks_paper(rows, "社区", TODAY))
    assert "政审材料" not in text(documents.tasks_paper(rows, "社区", TODAY, public=True))
