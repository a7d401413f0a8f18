"""The shell: whatever goes into a slot comes out as the same text, in its slot and nowhere else."""

from __future__ import annotations

import json

import pytest

from macros.pages.shell import SLOTS, ShellError, shell, slot
from tests.pages.html import parsed

FRAME = (
    "<html><head><title>{title} – Plans</title><meta name='description' content=\"{description}\">"
    '<link rel="canonical" href="{canonical}"></head><body><a id="home" href="{root}">Home</a>'
    '<script type="application/ld+json">{linked_data}</script>{body}'
    '<a id="edit" href="{edit}">Edit</a>'
    '<a id="feed" href="{feed}">Feed</a><a id="gaps" aria-current="{attention}">Gaps</a>'
    "<p>{title}</p></body></html>"
)
HTML = FRAME.format(**{name: slot(name) for name in SLOTS})
PLAIN = {**dict.fromkeys(SLOTS, "words"), "linked_data": '"words"'}
RAW = ("body", "linked_data")
NASTY = [
    "Crime & disorder",
    "a < b > c",
    "“quoted” \"double\" 'single'",
    "&amp; &lt;b&gt; &#60;",
    "{{ 7*7 }} {% include 'x' %} {# no #}",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "-->]]></body></html>",
    "".join(slot(name) for name in SLOTS),
    "\\1 \\g<0> %s {title} $title",
]


@pytest.mark.parametrize("text", NASTY)
def test_text_comes_out_of_every_slot_as_it_went_in(text: str) -> None:
    escaped = {name: text for name in SLOTS if name not in RAW}
    document = parsed(shell(HTML).fill({**PLAIN, **escaped}))
    assert "".join(map(str, document.one("title").children)) == f"{text} – Plans"
    assert "".join(map(str, document.one("p").children)) == text
    assert document.one("meta").attributes["content"] == text
    assert document.one("link").attributes["href"] == text
    assert document.one("a", id="home").attributes["href"] == text
    assert document.one("a", id="edit").attributes["href"] == text
    assert document.one("a", id="feed").attributes["href"] == text
    assert document.one("a", id="gaps").attributes["aria-current"] == text


@pytest.mark.parametrize("text", NASTY)
def test_text_in_a_slot_makes_no_new_element(text: str) -> None:
    escaped = {name: text for name in SLOTS if name != "body"}
    escaped["linked_data"] = json.dumps(text)
    plain, nasty = shell(HTML).fill(PLAIN), shell(HTML).fill({**PLAIN, **escaped})
    tags = [one.tag for one in parsed(plain).inside()]
    assert [one.tag for one in parsed(nasty).inside()] == tags


@pytest.mark.parametrize("text", [*NASTY, "</script>", "<!--<script>", "]]>", "\u2028"])
def test_json_comes_out_of_its_script_as_it_went_in(text: str) -> None:
    document = parsed(shell(HTML).fill({**PLAIN, "linked_data": json.dumps(text)}))
    assert json.loads("".join(map(str, document.one("script").children))) == text


def test_the_body_goes_in_as_it_is() -> None:
    body = "<main><p>Crime &amp; disorder</p></main>"
    assert body in shell(HTML).fill({**PLAIN, "body": body})


def test_a_slot_inside_a_value_is_not_filled() -> None:
    filled = shell(HTML).fill({**PLAIN, "title": slot("body"), "body": "<b>body</b>"})
    assert filled.count("<b>body</b>") == 1
    assert filled.count(slot("body")) == 2


def test_everything_around_the_slots_stays_as_it_was() -> None:
    frame = shell(HTML)
    assert frame.fill({name: slot(name) for name in SLOTS}) == HTML
    assert frame.fill({**PLAIN, "title": "one"}).replace("one", "words") == frame.fill(PLAIN)


@pytest.mark.parametrize("name", SLOTS)
def test_a_shell_without_one_of_the_slots_is_refused(name: str) -> None:
    with pytest.raises(ShellError, match=f"just the slots of the code: {name}"):
        shell(HTML.replace(slot(name), ""))


def test_a_shell_with_an_unknown_slot_is_refused() -> None:
    with pytest.raises(ShellError, match="just the slots of the code: toc"):
        shell(HTML + slot("toc"))


@pytest.mark.parametrize("name", SLOTS)
def test_a_slot_without_a_value_is_refused(name: str) -> None:
    values = {each: "words" for each in SLOTS if each != name}
    with pytest.raises(KeyError, match=name):
        shell(HTML).fill(values)
