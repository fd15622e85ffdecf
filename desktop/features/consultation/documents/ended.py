"""How the papers of a meeting say that it was adjourned, or that nothing of it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.records import ItemDraft, Meeting
from desktop.printing.blocks import Paragraph

GOES_ON = "转入续会"
"""How an item ended that an adjourned meeting left open."""

OPEN = {
    "conclusion": "", "text": "", "responsible": "", "supporting": "", "person": "", "acceptance": "",
    "deadline": None, "votes_for": None, "votes_against": None, "votes_abstain": None, "ballots": (),
}  # fmt: skip
"""What may have been noted of an item before it was concluded: no paper tells it as if it held."""


HOLDS_NOT = {"void": "已确认无效", "cancelled": "已取消"}
"""Ends after which nothing holds of what was said (`rules.counts`)."""


def end_note(meeting: Meeting, say: Say) -> Iterator[Paragraph]:
    """What has to be read before all else: the meeting is void or was cancelled and why, or was adjourned; nothing of any other."""
    outcome = meeting.outcome
    if outcome is not None and outcome.kind in HOLDS_NOT:
        reason = say(outcome.reason.strip().rstrip("。"))
        yield Paragraph(f"本次会议{HOLDS_NOT[outcome.kind]}（{reason}），会上议定的事项不执行。")
    elif rules.is_part_held(meeting):
        yield Paragraph("会议休会，未议完的议题转入续会。")


def as_left(meeting: Meeting, item: ItemDraft) -> ItemDraft:
    """An item as papers tell it: one that goes on elsewhere without what was noted of its end."""
    return replace(item, **OPEN) if rules.goes_on(meeting, item) else item
