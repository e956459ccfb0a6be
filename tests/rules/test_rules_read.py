"""What does not hold in a rule is named with file, line, key and the nearest name; hostile files end in a sentence."""

import pytest

from factcheck.model import Document
from factcheck.registry import Registry
from factcheck.rules import RuleError, read_rule
from factcheck.testing import MemoryCorpus, outcomes_of

GOOD = {
    "id": "tryout-words",
    "title": "Tryout",
    "severity": "note",
    "scope": "content",
    "words": "[shut]",
    "message": "“{words}” is odd",
    "flag": "['It is [[shut]], she said.']",
    "pass": "['It is open, she said.']",
}


@pytest.fixture
def written(tmp_path):
    def write(**changes):
        lines = {key.rstrip("_"): value for key, value in {**GOOD, **changes}.items()}
        path = tmp_path / "tryout.yml"
        path.write_text("\n".join(f"{key}: {value}" for key, value in lines.items() if value is not None) + "\n")
        return path

    return write


def test_a_good_rule_is_read(written):
    rule = read_rule(written(severity="hold", default="off"))
    assert (rule.severity, rule.is_on, rule.words) == ("hold", False, ("shut",))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"severty": "note"}, "line 9: severty: there is no such key; did you mean severity?"),
        ({"severity": "querry"}, "line 3: severity: there is no querry; did you mean query?"),
        ({"scope": "headlin"}, "line 4: scope: there is no headlin; did you mean headline?"),
        ({"scope": "page"}, "those known are content, cue, source, headline, credit, text"),
        ({"title": None}, "line 1: title: it is missing"),
        ({"words": None}, "it looks for nothing; add one of words, pattern, lexicon"),
        ({"words": "['(shut']"}, "words: '(shut': a bracket is never closed with )"),
        ({"words": "['[shut]']"}, "words: it is found where there are no words at all"),
        ({"words": "['a {~900} b']"}, "a gap is at most 99 words or characters"),
        ({"pattern": "'(shut'"}, "line 9: pattern: it is no regular expression: missing ), unterminated subpattern"),
        ({"pattern": "'a*'"}, "pattern: it is found where there are no words at all"),
        ({"pattern": "'(?R)x'"}, "pattern: it is no regular expression"),
        ({"pattern": "'a{5000}'"}, "pattern: a count in it is too large"),
        ({"pattern": "a" * 2000}, "pattern: it has more than 1000 characters"),
        ({"when": "{speeker: named}"}, "speeker: there is no such key; did you mean speaker?"),
        ({"when": "{speaker: unamed}"}, "speaker: there is no unamed; did you mean"),
        ({"scope": "text", "when": "{quotation: direct}"}, "quotation: it is asked of statements, and the scope"),
        ({"message": "'{word} is odd'"}, "message: there is no {word}; did you mean {words}?"),
        ({"message": "'{words.__class__} is odd'"}, "message: there is no {words.__class__}"),
        ({"scope": "text", "message": "'{speaker}'"}, "{speaker} is a statement's, and the scope is text"),
        ({"flag": "['It is shut, she said.']"}, "flag: mark the words to be flagged with [[ and ]]"),
        ({"flag": "['It is [[shut, she said.']"}, "flag: the last mark [[ is never closed"),
        ({"pass_": "['It is [[open]], she said.']"}, "pass: nothing is marked in copy that passes"),
        ({"pass_": "[]"}, "pass: expected examples of copy"),
        ({"flag": "[{txt: 'a'}]"}, "txt: there is no such key; did you mean text?"),
        ({"lexicon": "../../etc/passwd"}, "lexicon: expected the name of a file beside the rule"),
        ({"lexicon": "doors.txt"}, "lexicon: there is no file doors.txt beside the rule"),
        ({"id": "Loud Words"}, "id: Loud Words is not of small letters, digits and hyphens"),
        ({"title": "[a, b]"}, "title: expected words, found a list or names"),
        ({"title": "''"}, "title: it is empty"),
        ({"case": "maybe"}, "case: there is no maybe; those known are true, false"),
    ],
)
def test_a_slip_is_named_with_its_place(written, changes, said):
    path = written(**changes)
    with pytest.raises(RuleError) as raised:
        read_rule(path)
    assert str(raised.value).startswith(f"{path}: line ")
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "it is empty", id="empty"),
        pytest.param(b"a: [", "not readable as YAML", id="broken"),
        pytest.param(b"\xff\xfe", "it is not in UTF-8", id="not UTF-8"),
        pytest.param(b"- a\n- b\n", "expected names and values, such as id: ...", id="a list"),
        pytest.param(b"id: a\nid: b\n", "line 2: id: the key stands there twice", id="twice"),
        pytest.param(b"a: &x [1]\nb: *x\n", "a part is used twice (& and *)", id="an alias"),
        pytest.param(b"a: &x [*x]\n", "a part is used twice (& and *)", id="within itself"),
        pytest.param(b"[" * 60_000, "", id="deep"),
        pytest.param(b"- " * 60_000, "", id="deep blocks"),
        pytest.param(b"? " * 60_000, "", id="deep keys"),
        pytest.param(b"a" * 300_000, "it has more than 200000 bytes", id="large"),
        pytest.param(b"a: !!python/object/apply:os.system ['true']", "there is no such key", id="a tag"),
        pytest.param(b"a: 1\n---\nb: 2\n", "not readable as YAML", id="two documents"),
    ],
)
def test_a_hostile_file_is_no_rule(tmp_path, content, said):
    path = tmp_path / "hostile.yml"
    path.write_bytes(content)
    with pytest.raises(RuleError, match=r"hostile\.yml: ") as raised:
        read_rule(path)
    assert said in str(raised.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RuleError, match="No such file"):
        read_rule(tmp_path / "none.yml")


def test_a_broken_rule_is_left_out_and_named_and_the_rest_is_kept(written):
    path = written()
    path.with_name("broken.yml").write_text("id: broken\nscop: text\n")
    registry = Registry(path.parent)
    assert registry.loaded[-1].checker.id == "tryout-words"
    [failure] = registry.failures
    assert failure.where.endswith("broken.yml")
    assert failure.reason == "line 2: scop: there is no such key; did you mean scope?"


def test_a_rule_may_not_take_the_id_of_another_checker(written):
    registry = Registry(written(id="wire-scope").parent)
    assert "the id wire-scope is taken" in registry.failures[0].reason


def test_a_rule_that_is_off_by_default_runs_where_the_desk_names_it(written):
    registry = Registry(written(default="off").parent)

    def ids(settings):
        return {checker.id for checker in registry.configured(settings).checkers}

    assert "tryout-words" not in ids({})
    assert "tryout-words" in ids({"tryout-words": True})
    assert "tryout-words" in ids({"tryout-words": {}})
    assert registry.idle({}) == ["plural-sources", "tryout-words"]
    assert registry.idle({"tryout-words": True, "wire-scope": False}) == ["wire-scope", "plural-sources"]


def test_what_the_desk_says_of_a_checker_it_may_say_of_a_rule(written):
    said = {"tryout-words": {"severity": "hold", "kinds": ["wire"], "publishers": ["Harbour Post"]}}
    [checker] = [one for one in Registry(written().parent).configured(said).checkers if one.id == "tryout-words"]
    copy = {"id": "a", "text": "It is shut, she said.", "publisher": "Harbour Post"}
    flags = [
        flag
        for kind in ("wire", "article")
        for outcome in outcomes_of(checker, MemoryCorpus([Document(**copy, kind=kind)]))
        for flag in outcome.flags
    ]
    assert [flag.severity for flag in flags] == ["hold"]
