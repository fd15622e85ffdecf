"""The Windows Python holds what the program needs and what freezes it, at the versions of the program's lock."""

from __future__ import annotations

from pathlib import Path

from installer import runtime


def test_the_pins_of_a_lock(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    hashed = "    --hash=sha256:0000"
    lock.write_text(
        f"--only-binary :all:\na-b==1.2 \\\n{hashed}\nc==3 ; sys_platform == 'x' \\\n{hashed}\n", "utf-8"
    )
    assert runtime.pins(lock) == ["a-b==1.2", "c==3"]


def test_windows_gets_what_the_program_runs_on_elsewhere() -> None:
    assert set(runtime.pins(runtime.PROGRAM)) <= set(runtime.pins(runtime.LOCK))


def test_all_that_freezes_is_locked() -> None:
    pins = runtime.pins(runtime.LOCK)
    assert [name for name in runtime.FREEZING if not any(pin.startswith(name) for pin in pins)] == []
