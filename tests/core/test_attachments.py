"""What is kept is whole, kept once, never changed, and proved before it is given out."""

from __future__ import annotations

import errno
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from desktop.core import attachments
from desktop.core.attachments import Attachments, Stored, beside
from desktop.core.errors import Cancelled, RuleBroken
from desktop.core.progress import Progress


@pytest.fixture
def store(tmp_path: Path) -> Attachments:
    return beside(tmp_path / "data" / "yicheng.db")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "验收单.pdf"
    path.write_bytes(b"%PDF-1.7 " + os.urandom(3000))
    return path


def lying(store: Attachments) -> list[str]:
    return sorted(path.name for path in store.folder.rglob("*") if path.is_file())


def test_a_file_lies_under_its_hash_as_it_was(store: Attachments, report: Path) -> None:
    data = report.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    assert store.put(report) == Stored(digest, "验收单.pdf", len(data), "application/pdf")
    assert store.path(digest) == store.folder / digest[:2] / digest
    assert store.read(digest) == data
    assert report.read_bytes() == data


def test_the_same_file_twice_is_kept_once(store: Attachments, report: Path, tmp_path: Path) -> None:
    again = report.with_name("复印件.pdf")
    again.write_bytes(report.read_bytes())
    photo = tmp_path / "灯.png"
    Image.new("RGB", (40, 30), "red").save(photo)
    kept = [store.put(path) for path in (report, again, photo, photo)]
    assert [one.name for one in kept] == ["验收单.pdf", "复印件.pdf", "灯.jpg", "灯.jpg"]
    assert lying(store) == sorted({one.digest for one in kept})
    assert len(lying(store)) == 2


def test_many_may_put_at_once(store: Attachments, report: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        kept = set(pool.map(store.put, [report] * 40))
    assert len(kept) == 1
    assert lying(store) == [kept.pop().digest]


def test_a_broken_off_writing_leaves_nothing_under_a_name(
    store: Attachments, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(attachments.os, "fsync", full)
        with pytest.raises(RuleBroken) as refused:
            store.put(report)
    assert refused.value.code == "attachment.not_written"
    assert refused.value.facts == {"name": "验收单.pdf", "reason": "No space left on device"}
    assert lying(store) == []
    killed = store.place(hashlib.sha256(report.read_bytes()).hexdigest())
    killed.parent.mkdir(parents=True, exist_ok=True)
    killed.with_name(f"{killed.name}.tmp").write_bytes(b"half")  # as after a power cut
    with pytest.raises(RuleBroken, match="attachment.gone"):
        store.path(killed.name)
    store.put(report)
    assert lying(store) == [killed.name]


def test_what_went_bad_is_mended_by_putting_it_again(store: Attachments, report: Path) -> None:
    digest = store.put(report).digest
    store.path(digest).write_bytes(b"rotten")
    with pytest.raises(RuleBroken, match="attachment.damaged"):
        store.read(digest)
    store.put(report)
    assert store.read(digest) == report.read_bytes()


def test_the_first_that_does_not_hold_is_named(store: Attachments, tmp_path: Path) -> None:
    digests = []
    for number in range(5):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"第{number}份")
        digests.append(store.put(path).digest)
    heard: list[tuple[int, int, str]] = []
    progress = Progress()
    progress.hear(lambda *told: heard.append(told))
    store.verify(digests, progress)
    assert heard[-1] == (4, 5, "")
    third = sorted(digests)[2]
    store.path(third).write_text("第3份，改过")
    with pytest.raises(RuleBroken) as refused:
        store.verify(digests)
    assert (refused.value.code, refused.value.facts) == (
        "attachment.damaged",
        {"path": str(store.place(third))},
    )
    store.place(third).unlink()
    with pytest.raises(RuleBroken) as refused:
        store.verify(digests)
    assert (refused.value.code, refused.value.facts) == ("attachment.gone", {"path": str(store.place(third))})


def test_a_cancelled_file_is_not_kept(store: Attachments, report: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        store.put(report, progress)
    assert lying(store) == []


def test_what_is_lent_has_its_name_and_cannot_change_what_is_kept(store: Attachments, report: Path) -> None:
    kept = store.put(report)
    lent = store.lend(kept.digest, kept.name)
    assert (lent.name, lent.read_bytes()) == ("验收单.pdf", report.read_bytes())
    assert not lent.stat().st_mode & 0o222
    assert store.lend(kept.digest, kept.name) == lent
    lent.chmod(0o600)
    lent.write_bytes(b"changed in Word")
    assert store.read(kept.digest) == report.read_bytes()
    store.take_back()
    assert lying(store) == [kept.digest]
    assert store.lend(kept.digest, "../../weg.pdf").parent.parent == store.folder / "lent"


def test_a_copy_is_whole_or_not_there(store: Attachments, report: Path, tmp_path: Path) -> None:
    kept = store.put(report)
    assert store.copy_out(kept.digest, tmp_path / "copy.pdf").read_bytes() == report.read_bytes()
    with pytest.raises(RuleBroken) as refused:
        store.copy_out(kept.digest, tmp_path / "nowhere" / "copy.pdf")
    assert (refused.value.code, refused.value.facts["path"]) == ("file.not_writable", "copy.pdf")


def test_a_backup_takes_what_it_lacks_and_no_bad_file(
    store: Attachments, report: Path, tmp_path: Path
) -> None:
    note = tmp_path / "情况.txt"
    note.write_text("路灯已修好")
    first = store.put(report)
    store.lend(first.digest, first.name)
    target = tmp_path / "stick" / "attachments"
    assert store.copy_to(target) == 1
    before = (target / first.digest[:2] / first.digest).stat().st_mtime_ns
    second = store.put(note)
    assert store.copy_to(target) == 1
    assert lying(Attachments(target)) == sorted((first.digest, second.digest))
    assert (target / first.digest[:2] / first.digest).stat().st_mtime_ns == before
    Attachments(target).verify([first.digest, second.digest])
    note.write_text("路灯又坏了")
    third = store.put(note)
    store.path(third.digest).write_bytes(b"rotten")
    with pytest.raises(RuleBroken, match="attachment.damaged"):
        store.copy_to(target)
    assert len(lying(Attachments(target))) == 2


def test_a_store_without_files_is_copied_as_nothing(store: Attachments, tmp_path: Path) -> None:
    assert store.copy_to(tmp_path / "stick") == 0
    store.take_back()
    assert not store.folder.exists()
