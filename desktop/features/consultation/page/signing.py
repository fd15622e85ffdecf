"""Signing the texts of a meeting: none that was typed over what the meeting no longer says, unless it was looked at."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, documents, queries
from desktop.features.consultation.dialogs import paper_words
from desktop.features.consultation.records import SignDraft


def sign(s: Session, draft: SignDraft) -> None:
    """Sign all texts of a meeting; raises `RuleBroken("wording.outdated")` for one that was not looked at since it changed."""
    if paper := outdated_paper(s, draft.meeting_id):
        raise left_behind(paper)
    commands.sign_minutes(s, draft)


def outdated_paper(s: Session, meeting_id: int) -> str:
    """The first paper whose typed text the meeting has left behind; empty where there is none."""
    meeting = queries.meeting_detail(s, meeting_id)
    stored = (queries.wording_of(s, meeting_id, paper) for paper in documents.BODIES)
    return next((one.paper for one in stored if documents.outdated(meeting, one)), "")


def left_behind(paper: str) -> RuleBroken:
    return RuleBroken("wording.outdated", paper=paper_words()[paper])
