"""The command line, as a script would call it: exit codes, what goes where, nothing half done."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from conftest import RESOURCES

from desktop.cli import DATABASE, DONE, REFUSED, ROWS_REFUSED, UNSOUND, USAGE
from desktop.core.db import Database, connect
from desktop.core.money import Money
from desktop.features.consultation import commands as consultation
from desktop.features.consultation.records import MeetingDraft
from desktop.features.finance import commands as finance
from desktop.features.finance.records import AccountDraft
from desktop.features.organisation import queries
from desktop.features.organisation.records import OfficeRecord

ROSTER, ORGANISATION = RESOURCES / "demo" / "roster.xlsx", RESOURCES / "demo" / "organisation.xlsx"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def call(tmp_path: Path) -> object:
    """Run the program as a process of its own, with a home of its own."""
    home = tmp_path / "home"
    home.mkdir()
    surroundings = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": "",
        "XDG_DATA_HOME": "",
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*words: object) -> Ran:
        ran = subprocess.run(
            [sys.executable, RESOURCES.parent / "main.py", *map(str, words)],
            capture_output=True, encoding="utf-8", env=surroundings, cwd=tmp_path, check=False,
        )  # fmt: skip
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    return run


@pytest.fixture
def office(demo_file: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / DATABASE).write_bytes(demo_file.read_bytes())
    return folder


def test_help_names_every_command_in_both_languages(call: object) -> None:
    for language, word in (("zh_CN", "把Excel文件导入数据"), ("en", "read an Excel file into the database")):
        ran = call("--language", language, "--help")
        assert ran.code == DONE
        assert word in ran.out
        for command in ("demo", "import", "template", "export", "meetings", "minutes", "check", "reindex"):
            assert command in ran.out


def test_wrong_words_are_a_usage_error(call: object) -> None:
    assert call("minutes").code == USAGE
    assert call("dance").code == USAGE


def test_an_import_into_a_fresh_folder_asks_whose_it_is(call: object, tmp_path: Path) -> None:
    words = ("--data", tmp_path / "data", "import", "organisation", ORGANISATION)
    nameless = call(*words)
    assert (nameless.code, nameless.err.count("\n")) == (DONE, 1)
    assert "--office" in nameless.err
    named = call(*words, "--office", "沈家营街道")
    assert (named.code, named.err) == (DONE, "")
    assert call(*words).err == ""
    assert call(*words, "--office", " ").code == REFUSED
    database = Database(tmp_path / "data" / DATABASE)
    with database.reading() as s:
        assert queries.office(s) == OfficeRecord("沈家营街道", "street")
    database.close()


def test_files_go_in_once_and_again_change_nothing(call: object, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first = call("--data", folder, "import", "organisation", ORGANISATION, "--office", "天方社区")
    assert (first.code, first.out.strip(), first.err) == (
        DONE,
        "新增 194，修改 0，相同 0，退回 0，请留意 0",
        "",
    )
    look = call("--data", folder, "import", "--dry-run", "roster", ROSTER)
    assert look.out.strip() == "新增 504，修改 0，相同 0，退回 0，请留意 36"
    assert (
        call("--data", folder, "import", "roster", ROSTER).out.strip()
        == "新增 504，修改 0，相同 0，退回 0，请留意 36"
    )
    assert (
        call("--data", folder, "import", "roster", ROSTER).out.strip()
        == "新增 0，修改 0，相同 504，退回 0，请留意 0"
    )


def test_refused_rows_are_told_and_saved(call: object, office: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(ROSTER)
    book.active["E4"], book.active["E6"] = "很大", 77.5
    book.save(tmp_path / "改过.xlsx")
    ran = call(
        "--data", office, "import", "roster", tmp_path / "改过.xlsx", "--refused", tmp_path / "退回.xlsx"
    )
    assert (ran.code, ran.out.strip()) == (ROWS_REFUSED, "新增 0，修改 1，相同 502，退回 1，请留意 1")
    assert "第4行" in ran.err
    assert "“很大”不是面积" in ran.err
    assert "很大" in str(list(openpyxl.load_workbook(tmp_path / "退回.xlsx").active.values))


def test_what_was_passed_over_is_told_too(call: object, office: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(ROSTER)
    book.create_sheet("随手记")["A1"] = "周三发通知"
    book.save(tmp_path / "底册.xlsx")
    ran = call("--data", office, "import", "roster", tmp_path / "底册.xlsx")
    assert (ran.code, ran.out.strip()) == (DONE, "新增 0，修改 0，相同 504，退回 0，请留意 1")
    assert ran.err.startswith("随手记: ")


def test_where_the_refused_rows_cannot_be_written_nothing_is_imported(
    call: object, office: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(ROSTER)
    book.active["E4"], book.active["E6"] = "很大", 77.5
    book.save(tmp_path / "改过.xlsx")
    words = ("--data", office, "import", "roster", tmp_path / "改过.xlsx")
    ran = call(*words, "--refused", tmp_path / "没有" / "退回.xlsx")
    assert (ran.code, ran.out, ran.err.count("\n")) == (REFUSED, "", 1)
    assert "写不了" in ran.err
    assert "Errno" not in ran.err
    assert "修改 1" in call(*words, "--dry-run").out


def test_a_dry_run_begins_no_data(call: object, tmp_path: Path) -> None:
    ran = call("--data", tmp_path / "none", "import", "--dry-run", "organisation", ORGANISATION)
    assert (ran.code, "还没有数据" in ran.err) == (REFUSED, True)
    assert not (tmp_path / "none").exists()


def test_a_reader_that_has_seen_enough_is_no_fault(office: Path, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [sys.executable, RESOURCES.parent / "main.py", "--data", office, "meetings"],
        stdout=writing, stderr=subprocess.PIPE, encoding="utf-8", check=False,
        env={**os.environ, "HOME": str(tmp_path)},
    )  # fmt: skip
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (DONE, "")


@pytest.mark.parametrize("said", ["", "某某", " ", "\u200b", "\ue000"])
def test_what_stands_for_other_characters_is_one_that_can_be_printed(
    call: object, office: Path, tmp_path: Path, said: str
) -> None:
    ran = call("--data", office, "minutes", 1, tmp_path / "x.pdf", "--substitute", said)
    assert (ran.code, "只能给一个能打印出来的字" in ran.err) == (USAGE, True)
    assert not (tmp_path / "x.pdf").exists()


def test_a_usage_error_speaks_the_language_of_the_screen(call: object) -> None:
    assert "错误：缺少参数：" in call("--language", "zh_CN", "minutes").err
    assert "没有'dance'这一项" in call("--language", "zh_CN", "dance").err
    assert "invalid choice: 'dance'" in call("--language", "en", "dance").err
    told = call("--language", "zh_CN", "import", "--help").out
    assert "组织架构" in told
    assert "显示这份说明" in told


def test_a_roster_for_nobody_knows_whom(call: object, office: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(ROSTER)
    book.active["A1"], book.active["A2"] = "住户底册", ""
    book.save(tmp_path / "底册.xlsx")
    ran = call("--data", office, "import", "roster", tmp_path / "底册.xlsx")
    assert (ran.code, ran.out) == (REFUSED, "")
    assert "属于哪个小区" in ran.err
    named = call("--data", office, "import", "roster", tmp_path / "底册.xlsx", "--compound", "冶电二村小区")
    assert (named.code, named.out.strip()) == (DONE, "新增 0，修改 0，相同 504，退回 0，请留意 0")


@pytest.mark.parametrize(
    ("content", "words"), [(b"a,b", "不是Excel工作簿"), (b"", "是空的"), (None, "没有这个文件")]
)
def test_a_file_that_is_none_is_one_sentence(
    call: object, tmp_path: Path, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / "x.xlsx").write_bytes(content)
    ran = call("--data", tmp_path / "d", "import", "organisation", tmp_path / "x.xlsx")
    assert (ran.code, ran.out, ran.err.count("\n")) == (REFUSED, "", 1)
    assert words in ran.err


def test_what_goes_out_comes_in_again(call: object, office: Path, tmp_path: Path) -> None:
    posts, doors = tmp_path / "名册.xlsx", tmp_path / "底册.xlsx"
    ran = call("--data", office, "export", "organisation", posts)
    assert (ran.code, ran.out.strip()) == (DONE, str(posts))
    assert call("--data", office, "export", "roster", doors, "--compound", "冶电二村小区").code == DONE
    for kind, file, same in (("organisation", posts, 396), ("roster", doors, 1017)):
        ran = call("--data", office, "import", kind, file)
        assert (ran.code, ran.out.strip()) == (DONE, f"新增 0，修改 0，相同 {same}，退回 0，请留意 0")
    nowhere = call("--data", office, "export", "roster", tmp_path / "x.xlsx", "--compound", "没有小区")
    assert (nowhere.code, (tmp_path / "x.xlsx").exists()) == (REFUSED, False)


def test_a_template_needs_no_data_and_has_nothing_in_it(call: object, tmp_path: Path) -> None:
    for kind in ("organisation", "roster"):
        target = tmp_path / f"{kind}.xlsx"
        assert call("template", kind, target).out.strip() == str(target)
        ran = call("--data", tmp_path / "d", "import", kind, target)
        assert ran.code == REFUSED
        assert "下面还没有填写内容" in ran.err


def test_meetings_are_listed_for_scripts(call: object, office: Path) -> None:
    ran = call("--data", office, "meetings")
    assert (ran.code, ran.out) == (DONE, "1\t2026-09-16\t天方花园小区\twrite_up\t高层老人晾晒难\n")


def test_minutes_are_printed_in_both_versions(call: object, office: Path, tmp_path: Path) -> None:
    for words in ((), ("--public",)):
        target = tmp_path / f"纪要{len(words)}.pdf"
        ran = call("--data", office, "minutes", 1, target, *words)
        assert (ran.code, ran.out.strip()) == (DONE, str(target))
        assert len(pikepdf.open(io.BytesIO(target.read_bytes())).pages) == 3
    assert (tmp_path / "纪要0.pdf").read_bytes() != (tmp_path / "纪要1.pdf").read_bytes()


@pytest.mark.parametrize(
    ("meeting", "target", "words"), [(99, "x.pdf", "没有编号为99的会议"), (1, "没有/x.pdf", "写不了")]
)
def test_minutes_that_cannot_be(
    call: object, office: Path, tmp_path: Path, meeting: int, target: str, words: str
) -> None:
    ran = call("--data", office, "minutes", meeting, tmp_path / target)
    assert ran.code == REFUSED
    assert words in ran.err


def test_a_meeting_that_is_not_finished_has_no_minutes_yet(
    call: object, office: Path, tmp_path: Path
) -> None:
    database = Database(office / DATABASE)
    with database.writing("会") as s:
        place, _ = queries.compound_choices(s)[0]
        draft = MeetingDraft(place, "council", subject="晾晒", held_on=date(2026, 11, 1), chair="李国庆")
        meeting = consultation.save_meeting(s, draft)
        consultation.add_item(s, meeting, "晾晒", "")
    database.close()
    ran = call("--data", office, "minutes", meeting, tmp_path / "x.pdf")
    assert (ran.code, ran.err.count("\n")) == (REFUSED, 1)
    assert f"会议{meeting}还没有结束" in ran.err
    assert "还没有人到会" in ran.err
    shown = call("demo", "--headless", office)
    assert (shown.code, f"minutes-{meeting}-" in shown.out) == (DONE, False)


def forge_books(file: Path) -> None:
    """Post a voucher, then change it behind the program's back."""
    database = Database(file)
    with database.writing("期初") as s:
        book = finance.begin_book(s, queries.compound_choices(s)[0][0])
        account = finance.save_account(s, AccountDraft(book, "joint", "共管账户"))
        finance.save_opening(s, book, date(2026, 1, 1), {account: Money(500)})
    database.close()
    connection = connect(file)
    connection.execute("DROP TRIGGER posting_stays")
    connection.execute("UPDATE posting SET text = '改'")
    connection.commit()
    connection.close()


