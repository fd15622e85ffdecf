"""The board on the screen: a paper goes up, is shown as it was, spoken of, withdrawn, put up anew, and compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from fit import faults
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import commands, documents, queries
from desktop.features.consultation.dialogs import Compared
from desktop.features.consultation.entities import Item
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.paper import show_paper
from desktop.features.consultation.records import STAGES, EndingDraft, SignDraft, WithdrawDraft
from desktop.features.worklist import queries as worklist
from desktop.features.worklist.commands import save_matter
from desktop.ui.editor import Editor
from desktop.ui.words import Button

Put = Callable[..., Editor]


def said(page: ConsultationPage) -> str:
    return "\n".join(label.text() for label in page.step.findChildren(QLabel) if label.isVisible())


def click_step(page: ConsultationPage, stage: str) -> None:
    middle = page._stepper._boxes()[STAGES.index(stage)].center().toPoint()
    QTest.mouseClick(page._stepper, Qt.MouseButton.LeftButton, pos=middle)


def note(editor: Editor, key: str) -> str:
    return editor.form.rows[key].findChild(QLabel, f"{key}-note").text()


def offered(page: ConsultationPage) -> list[str]:
    return [button.accessibleName() for button in page.step.buttons() if isinstance(button, Button)]


def dismiss() -> None:
    for box in QApplication.topLevelWidgets():
        if box.objectName() == "message" and box.isVisible():
            box.done(0)


def test_an_unsigned_meeting_is_sent_back_to_be_signed(
    app: App, page: ConsultationPage, fill: Callable[..., None], questions: list[str]
) -> None:
    page.show_step("publish")
    app.settle()
    assert "应在会后3日内公示，即2026-09-19以前，至少公示7天" in said(page)
    assert "纪要还没有签发" in said(page)
    assert offered(page) == []
    editor = page.step.publish()
    fill(editor.form, places="小区公示栏")
    editor.save()
    app.settle()
    assert questions == ["纪要还没有签发。请先在“整理”里签发，再公示。"]
    dismiss()
    editor.form.load(editor.form.understood())
    editor.reject()
    assert not any(app.context.attachments.folder.glob("??/*"))  # nothing was made for nothing


def test_the_dialog_says_number_length_and_that_it_is_late(
    app: App, signed: ConsultationPage, fill: Callable[..., None]
) -> None:
    editor = signed.step.publish()
    fill(editor.form, begins_on="2026-9-21")
    told = "\n".join(label.text() for label in editor.findChildren(QLabel))
    assert "公示〔2026〕1号；至少公示7天，即到2026-09-28" in told
    assert "已晚2天：应在会后3日内公示，即2026-09-19以前" in told
    fill(editor.form, places="栏", ends_on="2026-9-22")
    editor.save()
    app.settle()
    assert note(editor, "ends_on") == "至少要公示7天，即到2026-09-28。请填这一天或更晚的日期。"
    editor.form.load(editor.form.understood())
    editor.reject()


def test_a_paper_goes_up_and_is_shown_exactly_as_it_was(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], qtbot: QtBot
) -> None:
    put_up()
    (paper,) = papers()
    assert signed.step.chosen == paper
    kept = app.context.attachments.read(paper.digest)
    preview = signed.step.show_paper()
    qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=10_000)
    assert preview._pdf == kept
    preview.done(0)
    again = signed.step.publish()  # the places are remembered
    assert again.form.understood().places == "小区公示栏"
    again.save()
    app.settle()
    assert note(again, "paper").startswith("这份文件已作为公示〔2026〕1号在公示")
    again.reject()


def test_a_published_paper_that_is_gone_from_the_disk_is_told(
    app: App,
    signed: ConsultationPage,
    put_up: Put,
    papers: Callable[[], tuple],
    questions: list[str],
    qtbot: QtBot,
) -> None:
    put_up()
    app.context.attachments.place(papers()[0].digest).unlink()
    preview = signed.step.show_paper()
    qtbot.waitUntil(lambda: len(questions) == 1, timeout=10_000)
    assert papers()[0].digest in questions[0]
    assert "最近的备份" in questions[0]
    dismiss()
    preview.done(0)


def test_a_published_paper_is_withdrawn_with_a_reason_and_put_up_anew(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], fill: Callable[..., None]
) -> None:
    put_up()
    assert offered(signed)[-1] == "记下撤下…"
    editor = signed.step.withdraw()
    editor.save()
    app.settle()
    assert note(editor, "reason").startswith("为什么撤回")
    fill(editor.form, withdrawn_on="2026-9-20", reason="费用写错")
    editor.save()
    app.settle()
    assert "2026-09-20撤回：费用写错" in said(signed)
    reword(app, signed, "一、晾晒\n决议：费用3,600元以内。")
    put_up("2026-9-21", "2026-9-30")
    newest, first = papers()
    assert (newest.edition, first.edition) == (2, 1)
    assert newest.digest != first.digest
    dialog = signed.step.compare(first)
    assert sides(dialog) == (first.text, newest.text)
    assert any(part.kind == "both" for part in dialog._parts)
    assert not dialog.choices
    dialog.done(0)


def sides(dialog: Compared) -> tuple[str, str]:
    left, right = (
        "\n".join(line for part in dialog._parts for line in side(part))
        for side in (lambda p: p.mine, lambda p: p.new)
    )
    return left, right


def reword(app: App, page: ConsultationPage, typed: str) -> None:
    """The signature is taken back, the text typed over, and signed anew."""
    with app._db.writing("改写") as s:
        commands.unsign_minutes(s, 1)
        now = queries.wording_of(s, 1, "minutes")
        worded = documents.minutes_body(queries.meeting_detail(s, 1))
        commands.save_wording(s, replace(now, worded=worded, typed=typed))
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
    page._load()
    app.settle()


def withdraw(app: App, page: ConsultationPage, fill: Callable[..., None], day: str, reason: str) -> None:
    editor = page.step.withdraw()
    fill(editor.form, withdrawn_on=day, reason=reason)
    editor.save()
    app.settle()


def test_any_two_of_three_editions_are_compared_and_each_withdrawal_is_explained(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], fill: Callable[..., None]
) -> None:
    put_up()
    withdraw(app, signed, fill, "2026-9-20", "费用写错")
    reword(app, signed, "一、晾晒\n决议：费用3,600元以内。")
    put_up("2026-9-21", "2026-9-30")
    withdraw(app, signed, fill, "2026-9-22", "漏了责任单位")
    reword(app, signed, "一、晾晒\n决议：费用3,600元以内，由物业公司承担。")
    put_up("2026-9-23", "2026-10-8")
    third, second, first = papers()
    assert [one.edition for one in papers()] == [3, 2, 1]
    for chosen, others in ((third, (second, first)), (second, (third, first)), (first, (third, second))):
        signed.step.choose(chosen.id)
        assert tuple(signed.step.others()) == others
        shown = [each.text() for each in signed.step.findChildren(Button) if each.text().startswith("与第")]
        assert shown == [f"与第{one.edition}版对照" for one in others]
        for other in others:
            dialog = signed.step.compare(other)
            older, newer = sorted((chosen, other), key=lambda one: one.edition)
            assert sides(dialog) == (older.text, newer.text)
            dialog.done(0)
    for one in (first, second):
        kept = app.context.attachments.read(one.digest)
        signed.step.choose(one.id)
        preview = signed.step.show_paper()
        app.settle()
        assert preview._pdf == kept
        preview.done(0)
    file = app.context.peek(queries.dossier, 1)
    with pypdfium2.PdfDocument(documents.paper_pdf("dossier", file, public=True)) as pdf:
        told = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    told = "".join(told.split())
    for paper in (first, second):
        assert f"关于撤回{paper.mark}的说明" in told
        assert f"撤回原因：{paper.withdraw_reason}" in told


@pytest.mark.parametrize("heading", ["（二）{}", "（二）井盖的事"])
def test_an_item_for_the_office_only_never_goes_up_with_a_text_that_was_typed(
    app: App,
    signed: ConsultationPage,
    put_up: Put,
    papers: Callable[[], tuple],
    questions: list[str],
    heading: str,
) -> None:
    """Its heading is typed otherwise: it is left out where that is sure, else nothing goes up and it is named."""
    with app._db.writing("内部") as s:
        commands.unsign_minutes(s, 1)
        commands.reopen_meeting(s, 1)
        item = queries.meeting_detail(s, 1).items[1]
        commands.conclude_item(
            s, replace(item, internal=True, discussion="住户长期失眠并就医", text="夜里去听")
        )
        commands.finish_meeting(s, 1)
        worded = documents.minutes_body(queries.meeting_detail(s, 1))
        typed = worded.replace(f"二、{item.subject}", heading.format(item.subject))
        assert typed != worded
        now = queries.wording_of(s, 1, "minutes")
        commands.save_wording(s, replace(now, worded=worded, typed=typed.replace("并就医", "已经去了医院")))
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
    signed._load()
    app.settle()
    editor = put_up()
    hung = "".join(one.text for one in papers())
    for words in ("失眠", "医院", "夜里去听", item.subject):
        assert words not in hung
    assert bool(papers()) == (heading == "（二）{}")
    if not papers():
        assert "".join(questions) == (
            f"“{item.subject}”仅供内部使用，但手工改写的文本中无法确定哪一部分写的是该议题，因此该文本不能公示。"
            "请让该议题和后一议题都按系统原有的议题名称开头；如文本中未写该议题，只保留其标题即可。"
        )
        dismiss()
        editor.form.load(editor.form.understood())
        editor.reject()


def agreed(app: App, editor: Editor) -> None:
    """Put up after all what was asked about."""
    editor.save()
    app.settle()
    (box,) = [
        box for box in QApplication.topLevelWidgets() if box.objectName() == "message" and box.isVisible()
    ]
    box.done(1)
    app.settle()


def test_a_typed_text_the_meeting_left_behind_is_asked_about_before_it_goes_up(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], questions: list[str]
) -> None:
    with app._db.writing("改期限") as s:
        commands.unsign_minutes(s, 1)
        worded = documents.minutes_body(queries.meeting_detail(s, 1))
        now = queries.wording_of(s, 1, "minutes")
        commands.save_wording(s, replace(now, worded=worded, typed=worded + "\n以上。"))
        commands.reopen_meeting(s, 1)
        item = queries.meeting_detail(s, 1).items[0]
        commands.conclude_item(s, replace(item, deadline=date(2026, 10, 31)))
        commands.finish_meeting(s, 1)
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
    signed._load()
    app.settle()
    editor = put_up()
    assert not papers()
    assert "".join(questions) == (
        "“会议纪要”是手工改写的，之后会议内容又有改动，现在自动成文的内容与它不同。仍按手工文本公示吗？"
        "如要先对照两种文本，请取消，收回签发后点“对照…”选择。"
    )
    dismiss()
    editor.meant = True
    editor.form.put("posted_by", "宋红")
    assert not editor.meant, "with something else typed it is asked again"
    agreed(app, editor)
    (paper,) = papers()
    assert "2026年10月15日" in paper.text
    assert paper.text.count("以上。") == 1


def test_what_no_font_can_draw_is_asked_about_before_it_goes_up(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], questions: list[str]
) -> None:
    with app._db.writing("怪字") as s:
        commands.unsign_minutes(s, 1)
        commands.reopen_meeting(s, 1)
        item = queries.meeting_detail(s, 1).items[0]
        commands.conclude_item(s, replace(item, text=f"{item.text}\ue000"))
        commands.finish_meeting(s, 1)
        commands.sign_minutes(s, SignDraft(1, "李国庆", date(2026, 9, 17)))
    signed._load()
    app.settle()
    editor = put_up()
    assert not papers()
    assert "U+E000" in "".join(questions)
    dismiss()
    editor.substitute = "〓"
    editor.form.put("posted_by", "宋红")
    assert editor.substitute is None, "with something else typed it is asked again"
    agreed(app, editor)
    (paper,) = papers()
    with pypdfium2.PdfDocument(app.context.attachments.read(paper.digest)) as book:
        assert "〓" in "".join(page.get_textpage().get_text_range() for page in book)


def test_what_hangs_is_changed_only_after_it_is_withdrawn(
    app: App, signed: ConsultationPage, put_up: Put, fill: Callable[..., None]
) -> None:
    put_up()
    signed.show_step("write_up")
    app.settle()
    assert signed.step.typed.isReadOnly()
    assert "公示〔2026〕1号" in said(signed)
    assert offered(signed) == ["去公示"]
    signed.show_step("publish")
    app.settle()
    withdraw(app, signed, fill, "2026-9-20", "费用写错")
    signed.show_step("write_up")
    app.settle()
    assert offered(signed) == ["收回签发", "去公示"]


def test_what_is_said_of_it_is_noted_and_waits_for_an_answer(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], fill: Callable[..., None]
) -> None:
    put_up()
    editor = signed.step.object()
    fill(editor.form, raised_on="2026-9-20", raised_by="3栋居民", words="离窗户太近")
    editor.save()
    app.settle()
    assert "离窗户太近" in said(signed)
    editor = signed.step.object(papers()[0].objections[0])
    fill(editor.form, answer="移到东侧", answered_on="2026-9-22")
    editor.save()
    app.settle()
    assert "移到东侧" in said(signed)


def test_the_board_is_photographed_and_a_video_or_a_vanished_photo_refused(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], tmp_path: Path
) -> None:
    put_up()
    photo, film = tmp_path / "公示栏.jpg", tmp_path / "现场.mp4"
    Image.new("RGB", (300, 200), "teal").save(photo)
    with film.open("wb") as file:
        file.truncate(200 << 20)
    signed.step.files.add([photo, film, tmp_path / "不见了.jpg"])
    app.settle()
    assert [file.name for file in papers()[0].files] == ["公示栏.jpg"]
    assert "“现场.mp4”是视频（200 MB）" in said(signed)
    assert "“不见了.jpg”" in said(signed)
    with app._db.reading() as s:
        assert queries.sheets_of(s, 1) == {"board"}
    signed.step.files.view.setCurrentIndex(signed.step.files.view.model().index(0, 0))
    signed.step.files.remove_chosen()
    app.settle()
    assert papers()[0].files == ()


def head(page: ConsultationPage) -> str:
    """The chip beside the meeting's name."""
    chip = page._record._beside.itemAt(0).widget()
    return chip.accessibleName()


