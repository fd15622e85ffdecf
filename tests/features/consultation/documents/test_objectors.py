"""Who objected to what hangs on the board is masked on every public paper of its meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from features.consultation.documents.reading import read

from desktop.core.db import Database
from desktop.features.consultation import documents, queries
from desktop.features.consultation.entities import Objection, Publication
from desktop.features.consultation.records import Dossier

SAID = "根据赵德福的意见改正，李国庆已告赵德福。"


def objected(notes: Database, by: str) -> Dossier:
    """A meeting whose minutes were objected to, withdrawn for that and typed anew."""
    with notes.writing("objected") as s:
        meeting = queries.meeting_detail(s, 2)
        paper = Publication(
            compound_id=meeting.draft.compound_id, meeting_id=2, year=2026, number=90, paper="minutes", edition=9, title="纪要",
            digest="d", size=1, text="", places=f"公示栏（{SAID}）", posted_by="宋红", begins_on=date(2026, 10, 22),
            ends_on=date(2026, 10, 29), withdrawn_on=date(2026, 10, 23), withdraw_reason="居民赵德福指出期限写错",
        )  # fmt: skip
        s.add(paper)
        s.flush()
        s.add(
            Objection(
                publication_id=paper.id, raised_on=date(2026, 10, 22), raised_by=by, words=SAID, answer=SAID
            )
        )
    with notes.reading() as s:
        dossier = queries.dossier(s, 2)
    meeting = dossier.meeting
    draft = replace(meeting.draft, briefing=SAID, follow_up=SAID)
    items = tuple(replace(item, discussion=SAID, text=SAID) for item in meeting.items)
    typed = {"minutes": f"开头。\n{SAID}"}
    return replace(dossier, meeting=replace(meeting, draft=draft, items=items), typed=typed)


def test_no_public_paper_of_the_meeting_names_who_objected(notes: Database) -> None:
    dossier = objected(notes, "13栋1单元301赵德福")
    keys = [key for key, offer in documents.OFFERS.items() if offer.there(dossier)]
    assert {"publication", "withdrawal", "minutes", "narrative", "results", "record"} <= set(keys)
    told = {key: read(key, dossier, public=True) for key in (*keys, "dossier")}
    assert [key for key, text in told.items() if "赵德福" in text] == []
    assert "居民赵*福指出期限写错" in told["withdrawal"]
    assert "根据赵*福的意见改正，李国庆已告赵*福" in told["minutes"]
    assert "居民赵德福指出期限写错" in read("withdrawal", dossier)


def test_who_led_the_meeting_and_objected_stands_in_full(notes: Database) -> None:
    dossier = objected(notes, "李国庆、3栋居民")
    assert "李国庆已告" in read("withdrawal", dossier, public=True).replace("\n", "")
