"""One model of the settings for both houses: strict about our own names, and blind to other plugins'."""

import pytest
from click.testing import CliRunner

from factcheck import settings
from factcheck.cli import main
from factcheck.errors import ConfigError
from factcheck.settings import Settings, read_settings


def section(text):
    return f"plugins:\n  datasette-factcheck: {text}\n"


@pytest.fixture
def metadata(tmp_path):
    def write(text):
        path = tmp_path / "metadata.yml"
        path.write_text(text)
        return path

    return write


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("{chekers: {}}", "chekers: there is no such setting; did you mean checkers?", id="checkers"),
        pytest.param("{permission: {}}", "did you mean permissions?", id="permissions"),
        pytest.param("{permissions: {factcheck-reviw: {}}}", "did you mean factcheck-review?", id="a permission"),
        pytest.param("{colours: red}", "those known are checkers, agencies, people, tagger", id="like none of ours"),
        pytest.param("{checkers: [a]}", "checkers: expected names and values", id="a list"),
        pytest.param("{checkers: {wire-scope: 3}}", "wire-scope: expected settings by name, or false", id="a number"),
        pytest.param("{tagger: [1]}", "tagger: expected a name, such as fast", id="no name"),
        pytest.param("{people: {name: A}}", "people: expected a list of people", id="people without a list"),
        pytest.param("{people: [{aliases: [A]}]}", "people: 1: name: it is missing", id="a person without a name"),
        pytest.param(
            "{people: [{name: A, alias: [B]}]}",
            "people: 1: alias: there is no such setting; did you mean aliases?",
            id="a slip in a person",
        ),
        pytest.param(
            "{people: [{name: A}, {name: B, offices: [{titel: c}]}]}",
            "people: 2: offices: 1: titel: there is no such setting; did you mean title?",
            id="a slip in an office",
        ),
        pytest.param(
            "{people: [{name: A, offices: [{title: c, from: 2031}]}]}",
            "people: 1: offices: 1: from: expected a day such as 2031-05-01, found 2031",
            id="a bare year",
        ),
        pytest.param(
            "{people: [{name: A, offices: [{title: c, from: 2031-05-01, until: 2030-05-01}]}]}",
            "people: 1: offices: 1: c ends before it begins",
            id="an office that ends too early",
        ),
        pytest.param(
            "{people: [{name: A, aliases: B}]}", "people: 1: aliases: expected a list of names", id="an alias"
        ),
        pytest.param("{people: [{name: A, kind: ship}]}", "people: 1: kind: expected 'person' or 'body'", id="a kind"),
        pytest.param("{people: [{name: A, url: holt}]}", "people: 1: url: expected an address", id="no address"),
        pytest.param("{people: [{name: A}, {name: a}]}", "people: a stands there twice", id="a person twice"),
        pytest.param("{organisation: The Desk}", "organisation: expected names and values", id="only a name"),
        pytest.param("{organisation: {name: The Desk}}", "organisation: url: it is missing", id="no address of it"),
        pytest.param(
            "{organisation: {name: The Desk, urls: https://desk.example}}",
            "organisation: urls: there is no such setting; did you mean url?",
            id="a slip in the organisation",
        ),
        pytest.param(
            "{organisation: {name: ' ', url: https://desk.example}}",
            "organisation: name: expected a name",
            id="an organisation without a name",
        ),
        pytest.param(
            "{organisation: {name: A, url: 'javascript:alert(1)'}}",
            "organisation: url: expected an address such as https://desk.example",
            id="an address that leads nowhere",
        ),
        pytest.param("{base_url: desk.example}", "base_url: expected an address such as", id="no https"),
        pytest.param("{base_url: 'https://desk.example/?a=1'}", "base_url: expected an address such as", id="a query"),
        pytest.param("{base_url: 3}", "base_url: expected an address such as", id="a number"),
        pytest.param("{base_urll: https://desk.example}", "did you mean base_url?", id="a slip in base_url"),
        pytest.param("3", "expected names and values", id="no section"),
    ],
)
def test_a_setting_that_does_not_hold_is_named_with_its_file_and_the_nearest_right_name(metadata, text, said):
    path = metadata(section(text))
    with pytest.raises(ConfigError) as error:
        read_settings(path)
    assert str(path) in str(error.value)
    assert said in str(error.value)


