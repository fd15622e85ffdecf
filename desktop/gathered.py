"""What all features say to one question, gathered: each knows its own part only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy.orm import Session

from desktop.core.feature import Agenda, Due, Hit, Mark
from desktop.features import FEATURES

HITS = 20


def hits(s: Session, words: str, scope: int | None) -> list[Hit]:
    return [hit for feature in FEATURES for hit in feature.find(s, words, HITS, scope)]


def hangs_on(s: Session, name: str) -> list[Hit]:
    """What hangs on a person, whichever feature it belongs to."""
    return [hit for feature in FEATURES for hit in feature.hangs_on(s, name)]


def marks(session: Session, table: str, ids: Collection[int]) -> dict[int, Mark]:
    return {row: mark for feature in FEATURES for row, mark in feature.marks(session, table, ids).items()}


def residents(session: Session, matters: Collection[int]) -> dict[int, frozenset[str]]:
    return {
        matter: names for feature in FEATURES for matter, names in feature.residents(session, matters).items()
    }


def agendas(session: Session, matters: Collection[int]) -> dict[int, Sequence[Agenda]]:
    return {matter: on for feature in FEATURES for matter, on in feature.agendas(session, matters).items()}


def hung(session: Session, matters: Collection[int]) -> dict[int, Sequence[str]]:
    return {
        matter: papers for feature in FEATURES for matter, papers in feature.hung(session, matters).items()
    }


def due(s: Session, today: date, scope: int | None) -> list[Due]:
    """What is overdue or due soon in the scope, the most pressing first."""
    return sorted(
        (one for feature in FEATURES for one in feature.due(s, today, scope)), key=lambda one: one.day
    )
