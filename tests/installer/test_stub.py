"""The words of a damaged installer."""

from __future__ import annotations

import pytest

from installer import stub

THEIRS = (
    "Installer integrity check has failed. Common causes include\nincomplete download and damaged media. "
    "Contact the\ninstaller's author to obtain a new copy.\n\nMore information at:\nhttp://nsis.sf.net/NSIS_Error\0"
)


def program(words: str = THEIRS) -> bytes:
    return b"\x01MZ" + words.encode("utf-16-le") + "NSIS Error\0".encode("utf-16-le")


def test_our_words_stand_where_theirs_stood_and_nothing_else_moves():
    reworded = stub.reword(program())
    assert len(reworded) == len(program())
    start, end = (
        reworded.index(stub.OURS.encode("utf-16-le")),
        reworded.index("NSIS Error".encode("utf-16-le")),
    )
    assert (start, end) == (3, program().index("NSIS Error".encode("utf-16-le")))
    assert reworded[start:end].decode("utf-16-le").rstrip("\0") == stub.OURS
    assert reworded[end - 2 : end] == b"\0\0"


def test_a_file_is_reworded_where_it_lies(tmp_path):
    (tmp_path / "stub.exe").write_bytes(program())
    stub.main(tmp_path / "stub.exe")
    assert (tmp_path / "stub.exe").read_bytes() == stub.reword(program())


@pytest.mark.parametrize(
    "words", ["Something else\0", THEIRS * 2, "Installer integrity check has failed. NSIS_Error\0"]
)
def test_what_cannot_be_reworded_is_refused(words):
    with pytest.raises(ValueError, match="words|damaged"):
        stub.reword(program(words))
