"""Pure rule of the typed minutes: of whom they tell an illness, need or sentence (个人信息保护法 28; domain 4.1 step 1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from desktop.core.private import told_of
from desktop.features.consultation.records import Meeting
from desktop.features.consultation.rules.apart import public_part
from desktop.features.consultation.rules.discretion import acting, leading


def sensitive(meeting: Meeting, text: str, named: Collection[str]) -> Iterable[tuple[str, str]]:
    """Who stands beside such a word in one sentence of what may hang on the board, and that word, once each.

    `named` are names in the text beside those of residents who took part or raised something; nobody who acts in an office.
    """
    if not meeting.rule.publish:
        return ()
    invited = {name for person in meeting.participants for name in (person.name, person.proxy)}
    office = acting(meeting.participants, meeting.draft.convener, meeting.draft.chair) | leading(meeting)
    return told_of(public_part(meeting, text), {*invited, *named, *meeting.neighbours} - office)
