"""Where a matter is sent. One function, one transaction."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.worklist.commands.state import settle
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import RouteDraft


def route_matter(s: Session, draft: RouteDraft, by: str = "") -> str:
    """Send a matter on its way; returns the state it is in now.

    Raises `RuleBroken` beside `route` (none chosen), `reason` (declined without one) or `routed_on`, `NotFound`.
    """
    matter = s.get(Matter, draft.matter_id)
    if matter is None:
        raise NotFound(id=draft.matter_id)
    if not draft.route:
        raise RuleBroken("matter.route_missing", field="route")
    if draft.route == "declined" and not draft.reason.strip():
        raise RuleBroken("matter.decline_reason_missing", field="reason")
    if draft.routed_on is None:
        raise RuleBroken("matter.route_day_missing", field="routed_on")
    matter.route, matter.route_reason, matter.routed_on = draft.route, draft.reason.strip(), draft.routed_on
    matter.unit, matter.person = draft.unit.strip() or matter.unit, draft.person.strip() or matter.person
    matter.reply_by, matter.finish_by = draft.reply_by or matter.reply_by, draft.finish_by or matter.finish_by
    return settle(s, matter.id, draft.routed_on, draft.reason.strip() or draft.route, by)