def listed(page: ConsultationPage) -> str:
    """The chip of the meeting in the list."""
    return page._list.model().data(page._list.model().index(0, 0), Qt.ItemDataRole.UserRole).status.words


def test_head_and_list_say_how_the_paper_hangs(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], fill: Callable[..., None]
) -> None:
    assert head(signed) == listed(signed) == "已签发"
    put_up("2026-9-18", "2026-9-25")
    assert head(signed) == listed(signed) == "公示期满，待撤下"
    editor = signed.step.take_down()
    ahead = date.today() + timedelta(days=1)
    fill(editor.form, taken_down_on=str(ahead))
    editor.save()
    app.settle()
    assert f"{ahead}还没到" in note(editor, "taken_down_on")
    fill(editor.form, taken_down_on="2026-9-26")
    editor.save()
    app.settle()
    assert head(signed) == listed(signed) == "已撤下"
    today = date.today()
    put_up(str(today), str(today + timedelta(days=7)))
    assert (head(signed), listed(signed)) == (f"公示中，至{today + timedelta(days=7)}", "公示中")
    editor = signed.step.withdraw()
    fill(editor.form, withdrawn_on=str(today), reason="费用写错")
    editor.save()
    app.settle()
    assert head(signed) == listed(signed) == "已撤回"


