"""Settings: files, variables and options, which of them wins, and what the commands show of it."""

import json
import os
import re
from pathlib import Path

import jsonschema
import pytest

from factcheck.config.described import DESCRIBED
from factcheck.config.settings import known_keys
from tests.command import WRONG, Called, write


def test_settings_are_those_nearest_to_each_file(check: Called) -> None:
    write("a/wrong.txt", WRONG)
    write("b/wrong.txt", WRONG)
    write("b/deep/wrong.txt", WRONG)
    write("b/factcheck.toml", 'ignore = ["FC102"]\n')
    code, out, _ = check("a", "b", "--output-format", "concise")
    assert (code, [line.split(":")[0] for line in out.splitlines()]) == (1, ["a/wrong.txt"])
    assert check.codes("b", "--isolated") == (1, ["FC102", "FC102"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("factcheck.toml", "fail-on = 'info'\noutput-format = ['concise']\nexit-zero = true\n"),
        (".factcheck.toml", "output-format = ['concise']\nexit-zero = true\n"),
        ("pyproject.toml", "[tool.factcheck]\noutput-format = ['concise']\nexit-zero = true\n"),
    ],
)
def test_every_place_for_settings_is_read(check: Called, name: str, text: str) -> None:
    write("wrong.txt", WRONG)
    write(name, text)
    code, out, _ = check("wrong.txt")
    assert code == 0
    assert out.startswith("wrong.txt:3:130: FC102 ")


def test_a_project_file_without_a_table_is_passed_over(check: Called) -> None:
    write("factcheck.toml", "exit-zero = true\n")
    write("d/pyproject.toml", "[tool.other]\nx = 1\n")
    write("d/wrong.txt", WRONG)
    os.chdir("d")
    assert check("wrong.txt")[0] == 0


def test_options_win_over_settings_and_config_over_files(check: Called) -> None:
    write("wrong.txt", WRONG)
    write("factcheck.toml", "select = ['FC2']\n")
    assert check.codes("wrong.txt")[0] == 0
    assert check.codes("wrong.txt", "--select", "FC1")[0] == 1
    assert check.codes("wrong.txt", "--config", "select=['FC102']")[0] == 1
    write("other.toml", "exit-zero = true\n")
    assert check.codes("wrong.txt", "--config", "other.toml") == (0, ["FC102"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\nfailon = 'info'\n", "factcheck.toml:2: no setting is called 'failon'; did you mean"),
        ("select = ['FC999']\n", "factcheck.toml:1: select: no kind's code starts with 'FC999'"),
        ("max-size = 'big'\n", "factcheck.toml:1: max-size: expected a size like 10MB"),
        ("jobs = 0\n", "factcheck.toml:1: jobs: expected auto or a number from 1 on, found 0"),
        ("select = [\n", "factcheck.toml: "),
        ("[severity]\nFC1 = 'loud'\n", "factcheck.toml:2: severity: "),
    ],
)  # fmt: skip
def test_a_fault_in_settings_is_located(check: Called, text: str, message: str) -> None:
    write("wrong.txt", WRONG)
    write("factcheck.toml", text)
    code, out, err = check("wrong.txt")
    assert (code, out) == (2, "")
    assert message in err


@pytest.mark.parametrize(
    ("severity", "code", "listed"), [("off", 0, 0), ("warning", 0, 1), ("error", 1, 1)]
)
def test_a_kind_s_severity_is_set(check: Called, severity: str, code: int, listed: int) -> None:
    write("wrong.txt", WRONG)
    write("factcheck.toml", f"[severity]\nFC1 = 'info'\nFC102 = '{severity}'\n")
    found, codes = check.codes("wrong.txt")
    assert (found, len(codes)) == (code, listed)


def test_kinds_are_ignored_by_file(check: Called) -> None:
    write("old/wrong.txt", WRONG)
    write("new/wrong.txt", WRONG)
    write("factcheck.toml", "[per-file-ignores]\n'old/*' = ['FC1']\n")
    _, out, _ = check(".", "--output-format", "concise")
    assert [line.split(":")[0] for line in out.splitlines()] == ["new/wrong.txt"]


# --- the environment


