"""Who signs the record of a meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from features.consultation.documents.reading import read, read_word

from desktop.features.consultation.records import Dossier


@pytest.mark.parametrize("public", [False, True])
def test_the_residents_committee_has_a_box_under_a_major_matter_of_the_owners_committee(
    dossiers: dict[str, Dossier], public: bool
) -> None:
    meeting = dossiers["drying"].meeting
    people = tuple(one for one in meeting.participants if "居委会" not in one.unit)
    major = replace(
        meeting, draft=replace(meeting.draft, kind="owners_committee"), participants=people,
        items=(replace(meeting.items[0], major=True), *meeting.items[1:]),
    )  # fmt: skip
    dossier = replace(dossiers["drying"], meeting=major)
    assert "社区居委会（重大事项）" in read("record", dossier, public=public)
    assert "社区居委会（重大事项）" in read_word("record", dossier, public=public).replace("\n", "")
    nobody = replace(dossier, meeting=replace(major, participants=()))
    assert "社区居委会（重大事项）" in read("record", nobody, public=public), "though nobody is on the list"
    assert "（重大事项）" not in read("record", dossiers["drying"], public=public)
    came = replace(dossier, meeting=replace(major, participants=meeting.participants))
    assert "（重大事项）" not in read("record", came, public=public), "their own box is there"
