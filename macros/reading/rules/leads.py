"""Rules about who leads: posts and bodies, never people."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from macros.reading.model.shared import Lead, Post
from macros.reading.problems import Problem
from macros.reading.register import PlanFolder, Register
from macros.reading.unread import hides
from macros.reading.values import Line
from macros.reading.walk import walk


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
            of = lead.of or folder.council
            owner = register.councils.get(of) or register.bodies.get(of)
            if owner is None or hides(owner, Post):
                continue
            titles = [name for post in owner.posts for name in (post.title, *post.also)]
            if lead.post not in titles:
                file = f"{'councils' if of in register.councils else 'bodies'}/{of}.yml"
                yield _not_listed(lead.post, titles, file)


def _not_listed(post: Line, titles: list[Line], file: str) -> Problem:
    near = get_close_matches(post, titles, n=1, cutoff=0.8)
    message = f"“{post}” is not among the posts in {file}. "
    message += f"Did you mean “{near[0]}”? If not, add it there." if near else "Add it there."
    return Problem(post.place, message, tuple(near), replaces=post)
