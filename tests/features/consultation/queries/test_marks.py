"""Which meeting a matter or a task was resolved in."""

from __future__ import annotations

from datetime import date

from desktop.core.db import Database
from desktop.features.consultation import commands, queries
from desktop.features.consultation.documents import minutes_paper, plain_text
from desktop.features.consultation.entities import Publication
from desktop.features.consultation.records import MeetingDraft


def test_matters_and_tasks_lead_to_their_meeting(demo):
    with demo.reading() as s:
        matters, tasks = queries.marks(s, "matter", [1, 2, 3]), queries.marks(s, "task", [1, 2])
        assert queries.marks(s, "duty", [1]) == {}
    assert sorted(matters) == [2, 3]
    assert {mark.words for mark in tasks.values()} == {mark.words for mark in matters.values()}
    assert {(mark.feature, mark.id) for mark in (*matters.values(), *tasks.values())} == {("consultation", 1)}
    assert matters[2].words.startswith("2026-09-16 高层老人晾晒难 2026-01/")


def test_a_paper_that_names_a_matter_among_what_was_resolved_before_is_told_of_it(demo: Database) -> None:
    """It hangs until it is withdrawn; the matter stood on no agenda of its meeting."""
    day = date(2026, 10, 21)
    with demo.writing("下一次") as s:
        first = queries.meeting_detail(s, 1)
        draft = MeetingDraft(first.draft.compound_id, "council", "", "例会", day)
        later = queries.meeting_detail(s, commands.plan_meeting(s, draft, day), day)
        matter = later.last[0].matter_id
        assert matter not in later.matters
        assert queries.hung(s, [matter]) == {}
        text = plain_text(minutes_paper(later, public=True))
        paper = Publication(
            compound_id=draft.compound_id, meeting_id=later.id, year=2026, number=12, paper="minutes", edition=1, title="纪要",
            digest="", size=0, text=text, places="公告栏", posted_by="", begins_on=day, ends_on=date(2026, 11, 1),
        )  # fmt: skip
        s.add(paper)
        s.flush()
        assert queries.hung(s, [matter]) == {matter: ["公示〔2026〕12号 纪要"]}
        paper.withdrawn_on = day
        s.flush()
        assert queries.hung(s, [matter]) == {}
