"""What counts as proof of an installation, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from installer.evidence import files, later, paper, registry_values, require_drawn, require_same

BOX = (0, 0, 1000, 700)
EXPORTED = r"""Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\Software\Example]
"DisplayName"="议成"
"UninstallString"="\"C:\\程序 目录\\uninstall.exe\" /S"
"EstimatedSize"=dword:00021a6c
"Empty"=""
"""


def written(picture: Image.Image, lines: range) -> Image.Image:
    """The picture of a window with words in these lines, in many shades of grey."""
    draw = ImageDraw.Draw(picture)
    for line in lines:
        ink = (line * 7 % 120,) * 3
        draw.text((4, line * 14), "Deliberated, and done. " * 12, fill=ink, font_size=11)
    return picture


def ground() -> Image.Image:
    return Image.new("RGB", (1000, 700), "white")


def test_a_window_with_words_from_top_to_bottom_is_drawn():
    require_drawn(written(ground(), range(50)), BOX)


def test_a_window_beyond_the_screen_is_judged_by_what_one_sees():
    require_drawn(written(ground(), range(50)), (-4, -4, 1020, 700))


@pytest.mark.parametrize(
    ("lines", "fault"), [(range(0), "window"), (range(4, 50), "title bar"), (range(20), "lower half")]
)
def test_what_is_blank_is_named(lines, fault):
    with pytest.raises(RuntimeError, match=fault):
        require_drawn(written(ground(), lines), BOX)


def test_a_few_flat_colours_are_no_window():
    picture = ground()
    for column in range(0, 1000, 8):
        picture.paste("black", (column, 0, column + 4, 700))
    with pytest.raises(RuntimeError, match="2 colours"):
        require_drawn(picture, BOX)


def test_the_registry_gives_texts_without_escapes_and_numbers_as_they_stand():
    assert registry_values(EXPORTED) == {
        "DisplayName": "议成",
        "UninstallString": r'"C:\程序 目录\uninstall.exe" /S',
        "EstimatedSize": "dword:00021a6c",
        "Empty": "",
    }


def test_a_folder_that_stayed_the_same_is_the_same(tmp_path):
    (tmp_path / "资料").mkdir()
    (tmp_path / "资料" / "a.db").write_bytes(b"1")
    require_same(files(tmp_path), files(tmp_path))
    assert list(files(tmp_path)) == ["资料/a.db"]


@pytest.mark.parametrize("change", ["changed", "lost", "added"])
def test_what_changed_is_named(tmp_path, change):
    kept = tmp_path / "kept.db"
    kept.write_bytes(b"1")
    before = files(tmp_path)
    {
        "changed": lambda: kept.write_bytes(b"2"),
        "lost": kept.unlink,
        "added": lambda: (tmp_path / "kept.db2").write_bytes(b"1"),
    }[change]()
    with pytest.raises(RuntimeError, match="kept"):
        require_same(before, files(tmp_path))


def test_links_are_not_followed(tmp_path: Path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "link").symlink_to(Path(__file__))
    assert not files(tmp_path)


def test_a_paper_is_read_page_by_page(tmp_path):
    canvas = Canvas(str(tmp_path / "two.pdf"))
    for words in ("one", "two"):
        canvas.drawString(72, 720, words)
        canvas.showPage()
    canvas.save()
    assert [page.strip() for page in paper(tmp_path / "two.pdf")] == ["one", "two"]


def test_the_version_after():
    assert (later("0.1.0"), later("1.2.9")) == ("0.1.1", "1.2.10")
