"""What crosses the border between storage and screen: all that the papers of a meeting are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.core.attachments import FileRow
from desktop.features.consultation.records.meetings import Meeting
from desktop.features.consultation.records.publishing import Publication


@dataclass(frozen=True, slots=True)
class Dossier:
    """A meeting with everything its papers tell: what hung on the board, its files, what was typed over.

    `evidence` are the files that prove what came of its resolutions, each with the number of its task in `label`;
    `confided` the ids of those about whoever asked for confidence, which only the file of the matter holds.
    `photos` holds the bytes of photos by their digest, where they are to be printed, `pdfs` those of
    attached PDF files, `posted` those of the papers that hung, `gone` the digests of files the store has lost; `typed` the text of a paper as somebody typed it.
    """

    meeting: Meeting
    publications: tuple[Publication, ...] = ()
    files: tuple[FileRow, ...] = ()
    evidence: tuple[FileRow, ...] = ()
    confided: frozenset[int] = frozenset()
    photos: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    pdfs: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    posted: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    gone: frozenset[str] = frozenset()
    typed: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def attached(self) -> tuple[FileRow, ...]:
        """Every file that belongs to it: its own, those of what hung, and the evidence of its tasks."""
        return (*self.files, *(file for one in self.publications for file in one.files), *self.evidence)
