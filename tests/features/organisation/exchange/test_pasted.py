"""Rows copied from Excel or WPS."""

from __future__ import annotations

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.organisation.exchange import read_pasted
from desktop.features.organisation.exchange.posts import POSTS
from desktop.features.organisation.exchange.roster import ROSTER


def block(*rows) -> str:
    return "".join("\t".join(row) + "\r\n" for row in rows)


def ordered(table, **said: str) -> tuple[str, ...]:
    return tuple(said.get(column.key, "") for column in table.offered)


POST = ordered(
    POSTS,
    street="沈家营街道",
    body="中共沈家营街道工作委员会",
    kind="街道党工委",
    person="周珊",
    title="书记",
)
DOOR = ordered(ROSTER, building="1栋", room="101", area="98.56", owners="任涛文")


def test_rows_with_their_titles():
    reading = read_pasted(block(("房号", "面积", "业主"), ("1-2-301", "60", '"谭明\n于犇"')), "粘贴")
    assert [(line.room, line.owners, line.row) for line in reading.lines] == [("301", ("谭明", "于犇"), 2)]
    assert (reading.roster, reading.file) == (True, "粘贴")


@pytest.mark.parametrize(
    ("row", "roster"), [(POST, False), (DOOR, True), (("1", *POST), False), (("1", *DOOR), True)]
)
def test_rows_without_titles_in_the_order_of_a_template(row, roster):
    reading = read_pasted(block(row), "粘贴")
    assert reading.roster is roster
    assert (len(reading.lines), reading.refusals) == (1, ())


def test_rows_nobody_can_make_out():
    with pytest.raises(RuleBroken, match="paste.columns") as caught:
        read_pasted(block(("甲", "乙")), "粘贴")
    assert caught.value.facts["width"] == 2


@pytest.mark.parametrize("text", ["", "\r\n", "\t\t\r\n"])
def test_nothing_to_paste(text):
    with pytest.raises(RuleBroken, match="paste.nothing"):
        read_pasted(text, "粘贴")