def test_the_bell_and_the_overview_tell_of_a_paper_that_hangs_too_long(
    app: App, signed: ConsultationPage, put_up: Put, fill: Callable[..., None]
) -> None:
    bell = app.window.header.bell
    before = bell.count
    (waits,) = [entry for entry in bell._due if entry.title.startswith("该公示会议结果：")]
    assert waits.key == ("consultation", signed.meeting.id)
    put_up()
    app.settle()
    assert waits.title not in [entry.title for entry in bell._due]
    assert bell.count == before, "what waited to be put up hangs too long now"
    (told,) = [entry for entry in bell._due if entry.title.startswith("撤下：")]
    assert told.meta.endswith("，小区公示栏")
    assert "逾期" in told.status.words
    overview = app.window.show_page("overview")
    app.settle()
    model = overview.due.model()
    titles = [model.data(model.index(at, 0)) for at in range(model.rowCount())]
    assert told.title in "".join(map(str, titles))
    app.window.show_page("overview")
    bell.opened.emit(told.key)
    app.settle()
    assert type(signed.step).__name__ == "Publish"
    editor = signed.step.take_down()
    editor.save()
    app.settle()
    assert bell.count == before - 1


def test_a_paper_that_hung_long_enough_comes_down(
    app: App, signed: ConsultationPage, put_up: Put, papers: Callable[[], tuple], fill: Callable[..., None]
) -> None:
    put_up()
    assert "公示期已于2026-09-25届满。请撤下，并记下日期。" in said(signed)
    editor = signed.step.take_down()
    fill(editor.form, taken_down_on="2026-9-24")
    editor.save()
    app.settle()
    assert "提前撤下的，要说明原因办撤回" in note(editor, "taken_down_on")
    fill(editor.form, taken_down_on="2026-9-26")
    editor.save()
    app.settle()
    assert not papers()[0].is_up
    assert offered(signed)[-1] == "去归档"


