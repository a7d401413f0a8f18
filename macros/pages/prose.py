"""Officers' longer texts as HTML: emphasis, links and lists, and nothing else."""

from __future__ import annotations

from functools import cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_RULES = ["emphasis", "link", "list", "newline", "escape", "entity"]
_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br"}
_SCHEMES = {"http", "https", "mailto"}


def prose(text: str) -> Markup:
    """Return the paragraphs of a long text as HTML. HTML in it comes out as the text it is."""
    return _clean(_markdown().render(text))


def prose_in_line(text: str) -> Markup:
    """Return a long text for a place that holds no paragraphs: line breaks stand for them."""
    html = str(_clean(_markdown().render(text))).strip()
    inner = html.removeprefix("<p>").removesuffix("</p>").replace("</p>\n<p>", "<br>")
    return Markup(inner)  # noqa: S704  cleaned above


def _clean(html: str) -> Markup:
    safe = nh3.clean(
        html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes=_SCHEMES, link_rel=None
    )
    return Markup(safe)  # noqa: S704  cleaned one line above


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("zero", {"html": False}).enable(_RULES)
