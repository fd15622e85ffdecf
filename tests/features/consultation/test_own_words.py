"""An office that calls its levels otherwise reads its own words wherever ours would stand."""

from __future__ import annotations

import io
from datetime import date

import pdfplumber
import pytest

from desktop.core.db import Database
from desktop.features.consultation import documents, queries, rules
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.queries import compound_choices, level_words, units_of
from desktop.features.organisation.records import LevelNames
from desktop.features.worklist import commands as worklist
from desktop.features.worklist import documents as sheets
from desktop.features.worklist import queries as matters
from desktop.features.worklist.records import MatterDraft, TaskDraft

OWN = LevelNames(compound="院落", branch="网格党支部", centre_household="红色管家", district="城区")


@pytest.fixture
def renamed(demo: Database) -> Database:
    with demo.writing("names of its own") as s:
        organisation.save_level_names(s, OWN)
    return demo


def text(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return "".join("".join((page.extract_text() or "").split()) for page in read.pages)


def test_kinds_of_meetings_call_their_bodies_so(renamed):
    with renamed.reading() as s:
        rule = queries.rule_of(s, "council")
    assert rule.convener == "网格党支部"
    assert rule.invited == ("网格党支部", "业主委员会", "物业公司", "社区居委会", "红色管家", "居民代表")


def test_who_is_invited_is_found_under_these_words_and_counts_as_invited(renamed):
    with renamed.reading() as s:
        compound = next(place for place, name in compound_choices(s) if name.endswith("冶电二村小区"))
        people = queries.invited_by_rule(s, compound, ["网格党支部", "红色管家"], [], date(2026, 9, 16))
        units = dict(units_of(s, compound))
    assert {person.unit for person in people} == {"网格党支部", "红色管家"}
    assert units["红色管家"]
    assert "党员中心户" not in units
    assert rules.same_unit("网格党支部", "中共冶电二村小区支部委员会")
    assert not rules.same_unit("网格党支部", "物业公司")


def test_the_papers_of_a_task_and_a_matter_say_so(renamed):
    with renamed.writing("a complaint") as s:
        compound = compound_choices(s)[0][0]
        matter = worklist.raise_matter(s, MatterDraft(
            compound, kind="problem", category="infrastructure", source="centre_household", subject="路灯不亮",
            raised_on=date(2026, 11, 2), raised_by="谭明",
        ))  # fmt: skip
        worklist.give_task(s, TaskDraft(
            matter_id=matter, subject="换灯", unit="物业公司", given_on=date(2026, 11, 3), deadline=date(2026, 11, 20),
        ))  # fmt: skip
        told = matters.matter_detail(s, matter)
    paper = sheets.supervision_paper(told, told.tasks[0], "天方社区", date(2026, 11, 21))
    said = text(sheets.paper_pdf(paper))
    assert "红色管家" in said
    assert "所在院落" in said
    assert told.steps[0].words == "来源：红色管家"


def test_the_announcement_of_a_meeting_says_so(renamed):
    with renamed.reading() as s:
        assert level_words(s)["centre_household"] == "红色管家"
        file = queries.dossier(s, queries.meeting_ids(s)[-1])
    said = text(documents.paper_pdf("announcement", file, public=True))
    assert "红色管家" in said
    assert "党员中心户" not in said
