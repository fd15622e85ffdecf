"""The paper of a recovery code in the preview: it holds the code, and closes when its keeper leaves."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QWidget

from desktop.features.access.page import show_code
from tests.features.access.test_documents import FRESH


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    widget.resize(1000, 700)
    qtbot.addWidget(widget)
    return widget


def test_the_preview_holds_the_code_and_goes_with_who_sat_there(qtbot, context, window, tmp_path, chinese):
    context.seat.sit(FRESH.user_id, FRESH.name)
    preview = show_code(context, FRESH, window)
    qtbot.waitUntil(lambda: preview.document.pageCount() == 1)
    words = "".join(PdfReader(io.BytesIO(preview._pdf)).pages[0].extract_text().split())
    assert "4EF79ACD" in words
    assert preview._file_name() == "管理员恢复码 wangmin 2026-11-06"
    context.seat.leave()
    assert not preview.isVisible()
