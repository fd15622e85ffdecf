"""What of a typed text may hang on the board: all but what was said of items for the office only (domain 2.7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.features.consultation.records import ItemDraft, Meeting

HEADING = re.compile(r"[一二三四五六七八九十]{1,3}、[^。；]*$")
"""A paragraph that is the heading of an item (GB/T 9704 7.3.3)."""

COUNT = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
ORDER = re.compile(rf"(?:[（(]{COUNT}[）)]|议题{COUNT}|第?{COUNT}(?:[、.．:：是]|[项条]))[、.．:：]?\s*")
"""How the place of an item in the text may be written before its words: 二、 （二） 2. 议题二：."""

MARKED = re.compile(r"（编号[^）]*）$|[:：]$")
CLAUSE = 6
"""So many characters of what was noted of an item are no chance in a text."""


@dataclass
class _Walk:
    """Where one is in a text read from its begin, what of it is shown, and which items were found or are doubtful.

    `owner` is the internal item one is in, `level` how its heading was written; empty in a paragraph of its own.
    """

    shown: list[str] = field(default_factory=list[str])
    unsure: list[str] = field(default_factory=list[str])
    found: set[str] = field(default_factory=set[str])
    owner: str = ""
    level: str = ""
    number: int = 0


def public_part(meeting: Meeting, text: str) -> str:
    """What of a typed text may hang on the board: items for the office only are left out, the others numbered anew.

    An item is told by its subject: as a heading it takes the paragraphs below along, in a paragraph only that one. So is
    an internal resolution of before. Whether that was sure, `unsure_internal` tells.
    """
    quiet = any(item.internal for item in meeting.items) or any(one.internal for one in meeting.last)
    return "\n".join(_walk(meeting, text).shown) if quiet else text


def unsure_internal(meeting: Meeting, text: str) -> list[str]:
    """The items for the office only of which a text does not surely tell where they begin and end, or of which it says
    something elsewhere: it may not hang on the board."""
    hidden = [item.subject for item in meeting.items if item.internal]
    if not hidden:
        return []
    walk = _walk(meeting, text)
    return [subject for subject in hidden if subject in walk.unsure or subject not in walk.found]


def _walk(meeting: Meeting, text: str) -> _Walk:
    walk = _Walk()
    hidden = [item for item in meeting.items if item.internal]
    shown = [item for item in meeting.items if not item.internal]
    stored = _stored(hidden, shown)
    quiet = [one.subject for one in meeting.last if one.internal]
    for line in filter(None, (line.strip() for line in text.splitlines())):
        secret, told = _named(line, hidden, shown), _named(line, shown, hidden)
        if HEADING.match(line) or (secret + told and _bare(line) in (secret, told)):
            _head(walk, line, secret, told, renumber=bool(hidden))
        elif not _paragraph(walk, line, secret, told, stored) and not any(one in line for one in quiet):
            walk.shown.append(line)
    return walk


def _head(walk: _Walk, line: str, secret: str, told: str, *, renumber: bool) -> None:
    """A heading begins an item; where it names none behind an internal one, the end of that is not sure."""
    if secret:
        walk.owner, walk.level = secret, _level(line)
        walk.found.add(secret)
        return
    if walk.owner and not told:
        walk.unsure.append(walk.owner)
    walk.owner, walk.level = "", ""
    if HEADING.match(line):
        walk.number += 1
        line = f"{numeral(walk.number)}、{line.split('、', 1)[1]}" if renumber else line
    walk.shown.append(line)


def _paragraph(walk: _Walk, line: str, secret: str, told: str, stored: dict[str, str]) -> bool:
    """Whether a paragraph is kept from the board."""
    if walk.owner and walk.level:
        if _level(line) == walk.level or _tells(line, told):
            walk.unsure.append(walk.owner)
        return True
    if secret:
        if _tells(line, secret):
            walk.owner = secret
            walk.found.add(secret)
        return True
    said = next((subject for words, subject in stored.items() if words in line), "")
    if walk.owner and not told:
        walk.unsure += [] if said == walk.owner else [walk.owner]
        return True
    walk.owner = ""
    walk.unsure += [said] if said else []
    return bool(said)


def _named(line: str, items: Iterable[ItemDraft], others: Iterable[ItemDraft]) -> str:
    """The subject of the first of the items a line names; 井盖 is not named where 井盖噪声 of the others stands."""
    for item in items:
        rest = line
        for other in others:
            if item.subject in other.subject:
                rest = rest.replace(other.subject, "")
        if item.subject and item.subject in rest:
            return item.subject
    return ""


def _bare(line: str) -> str:
    """A heading without its place in the text and the number of its matter."""
    order = ORDER.match(line)
    return MARKED.sub("", line[order.end() :] if order else line).strip()


def _level(line: str) -> str:
    """How the place of a heading in the text is written: 一、, （一）, 1.; of none `-`, of a paragraph nothing."""
    if HEADING.match(line):
        return "、"
    order = ORDER.match(line)
    if order is None or re.search("[。；！？]", line):
        return "-" if not re.search("[。；！？：，]", line) else ""
    return re.sub("[一二三四五六七八九十]{1,3}", "一", re.sub(r"\d+", "1", order[0].strip()))


def _tells(line: str, subject: str) -> bool:
    """Whether a paragraph tells of an item as the owners' version does: 二是关于“充电桩”."""
    return bool(subject) and re.search(rf"关于[“\"]?{re.escape(subject)}", line) is not None


def _stored(hidden: Iterable[ItemDraft], shown: Iterable[ItemDraft]) -> dict[str, str]:
    """What was noted of items for the office only and of no other, clause by clause, each with the item's subject."""
    open_words = "\n".join(_noted(item) for item in shown)
    return {
        words: item.subject for item in hidden for words in _clauses(_noted(item)) if words not in open_words
    }


def _noted(item: ItemDraft) -> str:
    return f"{item.discussion}\n{item.motion}\n{item.text}\n{item.reservations}"


def _clauses(noted: str) -> Iterator[str]:
    return (words for part in re.split(r"[。；！？\n]", noted) if len(words := part.strip()) >= CLAUSE)


def numeral(number: int) -> str:
    """1 to 99 in Chinese: 一, 十, 十一, 二十, 二十一."""
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    return ("" if not tens else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")