@pytest.mark.parametrize(
    ("name", "value", "code", "codes"),
    [
        ("FACTCHECK_SELECT", "fc2, FC3", 0, []),
        ("FACTCHECK_IGNORE", "FC102", 0, []),
        ("FACTCHECK_EXIT_ZERO", "1", 0, ["FC102"]),
        ("FACTCHECK_EXIT_ZERO", "no", 1, ["FC102"]),
        ("FACTCHECK_SHOW", "", 1, ["FC102"]),
        ("FACTCHECK_SEVERITY", "{FC1 = 'off'}", 0, []),
        ("FACTCHECK_PER_FILE_IGNORES", "{'wrong.*' = ['FC102']}", 0, []),
        ("FACTCHECK_CONFIG", "exit-zero=true", 0, ["FC102"]),
        ("FACTCHECK_CONFIG", "other.toml", 0, []),
    ],
)
def test_a_variable_sets_what_an_option_would(
    check: Called, monkeypatch: pytest.MonkeyPatch,
    name: str, value: str, code: int, codes: list[str],
) -> None:  # fmt: skip
    write("wrong.txt", WRONG)
    write("other.toml", "select = ['FC2']\n")
    monkeypatch.setenv(name, value)
    assert check.codes("wrong.txt") == (code, codes)


