"""What the tables of the past look like, beside those of the bodies and of the households, and how their rows are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.core.errors import RuleBroken
from desktop.core.parse import Cell, parse_area, parse_day, parse_whole
from desktop.core.row import Row
from desktop.core.sheets import Sheet
from desktop.core.table import Column, find_table, titled
from desktop.features.organisation.exchange.bodies import COLUMNS as OF_BODY
from desktop.features.organisation.exchange.posts import kinds_told
from desktop.features.organisation.exchange.reading import Kind
from desktop.features.organisation.exchange.roster import BASES
from desktop.features.organisation.records import CALLED, Candidate, PastLine
from desktop.features.organisation.rules import WAY, list_words, numbered

CHANGES = {
    "组建": "founding", "调整书记": "secretary", "调整负责人": "secretary", "增补委员": "by_election", "换届": "new_term",
    "合并": "merger", "撤销": "dissolution",
}  # fmt: skip
DUTIES = {"政策宣传": "publicity", "民情收集": "opinions", "矛盾调解": "mediation", "三亮": "three_shows"}
WORDS = {"change": CHANGES, "duty": DUTIES, "area_basis": BASES}
"""Columns that hold one of few words, and what each means."""

DAYS = ("begins_on", "ends_on", "effective_on", "held_on", "done_on")
NUMBERS = ("due", "present", "position")
LISTS = ("handover", "content")
"""What may take several lines in one cell."""

CANDIDATE = re.compile(r"([^：:]*)[：:]\s*(.+?)\s+(\d+)\s*票(?:\s*(当选|未当选))?")
OF_DOOR = (
    Column("community", ("社区", "社区名称"), offered=False),
    Column("compound", ("小区", "小区名称"), offered=False),
    Column("building", ("楼栋", "楼栋号"), required=True),
    Column("staircase", ("单元", "单元号")),
    Column("room", ("房号", "室号"), required=True),
)


@dataclass(frozen=True, slots=True)
class Past:
    """A table of the past: what its sheet is called, its columns, and those no row may leave out."""

    name: str
    columns: tuple[Column, ...]
    needed: tuple[str, ...]
    at: str
    roster: bool


TABLES = {
    "levels": Past(
        "层级名称",
        (Column("level", ("层级类别",), required=True), Column("name", ("本单位名称",), required=True)),
        ("level", "name"), "name", roster=False,
    ),
    "adjustments": Past(
        "调整记录",
        (
            *(column for column in OF_BODY if column.key in ("district", *WAY, "body", "kind")),
            Column("change", ("调整类别",), required=True), Column("effective_on", ("生效日期",), required=True),
            Column("reason", ("调整原因",)), Column("document_no", ("调整文号",)), Column("held_on", ("会议日期",)),
            Column("due", ("应到人数",)), Column("present", ("实到人数",)), Column("candidates", ("得票情况",)),
            Column("handover", ("交接事项",)), Column("witness", ("监交人",)),
        ),
        ("body", "kind", "change", "effective_on"), "body", roster=False,
    ),
    "duties": Past(
        "履职记录",
        (
            Column("community", ("社区", "社区名称"), offered=False), Column("compound", ("小区", "小区名称"), offered=False),
            Column("body", ("中心户组织",), required=True), Column("body_building", ("中心户楼栋",)),
            Column("body_staircase", ("中心户单元",)), Column("duty", ("履职类别",), required=True),
            Column("done_on", ("履职日期",), required=True), Column("content", ("履职内容",), required=True),
            Column("building", ("服务楼栋",)), Column("staircase", ("服务单元",)), Column("room", ("服务房号",)),
        ),
        ("body", "duty", "done_on", "content"), "body", roster=True,
    ),
    "owners": Past(
        "产权记录",
        (
            *OF_DOOR, Column("position", ("次序",)), Column("owner", ("历任产权人",), required=True),
            Column("begins_on", ("取得日期",), required=True), Column("ends_on", ("转出日期",), required=True),
            Column("reason", ("取得方式",)), Column("document_no", ("取得文号",)),
            Column("end_reason", ("转出原因",)), Column("end_document_no", ("转出文号",)),
        ),
        ("building", "room", "owner"), "owner", roster=True,
    ),
    "areas": Past(
        "面积记录",
        (
            *OF_DOOR, Column("area", ("原面积",), required=True), Column("area_basis", ("原面积依据",)),
            Column("ends_on", ("变更日期",), required=True), Column("reason", ("变更原因",)),
            Column("document_no", ("变更文号",)),
        ),
        ("building", "room", "area", "ends_on"), "area", roster=True,
    ),
}  # fmt: skip
"""Each table of the past by the field of a reading that holds its lines."""


def past_kind(key: str, own: Mapping[str, str] | None = None) -> Kind[PastLine]:
    """One of the `TABLES`, of an office that calls some kinds by words of its `own`; ours are understood as well."""
    past, kinds = TABLES[key], kinds_told(own)
    words = {kind: (word,) for kind, word in (own or {}).items()}
    if key == "duties" and (centre := (own or {}).get("centre_household")):
        called = list_words(own)
        words = {"body": (f"{centre}组织",)}
        words |= {f"body_{kind}": (f"{centre}{called[kind]}",) for kind in ("building", "staircase")}
    return Kind(
        titled(past.columns, words), lambda row: _line(row, past, kinds), _nothing, past.at, past.roster, key
    )


def past_kinds(own: Mapping[str, str] | None, *, roster: bool) -> tuple[Kind[PastLine], ...]:
    """The tables of the past that stand beside the households, or beside the posts."""
    return tuple(past_kind(key, own) for key, past in TABLES.items() if past.roster is roster)


def levels_told(sheets: Sequence[Sheet], own: Mapping[str, str] | None) -> dict[str, str]:
    """The office's `own` words, and before them those a file has a sheet of: what it was written with."""
    kind = past_kind("levels")
    tables = (table for sheet in sheets if (table := find_table(sheet, kind.columns)))
    lines = [kind.line(row) for table in tables for row in table.read()[1]]
    told = {line.said["level"]: line.said["name"] for line in lines if all(line.said.values())}
    return {**(own or {}), **told}


