"""What verify.py does before and around Wine."""

from __future__ import annotations

import re
from subprocess import CompletedProcess

import pytest

from installer import verify
from installer.trial import Failed, expect, expect_end, expect_gone


def test_every_step_says_what_it_shows():
    assert len(verify.STEPS) == len(set(verify.STEPS))
    assert all(step.__doc__ and "\n" not in step.__doc__ for step in verify.STEPS)


def test_every_step_there_is_is_taken():
    source = verify.__loader__.get_source("installer.verify")
    written = set(re.findall(r"^def (\w+)\(trial: Trial\) -> None:", source, re.MULTILINE))
    assert written == {step.__name__ for step in verify.STEPS}


def test_a_step_that_works_is_one_line(capsys):
    with verify.told("installs"):
        pass
    assert re.fullmatch(r"ok +\d+\.\d s  installs\n", capsys.readouterr().out)


def test_a_step_that_fails_is_told_and_ends_everything(capsys):
    with pytest.raises(Failed), verify.told("installs"):
        raise Failed
    assert capsys.readouterr().out.startswith("FAILED")


def test_what_differs_is_refused(tmp_path):
    expect("number", 1, 1)
    with pytest.raises(Failed, match="number: expected 1, found 2"):
        expect("number", 1, 2)
    expect_gone(tmp_path / "nothing")
    with pytest.raises(Failed, match="still there"):
        expect_gone(tmp_path)


def test_a_program_must_end_as_expected_and_say_so():
    ended = CompletedProcess(["setup.exe"], 4, "0.1.1 is newer")
    expect_end(ended, 4, "0.1.1")
    with pytest.raises(Failed, match="expected exit code 0"):
        expect_end(ended, 0)
    with pytest.raises(Failed, match=r"0\.1\.2"):
        expect_end(ended, 4, "0.1.2")
