"""Contracts in the tab of money: opened by the bell, beside the books they belong to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from desktop.app import App
from desktop.features.finance import queries


def test_the_bell_opens_a_contract_and_the_window_keeps_its_width(whole: App) -> None:
    app = whole
    app.window.resize(1366, 768)
    app.fill("finance")
    for language, record in (("en", 2), ("zh_CN", 1)):
        app.speak(language)
        app.settle()
        app.window.show_page("finance")
        app.context.open("contract", record)
        app.settle()
        app.settle()
        page = app.page("finance")
        assert app.window.current() == "finance"
        assert page.view.view.contract.row.id == record
        assert app.window.width() == 1366
    chosen = page._list.currentIndex().data(Qt.ItemDataRole.UserRole).key
    assert chosen == app.context.peek(queries.book_place, 1)


def test_the_search_box_finds_a_contract_and_opens_it(whole: App, chinese: None) -> None:
    app = whole
    app.fill("finance")
    app.settle()
    search = app.window.header.search
    search.setText("快递柜 HT-2026")
    app._find("快递柜 HT-2026")
    app.settle()
    (entry,) = [
        entry
        for at in range(search.hits.list.model().rowCount())
        if (entry := search.hits.list.model().index(at, 0).data(Qt.ItemDataRole.UserRole))
        and str(entry.key).startswith("contract:")
    ]
    assert entry.title == "快递柜场地"
    assert "HT-2026-02，某某智能快递柜公司" in entry.meta
    search._open(entry.key)
    app.settle()
    app.settle()
    assert app.window.current() == "finance"
    assert app.page("finance").view.view.contract.row.number == "HT-2026-02"


def test_a_double_click_opens_the_voucher_of_a_receipt(whole: App, chinese: None) -> None:
    app = whole
    app.fill("finance")
    app.context.open("contract", 1)
    app.settle()
    app.settle()
    view = app.page("finance").view.view
    (receipt,) = view.contract.receipts
    assert receipt.day == date(2026, 8, 3)
    view.opened.emit(receipt.voucher_id)
    app.settle()
    app.settle()
    assert app.page("finance").view.voucher.id == receipt.voucher_id
