"""Full text over 20,000 invented meetings of about 1,000 characters, beside SQLite's own scan of them."""

from __future__ import annotations

import random
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any
from unittest.mock import patch

from sqlalchemy import Text, func, select

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MEETINGS, ITEMS, CHARACTERS = 20_000, 3, 330
KIND = "council"
TURNS, ADDED, LIMIT_MS = 5, 50, 30
WORDS = {
    "1 character, common": "的",
    "1 sign, common": "，",
    "1 character, rare": "𬱖",
    "1 character, nowhere": "龘",
    "2 characters, common": "楼栋",
    "2 characters, rare": "覃𬱖",
    "2 characters, nowhere": "栋楼",
    "4 characters, common": "党员中心",
    "4 characters, rare": "找覃𬱖问",
    "9 characters across signs": "，找覃𬱖问过，没有",
    "two words, common": "楼栋 物业",
    "the compound of all": "小区",
    "letters": "wifi",
    "digits": "2019",
}
RARE = "，找覃𬱖问过，没有别的办法；WiFi也不通。"


def empty(kind: Any, *given: str) -> list[str]:
    """The texts a row must have and is not given."""
    columns = kind.__table__.columns
    blank = (
        one for one in columns if isinstance(one.type, Text) and not one.nullable and one.default is None
    )
    return [one.name for one in blank if one.name not in given]


def prose() -> Iterator[str]:
    """Discussions cut at random out of what the demo office has written, one in 2,000 with something rare."""
    chance = random.Random(20_000)  # noqa: S311
    told = tomllib.loads((RESOURCES / "demo" / "meeting.toml").read_text(encoding="utf-8"))
    source = "".join(value for item in told["items"] for value in item.values() if isinstance(value, str)) + (
        RESOURCES / "help" / "zh_CN.md"
    ).read_text(encoding="utf-8")
    while True:
        said, length = [], 0
        while length < CHARACTERS:
            start = chance.randrange(len(source) - 60)
            said.append(source[start : start + chance.randrange(5, 60)])
            length += len(said[-1])
        yield "".join(said) + (RARE if chance.randrange(2_000) == 0 else "")


def hold(s: Any, compound: int, count: int, texts: Iterator[str]) -> None:
    """Meetings as an import would write them, three a day back from the end of 2026."""
    from desktop.core.additions import Additions
    from desktop.features.consultation.entities import Item, Meeting

    first = 1 + (s.scalar(select(func.max(Meeting.id))) or 0)
    given, said = ("kind", "subject", "compound_id", "year", "number", "held_on"), ("subject", "discussion")
    blank, bare = empty(Meeting, *given), empty(Item, *said)
    meetings = Additions(s, Meeting, *blank, *given)
    items = Additions(s, Item, *bare, *said, "meeting_id", "position", "concluded")
    for at in range(count):
        held = date(2026, 12, 31) - timedelta(at % (MEETINGS // 3))
        own = (KIND, next(texts)[:20], compound, held.year, 1000 + first + at, held)
        made = meetings.add(*[""] * len(blank), *own)
        for position in range(1, ITEMS + 1):
            items.add(*[""] * len(bare), next(texts)[:20], next(texts), made, position, False)
    meetings.write()
    items.write()


def scan(connection: Any, text: str) -> list[Any]:
    """The newest 20 as LIKE finds them, in every text the index holds."""
    from desktop.features.consultation.entities import Item, Meeting, Participant

    holds, values = [], []
    for word in text.split():
        some: list[str] = []
        for kind in (Meeting, Item, Participant):
            texts = " OR ".join(f'{kind.__tablename__}."{name}" LIKE ?' for name in kind.searched.texts)
            values += [f"%{word}%"] * len(kind.searched.texts)
            part_of = kind.searched.part_of
            some.append(
                f"id IN (SELECT {part_of} FROM {kind.__tablename__} WHERE {texts})" if part_of else texts
            )
        holds.append(f"({' OR '.join(some)})")
    query = f"SELECT id FROM meeting WHERE {' AND '.join(holds)} ORDER BY held_on DESC LIMIT 20"
    return connection.execute(query, values).fetchall()


def fastest(act: Callable[[], Any]) -> float:
    """Milliseconds of the fastest turn."""
    spent: list[float] = []
    for _ in range(TURNS):
        began = perf_counter()
        act()
        spent.append(perf_counter() - began)
    return min(spent) * 1000


def measured(folder: Path) -> Iterator[tuple[str, float, float, float | None]]:
    """What, milliseconds of ours and of the other way, and how many at most."""
    from desktop.core import fulltext
    from desktop.core.db import Database, connect
    from desktop.demo import make_demo
    from desktop.features.consultation.queries import find, meeting_ids
    from desktop.features.organisation.queries import compound_choices

    path = folder / "yicheng.db"
    make_demo(path, RESOURCES)
    db, texts = Database(path), prose()
    with db.reading() as s:
        compound = compound_choices(s)[0][0]
    with patch.object(fulltext, "renew"):
        bare = spent_adding(db, lambda s: hold(s, compound, MEETINGS, texts))
    began = perf_counter()
    db.reindex()
    indexing = (perf_counter() - began) * 1000
    db.close()  # as in the evening of such a day: the statistics are renewed
    yield "import of 20,000 with / without index", bare + indexing, bare, None
    connection = connect(path, read_only=True)
    with db.reading() as s:
        for what, text in WORDS.items():
            ours = fastest(lambda text=text: find(s, text, 20))
            yield f"{what}: first 20", ours, fastest(lambda text=text: scan(connection, text)), LIMIT_MS
        listed = fastest(lambda: meeting_ids(s, None, "楼栋"))
        yield "2 characters, common: the whole list", listed, fastest(lambda: meeting_ids(s)), None
        looks = (
            fastest(lambda deep=deep: fulltext.sound(s.connection(), thoroughly=deep))
            for deep in (True, False)
        )
        yield "looking through the index / at the start", *looks, None
    connection.close()

    def one(s: Any) -> None:
        hold(s, compound, 1, texts)

    indexed = min(spent_adding(db, one) for _ in range(ADDED))
    with patch.object(fulltext, "renew"):
        yield (
            "one meeting more with / without index",
            indexed,
            min(spent_adding(db, one) for _ in range(ADDED)),
            None,
        )
    db.close()


def spent_adding(db: Any, add: Callable[[Any], None]) -> float:
    began = perf_counter()
    with db.writing("meetings") as s:
        add(s)
    return (perf_counter() - began) * 1000


def main() -> int:
    kept = True
    print(f"{'search: what, ms':<52}{'ours':>9}{'other':>9}{'ratio':>8}{'target':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for what, ours, other, limit in measured(Path(folder)):
            missed = limit is not None and ours > limit
            kept &= not missed
            mark = "  missed" if missed else ""
            print(
                f"{what:<52}{ours:>9.2f}{other:>9.2f}{ours / other:>8.3f}{limit or '':>8}{mark}", flush=True
            )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
