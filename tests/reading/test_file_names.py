"""Every file is passed over, refused with a better name, or refused for what it is."""

from __future__ import annotations

import pytest

from macros.reading.file_names import OFFICE_FILE, is_passed_over, misplaced


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "plans/README.md",
        ".gitkeep",
        ".git/x.yml",
        ".gitlab-ci.yml",
        "plans/.DS_Store",
        "plans/sample/parks/.plan.yml.swp",
        "plans/sample/parks/._plan.yml",
        "plans/sample/parks/.#plan.yml",
    ],
)
def test_notes_and_what_programs_hide_are_passed_over(path: str) -> None:
    assert is_passed_over(path)


@pytest.mark.parametrize(
    ("path", "better"),
    [
        (".site.yml", "site.yml"),
        (".plans/a/b/plan.yml", "plans/a/b/plan.yml"),
        ("councils/.lanes.yml", "councils/lanes.yml"),
        ("plans/sample/parks/.plan.yml", "plans/sample/parks/plan.yml"),
        ("plans/sample/parks/.plan.YAML", "plans/sample/parks/plan.yml"),
        ("plans/sample/.parks/plan.yml", "plans/sample/parks/plan.yml"),
        ("plans/a/b/progress/.2026-06-30.yml", "plans/a/b/progress/2026-06-30.yml"),
        ("plans/a/b/.progress/2026-06-30.yml", "plans/a/b/progress/2026-06-30.yml"),
    ],
)
def test_a_hidden_file_of_the_record_is_told(path: str, better: str) -> None:
    assert not is_passed_over(path)
    said = "A name that begins with a full stop is passed over"
    assert misplaced(path, []) == f"{said}: call the file {better}."


def test_a_hidden_file_that_has_no_better_name_is_told_too() -> None:
    assert not is_passed_over("plans/a/b/.notes.yml")
    assert misplaced("plans/a/b/.notes.yml", []).endswith("Take the full stop away, or the file.")


@pytest.mark.parametrize(
    ("path", "better"),
    [
        ("councils/lanes.yaml", "councils/lanes.yml"),
        ("councils/lanes.yml.txt", "councils/lanes.yml"),
        ("councils/lanes.YML", "councils/lanes.yml"),
        ("council/lanes.yml", "councils/lanes.yml"),
        ("Site.yml", "site.yml"),
        ("site", "site.yml"),
        ("councils/lanes", "councils/lanes.yml"),
        ("plans/sample/parks/plan", "plans/sample/parks/plan.yml"),
        ("plans/a/b/progress/2026-06-30", "plans/a/b/progress/2026-06-30.yml"),
        ("plans/a/b/progress/30 June 2026.yml", "plans/a/b/progress/2026-06-30.yml"),
        ("plans/a/b/progress/30.06.2026.yml", "plans/a/b/progress/2026-06-30.yml"),
        ("plans/a/b/progress/30_06_2026", "plans/a/b/progress/2026-06-30.yml"),
        ("plans/a/b/progress/2026-06-30 Police.yml", "plans/a/b/progress/2026-06-30-police.yml"),
        ("sites.yml", "site.yml"),
        ("bodies/St Mary's.yml", "bodies/st-mary-s.yml"),
        ("plan/sample/parks/plan.yml", "plans/sample/parks/plan.yml"),
        ("plans/sample/parks/plans.yml", "plans/sample/parks/plan.yml"),
        ("plans/sample/Open Spaces/plan.yml", "plans/sample/open-spaces/plan.yml"),
        ("plans/sample/parks/report/2025-04-10.yml", "plans/sample/parks/reports/2025-04-10.yml"),
    ],
)
def test_a_better_name_is_offered(path: str, better: str) -> None:
    assert misplaced(path, []) == f"This name will not do: call the file {better}."
    assert misplaced(path, [better]).endswith("One is there already: keep one of the two.")


@pytest.mark.parametrize(
    ("path", "named_for"),
    [
        (
            "plans/a/b/progress/June 2026.yml",
            "a progress file is named for the date in its “as_at”",
        ),
        (
            "plans/a/b/progress/03.04.2026.yml",
            "a progress file is named for the date in its “as_at”",
        ),
        (
            "plans/a/b/reports/Annual Report.yml",
            "a report is named for its “date”, or for the period it “covers”",
        ),
    ],
)
def test_a_file_that_is_named_for_a_date_is_told_which(path: str, named_for: str) -> None:
    example = f"{path.rsplit('/', 1)[0]}/2026-06-30.yml"
    assert misplaced(path, []) == f"This name will not do: {named_for}, as in {example}."


@pytest.mark.parametrize(
    "name",
    [
        "2026-06-30 - Copy.yml",
        "2026-06-30 - Copy (2).yml",
        "2026-06-30 (1).yml",
        "2026-06-30 copy.yml",
        "2026-06-30 copy 2.yml",
        "2026-06-30 (another copy).yml",
        "2026-06-30_Copy.yml.txt",
        "Copy of 2026-06-30.yml",
        "Copy (2) of 2026-06-30.yml",
    ],
)
def test_a_copy_is_told_as_one_and_never_given_a_name_for_it(name: str) -> None:
    folder = "plans/a/b/progress"
    original = f"{folder}/2026-06-30.yml"
    copied = misplaced(f"{folder}/{name}", [original])
    assert copied.startswith(f"This looks like a copy of {original}. Delete it, or")
    alone = misplaced(f"{folder}/{name}", [])
    assert alone == f"This name will not do: call the file {original}."


def test_the_files_of_a_copied_folder_are_told_as_copies() -> None:
    there = ["plans/a/b/plan.yml"]
    for folder in ("b - Copy", "B (2)", "Copy of b"):
        assert "a copy of plans/a/b/plan.yml" in misplaced(f"plans/a/{folder}/plan.yml", there)
    numbered = misplaced("plans/a/Phase (2)/plan.yml", there)
    assert numbered == "This name will not do: call the file plans/a/phase-2/plan.yml."


@pytest.mark.parametrize(
    "path",
    [
        "plans/a/b/plan.docx",
        "plans/a/b/plan.yml.docx",
        "plans/a/b/progress/30 June 2026.pdf",
        "plans/a/b/reports/2026-06-30.xlsx",
        "councils/Lanes.odt",
    ],
)
def test_a_file_of_word_excel_or_pdf_is_told_as_one(path: str) -> None:
    assert misplaced(path, []) == OFFICE_FILE


@pytest.mark.parametrize("ending", ["bak", "orig", "yml~", "html", "csv", "json"])
def test_only_files_of_text_are_offered_a_name(ending: str) -> None:
    said = misplaced(f"plans/a/b/plan.{ending}", [])
    assert said.startswith("This is not a file of the record.")


@pytest.mark.parametrize(
    ("name", "program"),
    [("~$plan.yml", "Word or Excel"), ("Thumbs.db", "Windows"), ("desktop.ini", "Windows")],
)
def test_what_programs_leave_behind_is_told_to_go(name: str, program: str) -> None:
    assert misplaced(f"plans/a/b/{name}", []) == f"{program} left this. Delete it."