@pytest.mark.parametrize("stage", ["publish", "archive"])
def test_a_meeting_that_is_not_over_shows_its_later_steps_too(
    app: App, held: ConsultationPage, stage: str
) -> None:
    held.show_step(stage)
    app.settle()
    assert held.step.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_the_steps_after_a_meeting_fit(
    app: App,
    language: str,
    page: ConsultationPage,
    put_up: Put,
    papers: Callable[[], tuple],
    scale: float,
    tmp_path: Path,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
) -> None:
    put_up()
    photo = tmp_path / "公示栏.jpg"
    Image.new("RGB", (300, 200), "teal").save(photo)
    page.step.files.add([photo])
    app.settle()
    app.speak(language)
    app.context.look.wear("light", scale)
    request.addfinalizer(lambda: app.context.look.wear("light", 1.0))
    app.window.resize(1366, 728)
    app.settle()
    shown = app.window.show_page("consultation")
    for stage in ("write_up", "publish", "archive"):
        shown.show_step(stage)
        app.settle()
        if stage == "archive":
            shown.step.files.add([photo])
            app.settle()
        assert (app.window.width(), app.window.height()) == (1366, 728), stage
        qtbot.waitUntil(lambda: not list(faults(app.window)))  # a photo's small picture comes late


def test_the_whole_file_holds_what_was_put_up_out_of_the_store(
    app: App, signed: ConsultationPage, put_up: Put, qtbot: QtBot
) -> None:
    put_up()
    (paper,) = signed.step._papers.values()
    preview = show_paper(app.context, signed.meeting.id, "dossier", signed)
    qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=30_000)
    document = pypdfium2.PdfDocument(preview._pdf)
    told = "".join("".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document)
    document.close()
    assert f"（公示原件，{paper.mark}）" in told
    assert "缺失或已损坏" not in told
    preview.close()


