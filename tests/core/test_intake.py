"""What is refused has a code of its own, and the name by which the user knows the file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from desktop.core.attachments import Attachments
from desktop.core.errors import RuleBroken
from desktop.core.intake import MEGABYTE, MOST, megabytes

HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(200)


def sized(path: Path, size: int) -> Path:
    """A real file of that size, which takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(size)
    return path


def cut_off(path: Path) -> Path:
    Image.effect_noise((400, 300), 90).save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:5000])
    return path


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.mark.parametrize(("make", "name", "code"), [
    (lambda path: path, "走了.jpg", "missing"),
    (lambda path: path, "走了.mp4", "missing"),
    (folder, "照片", "folder"),
    (lambda path: sized(path, 0), "空.pdf", "empty"),
    (lambda path: sized(path, 21 * MEGABYTE), "大.pdf", "too_large"),
    (lambda path: sized(path, 21 * MEGABYTE), "大.jpg", "too_large"),
    (lambda path: sized(path, 200 * MEGABYTE), "现场.MP4", "video"),
    (lambda path: written(path, b"MZ"), "点我.exe", "unknown_kind"),
    (lambda path: written(path, b"?"), "没有后缀", "unknown_kind"),
    (lambda path: written(path, HEIC), "IMG_1.HEIC", "heic"),
    (lambda path: written(path, HEIC), "IMG_1.jpg", "heic"),
    (cut_off, "断.jpg", "photo_broken"),
    (lambda path: written(path, b"%PDF-1.7"), "其实是.png", "photo_broken"),
])  # fmt: skip
def test_each_refusal_names_the_file(tmp_path: Path, make: object, name: str, code: str) -> None:
    store = Attachments(tmp_path / "kept")
    with pytest.raises(RuleBroken) as refused:
        store.put(make(tmp_path / name))
    assert (refused.value.code, refused.value.facts["name"]) == (f"attachment.{code}", name)
    assert not store.folder.exists()


def test_size_and_limit_are_told(tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refused:
        Attachments(tmp_path / "kept").put(sized(tmp_path / "现场.mov", 200 * MEGABYTE))
    assert (refused.value.facts["size"], refused.value.facts["most"]) == ("200 MB", "20 MB")


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="whoever may read everything is refused nothing"
)
def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    path = written(tmp_path / "保密.pdf", b"%PDF")
    path.chmod(0)
    with pytest.raises(RuleBroken, match="attachment.unreadable"):
        Attachments(tmp_path / "kept").put(path)


def test_a_disk_that_fails_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "坏盘.pdf", b"%PDF")

    def failing(*_args: object) -> object:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(RuleBroken) as refused:
        Attachments(tmp_path / "kept").put(path)
    assert refused.value.code == "attachment.unreadable"
    assert refused.value.facts == {"name": "坏盘.pdf", "reason": "Input/output error"}


@pytest.mark.parametrize(("size", "said"), [
    (1, "1 KB"), (8000, "8 KB"), (300_000, "0.3 MB"), (MOST, "20 MB"), (MOST + 1, "20.1 MB"), (200 * MEGABYTE, "200 MB"),
])  # fmt: skip
def test_what_is_too_large_never_looks_as_large_as_the_limit(size: int, said: str) -> None:
    assert megabytes(size) == said


@pytest.mark.parametrize("size", [MOST - 1, MOST])
def test_what_has_the_limit_is_kept(tmp_path: Path, size: int) -> None:
    assert Attachments(tmp_path / "kept").put(sized(tmp_path / "大.pdf", size)).size == size
