"""Words that were typed into a form and not saved yet, kept beside the database until they are saved or given up."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

NAME = "typed.json"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Words:
    """What stood in a form, field by field, when it was typed, and what the form is called."""

    title: str
    at: str
    said: Mapping[str, Any]


@dataclass(slots=True)
class Typed:
    """The unsaved words of every form by the form's key; without a file they live as long as the program.

    An unreadable file is laid aside, never overwritten: somebody's words may still be in it.
    """

    file: Path | None = None
    _kept: dict[str, Words] = field(default_factory=dict[str, Words])

    def __post_init__(self) -> None:
        if self.file is None or not self.file.exists():
            return
        try:
            told = json.loads(self.file.read_text(encoding="utf-8"))
            self._kept = {key: Words(**words) for key, words in told.items()}
        except (ValueError, TypeError, AttributeError):
            aside = self.file.with_suffix(".unreadable.json")
            self.file.replace(aside)
            log.warning("the unsaved words could not be read and lie in %s", aside.name)

    def keep(self, key: str, title: str, said: Mapping[str, Any]) -> None:
        """Write down what stands in a form now."""
        moment = datetime.now().astimezone().isoformat(timespec="minutes")
        self._kept[key] = Words(title, moment, dict(said))
        self._write()

    def find(self, key: str) -> Words | None:
        return self._kept.get(key)

    def forget(self, key: str) -> None:
        """The words were saved, or given up."""
        if self._kept.pop(key, None) is not None:
            self._write()

    def rename(self, old: str, new: str) -> None:
        """The form is known by another key from now on."""
        if (words := self._kept.pop(old, None)) is not None:
            self._kept[new] = words
            self._write()

    def titles(self) -> list[str]:
        """The forms that hold unsaved words."""
        return [words.title for words in self._kept.values()]

    def _write(self) -> None:
        """Whole or not at all; a folder that takes nothing costs the words, not the work."""
        if self.file is None:
            return
        told = {key: {"title": one.title, "at": one.at, "said": one.said} for key, one in self._kept.items()}
        unfinished = self.file.with_suffix(".tmp")
        try:
            unfinished.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
            unfinished.replace(self.file)
        except OSError:
            log.exception("unsaved words could not be kept")


def beside(database: Path) -> Path:
    """Where the unsaved words of a database lie."""
    return database.with_name(NAME)