@pytest.mark.parametrize("name", ["datasette-fatcheck", "datasette_factcheck", "Datasette-Factcheck"])
def test_our_section_under_a_name_that_is_nearly_ours_is_an_error(metadata, name):
    with pytest.raises(ConfigError, match=f"{name}: .*did you mean datasette-factcheck"):
        read_settings(metadata(f"plugins: {{{name}: {{checkers: {{}}}}}}"))


@pytest.mark.parametrize("name", ["datasette-cluster-map", "datasette-fact", "datasette-auth-passwords"])
def test_another_plugin_s_section_is_its_own_business(metadata, name):
    assert read_settings(metadata(f"plugins: {{{name}: {{chekers: 3}}}}")).settings == Settings()


def test_all_that_is_documented_holds(metadata):
    text = """
        checkers: {wire-scope: false, altered-quotation: {}, date-conflict: }
        agencies: {harbour: {name: Harbour Press Agency}, ap: false}
        people:
          - name: Anna Holt
            aliases: [Annie Holt]
            offices: [{title: mayor of Penmouth, from: 2029-05-01, until: 2033-04-30}]
            url: https://desk.example/holt
          - {name: Penmouth Harbour Board, kind: body}
        tagger: accurate
        database: desk
        organisation: {name: The Penmouth Desk, url: https://desk.example}
        base_url: https://checks.desk.example:8001/desk/
        permissions: {factcheck-view: true, factcheck-review: {id: [ana, ben]}}"""
    found = read_settings(metadata(section(text))).settings
    assert found.off == ["wire-scope"]
    assert found.permissions.rule("factcheck-review") == {"id": ["ana", "ben"]}
    assert found.permissions.rule("factcheck-view") is True
    assert found.organisation.name == "The Penmouth Desk"
    assert found.base_url == "https://checks.desk.example:8001/desk"


def test_empty_sections_are_none(metadata):
    for text in ("", "plugins:", section(""), section("{checkers: , agencies: , permissions: }")):
        assert read_settings(metadata(text)).settings == Settings()


@pytest.mark.parametrize("command", [["run", "a.txt"], ["check"], ["checkers"], ["attribute", "a.txt"], ["serve"]])
def test_a_command_reads_metadata_once(tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text('"No," said Anna Lind.')
    CliRunner().invoke(main, ["ingest", "a.txt"], catch_exceptions=False)
    (tmp_path / "metadata.yml").write_text(section("{tagger: fast}"))
    read = []
    whole = settings.read_metadata
    monkeypatch.setattr(settings, "read_metadata", lambda path: read.append(path) or whole(path))
    monkeypatch.setattr("factcheck.cli.serve.start", lambda served: None)
    assert CliRunner().invoke(main, command, catch_exceptions=False).exit_code == 0
    assert len(read) == 1


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ("{tager: fast}", "tager: there is no such setting; did you mean tagger?"),
        ("{tagger: fats}", "tagger: there is no fats; did you mean fast?"),
        ("{agencies: {harbour: {nme: Harbour}}}", "nme"),
    ],
    ids=["unknown setting", "unknown tagger", "unknown field of an agency"],
)
@pytest.mark.parametrize(
    "command",
    ["run a.txt", "ingest a.txt", "attribute --tagger fast a.txt", "check", "checkers", "export statements", "serve"],
)
def test_every_command_tells_a_slip_before_it_does_anything(tmp_path, monkeypatch, command, slip, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text('"No," said Anna Lind.')
    (tmp_path / "metadata.yml").write_text(section(slip))
    result = CliRunner().invoke(main, command.split(), catch_exceptions=False)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert not (tmp_path / "db").exists()
