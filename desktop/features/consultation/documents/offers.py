"""Which papers a meeting has, at which of its steps, and how each is made: as PDF, and as Word where people go on editing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop.features.consultation.documents.agenda import agenda_paper
from desktop.features.consultation.documents.announcement import announcement_paper
from desktop.features.consultation.documents.cancellation import cancellation_paper
from desktop.features.consultation.documents.delivery import delivery_paper
from desktop.features.consultation.documents.dossier import dossier_paper
from desktop.features.consultation.documents.follow_up import follow_up_paper
from desktop.features.consultation.documents.minutes import minutes_paper
from desktop.features.consultation.documents.narrative import narrative_paper
from desktop.features.consultation.documents.notice import notice_paper, sent_on
from desktop.features.consultation.documents.publication import (
    hung_paper,
    publication_paper,
    withdrawal_paper,
)
from desktop.features.consultation.documents.record import record_paper
from desktop.features.consultation.documents.results import results_paper
from desktop.features.consultation.documents.sign_in import sign_in_paper
from desktop.features.consultation.documents.wording import titled
from desktop.features.consultation.records import STAGES, Dossier, Publication
from desktop.printing.blocks import Paper
from desktop.printing.document import typeset
from desktop.printing.word import word

Make = Callable[[Dossier, bool], Paper]
"""A paper of a meeting; the second argument is whether residents are masked."""


def _always(_dossier: Dossier) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Offer:
    """One paper: how it is made, at which steps it makes sense, and what must be there for it.

    `word` where people go on editing it; `public` where its masked version is the usual one.
    """

    make: Make
    steps: frozenset[str]
    there: Callable[[Dossier], bool] = _always
    word: bool = False
    public: bool = False


BEFORE = frozenset(STAGES[:2])
DURING = frozenset(STAGES[:3])
AFTER = frozenset(STAGES[3:])
ALWAYS = frozenset(STAGES)


def _held(dossier: Dossier) -> bool:
    return any(item.conclusion or item.discussion for item in dossier.meeting.items)


def _posted_on(dossier: Dossier) -> date | None:
    """The day the decisions were first put up and not taken back; an announcement comes before them."""
    days = (
        one.begins_on for one in dossier.publications if one.paper != "announcement" and not one.withdrawn_on
    )
    return min(days, default=None)


def _newest_withdrawn(dossier: Dossier) -> Publication:
    """Of earlier ones the dossier holds the notes."""
    return max((one for one in dossier.publications if one.withdrawn_on), key=lambda one: one.number)


OFFERS = {
    "cancellation": Offer(
        lambda d, p: cancellation_paper(d.meeting, public=p), ALWAYS, lambda d: d.meeting.outcome is not None,
        word=True, public=True,
    ),
    "notice": Offer(lambda d, p: notice_paper(d.meeting, public=p), DURING, word=True),
    "announcement": Offer(
        lambda d, p: announcement_paper(d.meeting, public=p), BEFORE, lambda d: d.meeting.rule.publish, word=True, public=True
    ),
    "agenda": Offer(lambda d, p: agenda_paper(d.meeting, public=p), DURING, word=True),
    "sign_in": Offer(lambda d, p: sign_in_paper(d.meeting, public=p), DURING),
    "delivery": Offer(
        lambda d, p: delivery_paper(d.meeting, public=p), DURING - {"prepare"},
        lambda d: any(person.notice_way for person in d.meeting.participants),
    ),
    "follow_up": Offer(
        lambda d, p: follow_up_paper(d.meeting, public=p), DURING | {"write_up"},
        lambda d: bool(d.meeting.last or d.meeting.draft.follow_up),
    ),
    "record": Offer(
        lambda d, p: record_paper(d.meeting, public=p, posted_on=_posted_on(d)), AFTER | {"hold"}, _held, word=True
    ),
    "minutes": Offer(
        lambda d, p: minutes_paper(d.meeting, public=p, body=d.typed.get("minutes")), AFTER, _held,
        word=True, public=True,
    ),
    "narrative": Offer(
        lambda d, p: narrative_paper(d.meeting, public=p, body=d.typed.get("narrative")), AFTER,
        lambda d: _held(d) and d.meeting.rule.publish,
        word=True, public=True,
    ),
    "results": Offer(lambda d, p: results_paper(d.meeting, public=p), AFTER, _held, public=True),
    "publication": Offer(
        lambda d, p: publication_paper(d.meeting, d.publications, date.today(), public=p), AFTER - {"write_up"},
        lambda d: bool(d.publications),
    ),
    "withdrawal": Offer(
        lambda d, p: withdrawal_paper(d.meeting, _newest_withdrawn(d), public=p), AFTER,
        lambda d: any(one.withdrawn_on for one in d.publications), word=True, public=True,
    ),
}  # fmt: skip
"""All single papers, in the order of the dossier."""


APART = ("withdrawal", "results")
"""What stands in the dossier once for every paper taken back, and what the record has as its appendix."""


UNHELD = ("cancellation", "notice", "agenda", "delivery", "publication", "withdrawal")
"""All there may be of a meeting that ended before anything was said at it."""
SENT = ("notice", "agenda")
"""What there is of it only where it was sent."""


def _papers_there(dossier: Dossier) -> list[str]:
    """Every paper a meeting has, in the order of the dossier."""
    keys = [key for key, offer in OFFERS.items() if offer.there(dossier)]
    if dossier.meeting.outcome is None or _held(dossier):
        return keys
    sent = sent_on(dossier.meeting) is not None
    return [key for key in keys if key in UNHELD and (sent or key not in SENT)]


def offered(dossier: Dossier, step: str) -> tuple[str, ...]:
    """The papers that make sense at a step of a meeting; the dossier once it is written up, all in its file."""
    filed = step == "archive"
    keys = [key for key in _papers_there(dossier) if filed or step in OFFERS[key].steps]
    return (*keys, "dossier") if step in AFTER or dossier.meeting.outcome else tuple(keys)


def paper_of(key: str, dossier: Dossier, *, public: bool, substitute: str | None = None) -> Paper:
    """A paper before it is set; raises `KeyError` for one there is not."""
    if key != "dossier":
        return OFFERS[key].make(dossier, public)
    return dossier_paper(dossier, list(_papers(dossier, public=public)), public=public, substitute=substitute)


def paper_title(key: str, dossier: Dossier) -> str:
    """What a paper is called, without making all of it."""
    if key == "dossier":
        return titled(dossier.meeting, "会议卷宗")
    return OFFERS[key].make(replace(dossier, typed={}), OFFERS[key].public).title


def paper_pdf(
    key: str, dossier: Dossier, *, public: bool,
    progress: Callable[[int], None] | None = None, substitute: str | None = None,
) -> bytes:  # fmt: skip
    """A paper as PDF/A-2b; raises `RuleBroken("print.undrawable")` as `typeset` does."""
    paper = paper_of(key, dossier, public=public, substitute=substitute)
    return typeset(paper, progress=progress, substitute=substitute)


def paper_word(key: str, dossier: Dossier, *, public: bool) -> bytes:
    """A paper as a Word document, to be edited further."""
    return word(paper_of(key, dossier, public=public))


def _papers(dossier: Dossier, *, public: bool) -> Iterator[Paper]:
    """What lies in the file of a meeting: papers made of it, then each edition as it hung, and why it was withdrawn.

    What is to be shown leaves out editions that were withdrawn, and sets nothing anew that hangs as it is.
    """
    hung = [one for one in dossier.publications if not (public and one.withdrawn_on)]
    as_hung = {one.paper for one in hung if one.digest in dossier.posted} if public else set[str]()
    for key in _papers_there(dossier):
        if key not in APART and key not in as_hung:
            yield OFFERS[key].make(dossier, public)
    for one in sorted(dossier.publications, key=lambda one: (one.year, one.number)):
        if one in hung:
            yield hung_paper(one, dossier.posted.get(one.digest))
        if one.withdrawn_on:
            yield withdrawal_paper(dossier.meeting, one, public=public)
