"""What a file would make a second time is told."""

from __future__ import annotations

import pytest

from desktop.features.organisation import queries
from desktop.ui.sentences import refusal_sentence
from tests.features.organisation.workbooks import door, post


def told(some):
    return [(each.code, each.row, each.value) for each in some]


def twins(done):
    return told(each for each in done.remarks if each.code == "household.twin")


@pytest.mark.parametrize(("here", "comes"), [("101", "0101"), ("0101", "101")])
def test_a_door_that_may_be_there_already_is_told(db, doors_in, chinese, here, comes):
    doors_in(door(room=here))
    done = doors_in(
        door(room=comes), door(room="0102", owners="谭明"), door(staircase="2单元", room=comes, owners="王斌")
    )
    assert twins(done) == [("household.twin", 3, comes)]
    said = refusal_sentence(next(each for each in done.remarks if each.code == "household.twin"))
    assert f"可能与1栋1单元{here}（产权人：任涛文）是同一户" in said
    with db.reading() as s:
        assert queries.register_checks(s, None).doubtful == 2, "and both are found there"
    assert twins(doors_in(door(room=comes))) == [], "what is there already is not told again"


def test_two_rows_of_a_file_may_be_one_door(doors_in):
    done = doors_in(door(room="0101"), door(room="101", owners="谭明"))
    assert twins(done) == [("household.twin", 4, "101")]


def elsewhere(row, **other):
    return tuple(other.get(cell, cell) for cell in row)


def test_a_compound_that_would_stand_in_two_communities_is_told(db, compound, posts_in, chinese):
    rows = [
        elsewhere(post(person=name, title=title), 沈家营社区="天方社区")
        for name, title in (("吴云", "书记"), ("谭明", "委员"))
    ]
    done = posts_in(*rows)
    assert told(done.remarks) == [("place.namesake", 2, "冶电二村小区")], "once, and the community is new"
    assert "沈家营街道/沈家营社区/冶电二村小区" in refusal_sentence(done.remarks[0])
    assert posts_in(*rows).remarks == (), "once it is there it is meant so"
    with db.reading() as s:
        assert len(queries.compound_choices(s)) == 2


def test_a_community_under_another_street_is_told(compound, posts_in):
    done = posts_in(elsewhere(post(), 沈家营街道="天方街道"))
    assert told(done.remarks) == [("place.namesake", 2, "沈家营社区"), ("place.namesake", 2, "冶电二村小区")]
