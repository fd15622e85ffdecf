"""What the words of the worklist are called on screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.features.worklist import rules
from desktop.features.worklist.records import REPLY_DAYS
from desktop.ui.chip import Status
from desktop.ui.i18n import tr


def matter_words() -> dict[str, str]:
    return {"problem": tr("Problems"), "need": tr("Needs"), "resource": tr("Resources")}


def category_words() -> dict[str, str]:
    return {
        "infrastructure": tr("Infrastructure"),
        "property_service": tr("Property service"),
        "residents": tr("Residents"),
        "conflicts": tr("Conflicts"),
        "other": tr("Other"),
    }


def source_words(own: Mapping[str, str]) -> dict[str, str]:
    """Where a matter may come from; `own` holds what the office calls kinds of bodies."""
    return {
        "visit": tr("Visit"),
        "forum": tr("Forum"),
        "on_site": tr("On site"),
        "centre_household": own.get("centre_household") or tr("Party-member centre household"),
        "hotline": tr("Hotline"),
        "idea": tr("Idea of a resident"),
        "superior": tr("Assigned from above"),
    }


def urgency_words() -> dict[str, str]:
    return {"normal": tr("Normal"), "urgent": tr("Urgent")}


def way_words() -> dict[str, str]:
    """How a resident is told."""
    return {
        "in_person": tr("In person"),
        "phone": tr("By telephone"),
        "letter": tr("In writing"),
        "board": tr("On the notice board"),
    }


def route_words() -> dict[str, str]:
    return {
        "direct": tr("Done directly"),
        "meeting": tr("To a meeting"),
        "department": tr("To a department"),
        "renewal": tr("Into a small renewal"),
        "fund": tr("Out of the maintenance fund"),
        "declined": tr("Declined"),
    }


def state_words() -> dict[str, str]:
    return {
        "registered": tr("Registered"),
        "accepted": tr("Taken up"),
        "to_meeting": tr("For a meeting"),
        "doing": tr("Under way"),
        "to_accept": tr("To be accepted"),
        "to_answer": tr("To be answered"),
        "closed": tr("Closed"),
        "declined": tr("Declined"),
        "merged": tr("Same as another"),
        "done": tr("Done"),
        "cancelled": tr("Cancelled"),
    }


def verdict_words() -> dict[str, str]:
    return {
        "satisfied": tr("Satisfied"),
        "partly": tr("Partly satisfied"),
        "not": tr("Not satisfied"),
        "unreached": tr("Not reached"),
    }


def proof_words() -> dict[str, str]:
    return {"photo": tr("Photo"), "file": tr("File"), "signature": tr("Signed sheet")}


def result_words() -> dict[str, str]:
    return {"pass": tr("Passes"), "rework": tr("To be done again")}


def ruling_words() -> dict[str, str]:
    return {"approved": tr("More time is given"), "refused": tr("Not given")}


def state_status(state: str) -> Status:
    """How a matter or a task stands, for its chip."""
    signs = {
        "registered": "idle", "accepted": "idle", "to_meeting": "idle", "merged": "idle", "cancelled": "idle",
        "declined": "idle", "closed": "ok", "done": "ok", "to_answer": "warn",
    }  # fmt: skip
    return Status(signs.get(state, "info"), state_words()[state])


def deadline_status(deadline: date | None, today: date, handed_in: date | None = None) -> Status:
    """A deadline in words: overdue red, soon yellow, later grey; of work handed in in time how long nobody looks at it."""
    if deadline is None:
        return Status("idle", tr("no deadline"))
    if handed_in is not None and handed_in <= deadline:
        waited = (today - handed_in).days
        sign = "warn" if waited > REPLY_DAYS else "idle"
        return Status(sign, tr("waiting for {days} days").format(days=waited))
    today = handed_in or today
    left = rules.days_left(deadline, today)
    if left < 0:
        return Status("bad", tr("{days} days overdue").format(days=-left))
    sign = "warn" if rules.urgency_of(deadline, today) == "soon" else "idle"
    return Status(sign, tr("{days} days left").format(days=left) if left else tr("due today"))
