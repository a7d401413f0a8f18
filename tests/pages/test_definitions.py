"""Definitions: the published meaning of a word is the sentence that stands under it in the code."""

from __future__ import annotations

import pytest

from macros.facts.standing import Proof
from macros.pages import definitions
from macros.reading.model.words import Status


@pytest.mark.parametrize("subject", definitions.SUBJECTS)
def test_every_word_of_a_subject_has_a_sentence(subject: str) -> None:
    found = definitions.of(subject)
    assert [one.word for one in found] == [str(word) for word in definitions.SUBJECTS[subject]]
    for one in found:
        assert one.means.endswith("."), one.word
        assert one.means[0].isupper(), one.word


def test_the_sentences_are_those_of_the_code() -> None:
    meanings = {one.word: one.means for one in definitions.of("status")}
    assert meanings[Status.STOPPED] == "A decision ended it."
    assert {one.word: one.means for one in definitions.of("proof")}[Proof.ACCEPTED] == (
        "Somebody outside the team agreed."
    )


def test_an_unknown_subject_is_answered_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"There is no subject “colour”\. There are: status, late"):
        definitions.of("colour")
