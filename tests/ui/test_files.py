"""A record's files: added by button, by dropping and by pasting; seen, opened and saved; what is refused is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.attachments import FileRow, Stored
from desktop.core.intake import MEGABYTE
from desktop.ui.context import Context
from desktop.ui.files import Files
from desktop.ui.tiles import Tile, side, sign, thumbnail

LABELS = {"before": "整改前", "after": "整改后"}


@pytest.fixture
def strip(context: Context, chinese: None, qtbot: QtBot) -> Files:
    files = Files(context, LABELS)
    qtbot.addWidget(files)
    files.resize(context.look.u(220), context.look.u(80))
    files.show()
    return files


@pytest.fixture
def added(strip: Files) -> list[Stored]:
    """Everything the strip told of, in order."""
    told: list[Stored] = []
    strip.added.connect(told.extend)
    return told


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "现场.png"
    Image.new("RGB", (600, 400), (200, 30, 30)).save(path)
    return path


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "情况.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    return path


def settle(context: Context) -> None:
    loop = QEventLoop()
    context.runner.when_idle(loop.quit)
    loop.exec()


def rows(*kept: Stored, label: str = "") -> list[FileRow]:
    return [FileRow(at, one.name, one.digest, one.size, one.kind, label) for at, one in enumerate(kept, 1)]


def said(strip: Files) -> str:
    """What the strip tells below the files."""
    return "\n".join(
        label.text() for label in strip.findChildren(QLabel) if label.property("text-role") == "bad"
    )


def test_several_come_at_once_and_one_bad_file_keeps_none_of_the_others(
    context: Context, strip: Files, added: list[Stored], photo: Path, note: Path, tmp_path: Path
) -> None:
    video = tmp_path / "现场.mp4"
    with video.open("wb") as file:
        file.truncate(200 * MEGABYTE)
    strip.add([photo, tmp_path / "走了.pdf", note, video])
    settle(context)
    assert [one.name for one in added] == ["现场.jpg", "情况.pdf"]
    assert context.attachments.read(added[1].digest) == note.read_bytes()
    told = said(strip)
    assert "“走了.pdf”已经不在原处了" in told
    assert "“现场.mp4”是视频（200 MB）" in told
    strip.add([note])
    settle(context)
    assert said(strip) == ""
    assert len(added) == 3


def test_the_button_asks_for_several_files(
    context: Context, strip: Files, added: list[Stored], note: Path
) -> None:
    strip._add.click()
    chooser = strip.findChild(QFileDialog)
    assert chooser.fileMode() == QFileDialog.FileMode.ExistingFiles
    assert all(ending in chooser.nameFilters()[0] for ending in ("*.jpg", "*.pdf", "*.xlsx", "*.mp3"))
    assert "heic" not in chooser.nameFilters()[0]
    chooser.filesSelected.emit([str(note)])
    chooser.done(0)
    settle(context)
    assert [one.name for one in added] == ["情况.pdf"]


def dropped(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_files_are_dropped_on_it(
    context: Context, strip: Files, added: list[Stored], photo: Path, note: Path
) -> None:
    mime = dropped(photo, note)
    act, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), act, mime, left, none)
    enter.ignore()
    strip.dragEnterEvent(enter)
    assert enter.isAccepted()
    strip.dropEvent(QDropEvent(QPointF(9, 9), act, mime, left, none))
    settle(context)
    assert [one.name for one in added] == ["现场.jpg", "情况.pdf"]
    words = QMimeData()
    words.setText("只是文字")
    enter = QDragEnterEvent(QPoint(9, 9), act, words, left, none)
    enter.ignore()
    strip.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_a_screenshot_or_copied_files_are_pasted(
    context: Context, strip: Files, added: list[Stored], note: Path, qtbot: QtBot
) -> None:
    shot = QImage(80, 60, QImage.Format.Format_RGB32)
    shot.fill(QColor(20, 20, 200))
    QGuiApplication.clipboard().setImage(shot)
    strip._add.setFocus()
    qtbot.keyClick(strip._add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(context)
    assert [(one.name, one.kind) for one in added] == [("截图.jpg", "image/jpeg")]
    small = context.attachments.miniature(added[0].digest, 40)
    assert (small.width, small.height) == (40, 30)
    assert small.rgb[2] > 150 > small.rgb[0]
    QGuiApplication.clipboard().setMimeData(dropped(note))
    strip.paste()
    settle(context)
    assert added[-1].name == "情况.pdf"
    strip.set_editable(False)
    strip.paste()
    QGuiApplication.clipboard().clear()
    settle(context)
    assert len(added) == 2


def test_photos_are_seen_small_and_made_once(
    context: Context, strip: Files, photo: Path, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = rows(context.attachments.put(photo), context.attachments.put(note))
    pixels = side(context.look, strip.devicePixelRatioF())
    strip.show_files(files)
    settle(context)
    made = thumbnail(files[0].digest, pixels)
    assert made is not None
    assert (made.width(), made.height()) == (pixels, round(pixels * 2 / 3))
    picture = strip.view.grab().toImage()
    assert picture.pixelColor(context.look.u(19), context.look.u(14)).red() > 180
    asked: list[str] = []
    monkeypatch.setattr(
        type(context.attachments), "miniature", lambda _store, digest, _side: asked.append(digest)
    )
    strip.show_files(files)
    strip.show_files(files[:1])
    settle(context)
    assert asked == []


def test_a_file_that_is_gone_is_shown_as_missing(context: Context, strip: Files) -> None:
    strip.show_files([FileRow(1, "丢失.jpg", "0" * 64, 9000, "image/jpeg")])
    settle(context)
    tile: Tile = strip._tiles.index(0).data(Qt.ItemDataRole.UserRole)
    assert (tile.lost, tile.meta) == (True, "缺失")
    assert strip._tiles.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "丢失.jpg 缺失"
    strip.view.grab()


@pytest.fixture
def shown(context: Context, strip: Files, photo: Path, note: Path) -> Files:
    strip.show_files(rows(context.attachments.put(photo), context.attachments.put(note), label="before"))
    settle(context)
    return strip


@pytest.mark.parametrize("way", ["keys", "button"])
def test_a_copy_is_opened_by_the_systems_program(
    context: Context, shown: Files, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    opened, told = [], []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True
    )
    shown.opened.connect(told.append)
    shown.view.setFocus()
    qtbot.keyClick(shown.view, Qt.Key.Key_Right)
    if way == "keys":
        qtbot.keyClick(shown.view, Qt.Key.Key_Return)
    else:
        shown._open.click()
    settle(context)
    assert told == [shown.chosen().id]
    assert opened[0].name == shown.chosen().name
    assert opened[0] != context.attachments.path(shown.chosen().digest)


def test_without_a_program_to_open_it_that_is_said(
    context: Context, shown: Files, monkeypatch: pytest.MonkeyPatch, questions: list[str]
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    shown.view.setCurrentIndex(shown._tiles.index(1))
    shown.open_chosen()
    settle(context)
    assert questions == ["这台电脑没有能打开“情况.pdf”的程序。请另存一份，到别处打开。"]
    shown.findChild(object, "message").accept()


def test_a_copy_is_saved_elsewhere(context: Context, shown: Files, note: Path, tmp_path: Path) -> None:
    shown.view.setCurrentIndex(shown._tiles.index(1))
    shown._save.click()
    chooser = shown.findChild(QFileDialog)
    target = tmp_path / "另存.pdf"
    chooser.fileSelected.emit(str(target))
    chooser.done(0)
    settle(context)
    assert target.read_bytes() == note.read_bytes()


def test_removing_only_tells_the_owner(context: Context, shown: Files, qtbot: QtBot) -> None:
    told: list[int] = []
    shown.removed.connect(told.append)
    shown.remove_chosen()
    shown.view.setCurrentIndex(shown._tiles.index(1))
    shown.view.setFocus()
    qtbot.keyClick(shown.view, Qt.Key.Key_Delete)
    assert told == [2]
    assert context.attachments.read(shown.chosen().digest)
    shown.set_editable(False)
    qtbot.keyClick(shown.view, Qt.Key.Key_Delete)
    assert told == [2]
    assert not shown._remove.isVisible()
    assert not shown._add.isVisible()
    assert shown._open.isEnabled()


def test_a_label_is_chosen_and_taken_away(shown: Files) -> None:
    told: list[tuple[int, str]] = []
    shown.labelled.connect(lambda row, key: told.append((row, key)))
    shown.view.setCurrentIndex(shown._tiles.index(0))
    assert shown._tiles.index(0).data(Qt.ItemDataRole.UserRole).meta.startswith("整改前 · ")
    for button in shown._label_buttons:
        button.click()
    assert told == [(1, ""), (1, "after")]


def test_the_menu_offers_the_same(shown: Files, questions: list[str]) -> None:
    shown.view.setCurrentIndex(shown._tiles.index(0))
    shown._menu(shown.view.visualRect(shown._tiles.index(0)).center())
    (menu,) = shown.findChildren(object, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1:]
    assert [action.text() for action in menu.actions()] == ["打开", "另存一份…", "整改前", "整改后", "删除"]
    menu.close()


def test_without_files_one_sentence_says_what_belongs_here(
    context: Context, strip: Files, note: Path
) -> None:
    assert strip._empty.isVisible()
    assert not strip.view.isVisible()
    assert not strip._open.isVisible()
    strip.show_files(rows(context.attachments.put(note)))
    assert not strip._empty.isVisible()
    assert strip.view.isVisible()


def test_the_chosen_file_stays_chosen(shown: Files) -> None:
    files = [shown._tiles.index(at).data(Qt.ItemDataRole.UserRole).file for at in range(2)]
    shown.view.setCurrentIndex(shown._tiles.index(1))
    shown.show_files(files[::-1])
    assert shown.chosen() == files[1]
    shown.show_files(files[:1])
    assert shown.chosen() is None
    assert not shown._open.isEnabled()


def test_what_is_cancelled_is_not_told(
    context: Context, strip: Files, added: list[Stored], note: Path
) -> None:
    strip.add([note])
    assert strip._stop.isVisible()
    strip._stop.click()
    settle(context)
    assert added == []
    assert not strip._stop.isVisible()


@pytest.mark.parametrize(("kind", "icon"), [
    ("image/jpeg", "photo"), ("audio/mp4", "volume"), ("application/vnd.ms-excel", "file-spreadsheet"),
    ("application/pdf", "file-type-pdf"), ("text/plain", "file-text"), ("application/msword", "file-text"),
])  # fmt: skip
def test_every_kind_has_its_icon(context: Context, kind: str, icon: str) -> None:
    assert sign(kind) == icon
    assert not context.look.icon(icon).isNull()


def test_it_is_drawn_at_every_size_and_in_the_dark(context: Context, shown: Files) -> None:
    try:
        for theme, scale in (("dark", 1.5), ("light", 1.25)):
            context.look.wear(theme, scale)
            settle(context)
            assert not shown.grab().isNull()
            assert thumbnail(
                shown._tiles.index(0).data(Qt.ItemDataRole.UserRole).file.digest, side(context.look, 1)
            )
    finally:
        context.look.wear("light", 1.0)
