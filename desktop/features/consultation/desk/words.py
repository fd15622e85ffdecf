"""What the desk calls things: how an item stands, whether the room may decide, how many votes carry."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.features.consultation import rules
from desktop.features.consultation.dialogs import conclusion_words
from desktop.features.consultation.records import FollowUp, Head, ItemDraft, Meeting
from desktop.ui.chip import Status
from desktop.ui.i18n import joined, tr

TEXT_LABELS = {
    "resolution": lambda: tr("Text of the resolution"),
    "assignment": lambda: tr("What is to be done"),
    "postponed": lambda: tr("Why it is postponed"),
    "assembly": lambda: tr("What goes to the owners' assembly"),
    "declined": lambda: tr("Why it is declined"),
}


def absence_words() -> dict[str, str]:
    """Why somebody who came was not there for an item."""
    return {"late": tr("came late"), "left": tr("had left"), "recused": tr("recused")}


def choice_words() -> dict[str, str]:
    return {"for": tr("For"), "against": tr("Against"), "abstain": tr("Abstained")}


def hour_words(hour: rules.Hour) -> str:
    """An hour of a meeting, which may be of the day after it began."""
    told = f"{hour.at:%H:%M}"
    return tr("{time} the next day").format(time=told) if hour.next_day else told


def item_status(item: ItemDraft, *, is_open: bool = False, counts: bool = True) -> Status:
    """How an item stands, for its chip; plain where its conclusion counts for nothing."""
    if item.concluded:
        state = "warn" if item.conclusion == "postponed" else "ok"
        if item.conclusion == "declined" or not counts:
            state = "idle"
        words = conclusion_words()[item.conclusion]
        if item.conclusion == "postponed" and item.deadline:
            words = f"{words} {item.deadline.isoformat()}"
        return Status(state, words)
    return Status("info", tr("being discussed")) if is_open else Status("idle", tr("open"))


def item_origin(meeting: Meeting, item: ItemDraft) -> str:
    """Where an item comes from, in one line: left over, put up on the spot, its number, its source."""
    told = (
        tr("left over from last time") if item.carried_from_id and rules.SETTLED not in item.source else "",
        tr("added on the spot") if item.added_late else "",
        tr("major matter") if item.major else "",
        rules.number_of(meeting, item),
        "" if item.carried_from_id and item.source == rules.LEFT_OVER else item.source,
    )
    return joined(told)


def follow_status(told: FollowUp, day: date) -> Status:
    """What had become of an earlier resolution by a day, for its chip."""
    if told.done_on:
        words = tr("done {month}-{day}").format(month=told.done_on.month, day=told.done_on.day)
        return Status("ok", words)
    if over := told.overdue(day):
        return Status("bad", tr("{days} days overdue").format(days=over))
    if told.state == "to_accept":
        return Status("info", tr("to be accepted"))
    return Status("info", tr("under way {percent}%").format(percent=told.percent))


def quorum_status(head: Head) -> Status:
    """Whether those who are there may decide."""
    if not head.quorate:
        return Status("warn", tr("Too few to resolve"))
    enough = {
        "none": tr("No number is laid down"),
        "half": tr("More than half"),
        "half_or_more": tr("Half or more of those with a vote"),
        "two_thirds": tr("Two thirds or more"),
    }
    return Status("ok", enough[head.quorum])


def quorum_counts(head: Head) -> str:
    """What makes the quorum, where that is not the heads: those with a vote; empty where nothing need be said."""
    there, due = head.counted
    if head.quorum == "none" or (there, due) == (head.present, head.due):
        return ""
    return tr("The quorum counts those with a vote: {there} of {due}").format(there=there, due=due)


def approval_words(approval: str, head: Head) -> str:
    """What carries a motion here, and how many votes that is."""
    said = {
        "none": tr("Opinions are heard, no votes are taken"),
        "present": tr("More than half of those with a vote who are there: {votes} votes"),
        "half_all": tr("Half or more of all {members}: {votes} votes"),
        "over_half_all": tr("More than half of all {members}: {votes} votes"),
    }[approval]
    return said.format(votes=rules.needed(approval, head), members=head.members)


def vote_status(item: ItemDraft, head: Head, approval: str) -> Status | None:
    """Whether the vote as it stands carries, and how many more would; None while nothing is counted."""
    if not item.voted or approval == "none":
        return None
    cast = sum(votes or 0 for votes in (item.votes_for, item.votes_against, item.votes_abstain))
    short = rules.needed(approval, head) - (item.votes_for or 0)
    if short <= 0:
        return Status("ok", tr("Carried"))
    if cast < head.voters and short <= head.voters - cast:
        return Status("warn", tr("{count} more in favour needed").format(count=short))
    return Status("bad", tr("Not carried, {count} short").format(count=short))


def value_words(value: Any) -> str:
    """What stands in a field, for a sentence about it."""
    if isinstance(value, tuple):
        return tr("{count} names").format(count=len(value))
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return value.isoformat() if isinstance(value, date) else "—" if value in (None, "") else str(value)
