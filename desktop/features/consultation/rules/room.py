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

GROUP = re.compile(r"([1-9][0-9]{0,3}) ?(?:人|名|位)")
"""People without names, by their number."""


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
    """Who is typed as a number of people, `11人`, is a group of so many known by number only."""
    said = GROUP.fullmatch(normalize("NFKC", person.name.strip()))
    if said is None:
        return person
    heads = int(said[1])
    return replace(person, name=f"{heads}人", heads=heads)


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
