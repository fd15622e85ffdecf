"""Every try is recorded, whatever becomes of the act; what was wrong delays the next, and locks after five."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.access import commands, queries
from desktop.features.access.entities import User
from desktop.features.access.records import EndUser, NewSecret, SignIn
from tests.features.access.conftest import NOW, PASSWORD, PIN, TODAY


@pytest.fixture
def signer(do, user):
    do(commands.change_pin, NewSecret(user, PASSWORD, PIN, PIN), NOW)
    return user


def outcomes(ask, user, which="pin"):
    return [row.outcome for row in ask(queries.attempt_rows, user) if row.secret == which]


def sign(s, user, pin, now, name="签了"):
    """What a payment does: it writes, then asks for the PIN."""
    s.get_one(User, user).name = name
    s.flush()
    commands.check_pin(s, user, pin, now)


def test_a_right_pin_lets_the_act_through_and_is_recorded(do, ask, signer):
    do(sign, signer, PIN, NOW)
    assert outcomes(ask, signer) == ["right"]
    assert ask(lambda s: s.get_one(User, signer).name) == "签了"


def test_a_wrong_pin_undoes_the_act_and_is_recorded_all_the_same(do, ask, signer):
    with pytest.raises(RuleBroken, match="secret.pin_wrong") as told:
        do(sign, signer, "000000", NOW)
    assert (told.value.field, told.value.facts["left"]) == ("pin", 4)
    assert outcomes(ask, signer) == ["wrong"]
    assert ask(lambda s: s.get_one(User, signer).name) == "刘洋"


def test_who_swallows_the_refusal_cannot_swallow_the_record(do, ask, signer):
    def careless(s):
        with pytest.raises(RuleBroken):
            commands.check_pin(s, signer, "000000", NOW)

    do(careless)
    assert outcomes(ask, signer) == ["wrong"]


def test_a_pin_is_tried_in_no_session_that_cannot_record_it(demo: Database, signer):
    with demo.reading() as s, pytest.raises(KeyError, match="lasting"):
        commands.check_pin(s, signer, "000000", NOW)


def test_each_wrong_one_doubles_the_wait_and_the_fifth_locks(do, ask, signer):
    now = NOW
    for pause in (1, 2, 4, 8):
        with pytest.raises(RuleBroken, match="secret.pin_wrong"):
            do(commands.check_pin, signer, "000000", now)
        with pytest.raises(RuleBroken, match="secret.wait"):  # the right one is not even looked at
            do(commands.check_pin, signer, PIN, now + timedelta(seconds=pause - 0.1))
        now += timedelta(seconds=pause)
    with pytest.raises(RuleBroken, match="secret.now_locked"):
        do(commands.check_pin, signer, "000000", now)
    with pytest.raises(RuleBroken, match="secret.locked"):
        do(commands.check_pin, signer, PIN, now + timedelta(minutes=14, seconds=59))
    assert outcomes(ask, signer).count("wrong") == 5
    assert outcomes(ask, signer).count("early") == 5
    do(commands.check_pin, signer, PIN, now + timedelta(minutes=15))


def test_the_lock_outlives_the_program(demo: Database, signer):
    for seconds in (0, 1, 3, 7, 15):
        with pytest.raises(RuleBroken), demo.writing("test") as s:
            commands.check_pin(s, signer, "000000", NOW + timedelta(seconds=seconds))
    again = Database(demo.path)
    with pytest.raises(RuleBroken, match="secret.locked"), again.writing("test") as s:
        commands.check_pin(s, signer, PIN, NOW + timedelta(minutes=5))
    again.close()


def test_a_right_one_begins_the_counting_anew(do, ask, signer):
    for now in (NOW, NOW + timedelta(minutes=1)):
        with pytest.raises(RuleBroken, match="pin_wrong") as told:
            do(commands.check_pin, signer, "000000", now)
        assert told.value.facts["left"] == 4
        do(commands.check_pin, signer, PIN, now + timedelta(seconds=2))


def test_password_and_pin_are_counted_apart(do, signer):
    for seconds in (0, 1, 3, 7, 15):
        with pytest.raises(RuleBroken):
            do(commands.check_pin, signer, "000000", NOW + timedelta(seconds=seconds))
    assert do(commands.sign_in, SignIn(signer, PASSWORD), NOW + timedelta(minutes=1)).name == "刘洋"


def test_signing_in_tells_what_is_asked_first(do, keeper, user, give, compounds):
    assert not do(commands.sign_in, SignIn(keeper, PASSWORD), NOW).must_renew
    seated = do(commands.sign_in, SignIn(user, PASSWORD), NOW)
    assert (seated.name, seated.must_renew, seated.wants_pin) == ("刘洋", True, False)
    give(user, "signs_committee", compounds[0])
    assert do(commands.sign_in, SignIn(user, PASSWORD), NOW).wants_pin


def test_who_does_not_sign_in(do, ask, keeper, user):
    with pytest.raises(RuleBroken, match="user.not_chosen"):
        do(commands.sign_in, SignIn(), NOW)
    with pytest.raises(RuleBroken, match="password_wrong"):
        do(commands.sign_in, SignIn(user, PASSWORD + "。"), NOW)
    assert outcomes(ask, user, "password") == ["wrong"]
    do(commands.end_user, EndUser(user, TODAY, "调离"), keeper, NOW)
    assert do(commands.sign_in, SignIn(user, PASSWORD), NOW + timedelta(hours=1))
    with pytest.raises(RuleBroken, match="user.ended"):
        do(commands.sign_in, SignIn(user, PASSWORD), NOW + timedelta(days=1))


def test_who_has_no_pin_is_told_so(do, user):
    with pytest.raises(RuleBroken, match="secret.pin_none"):
        do(commands.check_pin, user, PIN, NOW)


@pytest.mark.parametrize("sql", ["UPDATE attempt SET outcome = 'right'", "DELETE FROM attempt"])
def test_what_was_tried_can_only_be_written(do, signer, sql):
    do(commands.check_pin, signer, PIN, NOW)
    with pytest.raises(Exception, match="never changed"):
        do(lambda s: s.execute(text(sql)))
