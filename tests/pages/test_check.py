"""The check of the built site: each fault, planted in a small site without faults, is found."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from macros.pages.check import check_site

ADDRESS = "https://plans.example/"
HOME = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Home</title>
<meta name="description" content="What this is">
<link rel="canonical" href="https://plans.example/">
<link rel="stylesheet" href="./assets/plans.css">
<script src="./assets/site.js" defer></script>
<script type="application/ld+json">{"name": "Home {{"}</script>
</head>
<body>
<main id="main">
<h1>Home</h1>
<p><a href="sample/">Sample</a>, <a href="./sample/#plans">its plans</a>, <a href="#main">top</a>,
<a href="https://council.example/">elsewhere</a>, <a href="mailto:team@council.example">write</a>,
<a href="assets/notes.txt">notes</a> <a href="sample/?show=late#plans">late</a></p>
<p>Text with &#123;&#123; 7*7 }} and <code>{{ macro() }}</code> &amp; a note [1]</p>
<img src="assets/icon.svg" alt="" role="presentation">
<img src="assets/icon.svg" alt="A mark">
<svg viewBox="0 0 1 1"><title>A picture</title><rect width="1" height="1"/></svg>
</main>
</body>
</html>
"""
SAMPLE = """\
<!doctype html>
<html lang="en-GB">
<head><title>Sample</title><meta name="description" content="A council"></head>
<body>
<main>
<h1>Sample</h1>
<section id="plans"><h2>Plans</h2><h3>Parks</h3></section>
<section><h2>Back</h2><p><a href="../">Home</a></p></section>
</main>
</body>
</html>
"""
FILES = {
    "index.html": HOME,
    "sample/index.html": SAMPLE,
    "assets/plans.css": "",
    "assets/site.js": "",
    "assets/icon.svg": "",
    "assets/notes.txt": "{{ this is no page }}",
}
FAULTS = [
    # in place of, on the home page; what is found there
    ('href="sample/"', 'href="samples/"', "“samples/” leads to a page or file that is not there."),
    ('href="sample/"', 'href="sample"', "“sample” leads to a page or file that is not there."),
    ('href="sample/"', 'href="/x/"', "“/x/” leads to a page or file that is not there."),
    ("#plans", "#plan", "“./sample/#plan” leads to a place that its page does not have."),
    ('"#main"', '"#top"', "“#top” leads to a place that its page does not have."),
    ("notes.txt", "note.txt", "“assets/note.txt” leads to a page or file that is not there."),
    ("icon.svg", "icons.svg", "“assets/icons.svg” leads to a page or file that is not there."),
    ("plans.css", "plan.css", "“./assets/plan.css” leads to a page or file that is not there."),
    ("<h1>", '<h1 id="main">', "The id “main” stands 2 times on this page."),
    ("</h1>", "</h1><h1>x</h1>", "This page has 2 headings of the first rank, not one."),
    ("<h1>Home</h1>", "", "This page has 0 headings of the first rank, not one."),
    ("</h1>", "</h1><h3>x</h3>", "The heading “x” is of rank 3 below one of rank 1"),
    ("&#123;&#123;", "{{", "“{{” is left over from a template."),
    ("[1]", "{% if %}", "“{%” is left over from a template."),
    ("[1]", "{# note #}", "“{#” is left over from a template."),
    ("[1]", "\ue000title\ue001", "“\ue000” is left over from a template."),
    ("[1]", "[one][two]", "“[one][two]” is left over from Markdown: what it refers to is"),
    ("[1]", "[^1]", "“[^1]” is left over from Markdown: what it refers to is not there."),
    ('{"name"', "{name", "What this page tells search engines is not JSON."),
    (' type="application/ld+json"', "", "<script> has no place in a page."),
    ("[1]", "Macro Rendering Error", "A macro failed on this page."),
    (
        'src="./assets/site.js"',
        'src="https://cdn.example/x.js"',
        "This page loads “https://cdn.example/x.js” from another site.",
    ),
    (
        'src="assets/icon.svg"',
        'src="//cdn.example/x.png"',
        "This page loads “//cdn.example/x.png” from another site.",
    ),
    (
        "<p>Text",
        '<iframe src="https://cdn.example/"></iframe><p>Text',
        "This page loads “https://cdn.example/” from another site.",
    ),
    (
        "<p>Text",
        '<video src="https://cdn.example/x.mp4"></video><p>Text',
        "This page loads “https://cdn.example/x.mp4” from another site.",
    ),
    (
        "<p>Text",
        '<object data="https://cdn.example/x.pdf"></object><p>Text',
        "This page loads “https://cdn.example/x.pdf” from another site.",
    ),
    (
        '"mailto:team@council.example"',
        '"javascript:alert(1)"',
        "“javascript:alert(1)” is no address that a reader can follow.",
    ),
    (
        '"mailto:team@council.example"',
        '"JavaScript:alert(1)"',
        "“JavaScript:alert(1)” is no address that a reader can follow.",
    ),
    (
        '"mailto:team@council.example"',
        '"data:text/html,x"',
        "“data:text/html,x” is no address that a reader can follow.",
    ),
    ('"https://council.example/"', '"https://"', "“https://” is no address that a reader can"),
    ("<title>Home</title>", "", "This page has no title."),
    ("<title>Home</title>", "<title> </title>", "This page has no title."),
    ('content="What this is"', 'content=""', "This page has no description."),
    ('<meta name="description" content="What this is">', "", "This page has no description."),
    ('lang="en-GB"', "", "This page does not say its language."),
    ("</main>", "", "</body> closes an element that is not open."),
    ("</p>\n<img", "<img", "</main> closes an element that is not open."),
    ("</body>\n</html>", "", "<body> is never closed."),
    ("</main>", "</main></div>", "</div> closes an element that is not open."),
    (' alt="A mark"', "", "The picture “assets/icon.svg” has no text in its place (alt)."),
    (' alt="A mark"', ' alt=""', "The picture “assets/icon.svg” has no text in its place (alt)."),
    ("<h1>Home", "<h1>Home</h1><h2> <b></b></h2><h1>", "A heading of rank 2 has no words in it."),
    ("<main ", '<main style="color:red" ', "<main> has the attribute “style”."),
    ("<main ", '<main data-plans-mark="1" ', "<main> has the attribute “data-plans-mark”."),
    ("<main ", '<main onclick="x()" ', "<main> has the attribute “onclick”."),
    ("<main ", '<main data-plans-mark="1" ', "<main> has the attribute “data-plans-mark”."),
    ("<p>Text", '<p><a target="_blank" href="#main">x</a>', "<a> has the attribute “target”."),
    ("<p>Text", "<style>@import url(//x.example/)</style><p>", "<style> has no place in a page."),
    ("<p>Text", "<script>x()</script><p>", "<script> has no place in a page."),
    ("<head>", '<head><base href="/x/">', "<base> has no place in a page."),
    (">notes<", "> <", "The link to “assets/notes.txt” has no words in it."),
    (">notes<", '><img src="assets/icon.svg" alt=""><', "The link to “assets/notes.txt” has no"),
    ('"assets/notes.txt"', '""', "“” is no address that a reader can follow."),
    ('"assets/notes.txt"', '"htp://council.example/"', "“htp://council.example/” is no address"),
    ('"assets/notes.txt"', '"https:/council.example/"', "“https:/council.example/” is no address"),
    ('"assets/notes.txt"', '"https//council.example/"', "“https//council.example/” leads to a"),
    ('"assets/notes.txt"', '"www.council.example"', "“www.council.example” leads to a page or"),
    ('"assets/notes.txt"', '"mailto.team@council.example"', "“mailto.team@council.example” leads"),
    ('"assets/notes.txt"', '"mailto:team"', "“mailto:team” is no address that a reader can"),
    ('"assets/notes.txt"', '"assets/Notes.txt"', "“assets/Notes.txt” leads to a page or file"),
    ("./sample/#plans", "./sample/#Plans", "“./sample/#Plans” leads to a place that its page"),
    (
        "<p>Text",
        '<video poster="https://cdn.example/x.png"></video><p>',
        "This page loads “https://cdn.example/x.png” from another site.",
    ),
]


