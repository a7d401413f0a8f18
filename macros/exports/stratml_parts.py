"""What StratML documents are made of: elements, texts in them, and identifiers."""

from __future__ import annotations

from xml.etree.ElementTree import Element

NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"


def element(tag: str, *children: Element | None) -> Element:
    """Return an element with those of its children that are there."""
    return filled(Element(tag), *children)


def filled(one: Element, *children: Element | None) -> Element:
    """Return an element to which those of some children that are there were added."""
    one.extend([child for child in children if child is not None])
    return one


def text(tag: str, words: str | None) -> Element | None:
    """Return an element that holds only words; nothing, if there are none."""
    if not words:
        return None
    one = Element(tag)
    one.text = str(words)
    return one


def identifier(plan: str, kind: str, ref: str) -> str:
    """Return what no other thing in a document is called: an XML name (NCName).

    In references a sign stands between letters, so that two underlines are never two signs.
    """
    named = f"{plan}/{kind}/{ref}" if ref else f"{plan}/{kind}"
    return "_" + named.replace(" ", "__").replace("/", "_")
