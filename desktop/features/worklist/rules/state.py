"""Where a matter is on its way, told from what was done about it (domain 4.5)."""

from __future__ import annotations

from desktop.features.worklist.records import Standing


def state_of(standing: Standing) -> str:
    """The state that follows from a matter's route and tasks; nobody sets it by hand.

    A task under way holds the matter there, however many others are done, and though it was declined before. When all are done the
    resident is still to be answered: only that closes a matter.
    """
    if standing.merged:
        return "merged"
    if standing.closed:
        return "closed"
    for state in ("doing", "to_accept"):
        if state in standing.tasks:
            return state
    if standing.route == "declined":
        return "declined"
    if "done" in standing.tasks:
        return "to_answer"
    return {"": "registered", "meeting": "to_meeting"}.get(standing.route, "accepted")
