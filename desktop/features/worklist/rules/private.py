"""Pure rule of the words of a matter: of whom they tell an illness, need or sentence (个人信息保护法 28)."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.doors import DOOR
from desktop.core.noted import raisers
from desktop.core.private import told_of
from desktop.features.worklist.records import MatterDraft


def sensitive(draft: MatterDraft) -> Iterable[tuple[str, str]]:
    """Who stands beside such a word in a matter that may hang on a board, and that word, once each: who raised it, a
    home, 王阿姨."""
    if draft.confidential:
        return ()
    text = f"{draft.subject}\n{draft.detail}"
    homes = {door[0] for door in DOOR.finditer(text)}
    return told_of(text, raisers(draft.raised_by, draft.contact) | homes)
