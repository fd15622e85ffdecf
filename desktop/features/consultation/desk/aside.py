"""What was typed at the desk of a meeting that had ended or gone on meanwhile: kept with the meeting, to be copied."""

from __future__ import annotations

from typing import Any

from desktop.core.errors import NotFound, RuleBroken
from desktop.core.typed import Typed, Words
from desktop.features.consultation.desk.words import value_words
from desktop.features.consultation.dialogs import conclusion_words
from desktop.ui.form import Form
from desktop.ui.i18n import tr

PAST = ("meeting.ended", "meeting.written_up", "meeting.not_begun", "meeting.archived")
"""Codes of refusals that come again however often it is tried: nothing is noted of such a meeting any more."""


def is_past(error: Exception) -> bool:
    """Whether what was typed can never be stored where it was meant for."""
    return isinstance(error, NotFound) or (isinstance(error, RuleBroken) and error.code in PAST)


def typed_words(form: Form, stored: Any, about: str) -> str:
    """Each field that says something else than what is stored, on a line of its own; empty where none does."""
    mine, odd = form.understood(), form.not_understood()
    lines = [
        f"{form.label(key)}：{odd.get(key) or _value(key, getattr(mine, key))}"
        for key in form.rows
        if key in odd or getattr(mine, key) != getattr(stored, key)
    ]
    return "\n".join((about, *lines)) if lines else ""


def put_aside(typed: Typed, meeting: int, words: str) -> None:
    """Keep words with a meeting, behind those that lie there already."""
    before = aside(typed, meeting)
    said = "\n\n".join((str(before.said["words"]), words) if before else (words,))
    typed.keep(_key(meeting), tr("What could not be stored with a meeting"), {"words": said})


def aside(typed: Typed, meeting: int) -> Words | None:
    """What lies with a meeting and could not be stored there."""
    return typed.find(_key(meeting))


def give_up(typed: Typed, meeting: int) -> None:
    """Nobody needs what lies with a meeting any more."""
    typed.forget(_key(meeting))


def _key(meeting: int) -> str:
    return f"aside|{meeting}"


def _value(key: str, value: Any) -> str:
    return conclusion_words()[value] if key == "conclusion" and value else value_words(value)
