"""Pure rules of the room while an item is open: who votes, how many votes carry, what cannot be concluded, what two people wrote at once."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any
from unicodedata import normalize

from desktop.features.consultation.records import (
    CONCLUSIONS,
    Hand,
    Head,
    ItemDraft,
    Meeting,
    ParticipantDraft,
)
from desktop.features.consultation.rules.clash import RUNNING, woven

DIGITS = "零一二三四五六七八九"
DIGIT = "[一二两三四五六七八九]"
GROUP = re.compile(
    rf"([1-9][0-9]{{0,3}}|{DIGIT}|{DIGIT}?十{DIGIT}?|{DIGIT}?百(?:[零〇]{DIGIT}|{DIGIT}?十{DIGIT}?)?) ?(?:个?人|名|位)"
)
"""People without names, by their number: `11人`, `十一名`, `一百零五位`."""

NUMBERLESS = re.compile(
    r"(?:.*[0-9][几多余来]?|(?:.*[等约近共])?[零〇一二两三四五六七八九十百千几数多若][零〇一二两三四五六七八九十百千万亿几数多余来若干点]*)"
    r" ?(?:个?人|名|位)|[0-9.]+"
)
"""What is meant for a number of people and is none: `0人`, `3.5人`, `十几人`, `11`. Names begin otherwise: 万人, 余人."""


def voters_at(meeting: Meeting, item: ItemDraft) -> tuple[ParticipantDraft, ...]:
    """Those with a vote and a name who are there for an item, in the order of the list."""
    away = {one.participant_id for one in item.absences}
    return tuple(
        person
        for person in meeting.participants
        if person.votes
        and person.heads is None
        and not person.observer
        and person.attendance == "present"
        and person.id not in away
    )


def by_name(meeting: Meeting) -> bool:
    """Whether votes can be taken down by name: everybody who has one and came is known by name."""
    return not any(
        person.heads is not None and person.votes and person.there for person in meeting.participants
    )


def known_by(person: ParticipantDraft) -> ParticipantDraft:
    """Who is typed as a number of people, `11人` or `十一人`, is a group of so many known by number only."""
    said = GROUP.fullmatch(normalize("NFKC", person.name.strip()))
    if said is None:
        return person
    heads = int(said[1]) if said[1].isdecimal() else _counted(said[1])
    return replace(person, name=f"{heads}人", heads=heads)


def no_number(name: str) -> bool:
    """Whether a name is meant for a number of people that cannot be understood, or is beyond reason."""
    typed = normalize("NFKC", name.strip())
    return GROUP.fullmatch(typed) is None and NUMBERLESS.fullmatch(typed) is not None


def _counted(words: str) -> int:
    """`二十一` is 21, `百零五` 105."""
    total = last = 0
    for sign in words.replace("两", "二").replace("〇", "零"):
        if sign in "十百":
            total, last = total + (last or 1) * (10 if sign == "十" else 100), 0
        else:
            last = DIGITS.index(sign)
    return total + last


def needed(approval: str, head: Head) -> int:
    """The least number of votes that carries a motion, as `carried` judges it; 0 where no votes are taken."""
    if approval == "none":
        return 0
    if approval == "half_all":
        return max((head.members + 1) // 2, 1)
    return (head.members if approval == "over_half_all" else head.voters) // 2 + 1


def refused_conclusions(meeting: Meeting, item: ItemDraft) -> dict[str, str]:
    """The conclusions an item cannot have whatever is typed, each with the code that says why."""
    refused = {kind: "item.not_concluded_here" for kind in CONCLUSIONS if kind not in meeting.rule.concludes}
    if item.major and item.added_late:
        refused.setdefault("resolution", "item.major_added_late")
    return refused


def brought_together(
    base: Any, mine: Any, theirs: Any, hand: Hand | None = None
) -> tuple[Any, tuple[str, ...]]:
    """Two drafts made from the same `base`, as one, and the fields of which one value has to go.

    What only one of them changed is taken from that one. Where both did, running text holds both (`woven`; `hand`
    is that of `theirs`); of any other field, and where `theirs` merely came back by a step undone, mine stands and
    the field is named.
    """
    both: list[str] = []
    kept: dict[str, Any] = {}
    for name in (one.name for one in fields(base) if one.name not in ("id", "version")):
        before, own, other = (getattr(draft, name) for draft in (base, mine, theirs))
        if own not in (before, other):
            kept[name], apart = own, other != before
            if apart and name in RUNNING:
                kept[name], apart = woven(before, own, other, hand), bool(hand and hand.undone)
            both += [name] if apart else []
    return replace(theirs, **kept), tuple(both)