def candidates_said(candidates: tuple[Candidate, ...]) -> str:
    """`书记：张三 12票 当选`, one a line."""
    return "\n".join(
        f"{one.title}：{one.name} {one.votes or 0}票{' 当选' if one.elected else ''}" for one in candidates
    )


def _line(row: Row, past: Past, kinds: Mapping[str, str]) -> PastLine:
    for key in past.needed:
        if not row.own(key):
            row.refuse(key, "cell.missing")
    said: dict[str, Any] = {column.key: _value(row, column.key, kinds) for column in past.columns}
    begins_on, ends_on = said.get("begins_on"), said.get("ends_on")
    if begins_on and ends_on and ends_on <= begins_on:
        row.refuse("ends_on", "link.ends_before_begin", begins_on=begins_on)
    if said.get("due") is not None and (said["present"] or 0) > said["due"]:
        row.refuse("present", "adjustment.present_over_due", due=said["due"])
    return PastLine(row.sheet, row.number, said, row.told)


def _value(row: Row, key: str, kinds: Mapping[str, str]) -> object:
    if key in DAYS:
        return row.read(key, parse_day, None)
    if key in NUMBERS:
        return row.read(key, parse_whole, 1 if key == "position" else None)
    if key in WORDS:
        return _one_of(row, key, WORDS[key])
    if key in ("kind", "level"):
        return _one_of(row, key, kinds if key == "kind" else LEVELS)
    return TEXTS[key](row, key) if key in TEXTS else row.own(key)


def _one_of(row: Row, key: str, known: Mapping[str, str]) -> str:
    said = row.text(key)
    if said and said not in known:
        row.refuse(key, "value.one_of", known="、".join(known))
    return known.get(said, "")


def _candidates(row: Row, key: str) -> tuple[Candidate, ...]:
    return row.read(key, parse_candidates, ())


def parse_candidates(value: Cell) -> tuple[Candidate, ...]:
    """`书记：张三 12票 当选；委员：李四 3票`, one after the other or one a line; raises `value.candidates`."""
    found = [CANDIDATE.fullmatch(part.strip()) for part in re.split(r"[\n；;]", str(value)) if part.strip()]
    if not all(found):
        raise RuleBroken("value.candidates")
    return tuple(
        Candidate(each[2], each[1].strip(), int(each[3]), each[4] == "当选") for each in found if each
    )


def _several(row: Row, key: str) -> str:
    """Running text as it stands in its cell, line by line."""
    return str(row.cells.get(key) or "").replace("\r\n", "\n").strip() if row.own(key) else ""


def _nothing(_line: PastLine) -> None:
    """Two like records may both be right: somebody visited twice a day."""


LEVELS = {word: kind for kind, word in CALLED.items()}
TEXTS: dict[str, Callable[[Row, str], object]] = {
    "candidates": _candidates,
    "area": lambda row, key: row.read(key, parse_area, None),
    "owner": lambda row, key: row.name(key),
    "room": lambda row, key: row.text(key),
    **dict.fromkeys(("building", "body_building"), lambda row, key: numbered(row.text(key), "栋")),
    **dict.fromkeys(("staircase", "body_staircase"), lambda row, key: numbered(row.text(key), "单元")),
    **dict.fromkeys(LISTS, _several),
}
"""Columns that are read in a way of their own."""
