"""A finding is reported and becomes somebody's task. One function, one transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.finance import queries as books
from desktop.features.finance.audit import queries
from desktop.features.finance.audit.entities import Finding
from desktop.features.finance.audit.records import SUBJECT, FindingDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.records import MatterDraft, RouteDraft


def report(s: Session, draft: FindingDraft, by: str = "", today: date | None = None) -> int:
    """Note a finding and give its rectification as a task at once; returns the finding's id.

    The task stands on the board of the compound for everybody, so it names the voucher and no amounts of its own.
    Raises `RuleBroken` beside `words`, `found_by`, `found_on`, `voucher`, and as `route_matter` does beside `unit` and
    `finish_by`.
    """
    for field, said in (("words", draft.words), ("found_by", draft.found_by)):
        if not said.strip():
            raise RuleBroken(f"finding.{field}_missing", field=field)
    if draft.found_on is None:
        raise RuleBroken("finding.found_on_missing", field="found_on")
    if draft.found_on > (today or date.today()):
        raise RuleBroken("finding.ahead", field="found_on")
    voucher = queries.voucher_of(s, draft.book_id, draft.voucher) if draft.voucher.strip() else None
    if draft.voucher.strip() and voucher is None:
        raise RuleBroken("finding.no_voucher", field="voucher", value=draft.voucher.strip())
    row = Finding(
        book_id=draft.book_id, voucher_id=voucher, words=draft.words.strip(), found_on=draft.found_on,
        found_by=draft.found_by.strip(), matter_id=_rectified(s, draft, draft.found_on, by),
    )  # fmt: skip
    s.add(row)
    s.flush()
    return row.id


def _rectified(s: Session, draft: FindingDraft, day: date, by: str) -> int:
    """The matter of a finding, already somebody's task."""
    words = draft.words.strip()
    on = f"（凭证{draft.voucher.strip()}）" if draft.voucher.strip() else ""
    short = words if len(words) <= SUBJECT else words[: SUBJECT - 1] + "…"
    matter = worklist.save_matter(s, MatterDraft(
        books.book_place(s, draft.book_id), category="other", source="superior", subject=f"审计整改：{short}{on}",
        detail=words, raised_on=day, received_by=by,
    ))  # fmt: skip
    worklist.route_matter(s, RouteDraft(
        matter, "direct", unit=draft.unit, person=draft.person, routed_on=day, finish_by=draft.finish_by
    ), by)  # fmt: skip
    return matter
