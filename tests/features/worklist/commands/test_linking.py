"""Two matters that are found later to be the same: one goes the other's way, and goes its own again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core import undoing
from desktop.core.errors import RuleBroken
from desktop.core.feature import Agenda
from desktop.features.worklist import commands, queries
from desktop.features.worklist.dialogs import state_words
from desktop.features.worklist.records import AnswerDraft, EndDraft, MatterDraft, RouteDraft, TaskDraft
from desktop.ui.i18n import tr
from desktop.ui.sentences import sentence

TOLD, FOUND = date(2026, 11, 5), date(2026, 11, 12)


@pytest.fixture
def other(do, seen, matter):
    """The same lamp in other words, raised as a matter of its own."""
    compound = seen(matter).draft.compound_id
    return do(commands.save_matter, MatterDraft(compound, subject="路灯不亮", raised_on=TOLD))


@pytest.fixture
def third(do, seen, matter):
    compound = seen(matter).draft.compound_id
    return do(commands.save_matter, MatterDraft(compound, subject="东侧照明坏了", raised_on=TOLD))


def link(s, matter, to, *on):
    """Link two matters of which some stand on agendas: each its matter and the `Agenda`."""
    found = {}
    for one, agenda in on:
        found.setdefault(one, []).append(agenda)
    commands.link_matter(
        s, matter, to, FOUND, agendas=lambda _s, ids: {k: found[k] for k in found if k in ids}
    )


def test_what_was_linked_to_it_goes_along_and_is_told_so(do, seen, matter, other, third):
    do(commands.link_matter, third, other, FOUND)
    do(commands.link_matter, other, matter, FOUND)
    number = seen(matter).number
    for one in (other, third):
        assert (seen(one).state, seen(one).same_as) == ("merged", (matter, number))
        assert seen(one).steps[-1].words == f"并入{number}"


def test_a_link_to_one_that_is_linked_goes_to_whose_way_it_goes(do, seen, matter, other, third):
    do(commands.link_matter, other, matter, FOUND)
    do(commands.link_matter, third, other, FOUND)
    assert seen(third).same_as == (matter, seen(matter).number)


def test_a_circle_is_refused_with_both_numbers(do, seen, matter, other):
    do(commands.link_matter, other, matter, FOUND)
    with pytest.raises(RuleBroken, match=r"matter\.link_circle") as refused:
        do(commands.link_matter, matter, other, FOUND)
    assert refused.value.facts == {"number": seen(matter).number, "other": seen(other).number}


def test_who_has_it_to_do_is_asked_to_link_the_other_way_round(do, seen, matter, task, other):
    with pytest.raises(RuleBroken, match=r"matter\.link_begun") as refused:
        do(commands.link_matter, matter, other, FOUND)
    assert refused.value.facts == {"number": seen(matter).number, "other": seen(other).number}
    do(commands.link_matter, other, matter, FOUND)
    assert seen(other).state == "merged"


def test_one_that_a_begun_meeting_is_at_is_not_linked(do, seen, matter, other, third):
    on = other, Agenda(7, date(2026, 11, 11), begun=True)
    with pytest.raises(RuleBroken, match=r"matter\.link_meeting") as refused:
        do(link, other, matter, on)
    assert refused.value.facts["day"] == date(2026, 11, 11)
    do(link, matter, other, on)
    with pytest.raises(RuleBroken, match=r"matter\.link_meeting"):
        do(link, other, third, (matter, on[1]))


def test_no_planned_meeting_is_to_have_both(do, seen, matter, other):
    planned = Agenda(7, date(2026, 11, 30), begun=False)
    with pytest.raises(RuleBroken, match=r"matter\.link_agenda"):
        do(link, other, matter, (other, planned), (matter, planned))
    do(link, other, matter, (other, planned), (matter, Agenda(8, date(2026, 12, 30), begun=False)))
    assert seen(other).state == "merged"


def test_what_had_ended_is_taken_up_only_for_who_is_still_to_be_answered(do, seen, matter, other, third):
    do(commands.route_matter, RouteDraft(matter, "declined", "另行立项", routed_on=TOLD))
    do(commands.route_matter, RouteDraft(other, "declined", "另行立项", routed_on=TOLD))
    do(commands.link_matter, other, matter, FOUND)
    assert seen(matter).state == "declined"
    do(commands.link_matter, third, matter, FOUND)
    assert seen(matter).state == "registered"


def test_who_raised_it_hears_with_the_other_one(do, seen, matter, other):
    do(commands.link_matter, other, matter, FOUND)
    do(commands.answer_matter, AnswerDraft(matter, FOUND, "phone", "宋红", "satisfied", "已换新灯"))
    assert [one.words for one in seen(other).answers] == ["已换新灯"]


def test_who_was_to_hear_earlier_still_is(do, seen, matter, other):
    do(commands.route_matter, RouteDraft(other, "meeting", routed_on=TOLD, reply_by=FOUND))
    do(commands.link_matter, other, matter, FOUND)
    assert seen(matter).way.reply_by == FOUND


def test_a_link_is_taken_back_and_undone(demo, do, seen, matter, other):
    do(commands.link_matter, other, matter, FOUND)
    do(commands.unlink_matter, other, FOUND)
    assert (seen(other).state, seen(other).same_as, seen(matter).others) == ("registered", None, ())
    do(commands.link_matter, other, matter, FOUND)
    with demo.writing("undo") as s:
        undoing.undo(s, undoing.last_action(s)[0])
    assert (seen(other).state, seen(other).same_as) == ("registered", None)


def test_the_likeliest_are_offered_first_and_any_is_found_by_number_or_words(
    demo, do, seen, matter, other, third
):
    compound = seen(matter).draft.compound_id
    newest = do(commands.save_matter, MatterDraft(compound, subject="快递柜太少", raised_on=FOUND))
    with demo.reading() as s:
        offered = [one.id for one in queries.same_choices(s, matter)]
        assert offered[0] == other
        assert set(offered) == {other, third, newest}
        assert [one.id for one in queries.same_choices(s, matter, "快递")] == [newest]
        assert [one.id for one in queries.same_choices(s, matter, seen(third).number)] == [third]
        assert queries.same_choices(s, matter, seen(matter).number) == []


def test_all_that_tell_of_the_same_are_told_the_head_first(demo, do, matter, other, third):
    do(commands.link_matter, matter, third, FOUND)
    do(commands.link_matter, other, third, FOUND)
    with demo.reading() as s:
        for one in (matter, other, third):
            assert queries.same_matters(s, one) == [third, matter, other]


def test_what_both_have_tasks_of_is_refused_with_a_way_out_of_the_circle(do, seen, matter, task, other):
    route = RouteDraft(other, "direct", unit="物业公司", routed_on=TOLD, finish_by=FOUND)
    do(commands.route_matter, route)
    for one, to in ((matter, other), (other, matter)):
        with pytest.raises(RuleBroken, match=r"matter\.link_both_begun") as refused:
            do(commands.link_matter, one, to, FOUND)
        assert refused.value.facts == {"number": seen(one).number, "other": seen(to).number}
        assert seen(one).number in sentence(refused.value)
    do(commands.drop_task, EndDraft(seen(other).tasks[0].draft.id, date.today(), "与另一件相同"))
    do(commands.link_matter, other, matter, FOUND)
    assert seen(other).state == "merged"


def test_what_a_begun_meeting_has_is_not_linked_to_a_task_and_told_to_wait(do, seen, matter, task, other):
    on = other, Agenda(7, date(2026, 11, 11), begun=True)
    with pytest.raises(RuleBroken, match=r"matter\.link_meeting_begun") as refused:
        do(link, other, matter, on)
    assert "2026-11-11" in sentence(refused.value)


def test_what_is_linked_stays_in_its_compound(do, seen, matter, other):
    elsewhere = seen(1).draft.compound_id
    do(commands.link_matter, other, matter, FOUND)
    for one, with_it in ((other, matter), (matter, other)):
        moved = replace(seen(one).draft, compound_id=elsewhere)
        with pytest.raises(RuleBroken, match=r"matter\.move_linked") as refused:
            do(commands.save_matter, moved)
        assert refused.value.field == "compound_id"
        assert refused.value.facts == {"number": seen(one).number, "other": seen(with_it).number}
    do(commands.unlink_matter, other, FOUND)
    do(commands.save_matter, replace(seen(other).draft, compound_id=elsewhere))
    assert seen(other).draft.compound_id == elsewhere


def test_the_way_of_the_one_tells_when_the_other_leaves(do, seen, matter, other):
    do(commands.link_matter, other, matter, FOUND)
    do(commands.unlink_matter, other, FOUND)
    assert seen(matter).steps[-1].words == f"{seen(other).number}恢复单独办理，本件不变"


def test_nothing_is_done_about_what_goes_anothers_way_and_the_refusal_names_that(
    do, seen, matter, other, third
):
    do(commands.link_matter, other, matter, FOUND)
    before = seen(other)
    route = RouteDraft(other, "direct", unit="物业公司", routed_on=TOLD, finish_by=FOUND)
    task = TaskDraft(other, "换灯", unit="物业公司", given_on=TOLD, deadline=FOUND)
    for command, *args in (
        (commands.send_matter, route), (commands.route_matter, route), (commands.save_task, task),
        (commands.give_task, task), (commands.reopen_matter, EndDraft(other, FOUND, "居民来电")),
        (commands.link_matter, other, third, FOUND), (commands.link_matter, other, matter, FOUND),
        (commands.answer_matter, AnswerDraft(other, FOUND, "phone", "宋红", "satisfied")),
    ):  # fmt: skip
        with pytest.raises(RuleBroken, match=r"(matter|answer)\.merged") as refused:
            do(command, *args)
        assert refused.value.facts == {"number": before.number, "other": seen(matter).number}
        assert seen(matter).number in sentence(refused.value)
    assert seen(other) == before


def test_what_goes_its_own_way_is_not_told_so_once_more(do, seen, matter, other):
    do(commands.link_matter, other, matter, FOUND)
    do(commands.unlink_matter, other, FOUND)
    before = seen(other), seen(matter)
    do(commands.unlink_matter, other, FOUND)
    assert (seen(other), seen(matter)) == before


def test_a_matter_that_goes_anothers_way_is_not_called_what_linked_doors_are(chinese):
    assert state_words()["merged"] not in (tr("Linked"), "已联系")
