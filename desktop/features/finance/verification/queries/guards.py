"""The triggers, checks and unique indexes by which the database itself refuses what may not be."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from desktop.core import witness
from desktop.features.finance.records import Fault


def guard_faults(s: Session) -> Iterator[Fault]:
    """What the schema of the file lacks, has otherwise or has besides, held against a fresh one."""
    for name in witness.strange_schema(s.connection()):
        yield Fault("books.guard", "", what=name)
