"""The bill of materials names everything that lies in the program's folder, and stops at what nobody made."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest
from PyInstaller.archive.writers import CArchiveWriter, ZlibArchiveWriter

from installer.bill import NOTICES, PROGRAMS, write_bill

LISTED = json.loads(NOTICES.read_text(encoding="utf-8"))
PACKED = [name.replace("*", "mod01") for notice in LISTED for name in notice.get("modules", ())]


def pack(program: Path, *modules: str) -> None:
    """A program as PyInstaller packs it: its own archive with the archive of modules in it."""
    codes = {name: compile("", name, "exec") for name in modules}
    entries = [(name, f"{name}.py", "PYMODULE") for name in modules]
    inner = program.with_suffix(".pyz")
    ZlibArchiveWriter(str(inner), entries, codes)
    CArchiveWriter(str(program), [("PYZ.pyz", str(inner), False, "z")], "python311.dll")
    inner.unlink()


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A folder with something of everybody in it."""
    folder = tmp_path / "Yicheng"
    for pattern in (name for notice in LISTED for name in notice.get("files", ())):
        path = folder / pattern.replace("*", "x")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pattern.encode())
    for program in PROGRAMS:
        pack(folder / program, *PACKED, "json.decoder")
    os.utime(folder / PROGRAMS[0], (1_767_225_600, 1_767_225_600))
    return folder


def written(app: Path) -> dict:
    write_bill(app, app.parent / "bill.json", "1.2.3")
    return json.loads((app.parent / "bill.json").read_text(encoding="utf-8"))


def test_every_file_stands_in_the_bill_with_its_hash(app: Path) -> None:
    bill = written(app)
    parts = [bill["metadata"]["component"], *bill["components"]]
    files = {
        part["name"]: part["hashes"][0]["content"]
        for owner in parts
        for part in owner.get("components", ())
        if part["type"] == "file"
    }
    assert files == {
        path.relative_to(app).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in app.rglob("*")
        if path.is_file()
    }


def test_the_program_stands_on_all_that_is_listed(app: Path) -> None:
    bill = written(app)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert bill["metadata"]["timestamp"].startswith("2026-01-01")
    assert len(bill["components"]) == len(LISTED) - 1
    assert [part["name"] for part in bill["components"] if not part.get("licenses")] == []
    (host,) = [each for each in bill["dependencies"] if each["ref"].startswith("sqlcipher3 ")]
    assert [name.split()[0] for name in host["dependsOn"]] == ["OpenSSL", "SQLCipher", "SQLite"]
    (crates,) = [part for part in bill["components"] if part["name"].startswith("calamine")]
    assert "pkg:cargo/quick-xml@" in str(crates["components"])


def test_the_same_folder_gives_the_same_bill(app: Path) -> None:
    first = written(app)
    assert written(app) == first
    (app / "Yicheng.exe").touch()
    assert written(app) != first


@pytest.mark.parametrize("name", ["_internal/unknown.dll", "_internal/PySide6/opengl32sw.dll", "stray.txt"])
def test_a_file_nobody_claims_stops_the_build(app: Path, name: str) -> None:
    (app / name).write_bytes(b"?")
    with pytest.raises(SystemExit, match=f"nobody claims {name}"):
        written(app)
    assert not (app.parent / "bill.json").exists()


def test_a_module_nobody_claims_stops_the_build(app: Path) -> None:
    pack(app / "yicheng-cli.exe", "main", "requests.sessions")
    with pytest.raises(SystemExit, match="nobody claims requests"):
        written(app)


def test_what_is_listed_and_not_there_stops_the_build(app: Path) -> None:
    (app / "_internal/libffi-8.dll").unlink()
    with pytest.raises(SystemExit, match="nothing is there of libffi"):
        written(app)


def test_a_bill_that_breaks_its_schema_is_not_written(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [{**LISTED[0], "licence": "", "contains": [{"name": "x", "version": "1" * 1025}]}, *LISTED[1:]]
    listed = app.parent / "notices.json"
    listed.write_text(json.dumps(broken), encoding="utf-8")
    monkeypatch.setattr("installer.bill.NOTICES", listed)
    with pytest.warns(UserWarning, match="1024"), pytest.raises(SystemExit, match="schema"):
        written(app)
