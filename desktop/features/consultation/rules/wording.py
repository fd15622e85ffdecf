"""Pure rules of the typed minutes: what differs from the program's wording, and what is worth a look before signing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from desktop.features.consultation.records import Chunk, Meeting, Remark
from desktop.features.consultation.rules.apart import HEADING, unsure_internal
from desktop.features.consultation.rules.planning import unwitnessed
from desktop.features.consultation.rules.sensitive import sensitive
from desktop.features.consultation.rules.strangers import strangers

VAGUE = re.compile(
    r"待定|待研究|待商议|再研究|再议|另行研究|另行商议|进一步研究|研究研究|研究后(?:再|另)|视情况|择期|适时|尽快"
)
"""Phrases that put a matter off without saying until when (domain 4.1 step 5)."""

PUT_OFF = re.compile(r"^(暂缓|提交业主|不予采纳)")
"""Conclusions that may leave open what they leave open."""

OWN_VOTE = "业主表决"
"""What a conclusion says that goes to some of the owners, 本栋业主表决, and not to their assembly."""


def handed_to(text: str) -> str:
    """Whom a conclusion hands its matter to: 业主大会, or 业主表决 where some of the owners vote."""
    return OWN_VOTE if OWN_VOTE in text and "业主大会" not in text else "业主大会"


def chunks(worded: str, typed: str, now: str) -> list[Chunk]:
    """Lay what was typed beside what the program words now, by what it worded when it was typed over.

    Paragraphs both left alone hold the two together; what lies between was changed by one of them, or by both.
    """
    base, mine, new = (text.splitlines() for text in (worded, typed, now))
    in_mine, in_new = _kept(base, mine), _kept(base, new)
    found: list[Chunk] = []
    at = (0, 0, 0)
    for line in sorted(in_mine.keys() & in_new.keys()):
        to = (line, in_mine[line], in_new[line])
        found += _between(base[at[0] : to[0]], mine[at[1] : to[1]], new[at[2] : to[2]])
        found.append(Chunk("same", (base[line],), (base[line],)))
        at = (to[0] + 1, to[1] + 1, to[2] + 1)
    return found + list(_between(base[at[0] :], mine[at[1] :], new[at[2] :]))


def merged(parts: Sequence[Chunk], taken: Collection[int]) -> str:
    """The text with the program's paragraphs in the chunks `taken` (their places in the list), else as typed."""
    lines = (line for at, part in enumerate(parts) for line in (part.new if at in taken else part.mine))
    return "\n".join(lines)


def differing(one: str, other: str) -> list[Chunk]:
    """Two editions beside each other: paragraphs alike (`same`), and those that are not (`both`)."""
    left, right = one.splitlines(), other.splitlines()
    found: list[Chunk] = []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Chunk("same", (line,), (line,)) for line in left[a:b]]
        else:
            found.append(Chunk("both", tuple(left[a:b]), tuple(right[c:d])))
    return found


def spans(one: str, other: str) -> list[tuple[str, bool]]:
    """A text cut into pieces, each with whether it differs from the other text."""
    cuts = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(one[a:b], tag != "equal") for tag, a, b, _c, _d in cuts if b > a]


def remarks(meeting: Meeting, text: str, known: Collection[str] = ()) -> list[Remark]:
    """What is worth a look before the text is signed; it keeps nobody from signing (domain 4.1 step 5: W).

    `known` are names of people of the compound, besides whom anything that reads like a speaker is looked at.
    """
    others = strangers(meeting, text, known)
    names = [Remark("wording.stranger", {"name": name}) for name in others]
    told = sensitive(meeting, text, {*known, *others})
    private = [Remark("wording.sensitive", {"name": name, "word": word}) for name, word in told]
    hidden = [Remark("wording.internal", {"subject": subject}) for subject in unsure_internal(meeting, text)]
    return [*hidden, *_one_hand(meeting), *_unwitnessed(meeting), *private, *names, *_vague(text)]


def same_hand(meeting: Meeting) -> str:
    """The one who both chairs and takes the minutes; empty when they are two."""
    chair, recorder = meeting.draft.chair.strip(), meeting.draft.recorder.strip()
    if not chair or not recorder:
        return ""
    names = [
        person.name for person in meeting.participants if person.name in chair and person.name in recorder
    ]
    return max(names, key=len, default=chair if chair == recorder else "")


def _one_hand(meeting: Meeting) -> Iterator[Remark]:
    if name := same_hand(meeting):
        yield Remark("wording.one_hand", {"name": name})


def _unwitnessed(meeting: Meeting) -> Iterator[Remark]:
    if unit := unwitnessed(meeting):
        yield Remark("wording.unwitnessed", {"unit": unit})


def _vague(text: str) -> Iterator[Remark]:
    """Phrases that leave an item open, unless its conclusion says until when or where it goes on."""
    for heading, lines in _sections(text):
        if any(PUT_OFF.match(line) for line in lines):
            continue
        for line in lines:
            for phrase in dict.fromkeys(VAGUE.findall(line)):
                yield Remark("wording.vague", {"phrase": phrase, "where": heading or line[:20]})


def _sections(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each heading with the paragraphs below it; what stands before the first has none."""
    heading, lines = "", list[str]()
    for line in (line.strip() for line in text.splitlines()):
        if HEADING.match(line):
            yield heading, lines
            heading, lines = line, []
        elif line:
            lines.append(line)
    yield heading, lines


def _kept(base: list[str], other: list[str]) -> dict[int, int]:
    """Which line of the other each line of the base is, where it was left alone."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}


def _between(base: list[str], mine: list[str], new: list[str]) -> Iterator[Chunk]:
    if mine or new:
        kind = "same" if mine == new else "mine" if new == base else "new" if mine == base else "both"
        yield Chunk(kind, tuple(mine), tuple(new))
