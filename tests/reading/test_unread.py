"""What could stand in a part that was not read is never said to be missing, or to be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.load import gather, read
from macros.reading.model.action import Action, Part
from macros.reading.model.measure import Risk
from macros.reading.model.money import Cost
from macros.reading.places import Place
from macros.reading.problems import ERROR, Problem
from macros.reading.unread import certain, hides, is_whole
from tests.reading.small import SMALL, TOP

PARKS = "plans/sample/parks/plan.yml"
PROGRESS = "plans/sample/parks/progress/2025-09-30.yml"
QUARTER = "plans/sample/parks/reports/2025-to-2026-q2.yml"


def changed(path: str, old: str, new: str) -> dict[str, str]:
    assert old in SMALL[path]
    return {**SMALL, path: SMALL[path].replace(old, new, 1)}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param(PARKS, "\nactions:\n", "\n", id="the name of a list is lost"),
        pytest.param(PARKS, "\nactions:\n", "\nactoins:\n", id="the name of a list is misspelt"),
        pytest.param(PARKS, '- ref: "2"\n', '- reff: "2"\n', id="the name of a reference"),
        pytest.param(PARKS, '- ref: "2"\n', '- ref: "2!"\n', id="a reference that is none"),
        pytest.param(PARKS, '- ref: "2"\n', '- ref: "2"\nx\n', id="a reference that is not read"),
        pytest.param(PARKS, "state: adopted\n", "state: adopted\nx\n", id="a field of the plan"),
        pytest.param(PARKS, "- ref: lamp-fund\n", "- ref: lamp-fund\nx\n", id="a fund"),
        pytest.param(PARKS, "        due: 2025-12-31\n", "x\n", id="a date that has moved"),
        pytest.param(PARKS, "- post: Head of Parks\n", "- post: Head of Parks\nx\n", id="a lead"),
        pytest.param(PROGRESS, "- about: 1.1a\n", "- about: 1.1a\nx\n", id="what is borrowed"),
        pytest.param(PROGRESS, "as_at: 2025-09-30\n", "as_at: 2025-09-30\nx\n", id="a day"),
        pytest.param(PROGRESS, "    waiting_for: L", "  x\n    waiting_for: L", id="a reason"),
        pytest.param(QUARTER, "kind: quarterly\n", "kind: quarterly\nx\n", id="a kind of report"),
        pytest.param(QUARTER, "covers: 2025/26 Q2\n", "covers: 2025/26 Q2\nx\n", id="a period"),
        pytest.param(
            "councils/sample.yml", "- title: Head of", "- titel: Head of", id="the name of a post"
        ),
        pytest.param(
            "councils/sample.yml", "example: yes\n", "example: yes\nx\n", id="that it is invented"
        ),
        pytest.param("councils/sample.yml", "name: S", "x\nname: S", id="a field of a council"),
        pytest.param("themes.yml", "- key: parks\n", "- key: parks\nx\n", id="a theme"),
        pytest.param("site.yml", "title: Plans in Sample\n", "x\n", id="the title of the site"),
    ],
)
def test_one_slip_makes_one_problem(path: str, old: str, new: str) -> None:
    (only,) = read(changed(path, old, new), TOP).problems
    assert only.place.file == f"{TOP}/{path}"


def test_a_correction_is_not_held_against_an_update_that_was_not_read() -> None:
    later = PROGRESS.replace("2025-09-30", "2025-10-30")
    corrects = (
        "as_at: 2025-10-30\nupdates:\n  - about: 1.1a\n    status: in progress\n"
        "    corrects:\n      update: 2025-09-30\n      why: A slip\n"
    )
    assert not read({**SMALL, later: corrects}, TOP).problems
    files = changed(PROGRESS, "- about: 1.1a\n", "- about: 1.1a\nx\n")
    assert len(read({**files, later: corrects}, TOP).problems) == 1
    unread = corrects.replace("- about: 1.1a\n", "- about: 1.1a\nx\n")
    assert len(read({**SMALL, later: unread}, TOP).problems) == 1


@given(
    st.sampled_from(sorted(SMALL)),
    st.integers(0, 2_000),
    st.text(st.sampled_from("\n x:-[]{}'\"@%&?"), max_size=6),
)
def test_what_is_not_wholly_read_is_never_right(path: str, place: int, typed: str) -> None:
    at = place % len(SMALL[path])
    files = {**SMALL, path: SMALL[path][:at] + typed + SMALL[path][at:]}
    problems: list[Problem] = []
    register, _ = gather(files, TOP, problems)
    wrong = {problem.place.file for problem in problems if problem.level == ERROR}
    whole = all(is_whole(one) for _, one in register.files() if one.place.file not in wrong)
    assert whole
    assert not wrong or read(files, TOP).register is None


def test_a_record_hides_what_its_unread_fields_may_hold() -> None:
    written = "          - ref: 1.1a\n            title: North path\n"
    files = changed(PARKS, written, f"{written}            x\n")
    register, unread = gather(files, TOP, [])
    plan = register.plans["sample/parks"].plan
    assert unread == {"plan:sample/parks"}
    assert not is_whole(plan)
    assert [hides(plan, kind) for kind in (Action, Part, Risk, Cost)] == [False, True, False, False]


def test_a_rule_is_certain_where_all_was_read() -> None:
    register, _ = gather(changed(PARKS, "- ref: 1.1a\n", "- ref: 1.1a\nx\n"), TOP, [])
    plan = register.plans["sample/parks"].plan
    lines = SMALL[PARKS].replace("- ref: 1.1a\n", "- ref: 1.1a\nx\n", 1).split("\n")
    told = [Problem(Place(f"{TOP}/{PARKS}", number, 1), "x") for number in range(1, len(lines))]
    sure = {lines[one.place.line - 1].strip() for one in certain(told, [plan])}
    assert {"- ref: 1.1b", "- ref: M1", '- ref: "2"', "- ref: K1"} <= sure
    assert not {"title: Parks", '- ref: "1"', '- ref: "1.1"', "- ref: 1.1a", "x"} & sure
    assert list(certain(told, [])) == told
