"""Owners change their passwords and PINs, keepers of users take them away; none of it is ever told in clear."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from desktop.core.errors import RuleBroken
from desktop.core.journal import Edit
from desktop.core.undoing import last_action
from desktop.features.access import commands, queries
from desktop.features.access.entities import User
from desktop.features.access.records import NewSecret, Reset, SignIn
from tests.features.access.conftest import NOW, PASSWORD, PIN, TODAY, new_user

NEW = "另一句长一点的话"


def row(ask, user):
    return next(row for row in ask(queries.user_rows, TODAY) if row.id == user)


def test_a_password_is_changed_by_who_knows_the_old_one(do, ask, user):
    with pytest.raises(RuleBroken, match="password_wrong") as told:
        do(commands.change_password, NewSecret(user, "不是这一个呀", NEW, NEW), NOW)
    assert told.value.field == "old"
    later = NOW + timedelta(minutes=1)
    for new, again, code in (
        ("1234567", "1234567", "password_short"), ("啊啊啊啊啊啊啊啊", "啊啊啊啊啊啊啊啊", "password_easy"),
        (NEW, NEW + "!", "not_the_same"), (PASSWORD, PASSWORD, "same_again"),
    ):  # fmt: skip
        with pytest.raises(RuleBroken, match=code):
            do(commands.change_password, NewSecret(user, PASSWORD, new, again), later)
    do(commands.change_password, NewSecret(user, PASSWORD, NEW, NEW), later)
    assert not row(ask, user).must_renew
    assert do(commands.sign_in, SignIn(user, NEW), later)


def test_the_first_pin_rests_on_the_password_the_next_on_the_pin(do, ask, user):
    do(commands.change_pin, NewSecret(user, PASSWORD, "８０４９１５", PIN), NOW)
    assert row(ask, user).has_pin
    with pytest.raises(RuleBroken, match="pin_wrong"):
        do(commands.change_pin, NewSecret(user, PASSWORD, "771302", "771302"), NOW)
    later = NOW + timedelta(minutes=1)
    with pytest.raises(RuleBroken, match="same_again"):
        do(commands.change_pin, NewSecret(user, PIN, PIN, PIN), later)
    do(commands.change_pin, NewSecret(user, PIN, "771302", "771302"), later)
    do(commands.check_pin, user, "771302", later)


def test_a_reset_password_is_replaced_by_its_owner(do, ask, keeper, user):
    do(commands.change_password, NewSecret(user, PASSWORD, NEW, NEW), NOW)
    with pytest.raises(RuleBroken, match="keeper_only"):
        do(commands.reset_password, Reset(keeper, NEW, NEW), user, NOW)
    with pytest.raises(RuleBroken, match="not_oneself"):
        do(commands.reset_password, Reset(keeper, NEW, NEW), keeper, NOW)
    with pytest.raises(RuleBroken, match="password_short"):
        do(commands.reset_password, Reset(user, "短", "短"), keeper, NOW)
    do(commands.reset_password, Reset(user, PASSWORD, PASSWORD), keeper, NOW)
    assert do(commands.sign_in, SignIn(user, PASSWORD), NOW).must_renew


def test_another_keeper_ends_a_lock_and_it_is_recorded(do, ask, keeper, user):
    do(commands.change_pin, NewSecret(user, PASSWORD, PIN, PIN), NOW)
    for seconds in (0, 1, 3, 7, 15):
        with pytest.raises(RuleBroken):
            do(commands.check_pin, user, "000000", NOW + timedelta(seconds=seconds))
    later = NOW + timedelta(seconds=20)
    with pytest.raises(RuleBroken, match="keeper_only"):
        do(commands.unlock, user, user, later)
    do(commands.unlock, user, keeper, later)
    newest = ask(queries.attempt_rows, user)[0]
    assert (newest.outcome, newest.by, newest.secret) == ("unlocked", "王敏", "pin")
    do(commands.check_pin, user, PIN, later)


def test_a_pin_that_was_taken_away_is_set_anew(do, ask, keeper, user):
    do(commands.change_pin, NewSecret(user, PASSWORD, PIN, PIN), NOW)
    do(commands.reset_pin, user, keeper, NOW)
    assert not row(ask, user).has_pin
    do(commands.change_pin, NewSecret(user, PASSWORD, PIN, PIN), NOW)


def test_neither_secret_nor_hash_stands_in_the_journal(do, ask, user):
    do(commands.change_pin, NewSecret(user, PASSWORD, PIN, PIN), NOW)
    kept = ask(lambda s: s.get_one(User, user))
    assert kept.pin.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    told = ask(lambda s: [*s.scalars(select(Edit.before)), *s.scalars(select(Edit.after))])
    said = "\n".join(line for line in told if line)
    assert '"pin": "***' in said
    assert not [word for word in (PASSWORD, PIN, "argon2", kept.pin, kept.password) if word in said]


def test_nothing_of_it_is_offered_for_undoing(do, ask, demo):
    before = ask(last_action)
    keeper = do(commands.save_user, new_user("wangmin", "王敏"), None, NOW)
    do(commands.save_user, replace(ask(queries.user_draft, keeper), name="王明"), keeper, NOW)
    assert ask(last_action) == before


def test_drafts_do_not_tell_their_secrets():
    drafts = (NewSecret(1, PASSWORD, PIN, PIN), Reset(1, PASSWORD, PASSWORD), SignIn(1, PASSWORD))
    assert not [draft for draft in drafts if PASSWORD in repr(draft) or PIN in repr(draft)]
