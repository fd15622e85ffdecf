"""Roles are given for places and days; duties that would control each other go to different people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.access import commands, queries, rules
from desktop.features.access.records import EndRole, RoleDraft
from desktop.features.organisation import queries as places
from tests.features.access.conftest import NOW, TODAY, new_user

SPRING = date(2026, 3, 31)


def test_a_role_covers_its_place_and_all_below_on_its_days(ask, user, give, compounds):
    community = ask(places.scope_trail, compounds[0])[-2].id
    give(user, "reader", community, ends_on=TODAY)
    assert ask(queries.may, user, "reader", compounds[0], TODAY)
    assert ask(queries.may, user, "reader", community, date(2026, 1, 1))
    assert not ask(queries.may, user, "reader", compounds[0], TODAY + timedelta(1))
    give(user, "applicant", community, begins_on=TODAY)
    assert ask(queries.may, user, "applicant", compounds[0], TODAY)
    assert not ask(queries.may, user, "applicant", compounds[0], TODAY - timedelta(1))
    assert not ask(queries.may, user, "cashier", compounds[0], TODAY)
    assert not ask(queries.may, user, "reader", None, TODAY)
    assert compounds[0] in ask(queries.places_of, user, TODAY)


def test_a_role_below_says_nothing_of_above_or_beside(ask, user, give, compounds):
    give(user, "bookkeeper", compounds[0])
    above = ask(places.scope_trail, compounds[0])[-2].id
    assert not ask(queries.may, user, "bookkeeper", above, TODAY)
    assert not ask(queries.may, user, "bookkeeper", compounds[1], TODAY)
    roles = ask(queries.roles_in_force, user, TODAY)
    assert [rules.sees(roles, place) for place in (compounds[0], compounds[1], above)] == [True, False, False]


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        ({"kind": None}, "kind_missing", "kind"),
        ({"place_id": None}, "place_missing", "place_id"),
        ({"begins_on": None}, "begin_missing", "begins_on"),
        ({"ends_on": date(2025, 1, 1)}, "ends_before_begin", "ends_on"),
    ],
)
def test_what_is_missing_is_told_beside_its_field(do, keeper, user, compounds, draft, code, field):
    whole = {"kind": "cashier", "place_id": compounds[0], "begins_on": TODAY} | draft
    with pytest.raises(RuleBroken, match=code) as told:
        do(commands.add_role, RoleDraft(user, **whole), keeper, NOW)
    assert told.value.field == field


def test_the_keeper_of_users_serves_the_whole_office_and_sees_no_money(ask, keeper, user, give, compounds):
    give(user, "keeper", compounds[0])
    assert [row.place for row in ask(queries.role_rows, user)] == [""]
    assert not rules.sees(ask(queries.roles_in_force, user, TODAY), compounds[0])


@pytest.mark.parametrize("other", ["bookkeeper", "signs_committee"])
def test_who_pays_neither_keeps_books_nor_signs_where_it_overlaps(ask, user, give, compounds, other):
    community = ask(places.scope_trail, compounds[0])[-2].id
    give(user, "cashier", community)
    with pytest.raises(RuleBroken, match="duties_apart") as told:
        give(user, other, compounds[0])
    assert (told.value.field, told.value.facts["role"]) == ("kind", "cashier")


def test_one_person_is_one_person_under_any_name(ask, do, keeper, user, give, compounds):
    person = ask(queries.people_offered, TODAY)[0][0]
    two = [
        do(commands.save_user, new_user(name, name, person_id=person), keeper, NOW) for name in ("a1", "a2")
    ]
    give(two[0], "signs_community", compounds[0])
    with pytest.raises(RuleBroken, match="two_parties"):
        give(two[1], "signs_property", compounds[1])
    give(user, "signs_property", compounds[1])


@pytest.mark.parametrize(
    ("first", "second"), [("cashier", "bookkeeper"), ("signs_community", "signs_property")]
)
def test_users_of_one_name_count_as_one_person_in_one_office(ask, do, keeper, give, compounds, first, second):
    one, like, other = (do(commands.save_user, new_user(f"hl{at}", "韩兰"), keeper, NOW) for at in (0, 1, 2))
    give(one, first, compounds[0])
    give(like, first, compounds[0])
    with pytest.raises(RuleBroken, match="role.namesake") as told:
        give(other, second, compounds[0], begins_on=TODAY)
    assert (told.value.field, told.value.facts["name"], told.value.facts["role"]) == ("kind", "韩兰", first)
    third = do(commands.save_user, new_user("hl3", "韩兰（3栋）"), keeper, NOW)
    give(third, second, compounds[0])
    drafted = replace(ask(queries.user_draft, third), name="韩 兰")
    with pytest.raises(RuleBroken, match="role.namesake") as told:
        do(commands.save_user, drafted, keeper, NOW)
    assert told.value.field == "name"
    give(do(commands.save_user, new_user("hl4", "韩兰"), keeper, NOW), second, compounds[1])


def test_duties_may_follow_each_other_or_lie_in_different_places(user, give, compounds):
    first = give(user, "cashier", compounds[0], ends_on=SPRING)
    give(user, "bookkeeper", compounds[0], begins_on=SPRING + timedelta(1))
    give(user, "cashier", compounds[1])
    assert first


def test_the_same_role_is_not_given_twice(user, give, compounds):
    give(user, "applicant", compounds[0])
    with pytest.raises(RuleBroken, match="role.twice"):
        give(user, "applicant", compounds[0])


def test_a_role_ends_with_a_day_and_a_reason_and_stays_on_record(ask, do, keeper, user, give, compounds):
    role = give(user, "cashier", compounds[0])
    for draft, code in (
        (EndRole(role, None, "换人"), "end_missing"), (EndRole(role, SPRING, ""), "reason_missing"),
        (EndRole(role, date(2025, 1, 1), "换人"), "ends_before_begin"),
    ):  # fmt: skip
        with pytest.raises(RuleBroken, match=code):
            do(commands.end_role, draft, keeper, NOW)
    with pytest.raises(RuleBroken, match="keeper_only"):
        do(commands.end_role, EndRole(role, SPRING, "换人"), user, NOW)
    do(commands.end_role, EndRole(role, SPRING, "换人"), keeper, NOW)
    assert [(row.ends_on, row.end_reason) for row in ask(queries.role_rows, user)] == [(SPRING, "换人")]
    with pytest.raises(RuleBroken, match="role.ended"):
        do(commands.end_role, EndRole(role, TODAY, "换人"), keeper, NOW)


def test_the_last_keeper_keeps_the_role(ask, do, keeper):
    (role,) = ask(queries.role_rows, keeper)
    with pytest.raises(RuleBroken, match="last_keeper"):
        do(commands.end_role, EndRole(role.id, TODAY, "换人"), keeper, NOW)


def test_an_act_about_money_says_what_to_set_up(ask, do, compounds, request):
    with pytest.raises(RuleBroken, match="no_users"):
        ask(commands.require_role, None, "cashier", compounds[0], TODAY)
    user, give = request.getfixturevalue("user"), request.getfixturevalue("give")
    with pytest.raises(RuleBroken, match="sign_in_first"):
        ask(commands.require_role, None, "cashier", compounds[0], TODAY)
    with pytest.raises(RuleBroken, match="role_needed") as told:
        ask(commands.require_role, user, "cashier", compounds[0], TODAY)
    assert told.value.facts["place"]
    give(user, "cashier", compounds[0])
    assert ask(commands.require_role, user, "cashier", compounds[0], TODAY) == user
