"""Officers' longer texts: a little formatting, and nothing that could do harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from macros.pages.prose import prose, prose_in_line
from tests.pages.html import parsed

FORMATTED = [
    ("one *two* **three**", "<p>one <em>two</em> <strong>three</strong></p>"),
    ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
    ("one\\\ntwo", "<p>one<br>\ntwo</p>"),
    ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
    ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
    (
        "[the paper](https://x.example/a?b=1&c=2)",
        '<p><a href="https://x.example/a?b=1&amp;c=2">the paper</a></p>',
    ),
    ("[write](mailto:team@x.example)", '<p><a href="mailto:team@x.example">write</a></p>'),
    ("Crime & disorder", "<p>Crime &amp; disorder</p>"),
]
AS_TEXT = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="https://x.example" onclick="alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](data:text/html,x)",
    "[x](vbscript:x)",
    "{{ 7*7 }}",
    "{% include 'x' %}",
    "{# no #}",
    "words {: onclick=alert(1) }",
    '--8<-- "mkdocs.yml"',
    "# not a heading",
    "`not code`",
    "| not | a | table |",
    "5 < 6 > 4",
    "&lt;b&gt; &amp; &#60;",
    "https://x.example/ on its own",
    "[x](../another/page/)",
    "[x](/another/page/)",
    "[x](//x.example/)",
    "[x](file:///etc/passwd)",
    "<https://x.example>",
]
TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br"}


@pytest.mark.parametrize(("written", "html"), FORMATTED)
def test_emphasis_links_lists_and_breaks_are_shown(written: str, html: str) -> None:
    assert str(prose(written)).strip() == html


@pytest.mark.parametrize("written", AS_TEXT)
def test_code_comes_out_as_the_same_text(written: str) -> None:
    document = parsed(str(prose(written)))
    assert document.text == written
    assert {one.tag for one in document.inside()} <= {"p"}


def test_a_picture_becomes_a_link_at_most() -> None:
    document = parsed(str(prose("![x](https://x.example/picture.png)")))
    assert {one.tag for one in document.inside()} <= {"p", "a"}


def test_a_link_has_no_attribute_but_its_address_and_title() -> None:
    link = parsed(str(prose('[x](https://x.example "a title")'))).one("a")
    assert link.attributes == {"href": "https://x.example", "title": "a title"}


@pytest.mark.parametrize("sign", ["javascript:", "JaVaScRiPt:", " javascript:", "java\tscript:"])
def test_no_link_runs_a_script(sign: str) -> None:
    for written in (f"[x](<{sign}alert(1)>)", f"[x]({sign}alert(1))"):
        assert parsed(str(prose(written))).every("a") == []


@given(some.text(some.characters(codec="utf-8"), max_size=80))
def test_no_text_whatever_makes_another_element(written: str) -> None:
    for html in (prose(written), prose_in_line(written)):
        elements = list(parsed(str(html)).inside())
        assert {one.tag for one in elements} <= TAGS
        assert {name for one in elements for name in one.attributes} <= {"href", "title", "start"}


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("one *two*", "one <em>two</em>"),
        ("one\n\ntwo\n\nthree", "one<br>two<br>three"),
        ("one\n\n- two\n- three\n\nfour", "one<br>• two<br>• three<br>four"),
        ("- one\n\n- two\n  - three", "• one<br>• two<br>• three"),
        ("3. one\n4. *two*", "• one<br>• <em>two</em>"),
        ("a < b <p> </li>", "a &lt; b &lt;p&gt; &lt;/li&gt;"),
        ("", ""),
    ],
)
def test_in_a_line_paragraphs_become_breaks(written: str, html: str) -> None:
    assert str(prose_in_line(written)) == html
