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
from desktop.features.organisation.commands import save_household
from desktop.features.organisation.records import HouseholdDraft
from desktop.features.worklist import commands, documents, queries
from desktop.features.worklist.records import (
    AnswerLine,
    ExtensionDraft,
    MatterDraft,
    ProgressDraft,
    RouteDraft,
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
        TaskDraft(
            matter, subject=f"{SAID}修好", standard=SAID, unit="物业公司", supporting=f"业委会、{NAME}", acceptance=SAID,
            given_on=DAY, deadline=DUE,
        ),
    )  # fmt: skip
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
        tasks = queries.listed_tasks(s, queries.task_ids(s, queries.Wanted(TODAY)))
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
        tasks = queries.listed_tasks(s, [task])
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


def test_who_is_noted_together_with_a_door_is_masked_on_the_public_list(
    demo: Database, do: Callable[..., Any]
) -> None:
    with demo.reading() as s:
        compound = places.compound_choices(s)[-1][0]
    draft = MatterDraft(compound, subject="苗翠花家狗吠", raised_on=DAY, raised_by="3栋2单元501苗翠花")
    do(commands.save_matter, draft)
    with demo.reading() as s:
        listed = queries.listed_matters(s, None)
    told = text(documents.matters_paper(listed, "社区", TODAY, public=True))
    assert "苗翠花" not in told
    assert "苗*花家狗吠" in told
    assert "苗翠花家狗吠" in text(documents.matters_paper(listed, "社区", TODAY, public=False))


def test_a_number_left_in_confidence_is_told_as_one(demo: Database, do: Callable[..., Any]) -> None:
    with demo.reading() as s:
        compound = places.compound_choices(s)[-1][0]
    words = f"已告{NAME}（3栋501，{PHONE}）"
    draft = MatterDraft(
        compound, subject="狗吠", raised_on=DAY, raised_by=f"3栋501{NAME}", contact=PHONE, confidential=True
    )
    matter = do(commands.save_matter, draft)
    task = do(
        commands.save_task, TaskDraft(matter, subject="劝导", unit="物业公司", given_on=DAY, deadline=DUE)
    )
    do(commands.note_progress, ProgressDraft(task, DAY, 40, words))
    with demo.reading() as s:
        matter = queries.matter_detail(s, matter)
    for public in (True, False):
        assert "已告居民（居民，***）" in text(documents.answer_paper(matter, "社区", TODAY, public=public))


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
        rows = queries.listed_tasks(s, [task])
    assert "政审材料" in text(documents.tasks_paper(rows, "社区", TODAY))
    assert "政审材料" not in text(documents.tasks_paper(rows, "社区", TODAY, public=True))


@pytest.fixture
def neighbour(demo: Database, do: Callable[..., Any]) -> int:
    """A task that names an owner of the register, and one who asked for confidence in another matter, in every text."""
    with demo.reading() as s:
        compound = places.compound_choices(s)[-1][0]
    for room, owner in (("9901", "尉迟敏"), ("9902", "张立新")):
        do(save_household, HouseholdDraft(compound_id=compound, building="3", room=room, owners=owner))
    do(
        commands.save_matter,
        MatterDraft(compound, subject="噪声", raised_on=DAY, raised_by="9903苗翠花", confidential=True),
    )
    named = "尉迟敏、苗翠花家"
    matter = do(
        commands.save_matter,
        MatterDraft(compound, subject=f"{named}漏水", raised_on=DAY, raised_by="段磊"),
    )
    route = RouteDraft(
        matter,
        "direct",
        unit="物业公司、尉迟敏",
        person="张立新",
        routed_on=DAY,
        finish_by=DUE,
        reason=f"{named}等",
    )
    do(commands.route_matter, route)
    with demo.reading() as s:
        draft = queries.matter_detail(s, matter).tasks[0].draft
    wordy = replace(
        draft, subject=f"修好{named}", standard=named, supporting=f"业委会、{named}", acceptance=named
    )
    task = do(commands.save_task, wordy)
    do(commands.note_progress, ProgressDraft(task, DAY, 40, f"张立新到{named}看过", f"{named}没人"))
    do(commands.ask_extension, ExtensionDraft(task, DAY, "张立新", named, date(2026, 12, 1)))
    return matter


def test_an_owner_whom_any_text_names_is_masked_on_every_public_paper_of_the_lists(
    demo: Database, neighbour: int
) -> None:
    with demo.reading() as s:
        matter = queries.matter_detail(s, neighbour)
        listed = queries.listed_matters(s, None)
        tasks = queries.listed_tasks(s, queries.task_ids(s, queries.Wanted(TODAY)))
    task = matter.tasks[0]

    def papers(*, public: bool) -> list[Paper]:
        return [
            documents.tasks_paper(tasks, "社区", TODAY, public=public),
            documents.matters_paper(listed, "社区", TODAY, public=public),
            documents.supervision_paper(matter, task, "社区", TODAY, public=public),
            documents.extension_paper(matter, task, task.extensions[0], TODAY, public=public),
            documents.answer_paper(matter, "社区", TODAY, public=public),
        ]

    for paper in papers(public=True):
        said = text(paper)
        assert "尉迟敏" not in said, paper.title
        assert "苗翠花" not in said, paper.title
        assert "尉迟*" in said, paper.title
    for paper in papers(public=False):
        assert "尉迟敏" in text(paper), f"{paper.title}: the office reads whom it is about"
    told = repr(documents.tasks_paper(tasks, "社区", TODAY, public=True))
    assert "张立新到尉迟*、苗*花家看过" in told, "who is in charge of it acts in an office"


def test_the_office_reads_who_told_of_the_same_unless_in_confidence_and_nobody_reads_a_number(
    demo: Database, do: Callable[..., Any]
) -> None:
    with demo.reading() as s:
        compound = places.compound_choices(s)[-1][0]
    first = do(
        commands.save_matter, MatterDraft(compound, subject="楼道漏水", raised_on=DAY, raised_by="查文")
    )
    for name, phone, confidential in ((NAME, PHONE, True), (OTHER, "13912345678", False)):
        again = MatterDraft(
            compound, subject="又漏了", raised_on=DAY, raised_by=name, contact=phone, confidential=confidential,
            duplicate_of_id=first,
        )  # fmt: skip
        do(commands.save_matter, again)
    draft = TaskDraft(first, subject="修好", unit="物业公司", given_on=DAY, deadline=DUE)
    words = f"已告{NAME}、{OTHER}（13912345678）、查文"
    do(commands.note_progress, ProgressDraft(do(commands.save_task, draft), DAY, 40, words))
    with demo.reading() as s:
        matter = queries.matter_detail(s, first)
        tasks = queries.listed_tasks(s, [matter.tasks[0].draft.id or 0])
    for paper in (
        documents.supervision_paper(matter, matter.tasks[0], "社区", TODAY),
        documents.answer_paper(matter, "社区", TODAY, public=False),
        documents.tasks_paper(tasks, "社区", TODAY),
    ):
        said = text(paper)
        assert f"{OTHER}（***）、查文" in said, paper.title
        assert NAME not in said, paper.title
