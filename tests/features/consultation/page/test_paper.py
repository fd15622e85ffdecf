"""The papers of a meeting where they are asked for: a menu at every step, one preview."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.paper import _with_files
from desktop.ui.preview import Preview


@pytest.fixture
def page(app: App, chinese: None) -> ConsultationPage:
    app.fill("consultation")
    app.settle()
    return app.window.show_page("consultation")


def offered(page: ConsultationPage) -> list[str]:
    return [action.text() for action in page.papers().actions() if action.text()]


def looked_at(app: App, page: ConsultationPage, words: str) -> Preview:
    menu = page.papers()
    (action,) = [action for action in menu.actions() if action.text() == words]
    action.trigger()
    app.settle()
    return [preview for preview in page.findChildren(Preview) if preview.isVisible()][-1]


def test_the_menu_follows_the_step(app: App, page: ConsultationPage) -> None:
    assert offered(page)[:3] == ["上次会议决议落实", "会议记录", "会议纪要"]
    assert offered(page)[-1] == "会议卷宗"
    page.show_step("prepare")
    app.settle()
    assert offered(page) == ["会议通知", "公告", "议程", "签到表", "上次会议决议落实"]


def test_the_record_opens_whole_and_may_be_masked(app: App, page: ConsultationPage) -> None:
    preview = looked_at(app, page, "会议记录")
    assert preview.document.pageCount() == 3
    assert list(preview._paper.versions) == ["内部版", "公示版（已遮名）"]
    preview.close()


def test_a_paper_people_go_on_editing_is_saved_as_word(
    app: App, page: ConsultationPage, tmp_path: Path
) -> None:
    preview = looked_at(app, page, "业主版纪要")
    preview.save_document_to(str(tmp_path / "纪要.docx"))
    app.settle()
    opened = docx.Document(io.BytesIO((tmp_path / "纪要.docx").read_bytes()))
    assert "12名参会人员表示同意" in "".join(each.text for each in opened.paragraphs)
    preview.close()


def test_what_was_just_typed_is_on_the_paper(app: App, page: ConsultationPage, tmp_path: Path) -> None:
    page.step.typed.setPlainText("会议开得很好，没有别的话。")
    preview = looked_at(app, page, "会议纪要")
    preview.save_document_to(str(tmp_path / "纪要.docx"))
    app.settle()
    opened = docx.Document(str(tmp_path / "纪要.docx"))
    assert "会议开得很好，没有别的话。" in "".join(each.text for each in opened.paragraphs)
    preview.close()


def test_what_the_store_has_lost_of_a_file_is_told(app: App, page: ConsultationPage) -> None:
    store = app.context.attachments
    kept = [store.keep(f"附件{number}".encode(), f"附件{number}.txt") for number in range(3)]
    with app.context.db.writing("附件") as s:
        commands.add_meeting_files(s, page.meeting.id, kept)
    store.path(kept[0].digest).unlink()
    store.path(kept[1].digest).write_bytes(b"?")
    dossier = app.context.peek(queries.dossier, page.meeting.id)
    assert _with_files(store, dossier, public=False).gone == {kept[0].digest, kept[1].digest}
    assert _with_files(store, dossier, public=True).gone == frozenset()


def test_the_whole_file_opens(app: App, page: ConsultationPage) -> None:
    preview = looked_at(app, page, "会议卷宗")
    assert preview.document.pageCount() > 10
    assert not preview._paper.documents, "a file is not edited"
    preview.close()
