"""The paper for the safe: one page, the code whole, and nobody's PIN or password on it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from pypdf import PdfReader

from desktop.features.access.documents import code_paper, paper_pdf
from desktop.features.access.records import FreshCode

FRESH = FreshCode(
    1, 1, "王敏", "wangmin", "冶电社区居民委员会", date(2026, 11, 6), "4EF7-9ACD-GHJK-MNPR-TUWX-Y346"
)


def pages(fresh: FreshCode) -> list[str]:
    reader = PdfReader(io.BytesIO(paper_pdf(code_paper(fresh))))
    return ["".join(page.extract_text().split()) for page in reader.pages]


def test_it_is_one_page_with_the_code_the_office_and_the_day():
    (page,) = pages(FRESH)
    for words in ("管理员恢复码", "4EF79ACD", "GHJKMNPR", "TUWXY346", "王敏", "wangmin", "冶电社区居民委员会", "2026年11月6日"):  # fmt: skip
        assert words in page, words
    for words in ("保险柜", "忘记密码", "只能用一次", "签章密码不受影响"):
        assert words in page, words


def test_long_names_leave_it_one_page():
    long = replace(
        FRESH, name="阿卜杜热合曼·买买提", sign_in="w" * 30, office="某某市某某区某某街道某某社区居民委员会"
    )
    assert len(pages(long)) == 1


def test_the_same_paper_is_made_twice_alike_and_without_an_office_too():
    assert paper_pdf(code_paper(FRESH)) == paper_pdf(code_paper(FRESH))
    assert len(pages(replace(FRESH, office=""))) == 1
