"""The minutes typed over, kept, signed; nothing is overwritten, and nothing changes once it is on the board."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.errors import Conflict, RuleBroken
from desktop.features.consultation import commands, queries
from desktop.features.consultation.documents import minutes_body
from desktop.features.consultation.records import PublicationDraft, SignDraft, WordingDraft

SIGNED = SignDraft(1, "小区党支部书记李国庆", date(2026, 9, 17))
PDF = Stored("ab" * 32, "纪要.pdf", 1000, "application/pdf")
UP = PublicationDraft(1, "minutes", "小区公示栏", "覃𬱖", date(2026, 9, 18), date(2026, 9, 25))


def code(refused: pytest.ExceptionInfo[RuleBroken]) -> tuple[str, str | None]:
    return refused.value.code, refused.value.field


def worded(demo: Database) -> str:
    with demo.reading() as s:
        return minutes_body(queries.meeting_detail(s, 1))


def test_what_is_typed_stays_whatever_the_meeting_becomes(demo: Database) -> None:
    own = worded(demo)
    with demo.writing("写") as s:
        kept = commands.save_wording(s, WordingDraft(1, "minutes", own, own + "\n手写。"))
    with demo.writing("改") as s:
        commands.reopen_meeting(s, 1)
        item = queries.meeting_detail(s, 1).items[0]
        commands.conclude_item(s, replace(item, text="改用方案B"))
        commands.finish_meeting(s, 1)
    with demo.reading() as s:
        found = queries.wording_of(s, 1, "minutes")
    assert found == kept
    assert found.typed.endswith("手写。")
    assert found.worded == own != worded(demo)


def test_the_programs_own_words_are_kept_no_longer(demo: Database) -> None:
    own = worded(demo)
    with demo.writing("写") as s:
        kept = commands.save_wording(s, WordingDraft(1, "minutes", own, "手写"))
        gone = commands.save_wording(s, replace(kept, typed=own))
    assert (kept.id is not None, gone.id, gone.version) == (True, None, 0)
    with demo.reading() as s:
        assert queries.wording_of(s, 1, "minutes").id is None


def test_what_another_has_typed_meanwhile_is_not_overwritten(demo: Database) -> None:
    with demo.writing("写") as s:
        commands.save_wording(s, WordingDraft(1, "minutes", "甲", "别人写的"))
    with demo.writing("写") as s, pytest.raises(Conflict):
        commands.save_wording(s, WordingDraft(1, "minutes", "甲", "我写的"))
    with demo.reading() as s:
        assert queries.wording_of(s, 1, "minutes").typed == "别人写的"


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        (replace(SIGNED, signed_by=" "), ("meeting.signer_missing", "signed_by")),
        (replace(SIGNED, signed_on=None), ("meeting.signed_on_missing", "signed_on")),
        (replace(SIGNED, signed_on=date(2026, 9, 15)), ("meeting.signed_before_held", "signed_on")),
        (replace(SIGNED, signed_on=date.today() + timedelta(2)), ("step.day_ahead", "signed_on")),
    ],
)
def test_a_signature_needs_a_name_and_a_day_after_the_meeting(
    demo: Database, draft: SignDraft, wanted: tuple[str, str]
) -> None:
    with demo.writing("签") as s, pytest.raises(RuleBroken) as refused:
        commands.sign_minutes(s, draft)
    assert code(refused) == wanted


def test_a_meeting_that_is_not_finished_is_neither_worded_nor_signed(demo: Database) -> None:
    with demo.writing("开") as s:
        commands.reopen_meeting(s, 1)
    for command in (
        lambda s: commands.sign_minutes(s, SIGNED),
        lambda s: commands.save_wording(s, WordingDraft(1, "minutes", "甲", "乙")),
    ):
        with demo.writing("签") as s, pytest.raises(RuleBroken) as refused:
            command(s)
        assert code(refused) == ("meeting.not_finished", None)


def test_signed_minutes_are_locked_until_the_signature_is_taken_back(demo: Database) -> None:
    with demo.writing("签") as s:
        commands.sign_minutes(s, SIGNED)
    with demo.writing("写") as s, pytest.raises(RuleBroken) as refused:
        commands.save_wording(s, WordingDraft(1, "minutes", "甲", "乙"))
    assert code(refused) == ("wording.signed", None)
    with demo.reading() as s:
        meeting = queries.meeting_detail(s, 1)
        assert (meeting.stage, meeting.signed_by) == ("publish", SIGNED.signed_by)
        assert queries.last_signer(s, 1) == SIGNED.signed_by
    with demo.writing("收") as s:
        commands.unsign_minutes(s, 1)
        commands.save_wording(s, WordingDraft(1, "minutes", "甲", "乙"))
        assert queries.meeting_detail(s, 1).stage == "write_up"


def test_a_published_paper_is_not_edited_and_the_meeting_not_reopened(demo: Database) -> None:
    with demo.writing("张贴") as s:
        commands.sign_minutes(s, SIGNED)
        commands.publish(s, UP, PDF, "纪要", "甲")
    attempts = {
        "wording.published": lambda s: commands.save_wording(s, WordingDraft(1, "minutes", "甲", "乙")),
        "meeting.published": lambda s: commands.unsign_minutes(s, 1),
    }
    for wanted, attempt in attempts.items():
        with demo.writing("改") as s, pytest.raises(RuleBroken) as refused:
            attempt(s)
        assert refused.value.code == wanted
    with demo.writing("改") as s, pytest.raises(RuleBroken) as refused:
        commands.reopen_meeting(s, 1)
    assert refused.value.code == "meeting.published"
