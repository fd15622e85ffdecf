"""A secret is kept as a hash with a salt of its own, and known again however it is typed."""

from __future__ import annotations

from desktop.core.secret import hashed, matches


def test_the_same_secret_is_kept_differently_each_time_and_known_again() -> None:
    one, other = hashed("804915"), hashed("804915")
    assert one != other
    assert one.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert matches(one, "８０４９１５")
    assert not matches(other, "804916")
