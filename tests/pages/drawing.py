"""Pages drawn without a site generator: their own HTML, and the shell around it."""

from __future__ import annotations

from types import SimpleNamespace

import jinja2

from macros.facts.facts import Facts
from macros.pages.pages import pages
from macros.pages.policy import SEARCH, policy_of
from macros.pages.render import OVERRIDES, environment
from macros.pages.shell import SLOTS, Shell, shell, slot, texts_of
from macros.pages.site import body
from tests.pages.html import Element, parsed


class Drawing:
    """All pages of a register, drawn when they are asked for."""

    def __init__(self, found: Facts) -> None:
        """Keep the facts, and read the templates once for all pages."""
        self.facts = found
        self.env = environment(found)
        self.pages = {page.address: page for page in pages(found)}

    def html(self, address: str) -> str:
        """Return the HTML of one page, without what stands around all pages."""
        return body(self.pages[address], self.env, self.facts)

    def __call__(self, address: str) -> Element:
        """Return the document of one page, without what stands around all pages."""
        return parsed(self.html(address))


def frame(found: Facts) -> Shell:
    """Return the shell, drawn from overrides/main.html as a site generator would."""
    env = jinja2.Environment(  # noqa: S701  MkDocs does not escape either
        loader=jinja2.FileSystemLoader(OVERRIDES), undefined=jinja2.StrictUndefined
    )
    meta = _Meta({"shell": True})
    page = SimpleNamespace(title="Shell", url="shell/", is_homepage=False, content="", meta=meta)
    page.file = SimpleNamespace(src_uri="shell.md")
    slots = {name: slot(name) for name in SLOTS}
    extra = {
        "site": texts_of(found.register.site),
        "slots": slots,
        "built": "today",
        "built_on": "2026",
        "policy": {"search": policy_of(SEARCH), "all": policy_of("")},
    }
    config = SimpleNamespace(extra=SimpleNamespace(**extra))
    return shell(env.get_template("main.html").render(page=page, config=config, base_url=".."))


class _Meta(dict[str, object]):
    """What the front matter of a page says: what it does not say is nothing."""

    def __getattr__(self, name: str) -> object:
        return self.get(name)
