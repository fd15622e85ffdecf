"""The sRGB colour space as a small ICC profile, built from the numbers of IEC 61966-2-1."""

from __future__ import annotations

from functools import cache
from struct import pack

WHITE = (0.9642, 1.0, 0.8249)
"""D50, the white of the profile connection space."""

PRIMARIES = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.7141),
}
"""Red, green and blue of sRGB, adapted to D50."""

CURVE_POINTS = 1024


@cache
def srgb_profile() -> bytes:
    """A version 2.1 display profile (ICC.1:2001-04)."""
    texts = {
        "desc": _description("sRGB IEC61966-2.1"),
        "cprt": _tagged("text", b"No copyright, use freely\0"),
    }
    tags = {**texts, "wtpt": _xyz(WHITE), **{name: _xyz(value) for name, value in PRIMARIES.items()}}
    curve = _tagged(
        "curv", pack(">I", CURVE_POINTS) + b"".join(pack(">H", _linear(at)) for at in range(CURVE_POINTS))
    )
    tags |= {"rTRC": curve, "gTRC": curve, "bTRC": curve}
    return _assembled(tags)


def _assembled(tags: dict[str, bytes]) -> bytes:
    table, body, placed = b"", b"", dict[bytes, int]()
    first = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        if data not in placed:
            placed[data] = first + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table += name.encode() + pack(">II", placed[data], len(data))
    header = pack(">I4sI", first + len(body), b"\0" * 4, 0x02100000) + b"mntrRGB XYZ "
    header += pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + pack(">3I", *map(_fixed, WHITE))
    return header.ljust(128, b"\0") + pack(">I", len(tags)) + table + body


def _linear(point: int) -> int:
    value = point / (CURVE_POINTS - 1)
    light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return round(light * 65535)


def _tagged(kind: str, data: bytes) -> bytes:
    return kind.encode() + b"\0" * 4 + data


def _description(text: str) -> bytes:
    words = text.encode() + b"\0"
    return _tagged("desc", pack(">I", len(words)) + words + b"\0" * 78)


def _xyz(value: tuple[float, float, float]) -> bytes:
    return _tagged("XYZ ", pack(">3i", *map(_fixed, value)))


def _fixed(value: float) -> int:
    return round(value * 65536)
