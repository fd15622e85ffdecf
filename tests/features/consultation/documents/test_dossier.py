"""The whole file of a meeting: its catalogue is true, its papers are bookmarked, its photos are in it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pikepdf.pdfa
import PIL.Image
import pytest
from features.consultation.documents.reading import pages, read
from features.consultation.told import untold

from desktop.core.attachments import PHOTO, FileRow
from desktop.features.consultation import documents
from desktop.features.consultation.records import (
    Dossier,
    Meeting,
    ObjectionDraft,
    Outcome,
    Publication,
    PublicationDraft,
)
from desktop.printing.blocks import Paper

BOARD = Publication(
    id=1, version=1, year=2026, number=12, paper="minutes", edition=1, title="天方社区“乐邻圈”议事会纪要", digest="b",
    text="", places="1号门公示栏", posted_by="覃𬱖", begins_on=date(2026, 9, 18), ends_on=date(2026, 9, 25),
    taken_down_on=None, withdrawn_on=date(2026, 9, 20), withdraw_reason="金额有误",
    objections=(
        ObjectionDraft(1, date(2026, 9, 19), "段磊", "费用怎么来的", "从公共收益列支", date(2026, 9, 20), "李国庆"),
    ),
)  # fmt: skip


def jpeg(colour: str) -> bytes:
    out = io.BytesIO()
    PIL.Image.new("RGB", (800, 600), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def full(dossiers: dict[str, Dossier]) -> Dossier:
    """With a paper that was withdrawn, a photo of the sign-in sheet and a file that is no picture."""
    files = (
        FileRow(1, "签到表.jpg", "p", 9, PHOTO, "sign_in"),
        FileRow(2, "报价单.pdf", "q", 9, "application/pdf"),
    )
    return replace(dossiers["drying"], publications=(BOARD,), files=files, photos={"p": jpeg("teal")})


@pytest.mark.parametrize("name", ["drying", "big"])
def test_the_catalogue_says_on_which_page_each_paper_begins(dossiers: dict[str, Dossier], name: str) -> None:
    dossier = dossiers[name]
    told = pages("dossier", dossier)
    catalogue, at = told[0], 2
    for number, key in enumerate(
        (key for key in documents.offered(dossier, "archive") if key not in ("results", "dossier")), 1
    ):
        paper = documents.paper_of(key, dossier, public=False)
        title, count = "".join(paper.title.split()), len(pages(key, dossier))
        assert f"{number}{title}{count}{at}" in catalogue, key
        assert told[at - 1].startswith(title), key
        at += count
    assert f"卷内备考表1{at}" in catalogue
    assert f"全卷共{at}页" in catalogue
    assert len(told) == at


def test_each_paper_has_its_bookmark(full: Dossier) -> None:
    with pikepdf.open(io.BytesIO(documents.paper_pdf("dossier", full, public=False))) as book:
        with book.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
        assert titles[0] == "天方社区“乐邻圈”议事会会议卷宗"
        assert "关于撤回公示〔2026〕12号的说明" in titles
        assert titles[-2:] == ["照片和附件", "卷内备考表"]
        assert len(book.pages[-2].get_images()) == 1


def test_the_public_file_shows_no_photos(full: Dossier) -> None:
    told = read("dossier", full, public=True)
    assert "照片和附件" not in told
    assert "报价单.pdf" in read("dossier", full)
    assert "段磊" not in told


def test_a_photo_that_is_gone_is_told_by_name(full: Dossier) -> None:
    assert "签到表.jpg（电子文件" in read("dossier", replace(full, photos={}))


def test_a_file_the_store_has_lost_is_not_told_as_kept(full: Dossier) -> None:
    files = (*full.files, FileRow(3, "合同.docx", "w", 9, "application/msword"))
    secret = FileRow(7, "段磊签字.pdf", "u", 9, documents.PDF, "2026-0003-1")
    gone = frozenset("pquw")
    held = replace(full, files=files, evidence=(secret,), confided=frozenset({7}), photos={}, gone=gone)
    told = read("dossier", held)
    lost = "（原件缺失或已损坏，未能收入本卷，请找到原件重新添加，或补入纸质文本）"
    for words in ("签到表.jpg", "报价单.pdf", "合同.docx", "任务2026-0003-1佐证"):
        assert words + lost in told
    assert "存于会议档案" not in told
    assert "存于该事项的办理档案" not in told
    assert "段磊签字" not in told


def test_what_was_typed_over_the_minutes_is_in_the_file(full: Dossier) -> None:
    typed = replace(full, typed={"minutes": "会议开得很好。\n一、晾晒\n段磊同意。"})
    assert "会议开得很好。" in read("dossier", typed)
    assert "段磊同意" not in read("minutes", typed, public=True)


def test_a_paper_that_was_taken_back_says_why(full: Dossier) -> None:
    told = read("withdrawal", full, public=True)
    for words in (
        "2026年9月18日在1号门公示栏公示的《天方社区“乐邻圈”议事会纪要》",
        "自2026年9月20日起撤回",
        "撤回原因：金额有误。",
    ):
        assert words in told
    assert "withdrawal" in documents.offered(full, "publish")


def test_what_hung_on_the_board_is_told_with_what_was_said_of_it(full: Dossier) -> None:
    told = read("publication", full)
    assert "公示〔2026〕12号" in told
    assert "2026-9-20撤回" in told
    assert "费用怎么来的。答复（2026年9月20日）：从公共收益列支。" in told
    assert "段磊" not in told, "who objected is nobody's business"


def result(publications: tuple[Publication, ...], day: date, dossier: Dossier) -> str:
    paper = documents.publication_paper(dossier.meeting, publications, day, public=True)
    return documents.plain_text(paper)


def test_that_nobody_objected_is_told_as_of_the_day_and_only_of_what_hangs(full: Dossier) -> None:
    up = edition(objections=())
    before, during = result((up,), date(2026, 9, 17), full), result((up,), date(2026, 9, 18), full)
    assert "将于2026-9-18张贴" in before
    assert "公示中" not in before
    assert "意见" not in before
    assert "公示中" in during
    assert "截至2026年9月18日未收到意见。" in during
    down = replace(up, taken_down_on=date(2026, 9, 26))
    after = result((down,), date(2026, 10, 8), full)
    assert "公示期间未收到意见。" in after
    assert "2026-9-26撤下" in after
    assert "截至2026年10月8日未收到意见。" in result((down, replace(up, id=3)), date(2026, 10, 8), full)


@pytest.mark.parametrize("kind", ["cancelled", "adjourned"])
def test_the_file_of_a_meeting_that_was_not_held_has_only_papers_there_were(full: Dossier, kind: str) -> None:
    items = tuple(replace(item, discussion="", conclusion="", concluded=False) for item in full.meeting.items)
    off = Outcome(kind, date(2026, 9, 15), "台风")
    sent = replace(full, meeting=replace(full.meeting, items=items, stage="notify", outcome=off))
    catalogue, *_ = pages("dossier", sent)
    for title in ("签到表", "落实情况", "关于召开天方社区“乐邻圈”议事会的公告"):
        assert title not in catalogue, title
    for title in ("关于召开天方社区“乐邻圈”议事会的通知", "公示情况", "关于撤回"):
        assert title in catalogue, title
    never_sent = replace(untold(sent), publications=())
    catalogue, *_ = pages("dossier", never_sent)
    assert "关于召开" not in catalogue
    assert "议程" not in catalogue
    assert documents.offered(never_sent, "archive") == ("cancellation", "dossier")


def test_the_last_page_says_what_the_file_holds_and_who_made_it_up(full: Dossier) -> None:
    told = pages("dossier", full)
    papers = len(documents.offered(full, "archive")) - len(("results", "dossier")) + len(full.publications)
    assert f"本卷共有文书{papers}件，连同目录和本表共{len(told)}页。" in told[-1]
    assert told[-1].endswith("立卷人检查人立卷时间年月日")
    closed = replace(full, meeting=replace(full.meeting, archived_on=date(2026, 9, 30)))
    assert pages("dossier", closed)[-1].endswith("立卷时间2026年9月30日")


def edition(**change: object) -> Publication:
    return replace(BOARD, withdrawn_on=None, withdraw_reason="", **change)


def posted(paper: str, meeting: Meeting, body: str | None) -> Paper:
    draft = PublicationDraft(1, paper, "小区公示栏", "", date(2026, 9, 18), date(2026, 9, 25))
    return documents.posted_paper(draft, 12, meeting, body)


@pytest.fixture
def hung(full: Dossier) -> Dossier:
    """Two editions out of the store, the first withdrawn; the meeting was corrected between them."""
    first = documents.posted_pdf(posted("minutes", full.meeting, "第一版的话。"))
    second = documents.posted_pdf(posted("minutes", full.meeting, "第二版的话。"))
    editions = (edition(id=2, number=13, edition=2, digest="c"), BOARD)
    return replace(
        full, publications=editions, posted={"b": first, "c": second}, typed={"minutes": "后来的话。"}
    )


def test_what_hung_is_in_the_file_as_it_hung_and_the_catalogue_is_right(hung: Dossier) -> None:
    told = pages("dossier", hung)
    for words, mark in (("第一版的话。", "12号"), ("第二版的话。", "13号，第2版")):
        (at,) = [number for number, page in enumerate(told, 1) if words in page]
        title = f"{BOARD.title}（公示原件，公示〔2026〕{mark}）"
        assert f"{title}2{at}" in "".join(told[:2]), "two pages, from this one on"
        assert told[at - 1].endswith(f"卷内第{at}页"), at
    assert any("后来的话。" in page for page in told), "the record of the office is set now"
    with pikepdf.open(io.BytesIO(documents.paper_pdf("dossier", hung, public=False))) as book:
        assert pikepdf.pdfa.check(book, "2b").findings == []


def test_the_file_to_show_has_only_what_hangs(hung: Dossier) -> None:
    told = read("dossier", hung, public=True)
    assert "第二版的话。" in told
    assert "第一版的话。" not in told, "what was withdrawn is not shown again"
    assert "后来的话。" not in told, "nothing is set anew that hangs"


@pytest.mark.parametrize("kept", [{}, {"b": b"damaged", "c": b""}])
def test_an_edition_that_is_lost_is_told_in_the_file(hung: Dossier, kept: dict[str, bytes]) -> None:
    assert read("dossier", replace(hung, posted=kept)).count("公示原件缺失或已损坏") == 2


def test_pdf_files_are_in_the_file_as_they_are_or_a_sheet_says_why_not(full: Dossier) -> None:
    quote = documents.posted_pdf(documents.results_paper(full.meeting, public=True))
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(quote)) as book:
        book.save(locked, encryption=pikepdf.Encryption(owner="x", user="8888"))
    files = (
        *full.files,
        FileRow(3, "合同.pdf", "r", 9, documents.PDF),
        FileRow(4, "坏的.pdf", "s", 9, documents.PDF),
    )
    held = replace(full, files=files, pdfs={"q": quote, "r": locked.getvalue(), "s": b"%PDF-1.4 no more"})
    told = pages("dossier", held)
    (at,) = [number for number, page in enumerate(told, 1) if page.endswith(f"卷内第{number}页")]
    assert "议事会会议结果" in told[at - 1]
    assert f"附件2：报价单.pdf1{at}" in "".join(told[:2])
    assert "附件3：合同.pdf该文件设有密码" in "".join(told)
    assert "附件4：坏的.pdf该文件已损坏" in "".join(told)
    assert "合同.pdf" not in read("dossier", held, public=True)
    with pikepdf.open(io.BytesIO(documents.paper_pdf("dossier", held, public=False))) as book:
        assert pikepdf.pdfa.check(book, "2b").findings == []


def test_what_proves_a_matter_raised_in_confidence_is_not_bound_in(full: Dossier) -> None:
    sheet = documents.posted_pdf(documents.results_paper(full.meeting, public=True))
    evidence = (
        FileRow(7, "段磊签字.pdf", "u", 9, documents.PDF, "2026-0003-1"),
        FileRow(8, "段磊家.jpg", "v", 9, PHOTO, "2026-0003-1"),
    )
    open_to_all = replace(full, evidence=evidence, pdfs={"u": sheet}, photos={"v": jpeg("red")})
    held = replace(open_to_all, confided=frozenset({7, 8}))
    said, before = read("dossier", held), read("dossier", open_to_all)
    assert "段磊签字" in before
    assert "段磊家" in before
    assert said.count("任务2026-0003-1佐证（反映人要求保密，原件存于该事项的办理档案，不收入本卷）") == 2
    assert "段磊签字" not in said
    assert "段磊家" not in said
    assert len(pages("dossier", held)) < len(pages("dossier", open_to_all))


def test_no_page_of_the_catalogue_holds_its_sum_alone(full: Dossier) -> None:
    for count in range(3):
        files = tuple(FileRow(at, f"{at}.pdf", f"x{at}", 9, documents.PDF) for at in range(1, count + 1))
        held = replace(full, publications=(), files=files, pdfs={file.digest: b"" for file in files})
        assert "全卷共" in pages("dossier", held)[0], count
