"""Passwords and PINs: kept as Argon2id hashes, each with a salt of its own, never as they are typed."""

from __future__ import annotations

import unicodedata

from argon2 import PasswordHasher, Type
from argon2.exceptions import VerifyMismatchError

HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4, type=Type.ID)
"""64 MiB, three passes, four lanes (storage 6): about a tenth of a second, so never on the screen's thread."""


def hashed(secret: str) -> str:
    """What is kept of a secret: algorithm, parameters, salt and hash in one line."""
    return HASHER.hash(plain(secret))


def matches(kept: str, secret: str) -> bool:
    """Whether a secret is the one that was kept."""
    try:
        return HASHER.verify(kept, plain(secret))
    except VerifyMismatchError:
        return False


def plain(secret: str) -> str:
    """The same secret however it was typed: an input method may make full-width letters and digits."""
    return unicodedata.normalize("NFKC", secret)
