"""Unsaved words lie in a file of their own, whole or not at all, and are never overwritten unread."""

from __future__ import annotations

from desktop.core.typed import Typed


def test_what_was_kept_is_there_after_the_program_ended_and_gone_once_forgotten(tmp_path):
    file = tmp_path / "typed.json"
    kept = Typed(file)
    kept.keep("one", "登记事项", {"subject": "路灯不亮", "urgent": True})
    kept.keep("two", "修改住户", {"remark": "空置"})
    again = Typed(file)
    words = again.find("one")
    assert (words.title, words.said) == ("登记事项", {"subject": "路灯不亮", "urgent": True})
    assert again.titles() == ["登记事项", "修改住户"]
    again.forget("one")
    assert Typed(file).titles() == ["修改住户"]
    assert again.find("three") is None


def test_a_file_nobody_can_read_is_laid_aside(tmp_path):
    file = tmp_path / "typed.json"
    for broken in ('{"one": {"title": "登记', '["一"]', '{"one": {"strange": 1}}'):
        file.write_text(broken, encoding="utf-8")
        assert Typed(file).titles() == []
        assert (tmp_path / "typed.unreadable.json").read_text(encoding="utf-8") == broken
        assert not file.exists()


def test_a_folder_that_takes_nothing_costs_no_work(tmp_path):
    kept = Typed(tmp_path / "gone" / "typed.json")
    kept.keep("one", "登记事项", {"subject": "路灯不亮"})
    assert kept.find("one") is not None
