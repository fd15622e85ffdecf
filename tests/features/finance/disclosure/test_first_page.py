"""The page that is read from a metre away stays one, whatever a period tells."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.core.money import Money
from desktop.features.finance.disclosure import documents
from desktop.features.finance.disclosure.records import Disclosure, Line, Sheet

PLACES = "1号楼单元门口、2号楼单元门口、3号楼单元门口、小区东门出入口公告栏、小区西门出入口公告栏、党群服务中心一楼大厅、物业服务中心"  # fmt: skip


def line(kind: str, code: str, name: str, fen: int) -> Line:
    return Line(kind, code, name, Money(fen), Money(0), 1, 1, Money(fen))


@pytest.mark.parametrize("joined", [0, 100_000])
@pytest.mark.parametrize("more", [(), ("other",), ("allocation",), ("allocation", "other")], ids="+".join)
def test_the_first_page_holds_all_it_may_have_to_tell(joined: int, more: tuple[str, ...]) -> None:
    lines = [line("income", f"10{at}", f"第{at}项收入", 1_000_000 - at) for at in range(8)]
    told = {"other": ("301", "押金"), "allocation": ("", "转入维修资金")}
    lines += [line("cost", "201", "维护", 30_000), *(line(kind, *told[kind], 50_000) for kind in more)]
    sheet = Sheet(
        date(2026, 10, 1), date(2026, 12, 31), Money(500_000), Money(800_000), None, tuple(lines), "A1B2-C3D4-E5F6"
    )  # fmt: skip
    shown = Disclosure(
        1, 1, 1, "顺佳四季花城小区", "公示〔2026〕3号", "posted", sheet, date(2027, 1, 3), "方敏", "", PLACES,
        date(2027, 1, 4), date(2027, 1, 25), "方敏", None, joined=Money(joined),
    )  # fmt: skip
    pdf = documents.paper_pdf(documents.disclosure_paper(shown, public=True))
    first, second, *_ = ("".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)
    assert "有疑问请问业委会或社区。" in first
    assert second.startswith("顺佳四季花城小区公共收益公示明细")
    assert ("本期新设账户期初余额" in first, "其他收付" in first) == (joined > 0, "other" in more)
