"""data/site.yml, data/themes.yml and data/glossary.yml: what belongs to the whole site."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.dates import When
from macros.reading.model.record import Record
from macros.reading.model.words import Compliance, Enforcer
from macros.reading.values import Address, Key, Line, Prose, Reason


@dataclass(frozen=True, kw_only=True)
class Fault(Record):
    """A known fault in how well the site works for everyone."""

    what: Line
    """What does not work, and for whom."""
    criterion: Line | None = None
    """The criterion of WCAG 2.2 that it fails, such as 1.4.10 Reflow. Leave it out if none."""
    until: When | None = None
    """By when it will be mended."""
    because: Line | None = None
    """Why it is not mended, such as a disproportionate burden, or content of others."""


@dataclass(frozen=True, kw_only=True)
class Accessibility(Record):
    """What the accessibility statement says: the law asks for one, and for a review each year."""

    compliance: Compliance
    """Whether the site meets WCAG 2.2, level AA: fully, partially or not."""
    prepared: When
    """The day on which the statement was first written."""
    reviewed: When
    """The day of the last review. The check warns when it is over a year ago."""
    tested: Prose
    """How the site was tested, by whom, and when."""
    faults: tuple[Fault, ...] = ()
    """What is known not to work."""
    contact: Address
    """Where to ask for another format or report a fault: a form or a team mailbox."""
    answer_within: Line
    """How soon you answer, such as 10 working days."""
    enforced_by: Enforcer = Enforcer.EHRC
    """Who enforces the law where the publisher is."""


@dataclass(frozen=True, kw_only=True)
class Site(Record):
    """data/site.yml: whose site this is."""

    title: Line
    """The name of the site."""
    description: Line
    """What the site is, in one sentence for search engines."""
    publisher: Line
    """Who publishes the site."""
    publisher_is: Line
    """One sentence that says who the publisher is, such as “It is not part of any council.”"""
    address: Address
    """The web address at which the site is published, ending in a slash."""
    edit: Address
    """The address to which a file's path is added to edit it, ending in a slash."""
    report_a_mistake: Address
    """Where anyone can report a mistake: a form, an issue list or a team mailbox."""
    official: tuple[Key, ...] = ()
    """The councils that publish here themselves. Pages of all others carry a banner."""
    licence: Line
    """The licence of the data and text."""
    licence_link: Address
    """Where the licence can be read."""
    accessibility: Accessibility | None = None
    """What the accessibility statement says. Public bodies must have one."""
    allow_personal: Reason | None = None
    """Why personal data in this file may be published: the reason is shown in review."""


@dataclass(frozen=True, kw_only=True)
class Theme(Record):
    """A subject that cuts across plans."""

    key: Key
    """The short name that actions use."""
    title: Line
    """The subject in a few words."""
    about: Prose
    """What belongs to it, in one or two sentences."""


@dataclass(frozen=True, kw_only=True)
class Themes(Record):
    """data/themes.yml: subjects that cut across plans."""

    themes: tuple[Theme, ...]
    """One entry for each subject."""


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """An abbreviation or a word that needs explaining."""

    term: Line
    """The abbreviation or word, as it is printed."""
    means: Line
    """What it stands for."""
    also: tuple[Line, ...] = ()
    """Other spellings, misprints among them."""
    about: Prose | None = None
    """What that is, in one or two plain sentences."""
    council: Key | None = None
    """The council to whose papers this meaning belongs, where others mean something else."""


@dataclass(frozen=True, kw_only=True)
class Glossary(Record):
    """data/glossary.yml: abbreviations and what they stand for."""

    terms: tuple[Term, ...]
    """One entry for each abbreviation or word."""
