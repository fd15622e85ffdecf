"""What the votes of those who stood for a post must be to count (domain 4.6)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from desktop.features.organisation.records import AdjustmentDraft, Candidate, Finding, Newcomer

ELECTING = ("by_election", "new_term")
"""Changes that are usually voted on; whoever is appointed needs no votes."""


def seats(candidates: Sequence[Candidate]) -> dict[str, tuple[int, int]]:
    """How many stood for each post and how many of them were elected, in the order of the ballot."""
    stood = Counter(each.title for each in candidates)
    return {
        title: (count, sum(each.elected for each in candidates if each.title == title))
        for title, count in stood.items()
    }


def contested(candidates: Sequence[Candidate]) -> bool:
    """Whether more stood than there were seats for (差额)."""
    return any(stood > elected for stood, elected in seats(candidates).values())


def votes_findings(draft: AdjustmentDraft, staying: Sequence[str] = ()) -> Iterator[Finding]:
    """What is wrong with the votes of an adjustment, or worth a look; `staying` are those whose post goes on.

    Whoever is elected has more than half of the votes of those present, which is strictly more
    (domain 2, 4.6), and no fewer than anybody who was not.
    """
    if not draft.candidates:
        if draft.kind in ELECTING and draft.present and draft.newcomers:
            yield Finding("adjustment.no_votes", "candidates", blocks=False)
        return
    for field in ("due", "present"):
        if getattr(draft, field) is None:
            yield Finding("adjustment.meeting_half_told", field)
    yield from _ballot(draft.candidates)
    told = [each for each in draft.candidates if each.votes is not None]
    if draft.present is not None:
        yield from _counted(told, draft.present)
    yield from _order(told)
    yield from _posts(draft.candidates, draft.newcomers, staying)


def _ballot(candidates: Sequence[Candidate]) -> Iterator[Finding]:
    for each in candidates:
        if not (each.name and each.title) or each.votes is None:
            facts: dict[str, object] = {"person": each.name or "—", "title": each.title or "—"}
            yield Finding("adjustment.candidate_incomplete", "candidates", facts)
    stood = Counter((each.name, each.title) for each in candidates if each.name)
    for (name, title), times in stood.items():
        if times > 1:
            yield Finding("adjustment.candidate_twice", "candidates", {"person": name, "title": title})


def _counted(told: Sequence[Candidate], present: int) -> Iterator[Finding]:
    """A ballot names somebody once, and no more people than there are seats."""
    for each in told:
        facts: dict[str, object] = {"person": each.name, "votes": each.votes, "present": present}
        votes = _votes(each)
        if votes > present:
            yield Finding("adjustment.votes_over_present", "candidates", facts)
        elif each.elected and votes * 2 <= present:
            yield Finding("adjustment.elected_without_majority", "candidates", facts)
    for title, (stood, elected) in seats(told).items():
        votes = sum(_votes(each) for each in told if each.title == title)
        if stood > elected > 0 and votes > present * elected:
            facts = {"title": title, "votes": votes, "most": present * elected}
            yield Finding("adjustment.votes_over_ballots", "candidates", facts, blocks=False)


def _order(told: Sequence[Candidate]) -> Iterator[Finding]:
    """Of two who stood for one post the one with more votes is elected first."""
    of_title = defaultdict[str, list[Candidate]](list)
    for each in told:
        of_title[each.title].append(each)
    for title, stood in of_title.items():
        last = min((each for each in stood if each.elected), key=_votes, default=None)
        first = max((each for each in stood if not each.elected), key=_votes, default=None)
        if last and first and _votes(first) >= _votes(last):
            facts: dict[str, object] = {"person": last.name, "other": first.name, "title": title}
            tie = _votes(first) == _votes(last)
            code = "adjustment.votes_even" if tie else "adjustment.fewer_votes_elected"
            yield Finding(code, "candidates", facts, blocks=not tie)


def _votes(each: Candidate) -> int:
    return each.votes or 0


def _posts(
    candidates: Sequence[Candidate], newcomers: Sequence[Newcomer], staying: Sequence[str]
) -> Iterator[Finding]:
    """Nobody takes up a post who stood and was not elected; who was elected takes one up."""
    stood = {each.name for each in candidates if each.name}
    elected = {each.name for each in candidates if each.name and each.elected}
    come = [each.person for each in newcomers if each.person]
    for person in dict.fromkeys(come):
        if person in stood - elected:
            yield Finding("adjustment.not_elected", "candidates", {"person": person})
    if untold := "、".join(dict.fromkeys(person for person in come if person not in stood)):
        yield Finding("adjustment.without_votes", "candidates", {"people": untold}, blocks=False)
    if idle := "、".join(sorted(elected - {*come, *staying})):
        yield Finding("adjustment.elected_without_post", "candidates", {"people": idle}, blocks=False)
