"""Every word on screen stands in the catalogue, is translated, keeps its placeholders, and is compiled."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "resources" / "i18n" / "yicheng_zh_CN.ts"
PLACEHOLDER = re.compile(r"\{[^}]*\}")
HAN = re.compile(r"[㐀-鿿]")
SAME_IN_BOTH = {"CSV"}
"""Words that are what they are in every language."""


def asked() -> set[str]:
    """The words of every `tr("...")` under `desktop`."""
    calls = (
        (path, node)
        for path in (ROOT / "desktop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"
    )
    found = set[str]()
    for path, call in calls:
        words = call.args[0]
        assert isinstance(words, ast.Constant), f"{path.name}:{call.lineno}: tr() takes plain words"
        assert isinstance(words.value, str)
        found.add(words.value)
    return found


@pytest.fixture(scope="module")
def catalogue() -> dict[str, str]:
    """English to Chinese, as the catalogue has it; what is unfinished or gone has no Chinese."""
    found = {}
    for message in ET.parse(CATALOGUE).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        assert translation is not None
        source = message.findtext("source") or ""
        assert source not in found, f"twice: {source}"
        found[source] = (translation.text or "") if translation.get("type") is None else ""
    return found


def test_the_catalogue_holds_the_words_of_the_source_and_no_others(catalogue: dict[str, str]) -> None:
    words = asked()
    assert len(words) > 100
    assert sorted(words - catalogue.keys()) == []
    assert sorted(catalogue.keys() - words) == []


def test_every_word_is_translated(catalogue: dict[str, str]) -> None:
    untranslated = [
        source
        for source, chinese in catalogue.items()
        if not HAN.search(chinese) and source not in SAME_IN_BOTH and re.search("[A-Za-z]{2}", _bare(source))
    ]
    assert untranslated == []
    assert [source for source, chinese in catalogue.items() if not chinese.strip()] == []


def test_placeholders_are_the_same_in_both_languages(catalogue: dict[str, str]) -> None:
    differing = [
        source
        for source, chinese in catalogue.items()
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(chinese))
    ]
    assert differing == []


def test_the_compiled_words_are_those_of_the_catalogue(catalogue: dict[str, str]) -> None:
    compiled = QTranslator()
    assert compiled.load(str(CATALOGUE.with_suffix(".qm")))
    stale = [source for source, chinese in catalogue.items() if compiled.translate("", source) != chinese]
    assert stale == []


def _bare(source: str) -> str:
    return PLACEHOLDER.sub("", source)
