"""The same jobs without a window: demo, import, list meetings, print minutes, check the database."""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.core import logs, settings
from desktop.core.errors import AppError, NotFound, RuleBroken
from desktop.core.folders import DATABASE, check_data_folder
from desktop.ui.i18n import load_words, tr
from desktop.ui.sentences import refusal_sentence, sentence
from desktop.ui.sentences_verification import told_facts
from desktop.ui.usage import translate_argparse

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.core.db import Database
    from desktop.features.organisation.records import Preview, Reading

    Work = Callable[[Session], Preview]

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
DONE, REFUSED, USAGE, ROWS_REFUSED, UNSOUND, BROKEN = 0, 1, 2, 3, 4, 70
"""Exit codes: all done; refused with a sentence; wrong words; some rows refused; unsound file; our bug."""

STDOUT = 1

log = logging.getLogger(__name__)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command, or open the window where none is named; returns the exit code."""
    told = sys.argv[1:] if words is None else list(words)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # an installed program without a console has none
            stream.reconfigure(errors="backslashreplace")
    bare = QCoreApplication.instance() or QCoreApplication([])
    load_words(RESOURCES, _language(told) or settings.load(settings.default_file()).language)
    asked = _parser().parse_args(told)
    bare.setApplicationName("Yicheng")
    logs.start(settings.default_data_folder() / "logs")
    try:
        return _run(asked)
    except BrokenPipeError:  # whoever reads has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), STDOUT)
        return DONE
    except AppError as error:
        print(sentence(error), file=sys.stderr)
        return REFUSED
    except Exception:
        log.exception("a command failed")
        if asked.self_check is not None:
            traceback.print_exc()
        print(
            tr("Something went wrong in the program itself. The log file holds the details."), file=sys.stderr
        )
        return BROKEN


def _run(asked: argparse.Namespace) -> int:
    """Run the command, and let go of what it printed while a reader who has left can still be noticed."""
    code = asked.run(asked)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code


def _language(words: Sequence[str]) -> str | None:
    """The language asked for, before the parser (whose help is translated) is built."""
    first = argparse.ArgumentParser(add_help=False)
    first.add_argument("--language", choices=settings.LANGUAGES)
    return first.parse_known_args(words)[0].language


def _parser() -> argparse.ArgumentParser:
    translate_argparse()
    parser = argparse.ArgumentParser(prog="main.py", description=tr("Yicheng: meetings decided, and done"))
    parser.add_argument(
        "--language", choices=settings.LANGUAGES, help=tr("language of the screen and of messages")
    )
    parser.add_argument("--data", type=Path, help=tr("folder where the data lies"))
    parser.add_argument(
        "--self-check", type=Path, nargs="?", const=Path(), metavar="FOLDER",
        help=tr("try every part of the program on data made for it, kept in this folder if one is named"),
    )  # fmt: skip
    parser.set_defaults(run=_open_window)
    _add_commands(parser)
    return parser


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(title=tr("commands"), metavar="")

    def command(name: str, run: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about)
        made.set_defaults(run=run)
        return made

    demo = command("demo", _demo, tr("make the demo data and open the window on it"))
    demo.add_argument(
        "--headless", type=Path, metavar="FOLDER", help=tr("no window: write minutes and pictures here")
    )
    _add_import(command("import", _import, tr("read an Excel file into the database")))
    template = command("template", _template, tr("write an Excel table to be filled in and imported"))
    export = command("export", _export, tr("write the organisation or a register as Excel"))
    for written in (template, export):
        written.add_argument("kind", choices=("organisation", "roster"))
        written.add_argument("output", type=Path)
    export.add_argument("--compound", help=tr("the compound whose register is wanted"))
    command("meetings", _meetings, tr("list the meetings: id, day, compound, stage, subject"))
    _add_minutes(command("minutes", _minutes, tr("print the minutes of a meeting as PDF")))
    command("check", _check, tr("check the database file"))
    command("reindex", _reindex, tr("make the index of the full-text search anew"))


def _add_import(read: argparse.ArgumentParser) -> None:
    read.add_argument(
        "kind", choices=("organisation", "roster"),
        help=tr("organisation: who is responsible where; roster: the households of one compound"),
    )  # fmt: skip
    read.add_argument("file", type=Path, help=tr("the Excel file (.xlsx)"))
    read.add_argument("--compound", help=tr("the compound a roster belongs to, if the file does not say"))
    read.add_argument("--office", metavar="NAME", help=tr("whose data this is, for example 沈家营社区"))
    read.add_argument(
        "--dry-run", action="store_true", help=tr("only show what would be added, changed and refused")
    )
    read.add_argument(
        "--refused", type=Path, metavar="FILE", help=tr("write refused rows to this Excel file")
    )


def _add_minutes(minutes: argparse.ArgumentParser) -> None:
    minutes.add_argument("meeting", type=int, help=tr("its id, as `meetings` lists it"))
    minutes.add_argument("output", type=Path, help=tr("the PDF file to write"))
    minutes.add_argument(
        "--public", action="store_true", help=tr("residents' names masked, for the notice board")
    )
    minutes.add_argument(
        "--substitute",
        type=_drawable,
        metavar="〓",
        help=tr("print this character in place of those no font can draw"),
    )


def _drawable(said: str) -> str:
    """What may stand for other characters: one that can be seen on paper."""
    from desktop.printing.blocks import Paper, Paragraph
    from desktop.printing.document import undrawable
    from desktop.printing.fonts import visible

    if len(visible(said).strip()) != 1 or undrawable(Paper("", (Paragraph(said),))):
        raise argparse.ArgumentTypeError(tr("exactly one character that can be printed is needed"))
    return said


def _open_window(asked: argparse.Namespace) -> int:
    if asked.self_check is not None:
        return _self_check(asked.self_check)
    from desktop.start import run

    return run(RESOURCES, data=asked.data, language=asked.language)


def _demo(asked: argparse.Namespace) -> int:
    from desktop.demo import make_demo
    from desktop.start import run, show_headless

    folder = asked.headless or asked.data or settings.default_data_folder() / "demo"
    path = folder / DATABASE
    if asked.headless:
        folder.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        check_data_folder(folder.absolute())
        make_demo(path, RESOURCES)
    if asked.headless is None:
        return run(RESOURCES, data=folder, language=asked.language)
    print(tr("There is no display: this is what the window would show, as papers and pictures."))
    for made in (path, *show_headless(RESOURCES, path, folder)):
        print(made)
    return DONE


def _self_check(kept: Path) -> int:
    from desktop.selfcheck import check_all

    if kept == Path():
        with tempfile.TemporaryDirectory(prefix="yicheng-") as folder:
            return _self_check(Path(folder))
    kept.mkdir(parents=True, exist_ok=True)
    for seen in check_all(RESOURCES, kept.absolute()):
        print(seen)
    print(tr("Everything works."))
    return DONE


def _import(asked: argparse.Namespace) -> int:
    database, nameless = _database(asked), False
    try:
        read = _read_organisation if asked.kind == "organisation" else _read_roster
        reading, look, keep = read(database, asked)
        if asked.dry_run:
            with database.reading() as session:
                preview = look(session)
                _keep_refused(asked, reading, preview)
        else:
            with database.writing(tr("Import {file}").format(file=asked.file.name)) as session:
                preview = keep(session)
                nameless = not _name_office(session, asked.office)
                # before the commit: where it fails, nothing was imported
                _keep_refused(asked, reading, preview)
    finally:
        database.close()
    refused = len({(refusal.sheet, refusal.row) for refusal in preview.refusals})
    counts = (len(preview.added), len(preview.changed), preview.unchanged, refused, len(preview.remarks))
    print(tr("added {0}, changed {1}, unchanged {2}, refused {3}, worth a look {4}").format(*counts))
    for told in (*preview.refusals, *preview.remarks):
        print(refusal_sentence(told), file=sys.stderr)
    if nameless:
        unnamed = tr(
            "The office has no name yet: give it with --office NAME, or in the window under “This office…”."
        )
        print(unnamed, file=sys.stderr)
    return ROWS_REFUSED if preview.refusals else DONE


def _name_office(session: Session, name: str | None) -> bool:
    """Whether the office has a name now; the one given, where there is one."""
    from desktop.features.organisation import commands, queries

    if name is not None:
        commands.name_office(session, name)
    return queries.office(session) is not None


def _keep_refused(asked: argparse.Namespace, reading: Reading[Any], preview: Preview) -> None:
    from desktop.features.organisation import exchange

    if asked.refused and preview.refusals:
        exchange.write_refused(asked.refused, reading, preview.refusals, refusal_sentence)


def _read_organisation(database: Database, asked: argparse.Namespace) -> tuple[Reading[Any], Work, Work]:
    """The file as read, what looks at it, and what writes it."""
    from desktop.features.organisation import commands, exchange, queries

    reading = exchange.read_organisation(asked.file, own=_own(database))
    return (
        reading,
        lambda s: queries.preview_organisation(s, reading),
        lambda s: commands.import_organisation(s, reading),
    )


def _read_roster(database: Database, asked: argparse.Namespace) -> tuple[Reading[Any], Work, Work]:
    from desktop.features.organisation import commands, exchange, queries

    reading = exchange.read_roster(asked.file, own=_own(database))
    place = _compound(database, reading, asked.compound)
    return (
        reading,
        lambda s: queries.preview_roster(s, reading, place),
        lambda s: commands.import_roster(s, reading, place),
    )


def _own(database: Database) -> dict[str, str]:
    from desktop.features.organisation import queries

    with database.reading() as session:
        return queries.level_words(session)


def _template(asked: argparse.Namespace) -> int:
    from desktop.features.organisation import exchange

    organisation = asked.kind == "organisation"
    write = exchange.write_organisation_template if organisation else exchange.write_roster_template
    write(asked.output)
    print(asked.output)
    return DONE


def _export(asked: argparse.Namespace) -> int:
    from desktop.features.organisation import exchange, queries

    database = _database(asked)
    own = _own(database)
    try:
        with database.reading() as session:
            if asked.kind == "organisation":
                lines = queries.post_lines(session), queries.body_lines(session)
                past = queries.past_of_bodies(session)
                exchange.write_organisation(asked.output, *lines, "", past=past, own=own)
            else:
                place = _named(session, asked.compound or "")
                name = dict(queries.compound_choices(session))[place]
                lines = queries.roster_lines(session, place), queries.link_lines(session, place)
                past = queries.past_of_doors(session, place)
                exchange.write_roster(asked.output, *lines, name, past=past, own=own)
    finally:
        database.close()
    print(asked.output)
    return DONE


def _named(session: Session, name: str) -> int:
    """The one compound of a name; raises `import.compound_unknown`."""
    from desktop.features.organisation import queries

    named = [place for place, words in queries.compound_choices(session) if words.endswith(name)]
    if len(named) != 1:
        raise RuleBroken("import.compound_unknown", field="compound", name=name)
    return named[0]


def _compound(database: Database, reading: Reading[Any], name: str | None) -> int:
    """The compound named, else the one the file names; raises `import.compound_unknown`."""
    from desktop.features.organisation import queries

    with database.reading() as session:
        found = queries.guess_compound(session, reading) if name is None else _named(session, name)
    if found is None:
        raise RuleBroken("import.compound_unknown", field="compound", name="")
    return found


def _meetings(asked: argparse.Namespace) -> int:
    from desktop.features.consultation import queries

    database = _database(asked)
    with database.reading() as session:
        for row in queries.meeting_rows(session, queries.meeting_ids(session)):
            print(row.id, row.held_on.isoformat(), row.compound, row.stage, row.subject, sep="\t")
    database.close()
    return DONE


def _minutes(asked: argparse.Namespace) -> int:
    from desktop.features.consultation import documents, queries, rules

    database = _database(asked)
    try:
        with database.reading() as session:
            meeting = queries.meeting_detail(session, asked.meeting)
    except NotFound as error:
        raise RuleBroken("meeting.unknown", number=asked.meeting) from error
    finally:
        database.close()
    try:
        rules.require_ready(meeting)
    except RuleBroken as error:
        raise RuleBroken("meeting.unfinished", number=asked.meeting, lacks=sentence(error)) from error
    pdf = documents.minutes_pdf(meeting, public=asked.public, substitute=asked.substitute)
    try:
        asked.output.write_bytes(pdf)
    except OSError as error:
        raise RuleBroken("file.not_writable", path=str(asked.output), reason=str(error.strerror)) from error
    print(asked.output)
    return DONE


def _check(asked: argparse.Namespace) -> int:
    try:
        database = _database(asked)
        found = database.check() or _check_books(database)
        database.close()
    except RuleBroken as error:
        if error.code not in ("database.damaged", "database.unreadable"):
            raise
        found = [sentence(error)]
    for line in found:
        print(line, file=sys.stderr)
    print(tr("damaged") if found else tr("sound"))
    return UNSOUND if found else DONE


def _check_books(database: Database) -> list[str]:
    """The first thing of the money that does not hold, as a sentence."""
    from desktop.core.attachments import beside
    from desktop.features.finance.verification.queries import verify

    with database.reading() as session:
        fault = verify(session, beside(database.path))
    if fault is None:
        return []
    return [sentence(RuleBroken(fault.code, None, **told_facts(fault.facts)))]


def _reindex(asked: argparse.Namespace) -> int:
    database = _database(asked)
    try:
        database.reindex()
    finally:
        database.close()
    print(tr("the search index was made anew"))
    return DONE


def _database(asked: argparse.Namespace) -> Database:
    """The database of the folder asked for, else of the office's own; brought up to date first."""
    import desktop.features  # noqa: F401 what is searched must be known  # pyright: ignore[reportUnusedImport]
    from desktop.core.db import Database
    from desktop.core.migrate import upgrade

    saved = settings.load(settings.default_file()).data_folder
    folder = asked.data or (Path(saved) if saved else settings.default_data_folder())
    path = folder / DATABASE
    begins = asked.run is _import and not asked.dry_run
    if not begins and not path.exists():
        raise RuleBroken("database.missing", path=str(path))
    check_data_folder(folder.absolute())
    upgrade(path)
    return Database(path)
