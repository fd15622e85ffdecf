"""An invented district of the size a whole city quarter has: as a database, and as one roster file."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

STREETS, COMMUNITIES, COMPOUNDS = 5, 33, 232
BUILDINGS, DOORS, CENTRES = 10_000, 150_000, 1_025
STAIRCASES_EACH = 3
LINKED_EACH = 12

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜单曾解仇查盖"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红建文辉云雪珊瑞梅"
WORDS = ("冶电", "华新", "临江", "青山", "锦绣", "望湖", "桂苑", "梅园", "江城", "紫荆", "碧水", "春晓", "阳光", "和平", "建设", "黄石")  # fmt: skip
ENDS = (
    "一村",
    "二村",
    "三村",
    "花园",
    "新村",
    "家园",
    "名苑",
    "公寓",
    "里",
    "湾",
    "雅居",
    "小镇",
    "广场",
    "山庄",
    "城",
    "府",
)
HEAD = (
    "社区",
    "小区",
    "楼栋",
    "单元",
    "房号",
    "建筑面积（㎡）",
    "面积依据",
    "产权人",
    "联系电话",
    "联系中心户",
    "备注",
)
STAMP = (1, "2026-01-01T00:00:00.000000", "2026-01-01T00:00:00.000000")
BASES = (("登记", "registered"), ("实测", "surveyed"), ("合同", "contract"))


@dataclass(frozen=True, slots=True)
class Door:
    """A household with where it stands: the numbers of its compound, building and staircase."""

    compound: int
    building: int
    staircase: int
    room: str
    hundredths: int
    basis: int
    owners: tuple[str, ...]
    phone: str
    centre: int | None


def street_name(street: int) -> str:
    return f"{'东南西北中'[street]}湖街道"


def community_name(community: int) -> str:
    return f"{WORDS[community % 16]}{'东西中'[community // 16]}社区"


def compound_name(compound: int) -> str:
    return f"{WORDS[compound % 16]}{ENDS[compound // 16]}小区"


def buildings_of(compound: int) -> range:
    return range(compound * BUILDINGS // COMPOUNDS, (compound + 1) * BUILDINGS // COMPOUNDS)


def holder(centre: int) -> str:
    return name(random.Random(centre))  # noqa: S311


def name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2))))


def doors() -> Iterator[Door]:
    """All households in the order of their addresses; the first of some buildings are linked."""
    chance = random.Random(4)  # noqa: S311
    for compound in range(COMPOUNDS):
        for at, building in enumerate(buildings_of(compound)):
            centre = building // 9 if building % 9 == 0 and building // 9 < CENTRES else None
            for number in range(DOORS // BUILDINGS):
                staircase, door = divmod(number, DOORS // BUILDINGS // STAIRCASES_EACH)
                yield Door(
                    compound, at + 1, staircase + 1, f"{door // 2 + 1}0{door % 2 + 1}", chance.randrange(4500, 16000),
                    min(chance.randrange(10), 2) if chance.random() < 0.2 else 0,
                    tuple(name(chance) for _ in range(1 + (chance.random() < 0.15))),
                    f"1{chance.randrange(3_000_000_000, 9_999_999_999)}",
                    centre if number < LINKED_EACH else None,
                )  # fmt: skip


def write_roster(path: Path) -> None:
    """The register of the whole district as one workbook."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        page = book.add_worksheet("底册")
        page.write_row(0, 0, HEAD)
        for at, door in enumerate(doors(), 1):
            page.write_row(at, 0, told(door))


