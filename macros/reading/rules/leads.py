"""Rules about who leads: posts and bodies, never people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from macros.reading.model.council import Body, Council
from macros.reading.model.shared import Lead, Post
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register
from macros.reading.unread import hides
from macros.reading.values import Line
from macros.reading.walk import walk

_TO_BE_CONFIRMED = re.compile(
    r"tb[cad]|(?:still )?to be (?:confirmed|agreed|decided|appointed)", re.IGNORECASE
)
_CONFIRM = "to_be_confirmed: yes"
_NO_NAME = "If it is a post, add it there. Never write a person's name."


def leads_name_a_post_or_body(folder: PlanFolder) -> Iterator[Problem]:
    """A lead is a post or a body, or still to be confirmed; only a post is “of” somebody."""
    for lead in walk(folder.plan):
        if not isinstance(lead, Lead):
            continue
        if bool(lead.post) + bool(lead.body) + lead.to_be_confirmed != 1:
            message = "Each lead is one of: “post”, “body”, or “to_be_confirmed: yes”."
            yield Problem(lead.place, message)
        if lead.of and not lead.post:
            yield Problem(lead.at("of"), "“of” says whose post it is, and there is no “post” here.")


def posts_are_listed(register: Register) -> Iterator[Problem]:
    """Every post that leads stands under “posts” in the file of its council or body."""
    for folder in register.plans.values():
        for lead in walk(folder.plan):
            if not isinstance(lead, Lead) or not lead.post:
                continue
            owner = _owner(lead.of or folder.council, register)
            if owner and not hides(owner, Post) and lead.post not in _titles(owner):
                yield _not_listed(lead, lead.post, folder, register)


def _not_listed(lead: Lead, post: Line, folder: PlanFolder, register: Register) -> Problem:
    if _TO_BE_CONFIRMED.fullmatch(post):
        message = f"“{post}” is no post. Write “{_CONFIRM}” in place of it."
        return Problem(lead.at("post"), message, (_CONFIRM,), replaces=f"post: {post}")
    of = lead.of or folder.council
    titles = _titles(_owner(of, register))
    file = f"{'councils' if of in register.councils else 'bodies'}/{of}.yml"
    message = f"“{post}” is not among the posts in {file}"
    if near := get_close_matches(post, titles, n=1, cutoff=0.8):
        said = f"{message}. Did you mean “{near[0]}”? If not, add it there."
        return Problem(post.place, said, tuple(near), replaces=post)
    if inside := [title for title in titles if _stands_in(title, post)]:
        meant = max(inside, key=len)
        said = f"{message}. Did you mean “{meant}”? {_NO_NAME}"
        return Problem(post.place, said, (meant,), replaces=post)
    others = [key for key in _of_the_plan(folder) if post in _titles(_owner(key, register))]
    if others:
        return _of_another(lead, others[0], message)
    return Problem(post.place, f"{message}. {_NO_NAME}")


def _stands_in(title: Line, words: Line) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(title)}(?!\w)", words, re.IGNORECASE))


def _of_another(lead: Lead, owner: str, message: str) -> Problem:
    said = f"{message}, but is a post of {owner}: write “of: {owner}”"
    if lead.of:
        return Problem(lead.of.place, f"{said} here.", (owner,), replaces=lead.of)
    post, indent = f"post: {lead.post}", " " * (lead.at("post").column - 1)
    fix = f"{post}\n{indent}of: {owner}"
    return Problem(lead.at("post"), f"{said} below it.", (fix,), replaces=post)


def _owner(key: str, register: Register) -> Council | Body | None:
    return register.councils.get(key) or register.bodies.get(key)


def _titles(owner: Council | Body | None) -> list[Line]:
    posts = owner.posts if owner else ()
    return [name for post in posts for name in (post.title, *post.also)]


def _of_the_plan(folder: PlanFolder) -> list[str]:
    """Return the councils and bodies that a plan speaks of, its owners first."""
    leads = [lead for lead in walk(folder.plan) if isinstance(lead, Lead)]
    led = [key for lead in leads for key in (lead.body, lead.of) if key]
    return list(dict.fromkeys([*folder.owners, *led]))
