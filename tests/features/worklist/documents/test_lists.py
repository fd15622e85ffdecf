"""The lists on paper: by compound, masked for the public, and what is confidential on none."""

from __future__ import annotations

import io
from datetime import date

import pdfplumber

from desktop.core.discretion import Known
from desktop.features.worklist import documents, rules
from desktop.features.worklist.records import ListedMatter, TaskRow
from desktop.printing.blocks import Paper

TODAY = date(2026, 11, 25)


def text(paper: Paper) -> str:
    with pdfplumber.open(io.BytesIO(documents.paper_pdf(paper))) as pdf:
        return "".join("".join((page.extract_text() or "").split()) for page in pdf.pages)


def listed(
    number: int, compound: str, subject: str, name: str, *, confidential: bool = False
) -> ListedMatter:
    return ListedMatter(
        compound, f"2026-{number:04}", "problem", "infrastructure", subject, "3栋", TODAY, name, "物业公司", None,
        "doing", confidential, rules.known(name, "", confidential=confidential),
    )  # fmt: skip


MATTERS = (
    listed(1, "甲小区", "路灯不亮", "段磊"),
    listed(2, "甲小区", "邻里纠纷", "", confidential=True),
    listed(1, "乙小区", "井盖噪声", ""),
    listed(2, "乙小区", "段磊、毛阿敏家门口漏水", "段磊、毛阿敏"),
)


def test_the_public_list_masks_names_and_only_counts_what_is_confidential():
    said = text(documents.matters_paper(MATTERS, "天方社区", TODAY, "problem"))
    for words in (
        "天方社区问题清单",
        "甲小区（1件）",
        "乙小区（2件）",
        "2026-0001",
        "段*",
        "段*、毛*敏家门口漏水",
        "另有1件应诉求人要求保密",
    ):
        assert words in said
    for hidden in ("段磊", "邻里纠纷", "3栋"):
        assert hidden not in said


def test_the_internal_list_tells_all_but_who_wished_to_stay_unnamed():
    said = text(documents.matters_paper(MATTERS, "天方社区", TODAY, public=False))
    for words in ("甲小区（2件）", "段磊", "邻里纠纷", "（3栋）", "不得张贴"):
        assert words in said
    assert "（无）" in text(documents.matters_paper((), "天方社区", TODAY))


def test_the_list_of_tasks_tells_who_by_when_and_how_late():
    def task(
        number: int, deadline: date, done: date | None = None, handed_in: date | None = None, state: str = ""
    ) -> TaskRow:
        return TaskRow(
            number, 1, f"2026-0001-{number}", "换灯", "甲小区", "visit", "物业公司", "张立新", date(2026, 11, 2),
            deadline, 40, state or ("done" if done else "doing"), done, "线路已查", Known(), handed_in_on=handed_in,
        )  # fmt: skip

    rows = (
        task(1, date(2026, 11, 20)),
        task(2, date(2026, 12, 20)),
        task(3, date(2026, 11, 20), date(2026, 11, 24)),
        task(4, date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 20)),
        task(5, date(2026, 11, 20), None, date(2026, 11, 19), "to_accept"),
    )
    said = text(documents.tasks_paper(rows, "天方社区", TODAY))
    for words in (
        "天方社区任务清单",
        "甲小区（5项，逾期2项）",
        "2026-0001-2",
        "逾期5天",
        "逾期4天",
        "24日办结",
        "2026年12月20日",
        "待验收",
    ):
        assert words in said
    assert said.count("逾期") == 3, (
        "whoever handed in by the deadline is not late, however late it is looked at"
    )
    assert "（无）" in text(documents.tasks_paper((), "天方社区", TODAY))