def test_flag_then_variable_then_file_then_default(
    check: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    def origin(*arguments: str) -> tuple[str, str]:
        _, out, _ = check.command("config", "show", "--output-format", "json", *arguments)
        found = json.loads(out)["settings"]["show"]
        return found["value"], Path(found["origin"]).name

    assert origin() == ("info", "default")
    write("factcheck.toml", "\nshow = 'warning'\n")
    assert origin() == ("warning", "factcheck.toml:2")
    monkeypatch.setenv("FACTCHECK_SHOW", "error")
    assert origin() == ("error", "FACTCHECK_SHOW")
    assert origin("--config", "show='all'") == ("all", "--config")
    write("wrong.txt", WRONG)
    _, out, _ = check("wrong.txt", "--output-format", "concise", "--show", "supported")
    assert " FC201 " in out


def test_a_variable_that_is_wrong_is_named(check: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "sometimes")
    code, _, err = check("wrong.txt")
    assert code == 2
    assert err.startswith("factcheck: FACTCHECK_FAIL_ON: fail-on: ")


def test_a_slip_in_a_variable_s_name_is_remarked_on(
    check: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("wrong.txt", WRONG)
    monkeypatch.setenv("FACTCHECK_FAILON", "info")
    monkeypatch.setenv("FACTCHECK_TOKEN", "x")
    _, _, err = check("wrong.txt", "-q")
    assert err == "factcheck: note: FACTCHECK_FAILON is not read; did you mean FACTCHECK_FAIL_ON?\n"


# --- files that extend others


def test_a_file_starts_from_the_one_it_extends(check: Called) -> None:
    write("base/house.toml", "select = ['FC2']\nbaseline = 'known.json'\n")
    write("factcheck.toml", "extend = 'base/house.toml'\nselect = ['FC1']\n")
    _, out, _ = check.command("config", "show", "--output-format", "json")
    found = json.loads(out)
    assert [Path(file).name for file in found["files"]] == ["house.toml", "factcheck.toml"]
    assert found["settings"]["select"]["value"] == ["FC1"]
    assert found["settings"]["baseline"]["value"].endswith("base/known.json")


def test_a_file_that_extends_itself_is_refused(check: Called) -> None:
    write("a.toml", "extend = 'factcheck.toml'\n")
    write("factcheck.toml", "extend = 'a.toml'\n")
    code, _, err = check("x.txt")
    assert code == 2
    assert "it extends itself" in err


def test_patterns_start_from_where_they_are_written(check: Called) -> None:
    write("old/wrong.txt", WRONG)
    write("new/old/wrong.txt", WRONG)
    write("factcheck.toml", "exclude = ['/old/']\n")
    os.chdir("new")
    assert check.codes(".") == (1, ["FC102"])
    assert check.codes(".", "--exclude", "/old/")[0] == 2


# --- config show, init and schema


def test_settings_are_shown_as_a_file_that_sets_them(check: Called) -> None:
    write("factcheck.toml", "jobs = 2\n[severity]\nFC304 = 'off'\n")
    _, out, _ = check.command("config", "show")
    assert re.search(r"^jobs = 2 +# .*factcheck\.toml:1$", out, re.MULTILINE)
    os.rename("factcheck.toml", "was.toml")  # noqa: PTH104 - the same words twice
    write("factcheck.toml", out)
    _, again, _ = check.command("config", "show", "--output-format", "json")
    found = json.loads(again)["settings"]
    assert (found["jobs"]["value"], found["severity"]["value"]) == (2, {"FC304": "off"})


def test_settings_of_one_article_are_those_nearest_to_it(check: Called) -> None:
    write("a/factcheck.toml", "show = 'all'\n")
    for path in ("a", "a/draft.txt"):
        assert 'show = "all"' in check.command("config", "show", path)[1]
    assert 'show = "info"' in check.command("config", "show", "a", "--isolated")[1]


def test_a_starter_file_changes_nothing_until_it_is_edited(check: Called) -> None:
    shown = check.command("config", "show")[1]
    assert check.command("config", "init")[0] == 0
    assert check.command("config", "show")[1] == shown
    started = Path("factcheck.toml").read_text(encoding="utf-8")
    Path("factcheck.toml").write_text(re.sub(r"^# (\S+ = )", r"\1", started, flags=re.MULTILINE))
    Path("factcheck.toml").write_text(
        Path("factcheck.toml").read_text().replace('extend = "../factcheck.toml"\n', "")
    )
    code, out, err = check.command("config", "show")
    assert (code, err) == (0, "")
    assert "# default" not in out


def test_a_file_that_is_there_is_never_overwritten(check: Called) -> None:
    write("factcheck.toml", "jobs = 2\n")
    code, out, err = check.command("config", "init")
    assert (code, out) == (2, "")
    assert err == "factcheck: factcheck.toml: is there already, and is left as it is\n"
    assert Path("factcheck.toml").read_text() == "jobs = 2\n"


def test_the_schema_takes_what_the_settings_take(check: Called) -> None:
    schema = json.loads(check.command("config", "schema")[1])
    for right in ({"quiet": True, "max-size": "5MB", "jobs": "auto"}, {"reference": "mine/"}):
        jsonschema.validate(right, schema)
    for wrong in ({"quit": True}, {"show": "loud"}, {"jobs": "many"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_every_setting_is_described() -> None:
    assert list(DESCRIBED) == ["extend", *known_keys()]


# --- how much is said


def test_verbose_says_what_is_read_found_and_used(check: Called) -> None:
    write("wrong.txt", WRONG)
    write("factcheck.toml", "show = 'all'\n")
    _, _, err = check("wrong.txt", "-v", "--output-format", "concise")
    assert "factcheck.toml, --output-format, --verbose\n" in err
    assert "factcheck: to read: 1 source\n" in err
    assert "factcheck: wrong.txt: published 2024-01-10, from header; 1 conflict, " in err
    assert re.search(r"factcheck: 1 article in \d+\.\d\d s\n", err)
    assert re.search(r"factcheck: +\d+\.\d{3}s to read", check("wrong.txt", "-vv")[2])


def test_quiet_twice_leaves_the_exit_code_and_the_files(check: Called) -> None:
    write("wrong.txt", WRONG)
    assert check("wrong.txt", "-qq") == (1, "", "")
    assert check("wrong.txt", "-qq", "--output-format", "json:out.json") == (1, "", "")
    assert json.loads(Path("out.json").read_text())["summary"]["conflict"] == 1
    assert check("none.txt", "-qq") == (2, "", "factcheck: none.txt: no such file\n")


def test_the_files_that_would_be_checked_are_listed(check: Called) -> None:
    write("b/x.txt", WRONG)
    write("a.md", WRONG)
    write("a.bin", WRONG)
    assert check(".", "--show-files") == (0, "a.md\nb/x.txt\n", "")


@pytest.mark.parametrize(
    "command",
    ["check", "inspect", "compare", "rule", "reference", "config", "cache", "config show",
     "reference check", "reference show", "reference list", "reference init"],
)  # fmt: skip
def test_help_fits_a_terminal_of_eighty_columns(
    check: Called, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = check.command(*command.split(), "--help")
    assert code == 0
    assert [line for line in out.splitlines() if len(line) > 80] == []


def test_other_commands_take_settings_too(check: Called) -> None:
    write("wrong.txt", WRONG.partition("\n")[2])
    write("old/wrong.txt", WRONG)
    write("factcheck.toml", "published = 2024-01-10\nexclude = ['old/']\n")
    assert "published  2024-01-10, from option" in check.command("inspect", "wrong.txt")[1]
    _, out, _ = check.command("compare", ".", "--all", "--output-format", "json")
    assert json.loads(out)["articles"] == ["wrong.txt"]


@pytest.mark.parametrize("width", [80, 120])
def test_inspect_fits_its_terminal(
    check: Called, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    write("wrong.txt", WRONG)
    monkeypatch.setenv("COLUMNS", str(width))
    code, out, _ = check.command("inspect", "wrong.txt")
    assert code == 0
    assert max(map(len, out.splitlines())) <= width
    assert "says 2023, record 2022-08-05: differs" in out