def test_an_announcement_goes_up_before_its_meeting_and_is_withdrawn_when_that_is_called_off(
    app: App, planned: ConsultationPage, fill: Callable[..., None]
) -> None:
    click_step(planned, "archive")
    app.settle()
    assert planned.place[1] is None  # nothing is filed before it was held
    click_step(planned, "publish")
    app.settle()
    assert "会前可以先张贴会议公告" in said(planned)
    assert offered(planned) == ["张贴…"]
    editor = planned.step.publish()
    draft = editor.form.understood()
    assert (draft.paper, draft.ends_on) == ("announcement", planned.step.meeting.draft.held_on)
    fill(editor.form, places="小区公示栏", posted_by="覃𬱖")
    editor.save()
    app.settle()
    assert planned.step.chosen is not None
    assert planned.step.chosen.paper == "announcement"
    wanted = planned.step.meeting.id
    draft = EndingDraft("停电", date.today())
    planned.step.write("取消", lambda s: commands.cancel_meeting(s, wanted, draft))
    app.settle()
    click_step(planned, "prepare")
    app.settle()
    assert "会议已取消" in said(planned)
    assert "请撤回这份公告" in said(planned)
    next(b for b in planned.findChildren(Button) if b.accessibleName() == "查看张贴情况").click()
    app.settle()
    assert "公告的会议已取消或中止" in said(planned)
    assert "张贴…" not in offered(planned)
    editor = planned.step.withdraw()
    fill(editor.form, reason="会议取消")
    editor.save()
    app.settle()
    click_step(planned, "archive")
    app.settle()
    assert any(words.startswith("归档") for words in offered(planned)), offered(planned)
    assert app.context.peek(queries.publications, wanted)[0].withdrawn_on == date.today()


