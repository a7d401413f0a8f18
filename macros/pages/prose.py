"""Officers' longer texts as HTML: emphasis, links and lists, and nothing else."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_RULES = ["emphasis", "link", "list", "newline", "escape"]
_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br"}
_SCHEMES = {"http", "https", "mailto"}
_LINK = re.compile("(?:https?://|mailto:)[^/]", re.IGNORECASE)
_KEPT = 4096  # a plan's texts stand on its page, its actions' and its reports'
_WORDS = re.compile(r"[A-Za-z][A-Za-zÀ-ɏ0-9 ,.;:’“”()£%/–-]*(?<! )")
_AROUND_BLOCKS = re.compile(r"(?:\s*</?(?:p|ul|ol|li)\b[^>]*>\s*)+")


@lru_cache(_KEPT)
def prose(text: str) -> Markup:
    """Return the paragraphs of a long text as HTML. HTML in it comes out as the text it is."""
    return _clean(_html(text))


@lru_cache(_KEPT)
def prose_in_line(text: str) -> Markup:
    """Return a long text for a place that holds no paragraphs: breaks stand for them."""
    html = _AROUND_BLOCKS.sub(_break, _html(text))
    return _clean(html.removeprefix("<br>").removesuffix("<br>"))


def _break(around: re.Match[str]) -> str:
    return "<br>• " if "<li>" in around[0] else "<br>"


def _html(text: str) -> str:
    """Return what Markdown makes of a text; most are words alone, which it need not read."""
    return f"<p>{text}</p>\n" if _WORDS.fullmatch(text) else _markdown().render(text)


def _clean(html: str) -> Markup:
    safe = nh3.clean(
        html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes=_SCHEMES, link_rel=None
    )
    return Markup(safe)  # noqa: S704  cleaned one line above


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False}).enable(_RULES)
    markdown.validateLink = (  # type: ignore[method-assign]  # markdown-it's own way to say it
        lambda url: _LINK.match(url) is not None
    )
    return markdown
