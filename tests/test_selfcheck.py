"""The check a new installation makes of itself: it sees everything, and it sees what is broken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import PIL.Image
import pytest
from conftest import RESOURCES
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from desktop import app, selfcheck
from desktop.core.errors import RuleBroken
from desktop.core.settings import LANGUAGES
from desktop.features.organisation import page as organisation
from desktop.shell import tab_titles
from desktop.start import Program
from desktop.ui.manual import Manual


@pytest.fixture(autouse=True)
def windows(qapp: QApplication) -> Iterator[None]:
    """Nothing a failed check leaves open outlives its test."""
    yield
    for window in QApplication.topLevelWidgets():
        if window.objectName() == "message":
            window.done(0)
        window.deleteLater()


def test_it_opens_everything_in_both_languages_and_prints(chinese: None, tmp_path: Path) -> None:
    seen = list(selfcheck.check_all(RESOURCES, tmp_path))
    assert seen[:4] == ["import", "minutes", "database", "photos"]
    for language in LANGUAGES:
        names = [line.removeprefix(f"{language} ") for line in seen if line.startswith(f"{language} ")]
        assert names[:6] == list(tab_titles())
        assert len(names) >= 16
    with pikepdf.open(tmp_path / "minutes.pdf") as pdf:
        assert len(pdf.pages) == 3


class Shows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt names it
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds |= (
                {type(watched).__name__} if not isinstance(watched, QMainWindow | QDialog) else set()
            )
        return False


def test_no_part_of_a_window_is_ever_shown_alone(chinese: None, qapp: QApplication, tmp_path: Path) -> None:
    """A label made visible before it has its place flashes up as a window, which Windows shows."""
    shows = Shows()
    qapp.installEventFilter(shows)
    list(selfcheck.check_all(RESOURCES, tmp_path))
    qapp.removeEventFilter(shows)
    assert shows.kinds == set()


def test_a_job_that_fails_is_noticed(chinese: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("in a thread")

    monkeypatch.setattr(organisation.queries, "organisation_nodes", broken)
    with pytest.raises(ZeroDivisionError, match="in a thread"):
        list(selfcheck.check_all(RESOURCES, tmp_path))


@pytest.mark.parametrize("kind", ["WEBP", "PNG", "JPEG"])
def test_a_photo_that_cannot_be_read_is_noticed(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the packed program lacks the part of Pillow that reads it."""
    PIL.Image.init()
    monkeypatch.delitem(PIL.Image.OPEN, kind)
    with pytest.raises(RuleBroken, match="photo_broken"):
        selfcheck._require_photos()


def test_an_error_in_a_slot_is_noticed(
    chinese: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: app.App, *_args: object) -> None:
        raise ZeroDivisionError("in a slot")

    monkeypatch.setattr(Program, "_bring", broken)
    with pytest.raises(ZeroDivisionError, match="in a slot"):
        list(selfcheck.check_all(RESOURCES, tmp_path))


def test_a_page_that_stays_empty_is_noticed(
    chinese: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Manual, "__init__", lambda self, _look, _file, parent: QDialog.__init__(self, parent))
    with pytest.raises(RuntimeError, match="stays empty"):
        list(selfcheck.check_all(RESOURCES, tmp_path))
