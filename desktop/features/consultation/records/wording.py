"""What crosses the border between storage and screen: the typed text of a paper, and how it came to differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class WordingDraft:
    """The text of a paper as typed, one paragraph a line, and as the program worded it when it was typed over."""

    meeting_id: int
    paper: str
    worded: str = ""
    typed: str = ""
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Chunk:
    """Neighbouring paragraphs as typed and as the program words them now.

    `kind` says who changed them since: nobody (`same`), whoever typed (`mine`), the meeting (`new`), or `both`.
    """

    kind: str
    mine: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """When something was written, in UTC, and by whom; without a name nobody was signed in.

    `undone`: it was not written anew but came back, a step having been taken back or done again.
    """

    at: datetime
    name: str = ""
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Twofold:
    """Two texts of one place: the one stored last, the `other` stored before, and when and by whom that was `told`."""

    mine: str
    other: str
    told: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something worth a look before a paper goes out; its sentence is that of the code."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class SignDraft:
    """Who answers for the minutes (签发), and since which day."""

    meeting_id: int
    signed_by: str = ""
    signed_on: date | None = None
