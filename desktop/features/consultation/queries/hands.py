"""Who wrote a row last, as the journal tells."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.journal import Action, Edit
from desktop.features.access.queries import user_name
from desktop.features.consultation.records import Hand


def hand_of(s: Session, table: str, row: int) -> Hand | None:
    """When (UTC) and by whom a row was written last; nobody's name where nobody was signed in, None where it never was."""
    written = select(Action.at, Action.by, Action.undoes).join(Edit, Edit.action_id == Action.id)
    query = written.where(Edit.table == table, Edit.row == row).order_by(Edit.id.desc()).limit(1)
    last = s.execute(query).first()
    if last is None:
        return None
    return Hand(last.at, user_name(s, last.by) if last.by else "", last.undoes is not None)
