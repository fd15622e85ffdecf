"""公示情况 and 撤回说明: what of a meeting hung on the board, what was said of it, and why a paper was taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desktop.core.discretion import Say
from desktop.features.consultation.documents.discretion import named, told
from desktop.features.consultation.documents.wording import called, closed, said_date, said_day
from desktop.features.consultation.records import Meeting, Publication
from desktop.printing.blocks import (
    Block,
    Bound,
    Grid,
    GridColumn,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Title,
)
from desktop.printing.bound import obstacle

COLUMNS = (
    GridColumn("公示编号", 6, "centre"),
    GridColumn("文书", 9),
    GridColumn("张贴地点", 6),
    GridColumn("起止日期", 6, "centre"),
    GridColumn("结果", 6, "centre"),
)


def publication_paper(
    meeting: Meeting, publications: Sequence[Publication], day: date, *, public: bool
) -> Paper:
    """公示情况 on a day: every edition that was put up, from when to when, what was objected and answered."""
    hide, say = named(meeting, public=public), told(meeting, public=public)
    title = f"{called(meeting)}公示情况"
    ordered = sorted(publications, key=lambda one: (one.begins_on, one.number))
    blocks: list[Block] = [Title(title), Grid(COLUMNS, tuple(_row(one, day, say) for one in ordered))]
    hung = [one for one in ordered if one.begins_on <= day]
    objections = [(one, said) for one in ordered for said in one.objections]
    if hung:
        blocks.append(Heading(1, "意见与答复"))
    for number, (one, said) in enumerate(objections, 1):
        answer = f"答复（{said_day(said.answered_on)}）：{said.answer}" if said.answer else "尚未答复"
        blocks.append(
            Paragraph(
                say(
                    f"{number}. {said_day(said.raised_on)}，对{one.mark}：{closed(said.words)}{closed(answer)}"
                )
            )
        )
    if hung and not objections:
        until = f"截至{said_day(day)}" if any(one.is_up for one in hung) else "公示期间"
        blocks.append(Paragraph(f"{until}未收到意见。"))
    return Paper(
        title,
        tuple(blocks),
        hide(meeting.draft.convener),
        say(meeting.draft.subject),
        day=meeting.draft.held_on,
    )


def hung_paper(publication: Publication, pdf: bytes | None) -> Paper:
    """An edition exactly as it hung, out of the store; where it is lost there, a sheet that says so."""
    edition = f"，第{publication.edition}版" if publication.edition > 1 else ""
    kept = "未张贴" if publication.never_hung else "公示原件"
    title = f"{publication.title}（{kept}，{publication.mark}{edition}）"
    if pdf is not None and not obstacle(pdf):
        return Paper(title, (Bound(title, pdf),), day=publication.begins_on)
    lost = Paragraph("存档的公示原件缺失或已损坏，未能收入本卷；请以张贴的纸质文本补入。")
    return Paper(title, (Title(title), lost), day=publication.begins_on)


def withdrawal_paper(meeting: Meeting, publication: Publication, *, public: bool) -> Paper:
    """撤回说明 of a paper that was taken back from the board, with the reason that was noted."""
    hide, say = named(meeting, public=public), told(meeting, public=public)
    title = f"关于撤回{publication.mark}的说明"
    blocks: list[Block] = [
        Title(title),
        Paragraph(f"{meeting.compound}全体居民、业主：", flush=True),
        *(Paragraph(say(words)) for words in _told(publication, again=meeting.outcome is None)),
        Signature(hide(meeting.draft.convener) or meeting.compound, said_day(publication.withdrawn_on)),
    ]
    return Paper(
        title,
        tuple(blocks),
        hide(meeting.draft.convener),
        say(meeting.draft.subject),
        day=publication.withdrawn_on,
    )


def _told(publication: Publication, *, again: bool) -> Iterator[str]:
    """What was withdrawn and why; that it goes up `again` is said of a meeting nothing ended."""
    places = f"在{publication.places}" if publication.places else ""
    begins, hung = said_day(publication.begins_on), not publication.never_hung
    yield (
        f"{begins if hung else f'原定{begins}起'}{places}公示的《{publication.title}》"
        f"（{publication.mark}，第{publication.edition}版）{'' if hung else '尚未张贴，'}自{said_day(publication.withdrawn_on)}起撤回。"
    )
    if publication.withdraw_reason:
        yield closed(f"撤回原因：{publication.withdraw_reason}")
    anew = "更正后的内容以重新公示的版本为准，公示期自重新公示之日起计算；" if again else ""
    yield f"{anew}撤回的版本存入会议卷宗。"


def _row(one: Publication, day: date, say: Say) -> tuple[str, ...]:
    result = "公示中" if one.begins_on <= day else f"将于{said_date(one.begins_on)}张贴"
    if one.withdrawn_on:
        result = f"{'未张贴，' if one.never_hung else ''}{said_date(one.withdrawn_on)}撤回"
    elif one.taken_down_on:
        result = f"{said_date(one.taken_down_on)}撤下"
    edition = f"（第{one.edition}版）" if one.edition > 1 else ""
    return (
        one.mark,
        one.title + edition,
        say(one.places),
        f"{said_date(one.begins_on)}至\n{said_date(one.ends_on)}",
        result,
    )
