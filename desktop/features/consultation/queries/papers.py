"""What the papers of a meeting are made of, beside the meeting itself."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.consultation.entities import Wording
from desktop.features.consultation.queries.meetings import meeting_detail
from desktop.features.consultation.queries.publishing import meeting_files, publications
from desktop.features.consultation.records import Dossier


def dossier(s: Session, meeting_id: int) -> Dossier:
    """All that the papers of a meeting tell, the bytes of its photos left in the store; raises `NotFound`."""
    typed = s.scalars(select(Wording).where(Wording.meeting_id == meeting_id))
    return Dossier(
        meeting_detail(s, meeting_id),
        publications(s, meeting_id),
        meeting_files(s, meeting_id),
        typed={row.paper: row.typed for row in typed},
    )
