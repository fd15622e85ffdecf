"""Every failure the program raises on purpose: a stable code, a field, and facts for the sentence."""

from __future__ import annotations


class AppError(Exception):
    """A failure the user is told about in words; `ui/sentences.py` alone holds the words."""

    def __init__(self, code: str, field: str | None = None, **facts: object) -> None:
        super().__init__(code, field, facts)
        self.code = code
        self.field = field
        self.facts = facts


class RuleBroken(AppError):
    """The user asked for something the rules forbid, and can mend it."""


class Conflict(AppError):
    """Somebody else changed the same thing first."""

    def __init__(self, **facts: object) -> None:
        super().__init__("conflict", None, **facts)


class NotFound(AppError):
    """What was asked for is not, or no longer, there."""

    def __init__(self, **facts: object) -> None:
        super().__init__("not_found", None, **facts)


class Cancelled(Exception):
    """The user stopped a long work; nothing of it was kept."""
