"""The pages of posts: a list for each council or body, and a page for each post."""

from __future__ import annotations

from collections.abc import Iterator

from macros.facts.facts import Facts
from macros.facts.shares import Shares, owner_of
from macros.pages import addresses
from macros.pages.body_pages import bearer_banner, councils_of
from macros.pages.page import HOME, Banner, Crumb, Page, banner, present
from macros.pages.sentences import Piece, Sentence
from macros.pages.share_sentences import shares_sentence
from macros.pages.views import Views
from macros.pages.words import counted
from macros.reading.model.council import Body, Council
from macros.reading.model.shared import Post


def post_pages(facts: Facts, view: Views) -> Iterator[Page]:
    """Return a page for each council or body with posts, and one for each of its posts."""
    for key in with_posts(facts):
        yield _posts_page(key, facts, view)
        for post in owner_of(key, facts.register).posts:
            yield _post_page(key, post, facts, view)


def with_posts(facts: Facts) -> tuple[str, ...]:
    """Return the councils and then the bodies that have posts, each by name."""
    register = facts.register
    return tuple(
        key
        for each in (register.councils, register.bodies)
        for key in sorted(each, key=lambda key: owner_of(key, register).name)
        if owner_of(key, register).posts or key in facts.shares.nobody
    )


def _posts_page(key: str, facts: Facts, view: Views) -> Page:
    one = owner_of(key, facts.register)
    led = [(post, facts.shares.of(key, post.title)) for post in one.posts]
    nobody = facts.shares.nobody.get(key, ())
    summary = _posts_sentence(one, sum(bool(shares.plans) for _, shares in led), len(nobody))
    return Page(
        address=addresses.posts(key),
        kind="posts",
        title=f"Posts of {one.name}",
        summary=summary,
        template="plans/posts.html",
        edit=one.place.file,
        crumbs=(Crumb(HOME, addresses.HOME), Crumb("Posts", addresses.POSTS)),
        councils=(key,),
        banner=_banner(key, one, view),
        sections=present(
            [("posts", "Posts", True), ("nobody", "Nobody named", nobody), ("cite", "Cite", True)]
        ),
        context={
            "key": key,
            "one": one,
            "led": led,
            "nobody": nobody,
            "summary": summary,
            "files": [one.place.file],
        },
    )


def _post_page(key: str, post: Post, facts: Facts, view: Views) -> Page:
    one, shares = owner_of(key, facts.register), facts.shares.of(key, post.title)
    perhaps = [] if post.sure else [(n, facts.shares.of(key, n)) for n in post.also]
    perhaps = [(name, each) for name, each in perhaps if each.plans]
    summary = shares_sentence(f"the {post.title}", shares)
    sections = [
        ("leads", "Leads", shares.leads),
        ("objectives", "Objectives", shares.objectives),
        ("shares", "Shares in", shares.shared),
        ("perhaps", "Perhaps the same post", perhaps),
        ("cite", "Cite", True),
    ]
    above = (Crumb("Posts", addresses.POSTS), Crumb(one.name, addresses.posts(key)))
    return Page(
        address=view.page_of(key, post.title),
        kind="post",
        title=f"{post.title}, {one.name}",
        summary=summary,
        template="plans/post.html",
        edit=one.place.file,
        crumbs=(Crumb(HOME, addresses.HOME), *above),
        councils=_councils(key, shares),
        banner=_banner(key, one, view),
        sections=present(sections),
        context={
            "key": key,
            "one": one,
            "post": post,
            "shares": shares,
            "perhaps": perhaps,
            "summary": summary,
            "files": [one.place.file],
        },
    )


def _councils(key: str, shares: Shares) -> tuple[str, ...]:
    return tuple(dict.fromkeys((key, *councils_of(shares))))


def _banner(key: str, one: Council | Body, view: Views) -> Banner | None:
    if isinstance(one, Body):
        return bearer_banner(one)
    return banner(key, view, f"papers of {one.name}")


def _posts_sentence(one: Council | Body, leading: int, nobody: int) -> Sentence:
    posts = Piece(counted(len(one.posts), "post"), bold=True)
    pieces = (Piece("Plans and papers name "), posts, Piece(f" of {one.name}"))
    have = "has" if leading == 1 else "have"
    lead = f"; {leading or 'none'} of them {have} something to lead or share in"
    open_ = f" {counted(nobody, 'open action')} name nobody to lead." if nobody else ""
    return (*pieces, Piece(f"{lead}.{open_}"))
