"""Users come, are mended and end; while there are none nobody is asked who they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.errors import Conflict, RuleBroken
from desktop.features.access import commands, queries
from desktop.features.access.records import EndUser, RoleDraft
from tests.features.access.conftest import NOW, TODAY, new_user


def test_the_first_user_keeps_the_users(ask, do):
    assert ask(queries.roles_in_force, None, TODAY) is None
    first = do(commands.save_user, new_user(" ｗangmin", "王敏"), None, NOW)
    (row,) = ask(queries.user_rows, TODAY)
    assert (row.id, row.sign_in, row.roles, row.must_renew) == (first, "wangmin", ("keeper",), False)
    assert ask(queries.roles_in_force, None, TODAY) == ()
    assert ask(queries.may, first, "keeper", None, TODAY)
    assert not ask(queries.may, None, "keeper", None, TODAY)


def test_from_then_on_only_a_keeper_adds_users(do, keeper, user):
    for by in (None, user):
        with pytest.raises(RuleBroken, match="keeper_only"):
            do(commands.save_user, new_user("chenjing", "陈静"), by, NOW)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"sign_in": " "}, "user.sign_in_missing", "sign_in"),
        ({"sign_in": "WangMin"}, "user.sign_in_taken", "sign_in"),
        ({"name": " "}, "name.missing", "name"),
        ({"begins_on": None}, "role.begin_missing", "begins_on"),
        ({"password": "kurz", "again": "kurz"}, "secret.password_short", "password"),
        ({"again": "春风"}, "secret.not_the_same", "again"),
        ({"password": "chenjing", "again": "chenjing"}, "secret.password_easy", "password"),
    ],
)
def test_what_is_missing_is_told_beside_its_field(do, keeper, change, code, field):
    with pytest.raises(RuleBroken, match=code) as told:
        do(commands.save_user, replace(new_user("chenjing", "陈静"), **change), keeper, NOW)
    assert told.value.field == field


def test_a_user_is_mended_without_a_password(ask, do, keeper, user):
    draft = ask(queries.user_draft, user)
    do(commands.save_user, replace(draft, name="刘阳"), keeper, NOW)
    assert ask(queries.user_draft, user).name == "刘阳"
    with pytest.raises(Conflict):
        do(commands.save_user, replace(draft, name="刘洋"), keeper, NOW)


def test_a_user_who_ends_loses_every_role_with_that_day(ask, do, keeper, user, give, compounds):
    give(user, "cashier", compounds[0])
    for draft, code in (
        (EndUser(user, None, "调离"), "end_missing"), (EndUser(user, TODAY, " "), "reason_missing"),
        (EndUser(user, date(2025, 1, 1), "调离"), "ends_before_begin"),
    ):  # fmt: skip
        with pytest.raises(RuleBroken, match=code):
            do(commands.end_user, draft, keeper, NOW)
    do(commands.end_user, EndUser(user, TODAY, "调离"), keeper, NOW)
    assert ask(queries.may, user, "cashier", compounds[0], TODAY)
    assert not ask(queries.may, user, "cashier", compounds[0], TODAY + timedelta(1))
    assert [row.end_reason for row in ask(queries.role_rows, user)] == ["调离"]
    assert [row.active for row in ask(queries.user_rows, TODAY + timedelta(1))] == [True, False]
    assert [who for who, _ in ask(queries.sign_in_choices, TODAY + timedelta(1))] == [keeper]


def test_the_last_keeper_stays(do, keeper, user):
    with pytest.raises(RuleBroken, match="last_keeper"):
        do(commands.end_user, EndUser(keeper, TODAY, "退休"), keeper, NOW)
    do(commands.add_role, RoleDraft(user, "keeper", begins_on=TODAY), keeper, NOW)
    do(commands.end_user, EndUser(keeper, TODAY, "退休"), keeper, NOW)
    with pytest.raises(RuleBroken, match="last_keeper"):
        do(commands.end_user, EndUser(user, TODAY, "退休"), user, NOW)


def test_a_user_cannot_become_a_person_whose_roles_do_not_go_together(ask, do, keeper, user, give, compounds):
    person = ask(queries.people_offered, TODAY)[0][0]
    other = do(commands.save_user, new_user("chenjing", "陈静", person_id=person), keeper, NOW)
    give(other, "bookkeeper", compounds[0])
    give(user, "cashier", compounds[0])
    with pytest.raises(RuleBroken, match="duties_apart") as told:
        do(commands.save_user, replace(ask(queries.user_draft, user), person_id=person), keeper, NOW)
    assert told.value.field == "person_id"


def test_who_leaves_is_seen_to_sign_in_here(ask, do, keeper):
    person, words = ask(queries.people_offered, TODAY)[0]
    name = words.split(" · ")[0]
    do(commands.save_user, new_user("somebody", name, person_id=person), keeper, NOW)
    assert [(hit.feature, hit.title) for hit in ask(queries.hangs_on, name)] == [("access", name)]
