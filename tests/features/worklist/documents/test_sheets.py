"""The sheets of a task and a matter, read back from their PDFs; who wished so is named on none of them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pdfplumber
import pytest
from PIL import Image

from desktop.core.attachments import Stored
from desktop.features.organisation.commands import save_household
from desktop.features.organisation.records import HouseholdDraft
from desktop.features.worklist import commands, documents
from desktop.features.worklist.documents.wording import saying
from desktop.features.worklist.records import (
    AcceptanceDraft,
    AnswerDraft,
    EvidenceDraft,
    ExtensionDraft,
    Matter,
    MilestoneDraft,
    ProgressDraft,
    RouteDraft,
    RulingDraft,
)
from desktop.printing.blocks import Paper
from tests.features.worklist.conftest import DAY

TODAY = date(2026, 11, 25)
NAME, PHONE = "欧阳文莲", "13800000000"


@pytest.fixture
def told(do, seen, matter, task) -> Matter:
    """The lamp, raised by somebody whose name and number were also typed into a note."""
    draft = replace(seen(matter).draft, raised_by=NAME, contact=PHONE)
    do(commands.save_matter, draft)
    do(
        commands.note_progress,
        ProgressDraft(task, date(2026, 11, 5), 40, f"已与{NAME}（{PHONE}）约定", "缺灯头"),
    )
    return seen(matter)


def secret(do, seen, matter: Matter) -> Matter:
    do(commands.save_matter, replace(matter.draft, confidential=True))
    return seen(matter.id)


def text(paper: Paper) -> str:
    with pdfplumber.open(io.BytesIO(documents.paper_pdf(paper))) as pdf:
        return "".join("".join((page.extract_text() or "").split()) for page in pdf.pages)


def test_the_reminder_tells_the_unit_what_by_when_and_how_late(told):
    said = text(documents.supervision_paper(told, told.tasks[0], "天方社区", TODAY))
    for words in (
        "督办单",
        told.tasks[0].number,
        "责任单位物业公司责任人张立新",
        "签收签字",
        "责任单位签字（盖章）",
        "2026年11月20日",
        "已逾期5天",
        "缺灯头",
        "天方社区",
    ):
        assert words in said
    assert "今天到期" in text(documents.supervision_paper(told, told.tasks[0], "", date(2026, 11, 20)))
    assert "还有1天" in text(documents.supervision_paper(told, told.tasks[0], "", date(2026, 11, 19)))
    for day, late in ((date(2026, 11, 20), ""), (date(2026, 11, 22), "，逾期2天")):
        waits = replace(told.tasks[0], state="to_accept", handed_in_on=day)
        said = text(documents.supervision_paper(told, waits, "", TODAY))
        assert f"该任务已于{day.year}年{day.month}月{day.day}日提交验收{late}，待验收。" in said


def test_the_reminder_leaves_room_for_a_standard_nobody_typed(do, seen, matter):
    said = "路灯坏了，孩子摔了"
    do(commands.save_matter, replace(seen(matter).draft, detail=said))
    do(commands.send_matter, RouteDraft(matter, "direct", unit="物业公司", routed_on=DAY, finish_by=TODAY))

    def told() -> str:
        now = seen(matter)
        return text(documents.supervision_paper(now, now.tasks[0], "天方社区", TODAY))

    assert "目标标准交办日期" in told()
    assert said not in told()
    do(commands.save_task, replace(seen(matter).tasks[0].draft, standard="亮灯率100%"))
    assert "目标标准亮灯率100%交办日期" in told()


def test_the_reminder_tells_each_part_and_by_how_many_days_one_was_missed(do, seen, told, task):
    for part in (
        MilestoneDraft(task, "报价", date(2026, 11, 5)),
        MilestoneDraft(task, "到货", date(2026, 11, 10), date(2026, 11, 12)),
        MilestoneDraft(task, f"{NAME}家试灯", date(2026, 11, 15), date(2026, 11, 15)),
    ):
        do(commands.save_milestone, part)
    (detail,) = seen(told.id).tasks
    said = text(documents.supervision_paper(told, detail, "", TODAY, public=True))
    assert "里程碑" in said
    assert "报价：应于2026年11月5日前完成，逾期20天" in said
    assert "到货：应于2026年11月10日前完成，2026年11月12日完成，逾期2天" in said
    assert "试灯：应于2026年11月15日前完成，2026年11月15日完成" in said
    assert NAME not in said
    waits = replace(detail, state="to_accept", handed_in_on=date(2026, 11, 8))
    assert "前完成，逾期3天" in text(documents.supervision_paper(told, waits, "", TODAY))
    dropped = replace(detail, state="cancelled")
    assert "逾期20天" not in text(documents.supervision_paper(told, dropped, "", TODAY))


def test_the_request_for_more_time_keeps_the_old_deadline(do, seen, told, task):
    wish = do(
        commands.ask_extension,
        ExtensionDraft(task, date(2026, 11, 12), "张立新", "灯头缺货", date(2026, 12, 5)),
    )
    (now,) = seen(told.id).tasks
    blank = text(documents.extension_paper(told, now, now.extensions[0], TODAY))
    assert "□同意" in blank
    assert "审批人签字（盖章）" in blank
    do(commands.rule_extension, RulingDraft(wish, "approved", date(2026, 11, 13), "覃立", "最后一次"))
    (now,) = seen(told.id).tasks
    said = text(documents.extension_paper(told, now, now.extensions[0], TODAY))
    for words in (
        now.number,
        "2026年11月20日",
        "2026年12月5日",
        "灯头缺货",
        "延长15天",
        "同意延期，最后一次",
        "覃立",
    ):
        assert words in said
    longer = text(documents.supervision_paper(told, now, "", TODAY))
    assert "办结期限2026年12月5日" in longer
    assert "原定期限2026年11月20日" in longer


def test_the_sheet_for_the_resident_tells_what_was_done_with_photos(do, seen, told, task):
    do(commands.add_evidence, *evidence(told.id, task))
    do(commands.hand_in, task, date(2026, 11, 10))
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 11), "业委会", "王明亮", "pass"))
    blank = text(documents.answer_paper(seen(told.id), "天方社区", TODAY, public=False))
    assert "□满意" in blank
    assert "居民签名" in blank
    do(
        commands.answer_matter,
        AnswerDraft(told.id, date(2026, 11, 18), "phone", "覃立", "satisfied", "路灯已亮"),
    )
    photo = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(photo, "JPEG")
    pictures = (("整改前", photo.getvalue()), ("整改后", photo.getvalue()))
    said = text(documents.answer_paper(seen(told.id), "天方社区", TODAY, public=False, photos=pictures))
    for words in (
        told.number,
        NAME,
        "业委会验收合格",
        "满意，路灯已亮",
        "电话",
        "整改前",
        "整改后",
        "2026年11月18日",
    ):
        assert words in said


def test_tries_that_reached_nobody_are_no_answer(do, seen, told, task):
    do(commands.add_evidence, *evidence(told.id, task))
    do(commands.hand_in, task, date(2026, 11, 10))
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 11), "业委会", "王明亮", "pass"))
    for number in range(3):
        tried = AnswerDraft(told.id, date(2026, 11, 18 + number), "phone", "覃立", "unreached", "无人接听")
        do(commands.answer_matter, tried)
    said = text(documents.answer_paper(seen(told.id), "天方社区", TODAY, public=False))
    assert "办结反馈单" in said
    assert "联系情况" in said
    assert "答复" not in said
    for number in range(3):
        assert f"2026年11月{18 + number}日，电话，联系人：覃立，未联系上" in said
    assert said.count("无人接听") == 3
    assert "□满意" in said, "the resident may still say it"
    do(commands.answer_matter, AnswerDraft(told.id, date(2026, 11, 24), "phone", "覃立", "partly", "尚可"))
    heard = text(documents.answer_paper(seen(told.id), "天方社区", TODAY, public=False))
    assert "答复人：覃立" in heard
    assert "基本满意，尚可" in heard
    assert "未联系上" not in heard


def test_a_matter_under_way_is_not_told_as_done(do, seen, told, task):
    for public in (False, True):
        said = text(documents.answer_paper(told, "天方社区", TODAY, public=public))
        assert "办理情况反馈单" in said
        assert "截至2026年11月25日，该事项办理中，尚未办结。" in said
        assert "办结反馈单" not in said
        assert "□满意" not in said
    do(commands.add_evidence, *evidence(told.id, task))
    do(commands.hand_in, task, date(2026, 11, 10))
    assert "该事项待验收，尚未办结" in text(documents.answer_paper(seen(told.id), "", TODAY, public=False))
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 11), "业委会", "王明亮", "pass"))
    done = text(documents.answer_paper(seen(told.id), "天方社区", TODAY, public=False))
    assert "办结反馈单" in done
    assert "尚未办结" not in done
    assert "□满意" in done


def evidence(matter: int, task: int):
    return (EvidenceDraft(matter, task, (Stored("a" * 64, "灯.jpg", 10, "image/jpeg"),)),)


def test_the_board_sees_a_masked_name_and_nobody_a_number(told):
    public = text(documents.answer_paper(told, "天方社区", TODAY, public=True))
    assert NAME not in public
    assert "欧阳*莲" in public or "欧阳" in public
    for paper in (
        documents.answer_paper(told, "", TODAY, public=False),
        documents.supervision_paper(told, told.tasks[0], "", TODAY),
    ):
        assert PHONE not in text(paper)


def test_what_is_confidential_is_named_on_no_paper(do, seen, told, task):
    do(
        commands.ask_extension,
        ExtensionDraft(task, date(2026, 11, 12), "张立新", f"{NAME}不在家", date(2026, 12, 5)),
    )
    hidden = secret(do, seen, seen(told.id))
    (now,) = hidden.tasks
    for paper in (
        documents.supervision_paper(hidden, now, "", TODAY),
        documents.extension_paper(hidden, now, now.extensions[0], TODAY),
        documents.answer_paper(hidden, "", TODAY, public=False),
        documents.answer_paper(hidden, "", TODAY, public=True),
    ):
        said = text(paper)
        assert NAME not in said
        assert PHONE not in said
    assert "应诉求人要求保密" in text(documents.answer_paper(hidden, "", TODAY, public=False))


def test_an_owner_whom_a_note_names_is_masked_on_the_board_and_who_is_in_charge_is_not(
    demo, do, seen, matter, task
):
    with demo.writing("业主") as s:
        for room, owner in (("9901", "尉迟敏"), ("9902", "张立新")):
            door = HouseholdDraft(
                compound_id=seen(matter).draft.compound_id, building="3", room=room, owners=owner
            )
            save_household(s, door)
    do(
        commands.note_progress,
        ProgressDraft(task, date(2026, 11, 5), 40, "张立新到尉迟敏家看过", ""),
    )
    assert seen(matter).neighbours == {"尉迟敏", "段磊"}, "and who raised it"
    for public, there in ((False, "尉迟敏家"), (True, "尉迟*家")):
        said = saying(seen(matter), public=public)(seen(matter).tasks[0].progress[0].words)
        assert said == f"张立新到{there}看过"
