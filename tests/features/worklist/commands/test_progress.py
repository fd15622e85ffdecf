"""A task until it is done: parts, progress, more time, evidence, and who may accept it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core import undoing
from desktop.core.attachments import Stored
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.worklist import commands
from desktop.features.worklist.records import (
    AcceptanceDraft,
    EndDraft,
    EvidenceDraft,
    ExtensionDraft,
    MilestoneDraft,
    ProgressDraft,
    RulingDraft,
)

DAY, DUE = date(2026, 11, 2), date(2026, 11, 20)
PHOTO = Stored("a" * 64, "换灯前.jpg", 2048, "image/jpeg")
SHEET = Stored("b" * 64, "验收单.pdf", 4096, "application/pdf")
LATER = date(2026, 12, 5)


def refused(run, *args) -> tuple[str, str]:
    with pytest.raises(RuleBroken) as error:
        run(*args)
    return error.value.code, error.value.field


def test_progress_is_noted_with_what_stands_in_the_way(do, seen, matter, task):
    do(
        commands.note_progress,
        ProgressDraft(task, date(2026, 11, 5), 40, " 线路已查 ", "缺灯头", True, "张立新"),
    )
    (now,) = seen(matter).tasks
    (note,) = now.progress
    assert (now.percent, note.words, note.difficulty, note.needs_help) == (40, "线路已查", "缺灯头", True)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ({"day": None}, ("step.day_missing", "day")),
        ({"day": date(2026, 11, 1)}, ("step.day_too_early", "day")),
        ({"percent": 101}, ("task.percent", "percent")),
        ({"percent": None}, ("task.percent", "percent")),
        ({"words": " "}, ("task.progress_missing", "words")),
    ],
)
def test_progress_asks_for_what_it_needs(do, task, draft, code):
    whole = ProgressDraft(task, DAY, 10, "看过现场")
    assert refused(do, commands.note_progress, replace(whole, **draft)) == code


def test_a_part_is_due_within_its_task(do, seen, matter, task):
    part = MilestoneDraft(task, "换灯头", date(2026, 11, 8))
    stored = do(commands.save_milestone, part)
    for wrong, code in (
        ({"subject": ""}, ("task.milestone_missing", "subject")),
        ({"due_on": None}, ("task.milestone_day_missing", "due_on")),
        ({"due_on": date(2026, 11, 21)}, ("task.milestone_outside", "due_on")),
        ({"due_on": date(2026, 11, 1)}, ("task.milestone_outside", "due_on")),
    ):
        assert refused(do, commands.save_milestone, replace(part, **wrong)) == code
    there = seen(matter).tasks[0].milestones[0]
    do(commands.save_milestone, replace(there, done_on=date(2026, 11, 7)))
    assert seen(matter).tasks[0].milestones[0].done_on == date(2026, 11, 7)
    with pytest.raises(Conflict):
        do(commands.save_milestone, there)
    do(commands.remove_milestone, stored)
    assert seen(matter).tasks[0].milestones == ()
    for gone in (lambda: do(commands.remove_milestone, stored), lambda: do(commands.save_milestone, there)):
        with pytest.raises(NotFound):
            gone()


def test_a_part_is_done_on_no_day_to_come_and_on_none_before_its_task_was_given(do, seen, matter, task):
    part = MilestoneDraft(task, "换灯头", date(2026, 11, 8))
    for done, code in (
        (date.today() + timedelta(1), "step.day_ahead"),
        (DAY - timedelta(1), "step.day_too_early"),
    ):
        assert refused(do, commands.save_milestone, replace(part, done_on=done)) == (code, "done_on")
    assert seen(matter).tasks[0].milestones == ()
    do(commands.save_milestone, replace(part, done_on=DAY))
    assert seen(matter).tasks[0].milestones[0].done_on == DAY


def test_a_part_stays_once_its_task_was_handed_in(do, seen, matter, task):
    stored = do(commands.save_milestone, MilestoneDraft(task, "换灯头", date(2026, 11, 8)))
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,), DAY))
    do(commands.hand_in, task, date(2026, 11, 10))
    assert refused(do, commands.remove_milestone, stored)[0] == "task.not_under_way"
    assert len(seen(matter).tasks[0].milestones) == 1


def test_more_time_is_ruled_on_by_somebody_else_and_the_old_deadline_stays_on_record(do, seen, matter, task):
    wish = ExtensionDraft(task, date(2026, 11, 12), "张立新", "灯头缺货", LATER)
    stored = do(commands.ask_extension, wish)
    assert seen(matter).tasks[0].draft.deadline == DUE
    assert refused(do, commands.ask_extension, wish)[0] == "extension.waiting"
    ruling = RulingDraft(stored, "approved", date(2026, 11, 13), "张立新")
    assert refused(do, commands.rule_extension, ruling) == ("extension.own_wish", "ruled_by")
    for own in ("物业服务企业", "物业公司工程部", "社区书记、物业公司"):
        assert refused(do, commands.rule_extension, replace(ruling, ruled_by=own))[0] == "extension.own_wish"
    assert refused(do, commands.rule_extension, replace(ruling, ruling="")) == (
        "extension.ruling_missing",
        "ruling",
    )
    assert refused(do, commands.rule_extension, replace(ruling, ruled_by="")) == (
        "extension.ruled_by_missing", "ruled_by",
    )  # fmt: skip
    do(commands.rule_extension, replace(ruling, ruled_by="覃𬱖"))
    (now,) = seen(matter).tasks
    assert (now.draft.deadline, now.first_deadline) == (LATER, DUE)
    assert (now.extensions[0].old_deadline, now.extensions[0].ruled_by, now.asked) == (DUE, "覃𬱖", None)
    assert refused(do, commands.rule_extension, replace(ruling, ruled_by="覃𬱖"))[0] == "extension.ruled"


def test_who_has_the_task_rules_on_no_more_time_his_unit_asked_for(do, seen, matter, task):
    stored = do(commands.ask_extension, ExtensionDraft(task, DAY, "物业公司", "灯头缺货", LATER))
    ruling = RulingDraft(stored, "approved", DAY, "张立新")
    for own in ("张立新", "物业公司张立新", "张立新经理", "覃𬱖、张立新"):
        assert refused(do, commands.rule_extension, replace(ruling, ruled_by=own)) == (
            "extension.own_wish", "ruled_by",
        )  # fmt: skip
    assert seen(matter).tasks[0].draft.deadline == DUE
    do(commands.rule_extension, replace(ruling, ruled_by="李国庆"))
    assert seen(matter).tasks[0].draft.deadline == LATER


def test_who_handed_in_rules_on_no_more_time_once_it_is_somebody_elses(do, seen, matter, task):
    wish = do(commands.ask_extension, ExtensionDraft(task, DAY, "物业公司", "灯头缺货", LATER))
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,), DAY))
    do(commands.hand_in, task, date(2026, 11, 10))
    do(commands.save_task, replace(seen(matter).tasks[0].draft, unit="业委会", person="卢卫东"))
    for own in ("张立新", "卢卫东"):
        ruling = RulingDraft(wish, "approved", date(2026, 11, 12), own)
        assert refused(do, commands.rule_extension, ruling)[0] == "extension.own_wish"


def test_a_refused_wish_leaves_the_deadline(do, seen, matter, task):
    stored = do(commands.ask_extension, ExtensionDraft(task, DAY, "张立新", "忙", LATER))
    do(commands.rule_extension, RulingDraft(stored, "refused", DAY, "覃𬱖", "灯头已到货"))
    assert seen(matter).tasks[0].draft.deadline == DUE
    assert "不同意延期" in seen(matter).steps[-1].words


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"asked_on": None}, ("step.day_missing", "asked_on")),
        ({"asked_by": ""}, ("extension.asked_by_missing", "asked_by")),
        ({"reason": ""}, ("extension.reason_missing", "reason")),
        ({"new_deadline": None}, ("extension.not_later", "new_deadline")),
        ({"new_deadline": DUE}, ("extension.not_later", "new_deadline")),
    ],
)
def test_a_wish_asks_for_what_it_needs(do, task, changed, code):
    assert (
        refused(
            do, commands.ask_extension, replace(ExtensionDraft(task, DAY, "张立新", "忙", LATER), **changed)
        )
        == code
    )


def test_the_deadline_is_never_changed_by_mending(do, seen, matter, task):
    draft = seen(matter).tasks[0].draft
    assert refused(do, commands.save_task, replace(draft, deadline=LATER)) == (
        "task.deadline_kept",
        "deadline",
    )
    do(commands.save_task, replace(draft, standard="亮灯率100%", proofs=("photo", "signature")))
    assert seen(matter).tasks[0].draft.proofs == ("photo", "signature")
    with pytest.raises(Conflict):
        do(commands.save_task, draft)


def test_nothing_is_handed_in_without_the_evidence_asked_for(do, seen, matter, task):
    assert refused(do, commands.hand_in, task, DAY)[0] == "acceptance.evidence_missing"
    do(commands.save_task, replace(seen(matter).tasks[0].draft, proofs=("photo", "signature")))
    photo, sheet = do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO, SHEET), DAY))
    assert refused(do, commands.hand_in, task, DAY)[0] == "acceptance.evidence_missing"
    do(commands.label_evidence, sheet, "signature")
    do(commands.label_evidence, photo, "before")
    assert [(one.kind, one.phase) for one in seen(matter).evidence] == [
        ("photo", "before"),
        ("signature", ""),
    ]
    do(commands.hand_in, task, DAY)
    assert seen(matter).state == "to_accept"
    for run in (
        lambda: do(commands.remove_evidence, photo),
        lambda: do(commands.label_evidence, photo, "after"),
        lambda: do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,))),
    ):
        assert refused(run)[0] == "evidence.ended"
    assert (
        refused(do, commands.note_progress, ProgressDraft(task, DAY, 10, "晚了"))[0] == "task.not_under_way"
    )


def test_work_is_handed_in_on_no_day_to_come_and_on_none_before_it_was_given(do, seen, matter, task):
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,), DAY))
    ahead, before = date.today() + timedelta(1), DAY - timedelta(1)
    assert refused(do, commands.hand_in, task, ahead) == ("step.day_ahead", "day")
    assert refused(do, commands.hand_in, task, before) == ("step.day_too_early", "day")
    assert refused(do, commands.drop_task, EndDraft(task, ahead, "不用了")) == ("step.day_ahead", "day")
    assert seen(matter).state == "doing"


def test_work_is_handed_in_on_no_day_before_it_was_worked_at(do, seen, matter, task):
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,), DAY))
    for day in (date(2026, 11, 8), date(2026, 11, 6)):
        do(commands.note_progress, ProgressDraft(task, day, 100, "灯已换好"))
    assert refused(do, commands.hand_in, task, None) == ("step.day_missing", "day")
    assert refused(do, commands.hand_in, task, date(2026, 11, 7)) == ("task.worked_at_later", "day")
    do(commands.ask_extension, ExtensionDraft(task, date(2026, 11, 8), "张立新", "灯头缺货", LATER))
    assert refused(do, commands.hand_in, task, date(2026, 11, 7)) == ("task.worked_at_later", "day")
    do(commands.hand_in, task, date(2026, 11, 8))
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 9), "业委会", "王明亮", "pass"))
    assert seen(matter).tasks[0].done_on == date(2026, 11, 9)


def test_nobody_accepts_work_before_it_was_handed_in(do, handed_in):
    early = AcceptanceDraft(handed_in, date(2026, 11, 9), "业委会", "王明亮", "pass")
    assert refused(do, commands.accept_task, early) == ("step.day_too_early", "day")
    do(commands.accept_task, replace(early, day=date(2026, 11, 10)))


def test_a_task_that_is_called_otherwise_meanwhile_was_handed_in_all_the_same(do, seen, matter, handed_in):
    do(commands.save_task, replace(seen(matter).tasks[0].draft, subject="修复井盖"))
    early = AcceptanceDraft(handed_in, date(2026, 11, 9), "业委会", "王明亮", "pass")
    assert refused(do, commands.accept_task, early) == ("step.day_too_early", "day")


def test_what_is_done_again_is_handed_in_on_no_day_before_it_was_sent_back(do, handed_in):
    do(
        commands.accept_task,
        AcceptanceDraft(handed_in, date(2026, 11, 12), "业委会", "王明亮", "rework", "灯罩未装"),
    )
    assert refused(do, commands.hand_in, handed_in, date(2026, 11, 11)) == ("step.day_too_early", "day")
    do(commands.hand_in, handed_in, date(2026, 11, 12))


def test_one_piece_of_any_kind_is_enough_where_none_is_named_and_may_go_again(do, seen, matter, task):
    (sheet,) = do(commands.add_evidence, EvidenceDraft(matter, task, (SHEET,)))
    do(commands.label_evidence, sheet, "signature")
    do(commands.label_evidence, sheet, "")
    assert seen(matter).evidence[0].kind == "file"
    do(commands.remove_evidence, sheet)
    assert refused(do, commands.hand_in, task, DAY)[0] == "acceptance.evidence_missing"
    with pytest.raises(NotFound):
        do(commands.remove_evidence, sheet)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"by": "张立新"}, ("acceptance.own_work", "by")),
        ({"unit": "物业公司"}, ("acceptance.own_work", "unit")),
        ({"unit": ""}, ("acceptance.unit_missing", "unit")),
        ({"by": ""}, ("acceptance.by_missing", "by")),
        ({"result": ""}, ("acceptance.result_missing", "result")),
        ({"result": "rework"}, ("acceptance.words_missing", "words")),
        ({"day": None}, ("step.day_missing", "day")),
    ],
)
def test_somebody_else_accepts_and_says_what_is_to_be_done_again(do, handed_in, changed, code):
    whole = AcceptanceDraft(handed_in, date(2026, 11, 11), "业委会", "王明亮", "pass")
    assert refused(do, commands.accept_task, replace(whole, **changed)) == code


def test_who_handed_in_accepts_nothing_once_it_is_somebody_elses(do, seen, matter, handed_in):
    draft = seen(matter).tasks[0].draft
    do(commands.save_task, replace(draft, unit="业委会", person="卢卫东"))
    assert seen(matter).steps[-1].words == (
        f"更正任务1“{draft.subject}”：责任单位由物业公司改为业委会，责任人由张立新改为卢卫东"
    )
    whole = AcceptanceDraft(handed_in, date(2026, 11, 11), "社区居委会", "谢云", "rework", "灯罩未装")
    for field, name in (("unit", "物业公司"), ("by", "张立新"), ("unit", "业委会"), ("by", "卢卫东")):
        refusal = refused(do, commands.accept_task, replace(whole, **{field: name}))
        assert refusal == ("acceptance.own_work", field)
    do(commands.accept_task, whole)
    do(commands.hand_in, handed_in, date(2026, 11, 12))
    again = AcceptanceDraft(handed_in, date(2026, 11, 12), "物业公司", "张立新", "pass")
    do(commands.accept_task, again)


def test_who_had_it_only_by_a_step_taken_back_may_accept(demo, do, seen, matter, handed_in):
    do(commands.save_task, replace(seen(matter).tasks[0].draft, unit="业委会", person="卢卫东"))
    with demo.reading() as s:
        step = undoing.last_action(s)
    assert step is not None
    do(undoing.undo, step[0])
    look = AcceptanceDraft(handed_in, date(2026, 11, 11), "业委会", "卢卫东", "pass")
    assert refused(do, commands.accept_task, replace(look, unit="物业公司")) == (
        "acceptance.own_work",
        "unit",
    )
    with demo.reading() as s:
        undone = undoing.last_undone(s)
    assert undone is not None
    do(undoing.undo, undone[0])
    assert refused(do, commands.accept_task, look) == ("acceptance.own_work", "by")
    with demo.reading() as s:
        again = undoing.last_action(s)
    assert again is not None
    do(undoing.undo, again[0])
    do(commands.accept_task, look)


def test_rework_goes_back_and_a_pass_leaves_the_answer_to_be_given(do, seen, matter, handed_in):
    look = AcceptanceDraft(handed_in, date(2026, 11, 11), "业委会", "王明亮", "rework", "灯罩未装")
    do(commands.accept_task, look)
    assert (seen(matter).state, seen(matter).tasks[0].state) == ("doing", "doing")
    do(commands.hand_in, handed_in, date(2026, 11, 14))
    do(commands.accept_task, replace(look, day=date(2026, 11, 15), result="pass", words=""))
    (now,) = seen(matter).tasks
    assert (seen(matter).state, now.done_on, now.percent) == ("to_answer", date(2026, 11, 15), 100)
    assert [one.result for one in now.acceptances] == ["rework", "pass"]
    assert refused(do, commands.accept_task, look)[0] == "task.not_to_accept"


def test_more_time_is_ruled_on_until_the_work_is_accepted(do, seen, matter, task):
    wish = do(commands.ask_extension, ExtensionDraft(task, date(2026, 11, 6), "张立新", "缺灯头", LATER))
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,)))
    do(commands.hand_in, task, date(2026, 11, 10))
    ruling = RulingDraft(wish, "approved", date(2026, 11, 12), "李国庆")
    do(commands.rule_extension, ruling)
    assert seen(matter).tasks[0].draft.deadline == LATER


def test_more_time_nobody_ruled_on_is_over_with_the_work(do, seen, matter, task):
    wish = do(commands.ask_extension, ExtensionDraft(task, date(2026, 11, 6), "张立新", "缺灯头", LATER))
    do(commands.add_evidence, EvidenceDraft(matter, task, (PHOTO,)))
    do(commands.hand_in, task, date(2026, 11, 10))
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 11), "业委会", "王明亮", "rework", "不亮"))
    assert "延期" not in seen(matter).steps[-1].words, "it may be needed again"
    do(commands.hand_in, task, date(2026, 11, 12))
    do(commands.accept_task, AcceptanceDraft(task, date(2026, 11, 23), "业委会", "王明亮", "pass"))
    assert seen(matter).steps[-1].words == "验收合格：3栋东侧路灯不亮，延期申请未批，不再需要"
    ruling = RulingDraft(wish, "approved", date(2026, 11, 24), "李国庆")
    assert refused(do, commands.rule_extension, ruling) == ("extension.over", None)
    assert seen(matter).tasks[0].draft.deadline == DUE