def told(door: Door) -> tuple[object, ...]:
    """A household as a line of the register."""
    return (
        community_name(door.compound * COMMUNITIES // COMPOUNDS), compound_name(door.compound), f"{door.building}栋",
        f"{door.staircase}单元", door.room, door.hundredths / 100, BASES[door.basis][0], "、".join(door.owners),
        door.phone, "" if door.centre is None else holder(door.centre), "",
    )  # fmt: skip


class Tables:
    """The rows of a district by table, with their ids, as a driver takes them."""

    def __init__(self) -> None:
        self.rows: dict[str, list[tuple[Any, ...]]] = {
            kind: [] for kind in ("place", "body", "person", "post", "household", "owner", "household_link")
        }
        self.compounds: list[int] = []
        self._offices()

    def add(self, table: str, *values: object) -> int:
        rows = self.rows[table]
        rows.append((len(rows) + 1, *values, *STAMP))
        return len(rows)

    def _offices(self) -> None:
        district = self.add("place", None, "district", "五湖区", key("五湖区"))
        streets = [
            self._place(district, "street", street_name(at), "街道党工委", "street_committee")
            for at in range(STREETS)
        ]
        communities = [
            self._place(streets[at * STREETS // COMMUNITIES], "community", community_name(at), "社区党委", "community_committee")
            for at in range(COMMUNITIES)
        ]  # fmt: skip
        for at in range(COMPOUNDS):
            name = compound_name(at)
            place = self._place(
                communities[at * COMMUNITIES // COMPOUNDS], "compound", name, "党支部", "branch"
            )
            self.body(place, "owners_committee", f"{name}业主委员会", at)
            self.body(place, "property_company", f"{name}物业公司", at)
            self.compounds.append(place)

    def _place(self, parent: int | None, kind: str, name: str, unit: str, body: str) -> int:
        place = self.add("place", parent, kind, name, key(name))
        self.body(place, body, name + unit, place)
        return place

    def body(self, place: int, kind: str, name: str, seed: int) -> int:
        made = self.add("body", place, kind, name, key(name))
        self.add("post", made, self.person(holder(seed)), "负责人", "2025-05-01")
        return made

    def person(self, name: str) -> int:
        return self.add("person", name, *spelt(name))

    def settle(self) -> None:
        """Bring in buildings, staircases, households, owners, centre households and links."""
        places: dict[tuple[int, ...], int] = {}
        centres: dict[int, int] = {}
        for door in doors():
            where = (door.compound, door.building)
            if where not in places:
                title = f"{door.building}栋"
                places[where] = self.add(
                    "place", self.compounds[door.compound], "building", title, key(title)
                )
                self.body(places[where], "building_group", f"{title}党小组", len(places))
            if (*where, door.staircase) not in places:
                title = f"{door.staircase}单元"
                places[*where, door.staircase] = self.add(
                    "place", places[where], "staircase", title, key(title)
                )
            stands = places[*where, door.staircase]
            made = self.add(
                "household", self.compounds[door.compound], stands, door.room, key(door.room), door.hundredths,
                BASES[door.basis][1], door.phone,
            )  # fmt: skip
            for position, owner in enumerate(door.owners, 1):
                self.add("owner", made, self.person(owner), key(owner), position)
            if door.centre is not None:
                if door.centre not in centres:
                    title = f"党员中心户{door.centre}"
                    centres[door.centre] = self.body(stands, "centre_household", title, door.centre)
                self.add("household_link", made, centres[door.centre], "2025-06-01")


INSERTS = {
    "place": "id, parent_id, kind, name, sort_key",
    "body": "id, place_id, kind, name, sort_key",
    "person": "id, name, pinyin, initials, sort_key, phone",
    "post": "id, body_id, person_id, title, begins_on, reason, document_no, end_reason, end_document_no",
    "household": "id, compound_id, place_id, room, sort_key, area, area_basis, phone, remark, representative, buyer_group, unsold",
    "owner": "id, household_id, person_id, sort_key, position, reason, document_no, end_reason, end_document_no",
    "household_link": "id, household_id, body_id, begins_on, reason, document_no, end_reason, end_document_no",
}
FIXED = {
    "person": ("",),
    "post": ("", "", "", ""),
    "household": ("", "", "", 0),
    "owner": ("", "", "", ""),
    "household_link": ("", "", "", ""),
}


SELECTS = (
    """SELECT h.id, h.compound_id, b.name, p.kind, p.name, h.room, h.area, h.area_basis, h.phone, h.remark,
        h.representative, h.buyer_group, h.unsold, h.ends_on
    FROM household h JOIN place p ON p.id = h.place_id JOIN place b ON b.id = p.parent_id""",
    """SELECT o.household_id, p.name FROM owner o JOIN person p ON p.id = o.person_id
    ORDER BY o.household_id, o.position""",
    """SELECT l.household_id, p.name FROM household_link l JOIN post t ON t.body_id = l.body_id
    JOIN person p ON p.id = t.person_id WHERE l.ends_on IS NULL""",
)
"""All that a register tells of its households."""


def insert(connection: Any, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    """All rows in one transaction, as quick as the driver can."""
    connection.execute("BEGIN IMMEDIATE")
    for table, columns in INSERTS.items():
        fixed = FIXED.get(table, ())
        names = f"{columns}, version, created_at, updated_at"
        marks = ", ".join("?" * (columns.count(",") + 1 - len(fixed)))
        told = "".join(f", {value!r}" for value in fixed)
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks}{told}, ?, ?, ?)", rows[table])
    connection.execute("COMMIT")


def write_database(path: Path, *, households: bool) -> None:
    """A database of today's schema with the district in it, with or without its households."""
    from desktop.core.db import Database, connect
    from desktop.core.migrate import upgrade

    upgrade(path)
    tables = Tables()
    if households:
        tables.settle()
    connection = connect(path)
    insert(connection, tables.rows)
    connection.close()
    Database(path).close()


def household_rows() -> dict[str, list[tuple[Any, ...]]]:
    """What the households add to a district without them."""
    tables = Tables()
    before = {table: len(rows) for table, rows in tables.rows.items()}
    tables.settle()
    return {table: rows[before[table] :] for table, rows in tables.rows.items()}


@cache
def key(name: str) -> bytes:
    from desktop.core.text import sort_key

    return sort_key(name)


@cache
def spelt(name: str) -> Sequence[object]:
    from desktop.core.text import initials, pinyin

    return pinyin(name), initials(name), key(name)
