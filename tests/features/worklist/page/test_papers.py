"""Every paper in its preview, and what the bell opens."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QPushButton
from sqlalchemy import select

from desktop.app import App
from desktop.core.attachments import Stored
from desktop.features.consultation.entities import Meeting, Participant
from desktop.features.worklist import commands, queries
from desktop.features.worklist.page import WorklistPage
from desktop.features.worklist.records import (
    AcceptanceDraft,
    AnswerDraft,
    EndDraft,
    EvidenceDraft,
    ExtensionDraft,
    MatterDraft,
    ProgressDraft,
    RouteDraft,
)
from desktop.ui.preview import Preview


@pytest.fixture
def page(app: App, chinese: None) -> WorklistPage:
    app.fill("worklist")
    app.settle()
    page = app.window.show_page("worklist")
    page.choose(2)
    app.settle()
    return page


def text(preview: Preview, app: App) -> str:
    app.settle()
    pages = range(preview.document.pageCount())
    found = "".join(preview.document.getAllText(at).text() for at in pages)
    preview.done(0)
    return "".join(found.split())


def test_each_paper_names_its_matter(page: WorklistPage, app: App) -> None:
    matter = page._matter
    (task,) = matter.tasks
    day = task.draft.deadline
    later = QDate(day.year, day.month, day.day).addDays(9).toPython()
    with app.context.db.writing("wish") as s:
        commands.ask_extension(s, ExtensionDraft(task.draft.id, task.draft.given_on, "张立新", "缺货", later))
    page.choose(2)
    app.settle()
    (task,) = page._matter.tasks
    papers = page._papers
    assert task.number in text(papers.supervision(task), app)
    said = text(papers.extension(task, task.extensions[0]), app)
    assert "缺货" in said
    assert task.number in said
    assert matter.number in text(papers.answer(matter), app)
    assert matter.number in text(page.print_list(), app)
    page.show_tasks()
    assert task.number in text(page.print_list(), app)


@pytest.fixture
def photo(page: WorklistPage, app: App, tmp_path: Path) -> Path:
    """Where the photo lies that shows a matter after the work."""
    taken = tmp_path / "修后.png"
    Image.new("RGB", (60, 40), "teal").save(taken)
    kept = app.context.attachments.put(taken)
    with app.context.db.writing("photo") as s:
        (added,) = commands.add_evidence(s, EvidenceDraft(page._matter.id, None, (kept,)))
        commands.label_evidence(s, added, "after")
    return app.context.attachments.place(kept.digest)


def test_a_photo_that_is_there_stands_on_the_sheet_for_the_resident(
    page: WorklistPage, app: App, photo: Path
) -> None:
    assert "整改后" in text(page._papers.answer(page._matter), app)


@pytest.mark.parametrize("damaged", [False, True])
def test_a_photo_that_is_gone_is_told_before_the_sheet_for_the_resident(
    page: WorklistPage, app: App, photo: Path, questions: list[str], *, damaged: bool
) -> None:
    photo.chmod(0o600)
    if damaged:
        photo.write_bytes(b"?")
    else:
        photo.unlink()
    page._papers.answer(page._matter)
    (said,) = questions
    assert str(photo) in said
    assert app.window.findChildren(Preview) == [], "nothing is shown before it was read"
    (box,) = (one for one in app.window.findChildren(QDialog, "message") if one.isVisible())
    (go,) = (one for one in box.findChildren(QPushButton) if one.text() == "略去照片")
    go.click()
    (preview,) = app.window.findChildren(Preview)
    said = text(preview, app)
    assert page._matter.number in said
    assert "整改后" not in said


def test_the_sheets_and_lists_mask_who_took_part_as_a_resident_where_a_task_was_given(
    page: WorklistPage, app: App
) -> None:
    (task,) = page._matter.tasks
    with app.context.db.writing("note") as s:
        (row,) = s.scalars(select(Meeting).order_by(Meeting.id).limit(1))
        s.add(
            Participant(
                meeting_id=row.id, position=99, unit="居民代表", name="赵大海", observer=False, votes=True,
                attendance="present", reason="",
            )
        )  # fmt: skip
        commands.note_progress(s, ProgressDraft(task.draft.id, task.draft.given_on, 10, "赵大海已联系"))
    page.choose(2)
    app.settle()
    papers = page._papers
    page.show_tasks()
    for preview in (
        papers.supervision(page._matter.tasks[0]),
        papers.answer(page._matter),
        page.print_list(),
    ):
        app.settle()
        preview._switch.choose("公示版（已遮名）")
        preview.make()
        told = text(preview, app)
        assert "赵*海" in told
        assert "赵大海" not in told


def test_the_list_bears_the_name_of_the_scope(page: WorklistPage, app: App) -> None:
    app.context.scope.choose(page._matter.draft.compound_id)
    assert "天方花园小区" in text(page.print_list(), app)


def test_the_bell_counts_and_opens(page: WorklistPage, app: App) -> None:
    bell = app.window.header.bell
    assert [entry.key[0] for entry in bell._due].count("worklist") == 2
    offers = bell.offers.actions()
    assert "逾期" in offers[0].text()
    offers[[entry.key for entry in bell._due].index(("worklist", 2))].trigger()
    app.settle()
    assert page._matter.id == 2
    offers[-1].trigger()
    app.settle()
    assert page._stack.currentWidget() is page._board
    app.context.scope.choose(1)
    app.settle()


def test_the_sheet_of_a_linked_matter_tells_what_was_done_and_nothing_of_who_raised_the_other(
    page: WorklistPage, app: App
) -> None:
    day = date.today()
    head = page._matter.draft.compound_id
    kept = Stored("a" * 64, "灯.txt", 9, "file")
    with app.context.db.writing("link") as s:
        first = commands.save_matter(
            s, MatterDraft(head, subject="楼道灯坏", raised_on=day, raised_by="张三丰", contact="13912345678")
        )
        second = commands.save_matter(
            s, MatterDraft(head, subject="走廊黑", raised_on=day, raised_by="苗翠花", duplicate_of_id=first)
        )
        commands.send_matter(s, RouteDraft(first, "direct", unit="物业公司", routed_on=day, finish_by=day))
        task = queries.matter_detail(s, first).tasks[0].draft.id
        commands.note_progress(s, ProgressDraft(task, day, 90, "已告张三丰（13912345678）和苗翠花"))
        commands.add_evidence(s, EvidenceDraft(first, task, (kept,)))
        commands.hand_in(s, task, day)
        commands.accept_task(s, AcceptanceDraft(task, day, "业委会", "王五", "pass"))
        commands.answer_matter(s, AnswerDraft(first, day, "phone", "覃立", "satisfied", "张三丰说亮了"))
    page.open(second)
    app.settle()
    preview = page._papers.answer(page._matter)
    told = text(preview, app)
    for words in ("楼道灯坏：物业公司", "业委会验收合格", "办结日期", "和苗翠花", "答复人：覃立", "□满意"):
        assert words in told
    assert "说亮了" not in told, "what somebody else thought of it is not this one's opinion"
    assert "张三丰" not in told
    assert "13912345678" not in told
    preview = page._papers.answer(page._matter)
    app.settle()
    preview._switch.choose("公示版（已遮名）")
    preview.make()
    told = text(preview, app)
    assert "业委会验收合格" in told
    assert not any(words in told for words in ("张三丰", "苗翠花", "13912345678"))


def test_the_sheet_of_a_linked_matter_goes_by_where_the_other_is(page: WorklistPage, app: App) -> None:
    day, compound = date.today(), page._matter.draft.compound_id
    db = app.context.db
    with db.writing("link") as s:
        first = commands.save_matter(s, MatterDraft(compound, subject="电梯异响", raised_on=day))
        second = commands.save_matter(
            s, MatterDraft(compound, subject="电梯响", raised_on=day, duplicate_of_id=first)
        )

    def told(matter: int) -> str:
        page.open(matter)
        app.settle()
        return text(page._papers.answer(page._matter), app)

    def is_open(state: str) -> None:
        for one in (first, second):
            said = told(one)
            assert "办理情况反馈单" in said
            assert f"该事项{state}，尚未办结" in said
            assert not any(words in said for words in ("办结反馈单", "□满意", "办结日期"))

    with db.writing("meeting") as s:
        commands.send_matter(s, RouteDraft(first, "meeting", routed_on=day))
    is_open("待上会")
    with db.writing("direct") as s:
        commands.send_matter(s, RouteDraft(first, "direct", unit="物业公司", routed_on=day, finish_by=day))
    is_open("办理中")
    with db.writing("drop") as s:
        task = queries.matter_detail(s, first).tasks[0].draft.id
        commands.drop_task(s, EndDraft(task or 0, day, "已自行修好"))
        commands.answer_matter(s, AnswerDraft(first, day, "phone", "覃立", "satisfied"))
    for one in (first, second):
        said = told(one)
        assert "办结反馈单" in said
        assert "办结日期" in said
        assert "尚未办结" not in said
    with db.writing("again") as s:
        commands.reopen_matter(s, EndDraft(first, day, "又响了"))
    is_open("已受理")


@pytest.mark.parametrize("confidential", [False, True])
def test_the_sheet_of_a_linked_matter_shows_the_work_unless_somebody_else_asked_for_confidence(
    page: WorklistPage, app: App, tmp_path: Path, *, confidential: bool
) -> None:
    day, compound, files = date.today(), page._matter.draft.compound_id, app.context.attachments
    taken = []
    for name in ("家中", "灯"):
        Image.new("RGB", (60, 40), "teal").save(tmp_path / f"{name}.png")
        taken.append(files.put(tmp_path / f"{name}.png"))
    with app.context.db.writing("link") as s:
        first = commands.save_matter(
            s,
            MatterDraft(
                compound, subject="楼道灯坏", raised_on=day, raised_by="张三丰", confidential=confidential
            ),
        )
        commands.send_matter(s, RouteDraft(first, "direct", unit="物业公司", routed_on=day, finish_by=day))
        second = commands.save_matter(
            s,
            MatterDraft(compound, subject="走廊黑", raised_on=day, raised_by="苗翠花", duplicate_of_id=first),
        )
        task = queries.matter_detail(s, first).tasks[0].draft.id
        for about, file, label in ((None, taken[0], "before"), (task, taken[1], "after")):
            (added,) = commands.add_evidence(s, EvidenceDraft(first, about, (file,)))
            commands.label_evidence(s, added, label)
    page.open(second)
    app.settle()
    told = text(page._papers.answer(page._matter), app)
    assert ("整改后" in told) is not confidential
    assert "整改前" not in told, "what the other brought is nobody else's"
    page.open(first)
    app.settle()
    own = text(page._papers.answer(page._matter), app)
    assert "整改前" in own
    assert "整改后" in own
