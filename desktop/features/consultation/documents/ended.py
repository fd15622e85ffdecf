"""How the papers of a meeting say that it was adjourned, or that nothing of it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


Items = Sequence[tuple[int, ItemDraft]]
"""What of the agenda stands on a paper, with its numbers."""

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


def dealt_with(meeting: Meeting, items: Items) -> str:
    """How many items a meeting came to: of one that was broken off not those that go on elsewhere."""
    left = sum(rules.goes_on(meeting, item) for _number, item in items)
    if left == len(items) and left:
        return f"会议有{left}项议题未议完"
    return f"会议商议了{len(items) - left}项议题" + (f"，另有{left}项未议完" if left else "")


def as_left(meeting: Meeting, item: ItemDraft) -> ItemDraft:
    """An item as papers tell it: one that goes on elsewhere without what was noted of its end."""
    return replace(item, **OPEN) if rules.goes_on(meeting, item) else item
