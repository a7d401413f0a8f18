"""From facts to HTML: everything is escaped, and nothing that is missing goes unnoticed."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from macros.facts.facts import facts
from macros.pages import render
from macros.pages.site import filled
from macros.reading.dates import when
from macros.reading.money import amount
from tests.pages.drawing import Drawing, frame
from tests.pages.html import parsed
from tests.plans import AS_AT, facts_of, files, register, said

NASTY = [
    "Crime & disorder < 5 > 4 “quoted” \"double\" 'single'",
    "&amp; &lt;b&gt; &#60;",
    "a {{ 7*7 }} b {% include 'x' %} c {# no #}",
    "</title></h1><script>alert(1)</script>",
    'x"><img src=x onerror=alert(1)>',
    "[link][ref] and a note[^1] and {: onclick=alert(1) }",
    "--8<-- mkdocs.yml",
]
ACTIONS = 'actions:\n  - ref: "1"\n'
QUERIES = "\nqueries:\n"


def quoted(text: str) -> str:
    """Return a text in single quotes, as officers write it."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def in_template(tmp_path: Path, template: str, **context: object) -> str:
    """Return what a template draws."""
    (tmp_path / "one.html").write_text(template, encoding="utf-8")
    env = render.environment(facts_of('actions:\n  - ref: "1"\n    title: One\n'), tmp_path)
    return render.render(env, "one.html", "../", context)


def test_what_is_undefined_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(jinja2.UndefinedError, match="titel"):
        in_template(tmp_path, "{{ titel }}", title="x")


def test_what_a_thing_does_not_have_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(AttributeError, match="titel"):
        in_template(tmp_path, "{{ site.titel }}")


def test_text_is_escaped(tmp_path: Path) -> None:
    html = in_template(tmp_path, '<p title="{{ text }}">{{ text }}</p>', text="<b> & \" '")
    paragraph = parsed(html).one("p")
    assert (paragraph.text, paragraph.attributes["title"]) == ("<b> & \" '",) * 2


def test_links_start_where_the_page_is(tmp_path: Path) -> None:
    template = "{{ to('sample/parks/') }} {{ to('sample/parks/', 'action-1') }} {{ to('') }}"
    html = in_template(tmp_path, template)
    assert html == "../sample/parks/ ../sample/parks/#action-1 ../"


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("2004-03-01", '<time datetime="2004-03-01">1 March 2004</time>'),
        ("2002-06", '<time datetime="2002-06">June 2002</time>'),
        ("2004/05", "2004/05"),
        ("ongoing", "Ongoing"),
    ],
)
def test_dates_are_marked_where_html_has_a_form_for_them(written: str, html: str) -> None:
    one = when(written)
    assert one
    assert str(render.dated(one)) == html


def test_amounts_are_as_written() -> None:
    one = amount("about £2,000 to £7,000 a year")
    assert one
    assert render.amount_in_words(one) == "About £2,000 to £7,000 a year"


@pytest.fixture(scope="module")
def nasty() -> Drawing:
    """Return a plan for each nasty text, which stands wherever an officer could put it."""
    plans: dict[str, str] = {}
    for number, text in enumerate(map(quoted, NASTY)):
        plan = f"title: {text}\n{ACTIONS}    title: {text}\n{QUERIES}  - title: {text}\n"
        plans |= files(
            f"{plan}    says:\n      - {text}\n",
            {"2025-06-30": said({"1": f"note: {text}"})},
            key=f"sample/plan-{number}",
        )
    return Drawing(facts(register(plans), AS_AT))


def test_text_that_tries_to_be_code_is_shown_as_the_same_text(nasty: Drawing) -> None:
    for number, text in enumerate(NASTY):
        page = nasty(f"sample/plan-{number}/")
        row = page.one("tr", id="action-1")
        assert page.one("h1").text == text
        assert row.one("th").one("a").text == text
        assert text in row.one("td", class_="c-note").text
        assert text in page.one("section", id="queries").one("h3").text
        assert nasty(f"sample/plan-{number}/actions/1/").one("h1").text == text


def test_text_that_tries_to_be_code_makes_no_element(nasty: Drawing) -> None:
    plain, *others = (
        [one.tag for one in nasty(f"sample/plan-{number}/").inside()]
        for number in range(len(NASTY))
    )
    assert others == [plain] * len(others)


def test_a_title_that_tries_to_be_code_is_shown_in_the_shell_as_the_same_text(
    nasty: Drawing,
) -> None:
    around = frame(nasty.facts)
    for number, text in enumerate(NASTY):
        page = nasty.pages[f"sample/plan-{number}/"]
        document = parsed(filled(page, around, nasty.env, nasty.facts))
        (title,) = document.one("head").every("title")
        assert title.text == f"{text}, Sample Borough Council – Plans in Sample"
        assert document.one("meta", name="description").attributes["content"] == page.description


def test_every_page_of_a_plan_is_whole_html() -> None:
    plan = 'actions:\n  - ref: "1"\n    title: One\n'
    done = {"2025-06-30": said({"1": "status: complete"})}
    drawing = Drawing(facts_of(plan, done, {"2025-08-15": ""}))
    assert len(drawing.pages) == 17
    for address in drawing.pages:
        assert len(drawing(address).every("h1")) == 1, address


def test_signs_of_templates_are_written_so_that_the_check_can_tell(tmp_path: Path) -> None:
    html = in_template(tmp_path, "<p>{{ text }}</p>", text="{{ {% {# ][ [^ {} []")
    assert parsed(html).text == "{{ {% {# ][ [^ {} []"
    assert not {sign for sign in ("{{", "{%", "{#", "][", "[^") if sign in html}


def test_a_council_without_a_plan_has_a_page() -> None:
    drawing = Drawing(facts(register({}), AS_AT))
    assert [page.address for page in drawing.pages.values() if page.kind == "council"] == [
        "sample/"
    ]
    assert "hold no plan" in drawing("sample/").one("p", class_="summary").text
