"""Of two matters that are the same a meeting discusses one, and what follows is done for that one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, documents, queries, rules
from desktop.features.consultation.desk.words import item_origin
from desktop.features.consultation.records import EndingDraft, MeetingDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.queries import matter_detail, matter_numbers
from desktop.features.worklist.records import MatterDraft, RouteDraft

TODAY, RAISED = date(2026, 9, 17), date(2026, 9, 1)
NEXT = MeetingDraft(None, "council", "乐邻圈", "例会", date(2026, 10, 21))


@pytest.fixture
def two(db: Database, compound: int) -> tuple[int, int]:
    """A matter and one raised later that tells of the same; both were sent to a meeting."""
    with db.writing("清单") as s:
        first, second = (
            worklist.save_matter(s, MatterDraft(compound, subject=words, raised_on=RAISED, raised_by=who))
            for words, who in (("停车难", "段磊"), ("没地方停车", "刘玉芬"))
        )
        for one in (first, second):
            worklist.route_matter(s, RouteDraft(one, "meeting", routed_on=RAISED))
    return first, second


def link(s: Session, matter: int, to: int) -> None:
    worklist.link_matter(s, matter, to, TODAY, agendas=queries.agendas)


def conclude(s: Session, meeting: int, **ends: object) -> None:
    """Hold the meeting with everybody there; its last item ends so, the others are declined."""
    commands.begin_meeting(s, meeting, "会后补记")
    people = queries.meeting_detail(s, meeting).participants
    commands.save_participants(s, meeting, [replace(one, attendance="present") for one in people])
    *others, last = queries.meeting_detail(s, meeting).items
    for one in others:
        commands.conclude_item(s, replace(one, conclusion="declined", text="不办"))
    commands.conclude_item(s, replace(last, **ends))
    commands.finish_meeting(s, meeting)


def subjects(s: Session, meeting: int) -> list[str]:
    return [item.subject for item in queries.meeting_detail(s, meeting).items]


def test_what_was_linked_comes_on_an_agenda_as_the_one_it_is_and_once(
    db: Database, compound: int, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("列入") as s:
        link(s, second, first)
        item = commands.put_on_agenda(s, meeting, second)
        assert queries.item_draft(s, item).matter_id == first
        for one in two:
            with pytest.raises(RuleBroken, match=r"item\.on_agenda"):
                commands.put_on_agenda(s, meeting, one)


def test_what_stands_on_an_agenda_under_its_own_number_is_not_put_there_again_nor_offered(
    db: Database, compound: int, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("列入") as s:
        commands.put_on_agenda(s, meeting, second)
        link(s, second, first)
        assert queries.waiting_matters(s, compound) == []
        with pytest.raises(RuleBroken, match=r"item\.on_agenda"):
            commands.put_on_agenda(s, meeting, first)
        assert list(queries.marks(s, "matter", [first])) == [first], "its page leads to the meeting"


def test_a_meeting_that_has_begun_or_is_to_have_both_holds_the_link_up(
    db: Database, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("列入") as s:
        commands.put_on_agenda(s, meeting, second)
        commands.put_on_agenda(s, meeting, first)
    with pytest.raises(RuleBroken, match=r"matter\.link_agenda"), db.writing("并入") as s:
        link(s, second, first)
    with db.writing("开会") as s:
        commands.begin_meeting(s, meeting, "会后补记")
    with pytest.raises(RuleBroken, match=r"matter\.link_meeting"), db.writing("并入") as s:
        link(s, second, first)


def test_what_is_resolved_becomes_a_task_of_the_one_it_goes_with(
    db: Database, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, second)
        link(s, second, first)
        conclude(
            s, meeting, conclusion="assignment", text="划车位", responsible="物业公司", deadline=NEXT.held_on
        )
        assert [len(matter_detail(s, one).tasks) for one in two] == [1, 0]
        assert [matter_detail(s, one).state for one in two] == ["doing", "merged"]


@pytest.mark.parametrize(
    ("conclusion", "told"), [("declined", "不予受理，车位不够"), ("assembly", "提交业主大会")]
)
def test_what_gives_nobody_anything_to_do_is_told_of_the_one_it_goes_with(
    db: Database, meeting: int, two: tuple[int, int], conclusion: str, told: str
) -> None:
    first, second = two
    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, second)
        link(s, second, first)
        conclude(s, meeting, conclusion=conclusion, text="车位不够")
        assert matter_detail(s, first).steps[-1].words == told
        assert matter_detail(s, second).steps[-1].words.startswith("并入")


def test_what_was_left_over_of_both_goes_on_once(
    db: Database, compound: int, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("会") as s:
        for one in two:
            commands.put_on_agenda(s, meeting, one)
        commands.cancel_meeting(s, meeting, EndingDraft("停电", TODAY))
        link(s, second, first)
        after = commands.plan_meeting(s, replace(NEXT, compound_id=compound), TODAY)
        assert subjects(s, after) == ["3栋晾晒", "停车难"]


def test_what_was_left_over_goes_on_under_the_number_of_the_one_it_goes_with(
    db: Database, compound: int, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, second)
        commands.cancel_meeting(s, meeting, EndingDraft("停电", TODAY))
        third = worklist.save_matter(s, MatterDraft(compound, subject="车位少", raised_on=RAISED))
        commands.put_on_agenda(
            s, after := commands.save_meeting(s, replace(NEXT, compound_id=compound)), third
        )
        commands.cancel_meeting(s, after, EndingDraft("停电", TODAY))
        for one in (second, third):
            link(s, one, first)
        later = commands.plan_meeting(
            s, replace(NEXT, compound_id=compound, held_on=date(2026, 11, 18)), TODAY
        )
        *_, last = queries.meeting_detail(s, later).items
        assert (last.subject, last.matter_id) == ("没地方停车", first)
        assert subjects(s, later).count("车位少") == 0


def test_whoever_raised_the_one_it_goes_with_is_a_voice_of_the_meeting(
    db: Database, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, second)
        link(s, second, first)
        assert {name for one in queries.meeting_detail(s, meeting).voices for name in one.names} == {
            "段磊",
            "刘玉芬",
        }


def decide_anew(s: Session, meeting: int, **ends: object) -> None:
    """Reopen the meeting, change what its last item came to and finish it again."""
    commands.reopen_meeting(s, meeting)
    commands.conclude_item(s, replace(queries.meeting_detail(s, meeting).items[-1], **ends))
    commands.finish_meeting(s, meeting)


def test_what_is_assigned_anew_after_the_link_is_a_task_of_the_one_it_goes_with(
    db: Database, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    given = {
        "conclusion": "assignment",
        "text": "划车位",
        "responsible": "物业公司",
        "deadline": NEXT.held_on,
    }

    def tasks() -> list[list[str]]:
        return [[task.state for task in matter_detail(s, one).tasks] for one in two]

    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, second)
        conclude(s, meeting, **given)
        decide_anew(s, meeting, conclusion="assembly", responsible="", deadline=None)
        link(s, second, first)
        decide_anew(s, meeting, **given)
        assert tasks() == [["doing"], ["cancelled"]]
        assert [matter_detail(s, one).state for one in two] == ["doing", "merged"]
        decide_anew(s, meeting, deadline=date(2026, 10, 28))
        assert [task.draft.deadline.day for task in matter_detail(s, first).tasks] == [28]
        decide_anew(s, meeting, conclusion="assembly", responsible="", deadline=None)
        assert tasks() == [["cancelled"], ["cancelled"]]


def test_what_was_dropped_before_the_link_stays_dropped(
    db: Database, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("会") as s:
        commands.put_on_agenda(s, meeting, second)
        conclude(
            s, meeting, conclusion="assignment", text="划车位", responsible="物业公司", deadline=NEXT.held_on
        )
        (task,) = matter_detail(s, second).tasks
        worklist.cancel_task(s, task.draft.id, TODAY, "街道已办")
        link(s, second, first)
        decide_anew(s, meeting)
        assert [[one.state for one in matter_detail(s, matter).tasks] for matter in two] == [
            [],
            ["cancelled"],
        ]


def test_papers_and_screen_tell_of_what_was_linked_later_the_number_it_is_done_under_too(
    db: Database, meeting: int, two: tuple[int, int]
) -> None:
    first, second = two
    with db.writing("列入") as s:
        item = commands.put_on_agenda(s, meeting, second)
        link(s, second, first)
        detail = queries.meeting_detail(s, meeting)
        numbers = matter_numbers(s, two)
    told = f"{numbers[second]}并入{numbers[first]}"
    linked = next(one for one in detail.items if one.id == item)
    assert item_origin(detail, linked).startswith(told)
    for paper_of in (
        documents.agenda_paper,
        documents.notice_paper,
        documents.record_paper,
        documents.minutes_paper,
    ):
        assert told in repr(paper_of(detail, public=True))
    with db.writing("分开") as s:
        worklist.unlink_matter(s, second, TODAY)
        assert rules.number_of(queries.meeting_detail(s, meeting), linked) == numbers[second]
