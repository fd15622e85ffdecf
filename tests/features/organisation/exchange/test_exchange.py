"""A file that says itself what it is."""

from __future__ import annotations

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.organisation.exchange import read_either
from tests.features.organisation.workbooks import ORGANISATION, ROSTER, save


def test_the_titles_tell_a_roster_from_an_organisation():
    assert [read_either(path).roster for path in (ROSTER, ORGANISATION)] == [True, False]


def test_what_is_neither_is_refused(tmp_path):
    with pytest.raises(RuleBroken, match="sheet.header_missing"):
        read_either(save(tmp_path, {"表": [("甲", "乙"), (1, 2)]}))


def test_a_file_that_cannot_be_read_says_so(tmp_path):
    with pytest.raises(RuleBroken, match="file.missing"):
        read_either(tmp_path / "没有.xlsx")
