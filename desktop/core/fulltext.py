"""Full text: which records hold a word, from an index of pairs of characters that every change keeps in step."""

from __future__ import annotations

import json
import logging
import string
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import add
from typing import Any, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Select,
    Table,
    TableClause,
    Text,
    column,
    delete,
    func,
    insert,
    inspect,
    or_,
    select,
    table,
    true,
    union,
    update,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desktop.core.entity import Entity, Searched
from desktop.core.journal import EDIT
from desktop.core.text import folded

log = logging.getLogger(__name__)

EDITION = 1
"""Of the way texts are cut up; another number makes every index anew."""

EVERY = 1000
"""Records read and written at a time."""

FULLTEXT = Table(
    "fulltext",
    Entity.metadata,
    Column("record", Text, primary_key=True),
    Column("made_of", Text, nullable=False),
    Column("edit", Integer, nullable=False),
    sqlite_strict=True,
)
"""What each index was made of, and the newest edit of the journal it knows; the indexes themselves are made
by the program whenever one is missing, so that they are part of no revision."""

SIGNS = string.punctuation.replace("'", "''").replace('"', '""')


def holding(s: Session, kind: type[Entity], word: str) -> ColumnElement[bool]:
    """Whether a record of `kind` holds `word` in one of its texts, as a plain scan of them would find.

    A word is what stands between blanks; letters may be large or small, full or half width. In a
    `writing` session, what has been changed so far counts.
    """
    if "journal" in s.info:
        s.flush()
        renew(s.connection())
    wanted = folded(word)
    if not wanted:  # marks without a shape, which stand everywhere
        return true()
    record = cast("Table", kind.__table__)
    words = _words(record)
    found = select(words.c.rowid).where(words.c[words.name].op("MATCH")(_phrase(wanted)))
    return (record.c.id + 0).in_(found)  # `+ 0`: the records are gone through in the order asked for


def renew(connection: Connection, touched: Collection[str] | None = None) -> None:
    """Bring the indexes up to the newest edit of the journal, which touched these tables (any when None).

    An index that is missing, damaged, or made of other texts than its rooms now declare, is made anew.
    """
    known = {record: (made_of, edit) for record, made_of, edit in connection.execute(select(FULLTEXT))}
    newest = connection.scalar(select(func.max(EDIT.c.id))) or 0
    for index in _indexes():
        made_of, edit = known.get(index.record.name, ("", 0))
        if made_of != index.made_of:
            index.make(connection)
        elif edit < newest and (touched is None or not index.tables.isdisjoint(touched)):
            index.catch_up(connection, edit)
    if any(edit < newest for _, edit in known.values()):
        connection.execute(update(FULLTEXT).values(edit=newest))


def sound(connection: Connection, *, thoroughly: bool = False) -> bool:
    """Whether every index is there and without a fault; `thoroughly` reads all of it (0.1 s per 1,000 records)."""
    return all(index.sound(connection, thoroughly=thoroughly) for index in _indexes())


def mend(connection: Connection, *, thoroughly: bool = False) -> None:
    """Make anew what is not sound, and bring all up to the journal; a sound file is only looked at."""
    if not inspect(connection).has_table(FULLTEXT.name):  # a file of an older revision
        return
    for index in _indexes():
        if not index.sound(connection, thoroughly=thoroughly):
            connection.execute(delete(FULLTEXT).where(FULLTEXT.c.record == index.record.name))
    renew(connection)


def remake(connection: Connection) -> None:
    """Make every index anew from the texts."""
    connection.execute(delete(FULLTEXT))
    renew(connection)


def discard(connection: Connection) -> None:
    """Take every index away: a file is copied and migrated without, and indexed anew for what it then holds."""
    virtual = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"
    for name in connection.exec_driver_sql(virtual).scalars().all():
        _drop(connection, name)


@dataclass(frozen=True, slots=True)
class _Source:
    """A searched table: where its rows and the records they are found as are joined, and the record's id there."""

    table: Table
    searched: Searched
    joined: FromClause
    record: Column[Any]
    above: _Source | None = None

    @property
    def top(self) -> Table:
        return self.table if self.above is None else self.above.top

    def texts(self, records: Sequence[int]) -> Select[Any]:
        """The record and the texts of each row of these records."""
        said = (self.table.c[name] for name in self.searched.texts)
        return select(self.record, *said).select_from(self.joined).where(self.record.in_(_listed(records)))

    def changed(self, since: int) -> Any:
        """The records, before and after, of the rows whose texts later edits of the journal changed.

        The table is told by `|| ''`, so that no index over all edits ever is asked: the later ones are few.
        """
        part_of, moved = self.searched.part_of, map(_moved, self.searched.texts)
        later = EDIT.c.id > since, EDIT.c.table.concat("") == self.table.name
        if not part_of:
            return select(EDIT.c.row).where(
                *later, or_(EDIT.c.before.is_(None), EDIT.c.after.is_(None), *moved)
            )
        edits = (*later, or_(*moved, _moved(part_of)))
        found = union(
            *(
                select(func.json_extract(side, f"$.{part_of}")).where(*edits, side.is_not(None))
                for side in (EDIT.c.before, EDIT.c.after)
            )
        )
        above = self.above
        if above is None or above.above is None:
            return found
        return select(above.record).select_from(above.joined).where(above.table.c.id.in_(found))


