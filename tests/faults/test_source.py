"""Each mistake in a page of docs/ stops the build, and is told at its place in that page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.conftest import Good
from tests.faults.project import build, files, write

pytestmark = pytest.mark.site

BY_MKDOCS = [
    # a line of Markdown; what is said
    ("[a](gone.md)", "a link 'gone.md'"),
    ("[a](How-To-Read.md)", "a link 'How-To-Read.md'"),
    ("[a](how-to-read.md#gone)", "a link 'how-to-read.md#gone'"),
    ("[a](#gone)", "a link '#gone'"),
    ("![a](gone.png)", "a link 'gone.png'"),
    ("[a](assets/gone.pdf)", "a link 'assets/gone.pdf'"),
    ("[a](/absolute/)", "an absolute link '/absolute/'"),
    ("[a](gone/)", "an unrecognized relative link 'gone/'"),
    ("[a](www.council.example)", "a link 'www.council.example'"),
    ("[a](https//council.example)", "a link 'https//council.example'"),
]
BY_US = [
    # a line of Markdown or HTML; what is said
    ('<p><a href="../gone/">a</a></p>', "“../gone/” leads to a page or file that is not there."),
    ('<p><a href="../How-To-Read/">a</a></p>', "“../How-To-Read/” leads to a page or file that"),
    ('<p><a href="../glossary/#gone">a</a></p>', "“../glossary/#gone” leads to a place that its"),
    ('<p><a href="#gone">a</a></p>', "“#gone” leads to a place that its page does not have."),
    ('<p><img src="../gone.png" alt="a"></p>', "“../gone.png” leads to a page or file that is"),
    ('<p><a href="../assets/gone.pdf">a</a></p>', "“../assets/gone.pdf” leads to a page or file"),
    ('<p><a href="../sample/roads/">a</a></p>', "“../sample/roads/” leads to a page or file"),
    ('<p><a href="../sample/parks/#action-9">a</a></p>', "“../sample/parks/#action-9” leads to a"),
    ('<p id="twice">a</p> <p id="twice">b</p>', "The id “twice” stands 2 times on this page."),
    ("## A heading {#main}", "The id “main” stands 2 times on this page."),
    ("# Another first heading", "This page has 2 headings of the first rank, not one."),
    ("##### Deeper at once", "The heading “Deeper at once” is of rank 5 below one of rank"),
    ('<h2 class="a"></h2>', "A heading of rank 2 has no words in it."),
    ("[](how-to-read.md)", "The link to “../how-to-read/” has no words in it."),
    ('<p><a href="../updates/"> </a></p>', "The link to “../updates/” has no words in it."),
    ('[![](assets/icon.svg)](reports.md "b")', "The link to “../reports/” has no words in it."),
    ("![](assets/icon.svg?a)", "The picture “../assets/icon.svg?a” has no text in its place"),
    ('<p><img src="../assets/icon.svg"></p>', "The picture “../assets/icon.svg” has no text in"),
    ("[a](javascript:alert(1))", "“javascript:alert(1)” is no address that a reader can follow."),
    ('<p><a href="JavaScript:b()">a</a></p>', "“JavaScript:b()” is no address that a reader can"),
    ("[a](htp://council.example)", "“htp://council.example” is no address that a reader can"),
    ("[a](https:/council.example)", "“https:/council.example” is no address that a reader can"),
    ("[a](mailto:team)", "“mailto:team” is no address that a reader can follow."),
    ('<p><a href="">a</a></p>', "“” is no address that a reader can follow."),
    ("A [reference][nowhere].", "“[reference][nowhere]” is left over from Markdown"),
    ("A note[^nowhere].", "“[^nowhere]” is left over from Markdown"),
    ("![a](https://cdn.example/a.png)", "This page loads “https://cdn.example/a.png” from another"),
    ('<iframe src="https://x.example/"></iframe>', "This page loads “https://x.example/” from"),
    ('<script src="//x.example/y.js"></script>', "This page loads “//x.example/y.js” from another"),
    ("<script>alert(1)</script>", "<script> has no place in a page."),
    ("<style>p { color: red }</style>", "<style> has no place in a page."),
    ('<p onclick="x()">a</p>', "<p> has the attribute “onclick”."),
    ("**a**{ style='color:red' }", "<strong> has the attribute “style”."),
    ('<p><a href="../about/" target="_blank">a</a></p>', "<a> has the attribute “target”."),
    ("{{ raw }}", "“{{” is left over from a template."),
    ("<div><p>never closed", "closes an element that is not open."),
]
NO_MACROS = "render_macros: true\n"


def planted(top: Path, lines: list[str]) -> dict[str, int]:
    """Add lines to a page that is drawn without macros; return the number of each."""
    about = top / "docs" / "about.md"
    text = about.read_text("utf-8").replace(NO_MACROS, "").replace("{{ council_list() }}", "")
    numbers = {}
    for line in lines:
        text += f"\n{line}\n"
        numbers[line] = text.count("\n")
    write(about, text)
    return numbers


def problems(top: Path, good: Good) -> list[str]:
    """Return the headings of what a build that fails says; the old site is as it was."""
    ended = build(top)
    assert ended.returncode == 1, ended
    assert ended.stderr == ""
    assert files(top / "site") == good.old
    return ended.stdout.splitlines()


def missed(cases: list[tuple[str, str]], numbers: dict[str, int], told: list[str]) -> list[str]:
    """Return the cases that nothing was said of, at the page and its line."""
    return [
        line
        for line, message in cases
        if not any(
            message in each
            and each.startswith(("docs/about.md:1:", f"docs/about.md:{numbers[line]}:"))
            for each in told
        )
    ]


def test_what_mkdocs_finds_is_told_at_its_line(top: Path, good: Good) -> None:
    numbers = planted(top, [line for line, _ in BY_MKDOCS])
    told = problems(top, good)
    for line, message in BY_MKDOCS:
        place = f"docs/about.md:{numbers[line]}:1: error: This page has {message}"
        assert any(each.startswith(place) for each in told), (place, told)
    assert len(told) == len(BY_MKDOCS)


def test_what_mkdocs_does_not_find_our_check_does(top: Path, good: Good) -> None:
    numbers = planted(top, [line for line, _ in BY_US])
    told = problems(top, good)
    assert missed(BY_US, numbers, told) == [], told


PAGES = [
    # the text of a new page; what is said of it
    ("---\nsummary: New.\n---\n\nText\n", "This page has no title."),
    ("---\ntitle: New\n---\n\nText\n", "This page has no description."),
    (
        "---\ntitle: New\nsummary: New.\n---\n\nText\n",
        "No way leads from the home page to this one.",
    ),
    (
        "---\ntitle: New\nsummary: New.\n---\n\n# New\n",
        "This page has 2 headings of the first rank",
    ),
]


def test_pages_without_a_title_a_description_or_a_way_to_them_are_found(
    top: Path, good: Good
) -> None:
    for number, (text, _) in enumerate(PAGES):
        write(top / "docs" / f"new-{number}.md", text)
    told = problems(top, good)
    for number, (_, message) in enumerate(PAGES):
        place = f"docs/new-{number}.md:1:1: error: {message}"
        assert any(each.startswith(place) for each in told), (place, told)
