"""A lone keeper who forgot the password: the code lets in once, is guarded like a password, and leaves its record."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from desktop.core.errors import RuleBroken
from desktop.core.journal import Action, Edit
from desktop.core.undoing import last_action
from desktop.features.access import commands, queries, rules
from desktop.features.access.entities import Recovery, User
from desktop.features.access.records import EndRole, NewSecret, OwnPassword, Recover, Reset, RoleDraft, SignIn
from tests.features.access.conftest import NOW, PASSWORD, PIN, TODAY, new_user

NEW = "另一句长一点的话"
OTHER = rules.spelled([0] * rules.RANDOM)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def fresh(do):
    """The first keeper of all, with the code as it is shown."""
    return do(commands.add_first, new_user("wangmin", "王敏"), NOW)


def codes(ask):
    return ask(lambda s: [(row.ending, row.ended_at, row.kept_at) for row in s.scalars(select(Recovery))])


def tried(ask, user, which="recovery"):
    return [row.outcome for row in ask(queries.attempt_rows, user) if row.secret == which][::-1]


def refused(do, *args):
    with pytest.raises(RuleBroken) as told:
        do(*args)
    return told.value.code, told.value.field


def test_the_first_keeper_gets_a_code_of_which_only_a_hash_is_kept(do, ask, fresh):
    assert (fresh.name, fresh.sign_in, fresh.made_on) == ("王敏", "wangmin", TODAY)
    assert fresh.office
    kept = ask(queries.code_digest, fresh.user_id)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    written = ask(lambda s: [*s.scalars(select(Edit.before)), *s.scalars(select(Edit.after))])
    bare = rules.read_code(fresh.code)
    assert not [line for line in written if line and (bare in line or fresh.code in line or "argon2" in line)]
    assert '"digest": "***' in "".join(line for line in written if line)
    assert fresh.code not in repr(fresh)
    assert not ask(queries.code_state, fresh.user_id).kept


def test_two_codes_are_never_the_same(do, fresh):
    found = {fresh.code} | {
        do(commands.new_code, OwnPassword(fresh.user_id, PASSWORD), NOW).code for _ in "abc"
    }
    assert len(found) == 4


def test_nobody_is_the_first_twice(do, fresh):
    assert refused(do, commands.add_first, new_user("liuyang", "刘洋"), NOW)[0] == "access.keeper_only"


def test_the_code_lets_in_once_and_the_next_one_holds(do, ask, fresh):
    user = fresh.user_id
    do(commands.change_pin, NewSecret(user, PASSWORD, PIN, PIN), NOW)
    after = do(commands.recover, Recover(user, fresh.code.lower().replace("-", " "), NEW, NEW), LATER)
    assert (after.user_id, after.name) == (user, "王敏")
    assert not do(commands.sign_in, SignIn(user, NEW), LATER).must_renew
    assert refused(do, commands.sign_in, SignIn(user, PASSWORD), LATER)[0] == "secret.password_wrong"
    assert refused(do, commands.recover, Recover(user, fresh.code, PASSWORD, PASSWORD), LATER) == (
        "recovery.wrong", "code",
    )  # fmt: skip
    do(commands.check_pin, user, PIN, LATER)
    (used, now) = codes(ask)
    assert used[:2] == ("used", LATER)
    assert now == (None, None, None)
    assert tried(ask, user) == ["right", "wrong"]
    do(commands.recover, Recover(user, after.code, PASSWORD, PASSWORD), LATER + timedelta(minutes=1))


def test_wrong_codes_wait_and_lock_as_wrong_passwords_do(do, ask, fresh):
    user, now = fresh.user_id, NOW
    for left, pause in ((4, 1), (3, 2), (2, 4), (1, 8)):
        with pytest.raises(RuleBroken, match=r"recovery\.wrong") as told:
            do(commands.recover, Recover(user, OTHER, NEW, NEW), now)
        assert told.value.facts["left"] == left
        soon = now + timedelta(seconds=pause - 0.1)
        assert refused(do, commands.recover, Recover(user, fresh.code, NEW, NEW), soon)[0] == "secret.wait"
        now += timedelta(seconds=pause)
    assert refused(do, commands.recover, Recover(user, OTHER, NEW, NEW), now)[0] == "secret.now_locked"
    locked = now + timedelta(minutes=14)
    assert refused(do, commands.recover, Recover(user, fresh.code, NEW, NEW), locked) == (
        "secret.locked",
        "code",
    )
    assert tried(ask, user).count("wrong") == 5
    assert do(commands.sign_in, SignIn(user, PASSWORD), locked).id == user
    do(commands.recover, Recover(user, fresh.code, NEW, NEW), now + timedelta(minutes=15))


def test_a_slip_of_the_hand_is_no_wrong_code(do, ask, fresh):
    mistyped = ("4" if fresh.code[0] != "4" else "6") + fresh.code[1:]
    for typed, code in (
        (mistyped, "slip"),
        ("", "missing"),
        ("O" * 24, "letters"),
        (fresh.code[5:], "length"),
    ):
        draft = Recover(fresh.user_id, typed, NEW, NEW)
        assert refused(do, commands.recover, draft, NOW) == (f"recovery.{code}", "code")
    assert tried(ask, fresh.user_id) == []


def test_a_password_that_is_none_leaves_the_code_unspent(do, ask, fresh):
    user = fresh.user_id
    for new, again, told in (
        ("短", "短", ("secret.password_short", "new")),
        (NEW, "别的", ("secret.not_the_same", "again")),
    ):
        assert refused(do, commands.recover, Recover(user, fresh.code, new, again), NOW) == told
    assert [ending for ending, *_ in codes(ask)] == [None]
    do(commands.recover, Recover(user, fresh.code, NEW, NEW), NOW)


def test_who_locked_the_password_by_guessing_comes_in_by_the_code(do, ask, fresh):
    user = fresh.user_id
    for seconds in (0, 1, 3, 7, 15):
        refused(do, commands.sign_in, SignIn(user, "不是这一个呀"), NOW + timedelta(seconds=seconds))
    later = NOW + timedelta(seconds=20)
    assert refused(do, commands.sign_in, SignIn(user, PASSWORD), later)[0] == "secret.locked"
    do(commands.recover, Recover(user, fresh.code, NEW, NEW), later)
    assert do(commands.sign_in, SignIn(user, NEW), later).id == user
    assert tried(ask, user, "password")[-2:] == ["unlocked", "right"]


def test_a_new_code_is_made_by_who_knows_the_password_and_ends_the_old_one(do, ask, fresh):
    user = fresh.user_id
    assert refused(do, commands.new_code, OwnPassword(user, "不是这一个呀"), NOW) == (
        "secret.password_wrong", "password",
    )  # fmt: skip
    after = do(commands.new_code, OwnPassword(user, PASSWORD), LATER)
    assert [ending for ending, *_ in codes(ask)] == ["replaced", None]
    assert refused(do, commands.recover, Recover(user, fresh.code, NEW, NEW), LATER)[0] == "recovery.wrong"
    do(commands.recover, Recover(user, after.code, NEW, NEW), LATER + timedelta(minutes=1))


def test_only_a_keeper_of_today_has_a_code_to_use(do, ask, fresh):
    keeper = fresh.user_id
    user = do(commands.save_user, new_user("liuyang", "刘洋"), keeper, NOW)
    assert refused(do, commands.new_code, OwnPassword(user, PASSWORD), NOW)[0] == "access.keeper_only"
    assert refused(do, commands.recover, Recover(user, OTHER, NEW, NEW), NOW) == (
        "recovery.no_keeper",
        "user_id",
    )
    assert refused(do, commands.recover, Recover(None, OTHER, NEW, NEW), NOW) == (
        "user.not_chosen",
        "user_id",
    )
    do(commands.add_role, RoleDraft(user, "keeper", begins_on=TODAY), keeper, NOW)
    assert [name for _, name in ask(queries.keeper_choices, TODAY)] == ["刘洋（liuyang）", "王敏（wangmin）"]
    assert refused(do, commands.recover, Recover(user, OTHER, NEW, NEW), NOW) == ("recovery.none", "code")
    (role,) = [row for row in ask(queries.role_rows, keeper) if row.kind == "keeper"]
    do(commands.end_role, EndRole(role.id, TODAY, "交接"), user, NOW)
    tomorrow = NOW + timedelta(days=1)
    draft = Recover(keeper, fresh.code, NEW, NEW)
    assert refused(do, commands.recover, draft, tomorrow) == ("recovery.no_keeper", "user_id")
    assert [name for _, name in ask(queries.keeper_choices, TODAY + timedelta(1))] == ["刘洋（liuyang）"]


def test_another_keeper_ends_a_lock_of_codes_too(do, fresh):
    keeper = fresh.user_id
    other = do(commands.save_user, new_user("liuyang", "刘洋"), keeper, NOW)
    do(commands.add_role, RoleDraft(other, "keeper", begins_on=TODAY), keeper, NOW)
    for seconds in (0, 1, 3, 7, 15):
        refused(do, commands.recover, Recover(keeper, OTHER, NEW, NEW), NOW + timedelta(seconds=seconds))
    later = NOW + timedelta(seconds=20)
    do(commands.unlock, keeper, other, later)
    do(commands.recover, Recover(keeper, fresh.code, NEW, NEW), later)


def test_a_password_given_by_another_keeper_leaves_the_code_in_force(do, ask, fresh):
    other = do(commands.save_user, new_user("liuyang", "刘洋"), fresh.user_id, NOW)
    do(commands.add_role, RoleDraft(other, "keeper", begins_on=TODAY), fresh.user_id, NOW)
    do(commands.reset_password, Reset(fresh.user_id, NEW, NEW), other, NOW)
    do(commands.recover, Recover(fresh.user_id, fresh.code, PASSWORD, PASSWORD), LATER)
    assert not ask(lambda s: s.get_one(User, fresh.user_id)).must_renew


def test_that_a_code_is_kept_is_noted_once_it_is_said(do, ask, fresh):
    do(commands.keep_code, fresh.id, LATER)
    assert ask(queries.code_state, fresh.user_id).kept
    do(commands.new_code, OwnPassword(fresh.user_id, PASSWORD), LATER)
    do(commands.keep_code, fresh.id, LATER + timedelta(hours=1))  # its dialog stood open all the while
    assert not ask(queries.code_state, fresh.user_id).kept
    assert codes(ask)[0][2] == LATER


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM recovery", "UPDATE recovery SET digest = 'x' WHERE ended_at IS NULL",
        "UPDATE recovery SET ended_at = NULL, ending = NULL WHERE ended_at IS NOT NULL",
    ],
)  # fmt: skip
def test_a_code_only_ends(do, fresh, sql):
    do(commands.new_code, OwnPassword(fresh.user_id, PASSWORD), NOW)
    with pytest.raises(Exception, match="only ends"):
        do(lambda s: s.execute(text(sql)))


def test_no_step_back_brings_an_old_code_back(do, ask, demo, fresh):
    before = ask(last_action)
    with demo.writing("制作新恢复码", by=fresh.user_id) as s:
        commands.new_code(s, OwnPassword(fresh.user_id, PASSWORD), NOW)
    assert ask(last_action) == before
    newest = ask(lambda s: s.scalars(select(Action).order_by(Action.id.desc())).first())
    assert (newest.label, newest.by) == ("制作新恢复码", fresh.user_id)