def test_the_database_is_checked(call: object, office: Path, tmp_path: Path) -> None:
    assert call("--data", office, "check").out.strip() == "完好"
    forge_books(office / DATABASE)
    forged = call("--data", office, "check")
    assert forged.code == UNSOUND
    assert "与记账时的内容不符" in forged.err
    missing = call("--data", tmp_path / "none", "check")
    assert missing.code == REFUSED
    assert "还没有数据" in missing.err
    file = office / DATABASE
    connection = connect(file)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'household'").fetchone()
    connection.close()
    content = bytearray(file.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    file.write_bytes(content)
    damaged = call("--data", office, "check")
    assert damaged.code in (UNSOUND, REFUSED)
    assert damaged.err


def test_the_search_index_is_made_anew(call: object, office: Path) -> None:
    connection = connect(office / DATABASE)
    connection.execute("DROP TABLE meeting_words")
    connection.close()
    ran = call("--data", office, "reindex")
    assert (ran.code, ran.out.strip(), ran.err) == (DONE, "全文搜索索引已重建", "")
    connection = connect(office / DATABASE)
    assert connection.execute("SELECT count(*) FROM meeting_words").fetchone() == (1,)
    connection.close()


WRITTEN_UP = (1, 2, 3, 4, 6, 7, 9)
"""The meetings of the demo that have minutes."""


def test_the_demo_needs_no_display(call: object, tmp_path: Path) -> None:
    folder = tmp_path / "show"
    ran = call("demo", "--headless", folder)
    assert (ran.code, ran.err) == (DONE, "")
    made = [Path(line) for line in ran.out.splitlines()[1:]]
    tabs = ("overview", "organisation", "consultation", "finance", "worklist", "services")
    assert sorted(path.name for path in made) == sorted([
        DATABASE, *(f"minutes-{meeting}-{kind}.pdf" for meeting in WRITTEN_UP for kind in ("public", "internal")),
        *(f"tab-{key}.png" for key in tabs),
    ])  # fmt: skip
    assert all(path.stat().st_size > 4000 for path in made)
    assert call("demo", "--headless", folder).code == DONE


def test_the_self_check_tells_what_it_saw_and_keeps_it_where_asked(call: object, tmp_path: Path) -> None:
    ran = call("--self-check", tmp_path / "seen", "--language", "en")
    assert ran.code == DONE, ran.err
    assert ran.out.splitlines()[-1] == "Everything works."
    assert (tmp_path / "seen" / "minutes.pdf").exists()
    kept = (tmp_path / "seen" / DATABASE).read_bytes()
    again = call("--self-check", tmp_path / "seen")
    assert again.code == REFUSED, "a folder with data in it is not tried on"
    assert "这里已有数据" in again.err
    assert (tmp_path / "seen" / DATABASE).read_bytes() == kept


@pytest.mark.parametrize("fault", ["middle", "cut", "rubbish"])
def test_a_damaged_database_is_told_apart_from_a_refusal(call: object, tmp_path: Path, fault: str) -> None:
    call("--data", tmp_path / "d", "demo", "--headless", tmp_path / "d")
    file = tmp_path / "d" / DATABASE
    content = file.read_bytes()
    damaged = {
        "middle": content[:8192] + os.urandom(len(content) - 8192),
        "cut": content[: len(content) // 2],
        "rubbish": os.urandom(9000),
    }
    file.write_bytes(damaged[fault])
    ran = call("--data", tmp_path / "d", "check")
    assert (ran.code, "damaged" in ran.out or "损坏" in ran.out) == (UNSOUND, True), ran.err


def test_a_console_that_lacks_a_letter_still_gets_the_line(tmp_path: Path) -> None:
    words = [
        sys.executable,
        str(RESOURCES.parent / "main.py"),
        "--language",
        "zh_CN",
        "--data",
        "/nowhere/𬱖",
        "meetings",
    ]
    ran = subprocess.run(
        words,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "gbk", "HOME": str(tmp_path)},
    )
    assert ran.returncode == REFUSED
    assert b"\\U0002cc56" in ran.stderr
