"""The papers of a payment in the preview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.progress import Progress
from desktop.features.finance.payments import documents, queries
from desktop.features.finance.payments.records import Payment
from desktop.features.organisation import queries as organisation
from desktop.ui.context import Context
from desktop.ui.i18n import tr

if TYPE_CHECKING:
    from desktop.ui.preview import Make, Preview

Written = Callable[[], Any]


class Papers:
    """Opens the preview of each paper over a window."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window

    def offer(self, menu: QMenu, payment: Payment) -> None:
        """The papers a payment has come to, as lines of a menu."""
        menu.addAction(tr("Application form with three boxes"), lambda: self.application(payment))
        if payment.state == "approved":
            menu.addAction(tr("Notice to pay"), lambda: self.notice(payment))
        if payment.state in ("paid", "booked"):
            menu.addAction(tr("Notice to pay, a copy of what is paid"), lambda: self.notice(payment))
        if payment.state in ("paid", "booked") or payment.returned:
            menu.addAction(tr("Sheet for the bank's slip"), lambda: self.slip(payment))

    def application(self, payment: Payment) -> Preview:
        """用款申请表."""

        today = date.today()

        def masked() -> Any:
            with self._context.db.reading(by=self._context.seat.user) as s:
                return documents.application_paper(
                    queries.payment_detail(s, payment.id, today, public=True), today
                )

        versions = {
            tr("Internal version"): lambda: documents.application_paper(payment, today),
            tr("Public version (names masked)"): masked,
        }
        return self._show("用款申请表", payment, versions)

    def notice(self, payment: Payment) -> Preview:
        """支付通知."""
        name = self._context.peek(organisation.issuer, payment.place_id)
        write = lambda: documents.notice_paper(payment, name, date.today())  # noqa: E731
        title = "支付通知" if payment.paid_on is None else "支付通知（副本）"
        return self._show(title, payment, {tr("Internal version"): write})

    def slip(self, payment: Payment) -> Preview:
        """回单粘贴单."""
        write = lambda: documents.slip_paper(payment, date.today())  # noqa: E731
        return self._show("回单粘贴单", payment, {tr("Internal version"): write})

    def _show(self, title: str, payment: Payment, versions: dict[str, Written]) -> Preview:
        from desktop.ui.preview import Preview, Printable  # loads Qt's PDF and printer parts when first asked

        made = {name: _setting(write) for name, write in versions.items()}
        printable = Printable(title, f"{title} {payment.number}", made)
        preview = Preview(self._context, printable, self._window)
        preview.open()
        return preview


def _setting(write: Written) -> Make:
    def make(progress: Progress, substitute: str | None) -> bytes:
        return documents.paper_pdf(
            write(), progress=lambda page: progress.report(page, 0), substitute=substitute
        )

    return make
