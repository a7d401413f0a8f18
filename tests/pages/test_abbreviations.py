"""Abbreviations: explained once, where they first stand, in the words of the right council."""

from __future__ import annotations

import pytest
from markupsafe import escape

from macros.pages.abbreviations import explained, terms_for
from macros.reading.model.site import Term
from macros.reading.values import Key, Line
from tests.pages.html import parsed, pieces


def term(name: str, means: str, *also: str, council: str | None = None) -> Term:
    return Term(
        term=Line(name),
        means=Line(means),
        also=tuple(Line(each) for each in also),
        council=Key(council) if council else None,
    )


CCTV = term("CCTV", "Closed-circuit television")
CDRP = term("CDRP", "Crime and disorder reduction partnership", "CDRPs", "CDRP's")
TERMS = (
    CCTV,
    CDRP,
    term("C&D", "Crime and disorder", "c&d"),
    term("LP", "Not explained in the paper"),
    term("Mainstream", "Make part of everyday work"),
    term("SWBP", 'The “Safer" <Borough>'),
)
EXPLAINED = '<abbr title="Closed-circuit television">CCTV</abbr>'


def test_only_the_first_use_is_explained() -> None:
    html, used = explained("<p>CCTV and CCTV</p><p>CCTV</p>", TERMS)
    assert html == f"<p>{EXPLAINED} and CCTV</p><p>CCTV</p>"
    assert used == (CCTV,)


@pytest.mark.parametrize(
    "html",
    [
        "<h1>CCTV</h1>",
        "<code>CCTV</code>",
        "<svg><title>CCTV</title><desc>CCTV</desc></svg>",
        "<details><summary>More <span>CCTV</span> CCTV</summary></details>",
        "<label><input value='x'>CCTV <b>4</b></label>",
        "<script>CCTV</script>",
        '<abbr title="x">CCTV</abbr>',
        '<a href="#CCTV" title="CCTV">x</a>',
        '<div aria-label="CCTV"></div>',
        "<p>ACCTV, CCTVs, CCTV2 and XCCTV</p>",
    ],
)
def test_it_is_left_alone_where_an_explanation_would_not_do(html: str) -> None:
    assert explained(html, TERMS) == (html, ())


def test_it_is_explained_after_a_place_where_it_would_not_do() -> None:
    html, _ = explained("<h1>CCTV <b>CCTV</b></h1><p>CCTV</p>", TERMS)
    assert html == f"<h1>CCTV <b>CCTV</b></h1><p>{EXPLAINED}</p>"


def test_another_form_of_a_term_is_explained_whole() -> None:
    html, used = explained("<p>ten CDRPs; a CDRP</p>", TERMS)
    assert [one.text for one in parsed(html).every("abbr")] == ["CDRPs"]
    assert used == (CDRP,)


def test_a_term_with_an_ampersand_is_found_in_html() -> None:
    html, _ = explained("<p>the C&amp;D strategy</p>", TERMS)
    assert html == '<p>the <abbr title="Crime and disorder">C&amp;D</abbr> strategy</p>'


def test_what_it_means_is_escaped() -> None:
    html, _ = explained("<p>SWBP</p>", TERMS)
    assert parsed(html).one("abbr").attributes["title"] == 'The “Safer" <Borough>'


@pytest.mark.parametrize("name", ["39;AB", "34;AB", "#39;AB", "AMP", "LT", "GT;", "QUOT", ";AB"])
def test_no_term_is_found_inside_a_character_written_as_a_number_or_name(name: str) -> None:
    html = "<p>&#39;AB &#34;AB &amp;AB &lt;AB &lt;b&gt; &AMP; &QUOT; &GT;</p>"
    assert explained(html, (term(name, "evil"),)) == (html, ())


@pytest.mark.parametrize(
    "name",
    ["DIV", "CLASS", "HREF", "TITLE", "ABBR", "P>X", "<BB>", "</PP", "A=B", '"A"B'],
)
def test_no_term_changes_an_element_or_an_attribute(name: str) -> None:
    html = (
        '<DIV CLASS="TITLE" data-x="P&gt;X A=B"><P HREF="SCRIPT"><ABBR TITLE="DIV"></ABBR>'
        f"{escape(name)}</P></DIV>"
    )
    text = f'"><script>{name}</script>'
    result, used = explained(html, (term(name, text),))
    shown = pieces(result)
    new = [("<", "abbr"), ("=", "abbr", "title", text), ("", name), (">", "abbr")]
    at = pieces(html).index(("", name))
    assert shown == [*pieces(html)[:at], *new, *pieces(html)[at + 1 :]]
    assert len(used) == 1


def test_what_the_paper_does_not_explain_is_listed_and_not_explained() -> None:
    html, used = explained("<p>sent to LP and LP</p>", TERMS)
    assert html == "<p>sent to LP and LP</p>"
    assert [str(one.term) for one in used] == ["LP"]


def test_ordinary_words_are_not_explained_on_the_page() -> None:
    assert explained("<p>Mainstream work</p>", TERMS) == ("<p>Mainstream work</p>", ())


def test_terms_are_listed_by_letter() -> None:
    _, used = explained("<p>SWBP, CDRP, CCTV, C&amp;D</p>", TERMS)
    assert [str(one.term) for one in used] == ["C&D", "CCTV", "CDRP", "SWBP"]


def test_without_terms_nothing_changes() -> None:
    assert explained("<p>CCTV</p>", ()) == ("<p>CCTV</p>", ())


def test_a_page_has_the_terms_of_everyone_and_of_its_councils() -> None:
    own = term("CSO", "Community Safety Officer", council="cheltenham")
    other = term("CSO", "Chief Something", council="leicester")
    assert terms_for((own, CCTV, other), ("cheltenham",)) == (CCTV, own)
    assert terms_for((own, CCTV, other), ()) == (CCTV,)


def test_a_councils_own_meaning_goes_before_that_of_everyone() -> None:
    own = term("CDRP", "Cheltenham's own", council="cheltenham")
    for terms in ((own, CDRP), (CDRP, own)):
        html, used = explained("<p>CDRP</p>", terms_for(terms, ("cheltenham",)))
        assert parsed(html).one("abbr").attributes["title"] == "Cheltenham's own"
        assert used == (own,)
