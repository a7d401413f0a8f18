"""The picture of a shared link: its size, its text inside its edges, the same every time."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

from macros.pages.share_image import HEIGHT, WIDTH, share_image

LONG = "What councils promised after reviews and inspections, what they said about it, and so on. "


@pytest.mark.parametrize("title", ["Plans", "Plans in Public for the whole of a very large county"])
@pytest.mark.parametrize("description", ["Short.", LONG, LONG * 2])
def test_whatever_it_says_stays_inside_its_edges(title: str, description: str) -> None:
    image = Image.open(io.BytesIO(share_image(title, description)))
    assert image.size == (WIDTH, HEIGHT)
    below_the_rule = image.crop((0, 30, WIDTH, HEIGHT))
    drawn = ImageChops.invert(below_the_rule).getbbox()
    assert drawn
    assert drawn[0] >= 60
    assert drawn[2] <= WIDTH - 60
    assert drawn[3] <= HEIGHT - 60


def test_it_is_the_same_every_time_and_another_for_another_site() -> None:
    assert share_image("Plans", LONG) == share_image("Plans", LONG)
    assert share_image("Plans", LONG) != share_image("Plan", LONG)
