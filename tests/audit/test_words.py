"""Which words of a page are read for its reading age."""

from __future__ import annotations

import pytest

from audit.words import sentences

PAGE = """\
---
title: Not a sentence at all
summary: How to follow.
---

## A heading

Copy the [address](other.md) of “one”
file. Open `data/site.yml` then:

- **first** this
- then that!

```text
plans report draft
```

| Head | Other |
|---|---|
| a year | `2025/26` |

{{ council_list() }}

<div class="pair" markdown="1">
<b>Look here</b>
</div>
"""


def test_sentences_are_what_is_read_and_each_ends() -> None:
    assert list(sentences(PAGE)) == [
        "How to follow.",
        "Copy the address of one file. Open code then.",
        "first this.",
        "then that!",
        "a year.",
        "code.",
        "Look here.",
    ]


@pytest.mark.parametrize(
    "page", ["", "---\ntitle: The shell\n---\n", "{{ glossary() }}\n", "## x\n"]
)
def test_a_page_without_sentences_has_none(page: str) -> None:
    assert list(sentences(page)) == []
