"""How a body stands on a day, in chips: who is in office, whether its committee is whole, how long the term still runs."""

from __future__ import annotations

from datetime import date

from desktop.features.organisation.dialogs import term_status
from desktop.features.organisation.records import LINKED_LEAST, LINKED_MOST, BodyDetail
from desktop.features.organisation.rules import completeness, months_left, out_of_range
from desktop.ui.chip import Status
from desktop.ui.i18n import tr


def standing(body: BodyDetail, day: date) -> list[Status]:
    """Who is in office, what a branch lacks, and when the term ends, as chips beside its name."""
    return [*_in_office(body), *_complete(body), *_term(body, day)]


def _complete(body: BodyDetail) -> list[Status]:
    """Whether a branch has the posts it needs; one with nobody in office says so already."""
    if body.kind != "branch" or not body.current:
        return []
    lacks = completeness(body.kind, body.members, [post.title for post in body.current])
    if lacks:
        return [Status("warn", tr("lacks {posts}").format(posts="、".join(lacks)))]
    return [Status("ok", tr("committee complete"))]


def _term(body: BodyDetail, day: date) -> list[Status]:
    months = months_left(body.term_ends_on, day)
    return [] if months is None else [term_status(months)]


def _in_office(body: BodyDetail) -> list[Status]:
    if not body.current:
        return [Status("warn", tr("Nobody in office"))]
    if body.kind == "centre_household":
        words = tr("{count} doors").format(count=len(body.linked))
        if out_of_range(len(body.linked)):
            usual = tr("usual are {least} to {most}").format(least=LINKED_LEAST, most=LINKED_MOST)
            return [Status("warn", f"{words}，{usual}")]
        return [Status("ok", words)]
    return [Status("ok", tr("{count} in office").format(count=len(body.current)))]
