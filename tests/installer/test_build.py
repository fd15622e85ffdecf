"""What the installer is made of: pictures, sums, sizes, and a fingerprint that notices every change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from installer import build


def test_the_icon_has_every_size_windows_shows(qapp: QApplication, tmp_path: Path) -> None:
    build.draw_icon(tmp_path / "x.ico")
    with Image.open(tmp_path / "x.ico") as icon:
        assert icon.info["sizes"] == {(side, side) for side in build.ICON_SIDES}
        icon.size = (16, 16)
        small = icon.convert("RGBA")
        assert len(set(small.get_flattened_data())) > 4, "a mark, not a blank square"


def test_the_sums_are_what_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "Yicheng-1.0.0-setup.exe").write_bytes(b"setup")
    (tmp_path / "Yicheng-1.0.0.cdx.json").write_bytes(b"{}")
    build.sums(tmp_path)
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    ran = subprocess.run(check, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, len(ran.stdout.splitlines())) == (0, 2)
    (tmp_path / "Yicheng-1.0.0-setup.exe").write_bytes(b"other")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_what_has_grown_too_large_is_stopped(tmp_path: Path) -> None:
    app, setup = tmp_path / "app", tmp_path / "setup.exe"
    app.mkdir()
    setup.write_bytes(b"")
    with (app / "large").open("wb") as file:
        file.truncate(build.LARGEST_APP * build.MEGABYTE)
    build.require_small(setup, app)
    with (app / "more").open("wb") as file:
        file.truncate(1)
    with pytest.raises(SystemExit, match="200 MB"):
        build.require_small(setup, app)


def test_the_fingerprint_notices_what_the_program_is_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "ROOT", tmp_path)
    monkeypatch.setattr(build, "INPUTS", ("desktop", "main.py"))
    (tmp_path / "desktop" / "__pycache__").mkdir(parents=True)
    (tmp_path / "main.py").write_text("1", encoding="utf-8")
    seen = [build.fingerprint()]
    (tmp_path / "desktop" / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert build.fingerprint() == seen[0], "what Python leaves behind is no change"
    for name in ("desktop/a.py", "desktop/b.qm"):
        (tmp_path / name).write_text("x", encoding="utf-8")
        seen.append(build.fingerprint())
    (tmp_path / "desktop" / "a.py").rename(tmp_path / "desktop" / "c.py")
    seen.append(build.fingerprint())
    assert len(set(seen)) == len(seen)


def test_every_input_is_there() -> None:
    assert [name for name in build.INPUTS if not (build.ROOT / name).exists()] == []


def test_the_programs_of_a_copy_are_signed(tmp_path: Path) -> None:
    app, signing = tmp_path / "the app", tmp_path / "sign.py"
    (app / "_internal").mkdir(parents=True)
    for name in ("Yicheng.exe", "yicheng-cli.exe", "_internal/python311.dll"):
        (app / name).write_bytes(b"MZ")
    signing.write_text("import sys; open(sys.argv[2], 'ab').write(sys.argv[1].encode())", encoding="utf-8")
    copy = build.signed(app, tmp_path / "copy", f'"{sys.executable}" "{signing}" mine')
    content = {path.relative_to(copy).as_posix(): path.read_bytes() for path in copy.rglob("*.*")}
    assert content == {
        "Yicheng.exe": b"MZmine",
        "yicheng-cli.exe": b"MZmine",
        "_internal/python311.dll": b"MZ",
    }
    assert (app / "Yicheng.exe").read_bytes() == b"MZ", "what is kept for the next build stays unsigned"


def test_files_carry_the_date_of_the_sources(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "file").write_bytes(b"")
    build.date(tmp_path, 1_700_000_000)
    assert {path.stat().st_mtime for path in tmp_path.rglob("*")} == {1_700_000_000}


def test_properties_name_program_version_and_publisher() -> None:
    told = build.version_info("1.20.3")
    assert "filevers=(1, 20, 3, 0), prodvers=(1, 20, 3, 0)" in told
    assert told.count("'1.20.3'") == 2
    assert "'CompanyName', 'Yicheng 议成'" in told
