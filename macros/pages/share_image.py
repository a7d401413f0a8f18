"""The picture that goes with a link to the site when somebody shares it (ogp.me, og:image)."""

from __future__ import annotations

import io
from bisect import bisect_left
from dataclasses import dataclass
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFont

FILE = "assets/share.png"
WIDTH, HEIGHT = 1200, 630
"""The size in pixels that the programs which show it ask for."""
_INK, _PAPER, _QUIET = "#262b63", "#ffffff", "#4a4e61"
_MARGIN = 90
_LINE = 1.25
_TOP, _GAP = 190, 34


@dataclass(frozen=True)
class _Text:
    size: float
    lines: tuple[str, ...]


def share_image(title: str, description: str) -> bytes:
    """Return the picture as PNG: the mark, the site's title, and what the site is."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 18), fill=_INK)
    _mark(draw, _MARGIN, 110)
    texts = _fitting(title, description)
    top = float(_TOP)
    for text, colour in zip(texts, (_INK, _QUIET), strict=True):
        for line in text.lines:
            draw.text((_MARGIN, top), line, font=ImageFont.load_default(text.size), fill=colour)
            top += text.size * _LINE
        top += _GAP
    held = io.BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()


def _mark(draw: ImageDraw.ImageDraw, x: int, y: int) -> None:
    draw.ellipse((x, y - 20, x + 40, y + 20), outline=_INK, width=9)
    draw.line((x + 40, y, x + 84, y), fill=_INK, width=9)
    draw.ellipse((x + 80, y - 24, x + 128, y + 24), fill=_INK)


def _fitting(title: str, description: str) -> tuple[_Text, _Text]:
    """Return both texts, as large as there is room for them."""
    for scale in (1.0, 0.85, 0.7, 0.55, 0.4):
        texts = _lines(title, 84 * scale), _lines(description, 42 * scale)
        height = sum(len(one.lines) * one.size * _LINE for one in texts)
        if _TOP + height + _GAP <= HEIGHT - _MARGIN:
            break
    return texts


def _lines(text: str, size: float) -> _Text:
    """Return a text in lines that are no wider than the picture."""
    font = ImageFont.load_default(size)

    def too_wide(characters: int) -> bool:
        return any(font.getlength(line) > WIDTH - 2 * _MARGIN for line in wrap(text, characters))

    characters = bisect_left(range(1, len(text) + 1), x=True, key=too_wide)
    return _Text(size, tuple(wrap(text, max(characters, 1))))
