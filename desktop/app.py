"""Brings the window to life: pages, menu, search, scope."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget
from sqlalchemy.orm import Session

from desktop import __version__, gathered
from desktop.core.attachments import beside
from desktop.core.backup import back_up_whole
from desktop.core.db import Changes, Database
from desktop.core.settings import IDLE_MINUTES, LANGUAGES, SCALES, THEMES
from desktop.core.typed import Typed
from desktop.core.typed import beside as unsaved_beside
from desktop.features import FEATURES
from desktop.features.organisation import queries
from desktop.features.organisation.dialogs import level_words, office_editor
from desktop.features.organisation.records import OfficeRecord
from desktop.features.worklist.dialogs import deadline_status
from desktop.seating import Seating
from desktop.shell import furnish, tab_titles
from desktop.stepping import Steps
from desktop.trail import steps
from desktop.ui import messages
from desktop.ui.bell import due_title
from desktop.ui.context import Context, Preferences, Scope
from desktop.ui.empty import empty_state
from desktop.ui.i18n import load_words, tr
from desktop.ui.layout import plain, row
from desktop.ui.lists import Entry
from desktop.ui.manual import Manual
from desktop.ui.notices import Notices
from desktop.ui.runner import Runner
from desktop.ui.seat import Seat
from desktop.ui.window import Window
from desktop.ui.wizard import TONGUES
from desktop.ui.words import Button

REMINDED = ("matter", "task", "place", "meeting", "participant", "meeting_rule", "publication", "body")
"""Tables whose changes may change what the bell tells of."""


OPENED = {
    "household": ("organisation", "open_household"), "raise_matter": ("worklist", "raise_matter"),
    "payment": ("finance", "open_payment"), "disclosure": ("finance", "open_disclosure"),
    "contract": ("finance", "open_contract"), "line": ("finance", "open_line"),
    "plan_meeting": ("consultation", "plan_due"),
}  # fmt: skip
"""By what is opened that is no page of its own: the page that opens it, and how."""


class App(QObject):
    """The running program: what lives as long as the window does."""

    def __init__(
        self, resources: Path, db: Database, preferences: Preferences, window: Window, runner: Runner
    ) -> None:
        super().__init__()
        self._resources, self._db, self._preferences = resources, db, preferences
        self._runner, self._look, self.window = runner, window.look, window
        self._pages: dict[str, Any] = {}
        seat = Seat(self)
        runner.stand_on(db, seat)
        self.context = Context(
            db,
            runner,
            self._look,
            preferences,
            Scope(self),
            self._open,
            window.toast,
            hangs_on=gathered.hangs_on,
            marks=gathered.marks,
            residents=gathered.residents,
            agendas=gathered.agendas,
            hung=gathered.hung,
            attachments=beside(db.path),
            typed=Typed(unsaved_beside(db.path)),
            seat=seat,
        )
        self.seating, self.steps = Seating(self.context, window), Steps(self.context, window)
        runner.stumbled.connect(self._explain)
        runner.changed.connect(self._follow)
        self.context.scope.changed.connect(self._trail)
        self.context.scope.changed.connect(self._remind_soon)
        seat.leaving.connect(self._leave)
        seat.changed.connect(self._remind)  # money is told to those who may see it
        self._closing, self._storing = False, False
        window.may_close = self._may_close
        self._move_in()
        self._tell_unsaved()
        runner.work(window, lambda _progress: db.tend(), lambda _done: None)

    def _explain(self, error: Exception) -> None:
        messages.explain(self._look, self.window, error)

    def _remind_soon(self) -> None:
        self._runner.when_idle(self._remind)

    def _follow(self, changes: Changes) -> None:
        """What stands above every page is told anew where it changed."""
        if changes.touch("place", "level_name"):
            self._trail()
        if changes.touch("office", "level_name"):
            self._name()
        if changes.touch(*REMINDED):
            self._remind()

    def _tell_unsaved(self) -> None:
        """Say which forms hold words that were typed before the program ended and not saved."""
        if titles := self.context.typed.titles():
            said = tr("Typed and not saved: {forms}. Open the form again to take it up.")
            self.window.toast(said.format(forms=tr(", ").join(dict.fromkeys(titles))))

    def fill(self, current: str) -> None:
        """Build header and pages anew, in the language of now."""
        places = {key: page.place for key, page in self._pages.items()}
        self._leave()
        furnish(self.window, current)
        self._move_in()
        for key, place in places.items():
            self._pages[key].return_to(place)

    def _move_in(self) -> None:
        """Bring header and pages to life."""
        header = self.window.header
        header.trail.chose.connect(self.context.scope.choose)
        header.search.asked.connect(self._find)
        header.search.widened.connect(lambda words: self._find(words, everywhere=True))
        header.search.opened.connect(self._open)
        header.bell.opened.connect(lambda key: self._open(*key))
        header.bell.all_asked.connect(lambda: self._shown("worklist").show_tasks())
        self._fill_menu(header.menu)
        self.seating.furnish(header)
        self._name()
        self._pages = {feature.key: feature.page(self.context) for feature in FEATURES if feature.page}
        for key, page in {**self._coming(), **self._pages}.items():
            self.window.put(key, page)
        self._trail()
        self._remind()
        header.search.ask()

    def _name(self) -> None:
        """Say in header and title whose program this is."""
        office = self.context.peek(queries.office) or OfficeRecord(tr("No name yet"), "community")
        words = {**level_words(), **self.context.peek(queries.level_words)}
        self.window.header.name(office.name, words[office.level])
        self.window.setWindowTitle(tr("Yicheng – {office}").format(office=office.name))

    def _coming(self) -> dict[str, QWidget]:
        """What stands in the tabs whose feature is not there yet."""
        offers = {
            "services": ("user", tr("Premises, small renewals and what residents say of them will stand here.")),
        }  # fmt: skip
        titles = tab_titles()
        return {key: self._empty(icon, titles[key], said) for key, (icon, said) in offers.items()}

    def _empty(self, icon: str, title: str, sentence: str) -> QWidget:
        go = Button(
            self._look, tr("Go to consultation"), "main", action=lambda: self.window.show_page("consultation")
        )
        state = empty_state(self._look, icon, title, sentence, go)
        return plain(row(self._look, (state, 1), margins=(4, 3, 4, 3)))

    def settle(self) -> None:
        """Wait until every answer under way has arrived and been shown, laid out as it will stand."""
        loop = QEventLoop()
        self._runner.when_idle(loop.quit)
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _leave(self) -> None:
        """Let every page keep what was typed into it."""
        for page in self._pages.values():
            page.leave()

    def _may_close(self) -> bool:
        """Close at once where nothing is to be stored; else store it first, and stay if that fails."""
        if self._closing or not self._unsaved:
            return True
        question = tr("What was typed last could not be stored. Close all the same, and lose it?")

        def close() -> None:
            self._closing = True
            self.window.close()

        self._once_stored(question, tr("Close and lose it"), close)
        return False

    @property
    def _unsaved(self) -> bool:
        return any(page.unsaved for page in self._pages.values())

    def _once_stored(self, question: str, yes: str, then: Callable[[], object]) -> None:
        """Store what was typed, then go on; where that fails, ask before it is lost."""

        def go_on() -> None:
            self._storing = False
            if self._unsaved:
                messages.confirm(self._look, self.window, question, yes, then)
            else:
                then()

        if not self._storing:
            self._storing = True
            self._leave()
            self._runner.when_idle(go_on)

    def close(self) -> None:
        """Keep what was typed, let the threads come to their end, then the database."""
        self._leave()
        self.seating.idle.stop()
        self._runner.close()
        self.context.attachments.take_back()
        self._db.close()

    def _open(self, feature: str, record: int) -> None:
        page, act = OPENED.get(feature, (feature, "open"))
        if feature == "access":
            self.seating.users(record)
        elif feature == "tasks":
            self._shown("worklist").show_tasks()
        else:
            getattr(self._shown(page), act)(record)

    def page(self, feature: str) -> Any:
        """A feature's page, wherever the window is turned to."""
        return self._pages[feature]

    def _shown(self, feature: str) -> Any:
        """A feature's page, brought to the front."""
        self.window.show_page(feature)
        return self.page(feature)

    def _find(self, words: str, *, everywhere: bool = False) -> None:
        """Look in the scope, and count what lies outside it."""
        scope = None if everywhere else self.context.scope.place

        def query(session: Session) -> tuple[list[Entry], int]:
            found = gathered.hits(session, words, scope)
            outside = 0 if scope is None else len({*gathered.hits(session, words, None)} - {*found})
            return [Entry(f"{hit.feature}:{hit.id}", hit.title, hit.meta) for hit in found], outside

        self._runner.read(
            self.window.header, query, lambda answer: self.window.header.search.show_hits(words, *answer)
        )

    def _trail(self) -> None:
        place = self.context.scope.place
        self._runner.read(
            self.window.header,
            lambda s: (
                [] if place is None else queries.scope_trail(s, place),
                queries.places_beside(s, place),
                queries.level_words(s),
            ),
            lambda answer: self.window.header.trail.show_steps(steps(*answer)),
        )

    def _remind(self) -> None:
        """Tell the bell what is overdue or due soon in the scope; nothing waits for it."""
        today, scope = date.today(), self.context.scope.place

        def query(session: Session) -> list[Entry]:
            return [
                Entry((one.feature, one.id), due_title(one), one.meta, deadline_status(one.day, today))
                for one in gathered.due(session, today, scope)
            ]

        header = self.window.header
        self._runner.read(header, query, header.bell.show_due)

    def _fill_menu(self, menu: QMenu) -> None:
        chosen = self._preferences.now
        self._few(
            menu,
            tr("Look"),
            {theme: {"light": tr("Light"), "dark": tr("Dark")}[theme] for theme in THEMES},
            chosen.theme,
            self._wear,
        )
        self._few(
            menu, tr("Size of text"), {scale: f"{scale:.0%}" for scale in SCALES}, chosen.scale, self._scale
        )
        self._few(
            menu, tr("Language"), {code: TONGUES[code] for code in LANGUAGES}, chosen.language, self.speak
        )
        after = {minutes: tr("after {count} minutes").format(count=minutes) for minutes in IDLE_MINUTES}
        self._few(menu, tr("Sign out when idle"), after, chosen.idle_minutes, self.seating.wait)
        menu.addSeparator()
        keyed = self.steps.fill(menu)
        menu.addAction(tr("This office…"), self.this_office)
        menu.addAction(tr("Users and roles…"), self.seating.users)
        menu.addAction(tr("Back up…"), self.back_up)
        menu.addAction(tr("Check the database"), self.check)
        helping = menu.addAction(tr("Help"), self.help)
        helping.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))
        self.window.addActions([*keyed, helping])  # a menu that is folded away hears no keys
        menu.addAction(tr("About Yicheng"), self.about)

    def _few(
        self, menu: QMenu, title: str, offers: dict, chosen: object, choose: Callable[[Any], None]
    ) -> None:
        below = menu.addMenu(title)
        group = QActionGroup(below)
        for value, words in offers.items():
            action = QAction(words, group, checkable=True, checked=value == chosen)
            action.triggered.connect(lambda _checked, value=value: choose(value))
            below.addAction(action)

    def _wear(self, theme: str) -> None:
        self._preferences.change(theme=theme)
        self._look.wear(theme, self._preferences.now.scale)

    def _scale(self, scale: float) -> None:
        self._preferences.change(scale=scale)
        self._look.wear(self._preferences.now.theme, scale)

    def speak(self, language: str) -> None:
        """Change the language of the screen under the work at hand; what is typed there is stored first."""
        if self._unsaved:
            question = tr(
                "What was typed last could not be stored. Change the language all the same, and lose it?"
            )
            self._once_stored(question, tr("Change it and lose it"), lambda: self._speak(language))
        else:
            self._speak(language)

    def _speak(self, language: str) -> None:
        self._preferences.change(language=language)
        load_words(self._resources, language)
        self._look.wear(self._preferences.now.theme, self._preferences.now.scale)
        self.fill(self.window.current())

    def undo(self) -> QDialog | None:
        return self.steps.undo()

    def redo(self) -> QDialog | None:
        return self.steps.redo()

    def this_office(self) -> QDialog:
        """Name and level of the office, to be mended."""
        office = self.context.peek(queries.office) or OfficeRecord("", "community")
        editor = office_editor(self.context, office, self.window)
        editor.open()
        return editor

    def check(self) -> None:
        """Let SQLite check the file, off the screen's thread."""

        def say(found: list[str]) -> None:
            self.window.toast(
                tr("The database is sound.")
                if not found
                else tr("The database is damaged; fetch the newest backup.")
            )

        self._runner.work(self.window, lambda _progress: self._db.check(), say)

    def back_up(self) -> None:
        """Ask for a folder, a stick's say, then copy database and attachments there and prove the copy."""
        chooser = QFileDialog(self.window, tr("Back up into this folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(lambda name: self.back_up_to(Path(name)))
        chooser.open()

    def back_up_to(self, folder: Path) -> None:
        target = folder / f"yicheng-{date.today()}.db"
        said = tr("Backed up as {name}; photos and files lie beside it.").format(name=target.name)
        self._runner.work(
            self.window,
            lambda progress: back_up_whole(self._db.path, target, self._db.key, progress),
            lambda _done: self.window.toast(said),
        )

    def help(self) -> Manual:
        """The user's help, in the language of the screen."""
        manual = Manual(
            self._look, self._resources / "help" / f"{self._preferences.now.language}.md", self.window
        )
        manual.show()
        return manual

    def about(self) -> Notices:
        """Version and licence of the program, and the notices of what it stands on."""
        notices = Notices(
            self._look, self._resources, __version__, self._preferences.now.language, self.window
        )
        notices.show()
        return notices
