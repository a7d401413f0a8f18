"""How old a reader has to be for a page written by hand: Flesch and Kincaid's grade, and five.

Grade 1 of their schools begins at six. The grade weighs the words a sentence and the syllables a
word, so lines that are no sentences (code, names of macros, heads of tables) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_SUMMARY = re.compile(r"^(?:summary|description): (.+)$", re.MULTILINE)
_MARKS = re.compile(r"\{\{.*?\}\}|\{ #[\w-]+ \}|<[^>]+>|[“”\"]", re.DOTALL)
_NO_SENTENCES = ("heading_open", "th_open")
_ENDS = (".", "!", "?")
_FIVE = 5


def age(markdown: str) -> float:
    """Return the age at which the sentences of a page can be read; 0 if it has none."""
    import textstat  # noqa: PLC0415  only the audit installs it

    text = " ".join(sentences(markdown))
    return float(textstat.flesch_kincaid_grade(text)) + _FIVE if text else 0.0


def sentences(markdown: str) -> Iterator[str]:
    """Return what is to be read on a page, paragraph by paragraph: its summary, then its text."""
    front = _FRONT_MATTER.match(markdown)
    if front:
        yield from (each.strip('"') for each in _SUMMARY.findall(front[1]))
    before = ""
    for token in MarkdownIt().enable("table").parse(_FRONT_MATTER.sub("", markdown)):
        if token.type == "inline" and before not in _NO_SENTENCES:
            yield from _ended(_spoken(token.children or []))
        if token.type == "html_block":
            for line in token.content.splitlines():
                yield from _ended(line)
        before = token.type


def _spoken(tokens: Iterable[Token]) -> str:
    """Return the words of a paragraph. A piece of code counts as one word of one syllable."""
    return "".join("code" if one.type == "code_inline" else one.content or " " for one in tokens)


def _ended(words: str) -> Iterator[str]:
    """Return words as a sentence that ends, if there are any."""
    words = " ".join(_MARKS.sub("", words).split()).rstrip(":;,")
    if re.search(r"\w", words):
        yield words if words.endswith(_ENDS) else f"{words}."
