"""What stands on the screen says what is so, in Chinese too, where one English word has several meanings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.features.finance.page.accounts import _standing
from desktop.features.finance.page.closing import _close_columns
from desktop.features.finance.payments.dialogs.agreement import _holds
from desktop.features.finance.payments.records import Signatory
from desktop.features.finance.records import Close, SubjectDraft

pytestmark = pytest.mark.usefixtures("chinese")
TODAY = date(2026, 11, 28)


def test_who_closed_the_books_is_not_headed_as_who_unlocked_a_user():
    heads = [one.title for one in _close_columns()]
    assert not {"解锁人", "关闭日期"} & {*heads}


def test_who_opened_a_month_again_and_when_stands_beside_the_reason():
    told = [
        _close_columns()[3].shows(one)
        for one in (
            Close(1, "month", 202609, date(2026, 10, 8), "方敏"),
            Close(2, "month", 202608, date(2026, 9, 8), "方敏", date(2026, 10, 9), "丁艳", "漏记一笔"),
        )
    ]
    assert told == ["—", "2026-10-09 丁艳 漏记一笔"]


def test_nobody_whose_term_is_over_and_no_subject_is_merged_away():
    """撤并 is what becomes of offices."""
    past = TODAY - timedelta(1)
    said = [
        _holds(
            Signatory(1, "committee", 1, "丁艳", "主任", past - timedelta(9), past, False, "", None), TODAY
        ).words,
        _standing(SubjectDraft(1, "1004", "income", "快递柜", past)).words,
    ]
    assert "撤并" not in said
