"""A finding becomes somebody's task, and is over once another has accepted the work (meetings.zh.md, four)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.finance.audit import commands, queries, rules
from desktop.features.finance.audit.records import FindingDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist import queries as tasks
from desktop.features.worklist.records import (
    AcceptanceDraft,
    EvidenceDraft,
    ExtensionDraft,
    RouteDraft,
    RulingDraft,
)
from desktop.ui.sentences import sentence
from tests.features.finance.audit.conftest import DAY, DUE


def found(db: Database, book: int, today: date):
    with db.reading() as s:
        return queries.findings(s, book, today)


def test_what_an_audit_found_is_a_task_until_another_has_accepted_it(
    db: Database, noted: FindingDraft
) -> None:
    with db.writing("审计") as s:
        commands.report(s, noted, "郭超", DAY)
    (one,) = found(db, noted.book_id, DUE)
    assert (one.voucher, one.unit, one.finish_by, one.over, one.late) == (
        "2026-1",
        "业委会",
        DUE,
        False,
        False,
    )
    assert found(db, noted.book_id, date(2026, 11, 6))[0].late
    with db.reading() as s:
        matter = tasks.matter_detail(s, one.matter_id)
    (task,) = matter.tasks
    assert matter.draft.subject == "审计整改：3月临时工费600.00元缺附件（凭证2026-1）"
    assert (task.draft.unit, task.draft.person, task.draft.deadline) == ("业委会", "丁艳", DUE)
    photo = Stored("a" * 64, "领款单.jpg", 2048, "image/jpeg")
    done = date(2026, 11, 3)
    with db.writing("整改") as s:
        worklist.add_evidence(s, EvidenceDraft(matter.id, task.draft.id, (photo,), done))
        worklist.hand_in(s, task.draft.id, done, "丁艳")
    waiting = found(db, noted.book_id, date(2026, 11, 6))[0]
    assert (waiting.over, waiting.late) == (False, False), "handed in by its day it is late for nobody"
    with db.writing("验收") as s:
        worklist.accept_task(s, AcceptanceDraft(task.draft.id, done, "社区党组织", "韩兰", "pass", "已补齐"))
        state = tasks.matter_detail(s, matter.id).state
    (one,) = found(db, noted.book_id, date(2026, 11, 6))
    assert one.state == state == "to_answer"
    assert (one.over, one.late, rules.stage(one)) == (True, False, "right"), (
        "accepted is over, whatever the day"
    )


def test_the_day_of_a_finding_is_that_of_its_task_with_what_was_extended(
    db: Database, noted: FindingDraft, finding: int
) -> None:
    later = date(2026, 11, 12)
    with db.reading() as s:
        (task,) = tasks.matter_detail(s, found(db, noted.book_id, DUE)[0].matter_id).tasks
    with db.writing("延期") as s:
        asked = worklist.ask_extension(s, ExtensionDraft(task.draft.id, DAY, "业委会", "等发票", later))
        worklist.rule_extension(s, RulingDraft(asked, "approved", DAY, "社区党组织"))
    (one,) = found(db, noted.book_id, date(2026, 11, 6))
    assert (one.finish_by, one.late) == (later, False)
    assert found(db, noted.book_id, date(2026, 11, 13))[0].late


def test_a_finding_that_was_declined_is_not_called_put_right(
    db: Database, noted: FindingDraft, finding: int
) -> None:
    (one,) = found(db, noted.book_id, DUE)
    assert rules.stage(one) == "open"
    assert rules.stage(found(db, noted.book_id, date(2026, 11, 6))[0]) == "late"
    with db.writing("不予受理") as s:
        worklist.route_matter(
            s, RouteDraft(one.matter_id, "declined", "凭证附件已找到", routed_on=DAY), "郭超"
        )
    assert rules.stage(found(db, noted.book_id, date(2026, 11, 6))[0]) == "dropped"


@pytest.mark.parametrize(("change", "code", "field"), [
    ({"words": " "}, "finding.words_missing", "words"), ({"found_by": ""}, "finding.found_by_missing", "found_by"),
    ({"found_on": None}, "finding.found_on_missing", "found_on"), ({"found_on": date(2026, 10, 21)}, "finding.ahead", "found_on"),
    ({"voucher": "2026-99"}, "finding.no_voucher", "voucher"), ({"voucher": "第1号"}, "finding.no_voucher", "voucher"),
    ({"unit": ""}, "task.unit_missing", "unit"), ({"finish_by": None}, "task.deadline_missing", "finish_by"),
])  # fmt: skip
def test_a_finding_says_what_and_who_and_by_when(
    db: Database, noted: FindingDraft, change: dict, code: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as error, db.writing("审计") as s:
        commands.report(s, replace(noted, **change), "", DAY)
    assert (error.value.code, error.value.field) == (code, field)
    assert "finding." not in sentence(error.value)
    assert found(db, noted.book_id, DUE) == [], "nothing half-written"
