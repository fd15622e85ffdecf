"""Brings the translations up to date: words found in the source, translations from a merge file, the compiled file.

    python resources/i18n/update.py [words.tsv]

Each line of the merge file is English, a tab, Chinese. `yicheng_zh_CN.ts` is the one truth; it can be
opened with Qt Linguist as well. Words no longer in the source are dropped.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CATALOGUE = HERE / "yicheng_zh_CN.ts"


def main() -> int:
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop").rglob("*.py"))
    run(
        "pyside6-lupdate",
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        *sources,
        "-ts",
        str(CATALOGUE),
    )
    if sys.argv[1:]:
        merge(Path(sys.argv[1]))
    run("pyside6-lrelease", str(CATALOGUE), "-qm", str(CATALOGUE.with_suffix(".qm")))
    waiting = [source for source, translation in messages() if not translation]
    for source in waiting:
        print(source)
    return 1 if waiting else 0


def run(tool: str, *words: str) -> None:
    beside = Path(sys.executable).with_name(tool)
    subprocess.run(
        [str(beside) if beside.exists() else shutil.which(tool) or tool, *words],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )


def merge(file: Path) -> None:
    pairs = dict(
        line.split("\t", 1) for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line
    )
    tree = ET.parse(CATALOGUE)
    for message in tree.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is not None and source in pairs:
            translation.text = pairs[source]
            translation.attrib.pop("type", None)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    CATALOGUE.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def messages() -> list[tuple[str, str]]:
    """Every word of the source with its translation, empty while it has none."""
    found = []
    for message in ET.parse(CATALOGUE).iter("message"):
        translation = message.find("translation")
        done = translation is not None and translation.get("type") != "unfinished"
        found.append((message.findtext("source") or "", (translation.text or "") if done else ""))
    return found


if __name__ == "__main__":
    sys.exit(main())
