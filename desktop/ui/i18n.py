"""Words on screen: one translation context for the whole program, English in the source."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

SPOKEN = "spoken"
"""The name our translators go by among the application's children."""


def tr(text: str, note: str | None = None) -> str:
    """The words for the screen in its language."""
    return QCoreApplication.translate("", text, note)


def joined(facts: Iterable[object]) -> str:
    """Facts in one line, those that are empty left out, with the comma of the screen's language between them."""
    comma = "，" if QLocale().language() == QLocale.Language.Chinese else ", "
    return comma.join(str(fact) for fact in facts if fact)


def load_words(resources: Path, language: str) -> None:
    """Make the running application speak a language; what it spoke before is unloaded."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("words need an application")
    QLocale.setDefault(QLocale(language))
    for old in app.findChildren(QTranslator, SPOKEN, Qt.FindChildOption.FindDirectChildrenOnly):
        app.removeTranslator(old)
        old.deleteLater()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    for file in (qt, resources / "i18n" / f"yicheng_{language}.qm"):
        translator = QTranslator(app)
        translator.setObjectName(SPOKEN)
        if file.exists() and translator.load(str(file)):
            app.installTranslator(translator)
