"""The installer's script says everything in both languages, and verify.py knows it as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from installer import verify

HERE = Path(verify.__file__).parent
PARTS = ("setup.nsi", "checks.nsh", "remove.nsh")
SCRIPT = "\n".join((HERE / part).read_text(encoding="utf-8") for part in PARTS)
TEXTS = (HERE / "texts.nsh").read_text(encoding="utf-8")
PAIRS = re.findall(r'^\$\{Text\} (\w+) "(.+)" (?:\\\n  )?"(.+)"$', TEXTS, re.MULTILINE)


def test_every_text_is_read_here():
    assert len(PAIRS) == TEXTS.count("\n${Text} ") > 20


def test_every_text_is_said_and_every_word_said_is_a_text():
    said = set(re.findall(r"\$\((\w+)\)", SCRIPT))
    assert said == {name for name, _, _ in PAIRS}


@pytest.mark.parametrize(
    ("chinese", "english"), [pair[1:] for pair in PAIRS], ids=[pair[0] for pair in PAIRS]
)
def test_a_text_is_chinese_in_the_one_and_english_in_the_other(chinese, english):
    chinese, english = (re.sub(r"\$\{(NAME|ID)\}", "", text) for text in (chinese, english))
    assert re.search(r"[\u4e00-\u9fff]", chinese)
    assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", english)


@pytest.mark.parametrize(
    ("chinese", "english"), [pair[1:] for pair in PAIRS], ids=[pair[0] for pair in PAIRS]
)
def test_both_languages_tell_the_same_facts(chinese, english):
    facts = r"\$[A-Z]\w+|\$INSTDIR|\$\{(?:VERSION|LONGEST_FOLDER)\}"
    assert sorted(re.findall(facts, chinese)) == sorted(re.findall(facts, english))


def test_the_exit_codes_are_those_that_verify_expects():
    said = {int(code) for code in re.findall(r'\$\{Refuse\} "[^"]+" (\d)$', SCRIPT, re.MULTILINE)}
    wanted = {
        verify.RUNNING,
        verify.NEWER,
        verify.OLD_WINDOWS,
        verify.NO_PERMISSION,
        verify.NO_ROOM,
        verify.HELD,
    }
    assert said == wanted | {verify.DAMAGED, verify.UNSUITABLE}
    heading = SCRIPT.split("Exit codes:")[1].split("; A silent run")[0]
    assert {int(code) for code in re.findall(r"(?<!\w)(\d)\b", heading)} == said | {0, 1}


def test_the_longest_folder_is_the_one_that_verify_tries():
    assert f"!define LONGEST_FOLDER {verify.LONGEST_FOLDER}" in SCRIPT


def test_only_known_files_are_written_replaced_and_removed():
    for macro in ("Renew", "PutBack"):
        named = re.findall(rf'^  !insertmacro {macro} "(.+)"$', SCRIPT, re.MULTILINE)
        assert sorted(name.replace("${ID}", "Yicheng") for name in named) == sorted(verify.PROGRAM_FILES)
    assert 'RMDir /r "$INSTDIR"' not in SCRIPT
