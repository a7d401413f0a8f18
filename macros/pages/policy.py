"""What a browser may do with a page: the policy, and the files that tell hosts to send it.

Content Security Policy level 3; the other headers are those that OWASP's Secure Headers Project
lists for a site without scripts from elsewhere. RFC 9116 for security.txt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from macros.pages.search import FOLDER
from macros.reading.model.site import Site

_ALLOWED: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
)
_FRAMES = "frame-ancestors 'none'"
"""Browsers heed this in a header only, and complain about it in a page."""
SEARCH = "search/"
"""The address of the one page that runs a program: it may compile WebAssembly."""
_RUN = (SEARCH, f"{FOLDER}/")
"""What may compile it: that page, and the worker that it starts, which has a policy of its own."""
_OTHERS: Mapping[str, str] = MappingProxyType(
    {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
    }
)
_YEAR_LATER = 1


def policy_of(address: str) -> str:
    """Return what the page at an address may do, as the page itself says it."""
    allowed = dict(_ALLOWED)
    if address.startswith(_RUN):
        allowed["script-src"] += " 'wasm-unsafe-eval'"
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def headers_of(address: str) -> Mapping[str, str]:
    """Return the headers with which a host should send the page at an address."""
    return {"Content-Security-Policy": f"{policy_of(address)}; {_FRAMES}", **_OTHERS}


def policy_files(site: Site, as_at: date) -> Iterator[tuple[str, Callable[[], str]]]:
    """Return the files that hosts and finders of faults look for, and what makes each."""
    yield "_headers", partial("\n".join, _for_hosts())
    yield "nginx.conf", partial("\n".join, _for_nginx())
    yield ".well-known/security.txt", partial(_security, site, as_at)


def _for_hosts() -> Iterator[str]:
    """Return the lines of `_headers`, as Cloudflare Pages and Netlify read it."""
    yield "/*"
    yield from (f"  {name}: {value}" for name, value in headers_of("").items())
    for address in _RUN:
        yield f"/{address}*"
        yield "  ! Content-Security-Policy"
        yield f"  Content-Security-Policy: {headers_of(address)['Content-Security-Policy']}"
    yield ""


def _for_nginx() -> Iterator[str]:
    """Return lines for a server of nginx, which sends no header twice from inner places."""
    yield "# Inside the server that sends this site: include this file."
    yield "error_page 404 /404.html;"
    for address in (*_RUN, ""):
        yield f"location /{address} {{"
        for name, value in headers_of(address).items():
            yield f'    add_header {name} "{value}" always;'
        yield "}"
    yield ""


def _security(site: Site, as_at: date) -> str:
    expires = date(as_at.year + _YEAR_LATER, as_at.month, 1)
    lines = [
        f"Contact: {site.report_a_mistake}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: {site.address}.well-known/security.txt",
    ]
    return "\n".join([*lines, ""])
