"""Papers whose text may be typed over, and whether the meeting has left such a text behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.features.consultation.documents.minutes import minutes_body
from desktop.features.consultation.documents.narrative import narrative_body
from desktop.features.consultation.records import Meeting, WordingDraft

BODIES: Mapping[str, Callable[[Meeting], str]] = {"minutes": minutes_body, "narrative": narrative_body}
"""How the program words each of them."""


def outdated(meeting: Meeting, stored: WordingDraft) -> bool:
    """Whether the program would word it otherwise now than when it was typed over, or both texts were looked at last."""
    if stored.id is None:
        return False
    now = BODIES[stored.paper](meeting).strip()
    return now not in (stored.worded.strip(), stored.typed.strip())
