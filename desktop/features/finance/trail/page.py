"""The trail of a fen in a window of its own: one step under the other, each opens what it names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.core.progress import Progress
from desktop.features.finance.payments.dialogs import AgreementDialog, act_words
from desktop.features.finance.trail import documents, queries
from desktop.features.finance.trail.records import Step, Trail
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import column, plain, row, rule, scrolled, sized, wide
from desktop.ui.record import refill
from desktop.ui.theme import Look
from desktop.ui.words import Button, amount, text

if TYPE_CHECKING:
    from desktop.ui.preview import Make, Preview

WHEN, WHAT, SUM = 40, 46, 30
"""Units of the columns: when, what, how much."""


def step_words() -> dict[str, str]:
    """What the steps are called."""
    return {
        **act_words(),
        "line": tr("Bank line"),
        "no_line": tr("No bank line matched yet"),
        "match": tr("Matched with the voucher"),
        "unmatch": tr("Match taken back"),
        "voucher": tr("Voucher"),
        "draft": tr("Draft voucher"),
        "reversal": tr("Taken back in red"),
        "no_voucher": tr("Not booked yet"),
        "never_booked": tr("Not booked: the bank had sent the money back"),
        "payment": tr("Application for money"),
        "no_payment": tr("No payment: entered straight into the books"),
        "receipt": tr("Received on a contract"),
        "paid_back": tr("Paid back by the contract"),
        "day_total": tr("Daily total"),
        "signature_void": tr("Signature, no more valid"),
        "agreement": tr("Agreement cited"),
        "no_agreement": tr("No agreement on record"),
        "contract": tr("Contract"),
        "emergency": tr("Emergency, approval due by"),
        "resolution": tr("Resolution"),
        "meeting": tr("Meeting"),
    }


class TrailDialog(Dialog):
    """Asks for the trail of a voucher, a line of the bank or a payment, and shows it."""

    def __init__(self, context: Context, start: str, key: int, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Where this money came from and went"))
        self.trail: Trail | None = None
        look = context.look
        self._body = column(look, gap=0)
        self._print = Button(look, tr("Print"), "primary", "printer", self.print)
        self._print.setEnabled(False)
        close = Button(look, tr("Close"), "main", action=self.reject)
        foot = row(look, None, close, self._print, gap=2, margins=(4, 2, 4, 2))
        self.setLayout(column(look, (plain(self._body), 1), rule(), foot, gap=0))
        sized(look, self, 250, 165)
        today = date.today()
        context.runner.read(self, lambda s: queries.trail(s, start, key, today), self._show, self._refused)

    def follow(self, opens: tuple[str, int]) -> AgreementDialog | None:
        """Open what a step names; whatever lies in the window closes this list."""
        room, key = opens
        if room == "agreement":
            dialog = AgreementDialog(self._context, key, self)
            dialog.open()
            return dialog
        self.accept()
        self._context.open(room, key)
        return None

    def print(self) -> Preview:
        """The trail in the preview; the masked version stands first."""
        from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

        trail = self._told()
        made = {
            tr("Public version (names masked)"): _made(trail, public=True),
            tr("Internal version"): _made(trail, public=False),
        }
        preview = Preview(self._context, Printable("资金来龙去脉", f"资金来龙去脉 {trail.place}", made), self)
        preview.open()
        return preview

    def _told(self) -> Trail:
        if self.trail is None:
            raise LookupError("no trail has come yet")
        return self.trail

    def _show(self, trail: Trail) -> None:
        self.trail, look = trail, self._context.look
        shown: list[object] = []
        for one in trail.steps:
            shown += [self._step(look, one), rule()]
        refill(self._body, scrolled(plain(column(look, *shown, None, gap=1, margins=(4, 3, 4, 3)))))
        self._print.setEnabled(True)

    def _refused(self, error: Exception) -> None:
        messages.explain(self._context.look, self, error)

    def _step(self, look: Look, one: Step) -> QWidget:
        opens, what = one.opens, step_words()[one.kind]
        named = (
            text(what, wrap=True)
            if opens is None
            else Button(look, what, "link", action=lambda: self.follow(opens))
        )
        seal = tr("seal {seal}").format(seal=one.seal) if one.seal else ""
        told = joined((one.number, one.told, seal, "、".join(one.names)))
        return plain(row(
            look, wide(look, text(f"{one.day or ''} {one.clock}".strip(), "soft"), WHEN), wide(look, plain(row(look, named, None)), WHAT),
            (text(told, "soft", wrap=True, selectable=True), 1),
            wide(look, amount("" if one.amount is None else str(one.amount)), SUM), gap=2,
        ))  # fmt: skip


def _made(trail: Trail, *, public: bool) -> Make:
    def make(progress: Progress, substitute: str | None) -> bytes:
        return documents.trail_pdf(
            trail, public=public, substitute=substitute, progress=lambda page: progress.report(page, 0)
        )

    return make


def show_trail(context: Context, start: str, key: int, parent: QWidget) -> TrailDialog:
    """Open the trail of something."""
    dialog = TrailDialog(context, start, key, parent)
    dialog.open()
    return dialog