def built(folder: Path, files: Mapping[str, str] = FILES) -> Path:
    """Return a folder that holds a small site."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def found(folder: Path) -> list[tuple[str, str]]:
    """Return each file in which something is wrong, and what."""
    return [(problem.place.file, problem.message) for problem in check_site(folder, ADDRESS)]


def test_a_site_without_faults_has_none(tmp_path: Path) -> None:
    assert found(built(tmp_path)) == []


@pytest.mark.parametrize(("right", "wrong", "message"), FAULTS)
def test_each_fault_is_found(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    assert right in HOME
    site = built(tmp_path, {**FILES, "index.html": HOME.replace(right, wrong, 1)})
    problems = found(site)
    assert {file for file, _ in problems} <= {"site/index.html", "site/sample/index.html"}
    assert any(each.startswith(message) for _, each in problems), problems


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    site = built(tmp_path, {**FILES, "index.html": HOME.replace("notes.txt", "note.txt")})
    (problem,) = check_site(site, ADDRESS)
    assert HOME.split("\n")[problem.place.line - 1].startswith('<a href="assets/notes.txt">')


def test_pages_to_which_no_way_leads_are_found_unless_they_are_not_meant_to_be(
    tmp_path: Path,
) -> None:
    hidden = SAMPLE.replace("<head>", '<head><meta name="robots" content="noindex">')
    island = {f"{one}/index.html": SAMPLE.replace("../", f"../{two}/") for one, two in ("ab", "ba")}
    site = built(tmp_path, {**FILES, **island, "hidden/index.html": hidden})
    assert found(site) == [
        ("site/a/index.html", "No way leads from the home page to this one."),
        ("site/b/index.html", "No way leads from the home page to this one."),
    ]


def test_anchors_and_files_are_found_by_their_names_in_percent_signs(tmp_path: Path) -> None:
    named = {
        "index.html": HOME.replace("./sample/#plans", "./sample/#f%C3%BCr%20alle").replace(
            "assets/notes.txt", "assets/two%20words.txt"
        ),
        "sample/index.html": SAMPLE.replace('id="plans"', 'id="für alle"'),
        "assets/two words.txt": "",
    }
    messages = [message for _, message in found(built(tmp_path, {**FILES, **named}))]
    assert messages == ["“sample/?show=late#plans” leads to a place that its page does not have."]


def test_every_page_is_checked_at_its_own_depth(tmp_path: Path) -> None:
    site = built(tmp_path, {**FILES, "sample/index.html": SAMPLE.replace("../", "../../x/")})
    assert ("site/sample/index.html", "“../../x/” leads to a page or file that is not there.") in (
        found(site)
    )


def test_a_site_below_a_path_is_checked_below_it(tmp_path: Path) -> None:
    site = built(tmp_path, {**FILES, "index.html": HOME.replace(ADDRESS, f"{ADDRESS}plans/")})
    assert check_site(site, f"{ADDRESS}plans/") == []
    messages = {problem.message for problem in check_site(site, ADDRESS)}
    assert "“https://plans.example/plans/” leads to a page or file that is not there." in messages
