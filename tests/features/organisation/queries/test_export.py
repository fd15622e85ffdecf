"""What is stored, said in the lines of a file."""

from __future__ import annotations

from datetime import date

from desktop.features.organisation import queries


def test_posts_that_ended_are_told_too(db, compound):
    with db.reading() as s:
        lines = queries.post_lines(s)
        within = queries.post_lines(s, compound)
    former = next(line for line in lines if line.person == "姜磊")
    assert (former.street, former.community, former.compound, former.building) == (
        "沈家营街道",
        "沈家营社区",
        "冶电二村小区",
        "",
    )
    assert (former.ends_on, former.reason, former.document_no) == (date(2025, 4, 30), "换届", "街〔2025〕7号")
    assert (len(lines), len(within)) == (7, 5)


def test_the_register_of_one_compound(demo):
    with demo.reading() as s:
        places = {name.split()[-1]: place for place, name in queries.compound_choices(s)}
        lines = queries.roster_lines(s, places["冶电二村小区"])
        assert queries.roster_lines(s, places["华新小区"]) == []
    assert (len(lines), lines[0].owners, lines[0].centre) == (504, ("任涛文",), "张雪")