def test_the_announcement_is_reached_by_its_button_and_by_the_arrow_keys(
    app: App, planned: ConsultationPage
) -> None:
    next(b for b in planned.findChildren(Button) if b.accessibleName() == "公告").click()
    app.settle()
    assert "会前可以先张贴会议公告" in said(planned)
    for key, stage in ((Qt.Key.Key_Left, "prepare"), (Qt.Key.Key_Right, "publish")):
        QTest.keyClick(planned._stepper, key)
        app.settle()
        assert planned.place[1] == stage


def test_a_paper_that_tells_of_what_became_confidential_says_so(
    app: App, signed: ConsultationPage, put_up: Put
) -> None:
    item, matter = next((item.id, item.matter_id) for item in signed.meeting.items if item.matter_id)
    with app.context.db.writing("范围") as s:
        s.get_one(Item, item).scope = "3栋2单元"
    signed.open(signed.meeting.id)
    app.settle()
    put_up()
    warned = "其中有事项改为保密"
    assert warned not in said(signed)
    (paper,) = app.context.peek(queries.publications, signed.meeting.id)
    assert app.context.peek(app.context.hung, [matter]) == {matter: [f"{paper.mark} {paper.title}"]}
    with app.context.db.writing("保密") as s:
        draft = worklist.matter_detail(s, matter).draft
        save_matter(s, replace(draft, raised_by=draft.raised_by or "段磊 3栋1单元902", confidential=True))
    signed.open(signed.meeting.id)
    app.settle()
    assert warned in said(signed)
    with app.context.db.writing("撤回") as s:
        commands.withdraw(s, WithdrawDraft(paper.id, paper.version, paper.begins_on, "反映人要求保密"))
    signed.open(signed.meeting.id)
    app.settle()
    assert warned not in said(signed)
    assert app.context.peek(app.context.hung, [matter]) == {}