@dataclass(frozen=True, slots=True)
class _Index:
    """The index of one kind of record over all that is found as such."""

    record: Table
    sources: tuple[_Source, ...]

    @property
    def tables(self) -> set[str]:
        return {source.table.name for source in self.sources}

    @property
    def made_of(self) -> str:
        texts = [f"{one.table.name}.{name}" for one in self.sources for name in one.searched.texts]
        return " ".join((str(EDITION), *texts))

    def sound(self, connection: Connection, *, thoroughly: bool) -> bool:
        """Whether it is there, holds as many records as there are and, thoroughly, SQLite finds no fault in it."""
        words = _words(self.record)
        try:
            held, there = (
                connection.scalar(select(func.count()).select_from(one)) for one in (words, self.record)
            )
            check = f'PRAGMA quick_check("{words.name}")'
            return held == there and not (
                thoroughly and connection.exec_driver_sql(check).scalars().all() != ["ok"]
            )
        except DBAPIError:
            return False

    def make(self, connection: Connection) -> None:
        name = _words(self.record).name
        log.info("%s is made anew", name)
        _drop(connection, name)
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE \"{name}\" USING fts5(words, content='', contentless_delete=1, "
            f"tokenize=\"ascii tokenchars '{SIGNS}'\")"
        )
        self._write(connection, connection.scalars(select(self.record.c.id)).all())
        newest = connection.scalar(select(func.max(EDIT.c.id))) or 0
        connection.execute(delete(FULLTEXT).where(FULLTEXT.c.record == self.record.name))
        state = {"record": self.record.name, "made_of": self.made_of, "edit": newest}
        connection.execute(insert(FULLTEXT).values(state))

    def catch_up(self, connection: Connection, since: int) -> None:
        """Write anew the records touched by later edits; an index that cannot take them is made anew."""
        touched = {record for source in self.sources for record in connection.scalars(source.changed(since))}
        try:
            with connection.begin_nested():
                self._write(connection, sorted(touched))
        except DBAPIError:
            self.make(connection)

    def _write(self, connection: Connection, records: Sequence[int]) -> None:
        words = _words(self.record)
        for start in range(0, len(records), EVERY):
            some = records[start : start + EVERY]
            connection.execute(delete(words).where(words.c.rowid.in_(_listed(some))))
            if new := [{"rowid": each, "words": _cut(said)} for each, said in self._texts(connection, some)]:
                connection.execute(insert(words), new)
        connection.execute(insert(words).values({words.name: "flush"}))

    def _texts(self, connection: Connection, records: Sequence[int]) -> Iterable[tuple[int, list[str]]]:
        """The records there are among these, each with all it is found by."""
        texts = defaultdict[int, list[str]](list)
        for source in self.sources:
            for record, *said in connection.execute(source.texts(records)):
                texts[record] += filter(None, said)
        return texts.items()


def _moved(name: str) -> ColumnElement[bool]:
    """Whether an edit says something else of a column than was said before; a row that comes or goes does."""
    before, after = (func.json_extract(side, f"$.{name}") for side in (EDIT.c.before, EDIT.c.after))
    return before.is_distinct_from(after)


def _kinds() -> dict[str, tuple[Table, Searched]]:
    """Every table that is searched, by its name, with what is searched of it."""
    mapped = ((cast("Table", one.class_.__table__), one.class_.searched) for one in Entity.registry.mappers)
    return {rows.name: (rows, searched) for rows, searched in mapped if searched is not None}


def _indexes() -> Iterator[_Index]:
    """One for each table whose rows are found as themselves."""
    kinds = _kinds()
    sources = [_source(kinds, name) for name in sorted(kinds)]
    for one in sources:
        if one.above is None:
            below = (other for other in sources if other.above and other.top is one.table)
            yield _Index(one.table, (one, *below))


def _source(kinds: dict[str, tuple[Table, Searched]], name: str) -> _Source:
    rows, searched = kinds[name]
    if not searched.part_of:
        return _Source(rows, searched, rows, rows.c.id)
    link = rows.c[searched.part_of]
    (key,) = link.foreign_keys
    above = _source(kinds, key.column.table.name)
    if above.above is None:
        return _Source(rows, searched, rows, link, above)
    joined = rows.join(above.joined, link == above.table.c.id)
    return _Source(rows, searched, joined, above.record, above)


def _words(record: Table) -> TableClause:
    """The index as SQLAlchemy is told of it; FTS5 is asked and ordered through the column of its own name."""
    name = f"{record.name}_words"
    return table(name, column("rowid", Integer), column("words", Text), column(name, Text))


def _drop(connection: Connection, name: str) -> None:
    """Take an index away; one that FTS5 will not even open for that is first given back the note of its format."""
    drop = f'DROP TABLE IF EXISTS "{name}"'
    try:
        connection.exec_driver_sql(drop)
    except DBAPIError:
        notes = f"{name}_config"
        connection.exec_driver_sql(f'CREATE TABLE IF NOT EXISTS "{notes}" (k PRIMARY KEY, v) WITHOUT ROWID')
        connection.exec_driver_sql(f"REPLACE INTO \"{notes}\" VALUES ('version', 4)")  # noqa: S608  our own name
        connection.exec_driver_sql(drop)


def _cut(texts: Iterable[str]) -> str:
    """Every character once, then the pairs of every run between blanks; its last character keeps it from the next."""
    runs = [run for text in texts for run in folded(text).split()]
    pairs = (" ".join((*map(add, run, run[1:]), run[-1])) for run in runs)
    return " ".join((*dict.fromkeys("".join(runs)), *pairs))


def _phrase(word: str) -> str:
    """Its pairs, one right after the other, in the language of FTS5; one character is looked for as such."""
    pairs = " ".join(map(add, word, word[1:])) or word
    return '"{}"'.format(pairs.replace('"', '""'))


def _listed(ids: Sequence[int]) -> Any:
    return select(func.json_each(json.dumps(list(ids))).table_valued("value").c.value)
