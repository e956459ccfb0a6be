"""Verifications as rows of JSON, and as SARIF for the tools that show it beside a text."""

from collections.abc import Iterable, Mapping

from factcheck.model import FINDING, Finding, Verification

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def verification_row(found: Verification) -> dict[str, object]:
    """One finding as `factcheck verify --format json` writes it; spans are half-open code points, `at` seconds."""
    return {
        "document": found.document_id,
        "statement": found.statement_id,
        "quotation": found.quotation.text,
        "span": [found.quotation.start, found.quotation.end],
        "speaker": found.speaker,
        "finding": found.finding,
        "turned": found.turned,
        "found": found.found.text if found.found else None,
        "found_in": {"document": found.found_document_id, "span": [found.found.start, found.found.end]}
        if found.found
        else None,
        "diff": [{"op": one.op, "draft": one.ours, "record": one.theirs} for one in found.diff],
        "searched": list(found.searched),
        "at": found.at,
    }


def flat_verification_row(found: Verification) -> dict[str, str | int | float | None]:
    """One finding as a row of a table, as `factcheck export verifications` writes it."""
    return {
        "document": found.document_id,
        "statement": found.statement_id,
        "start": found.quotation.start,
        "end": found.quotation.end,
        "quotation": found.quotation.text,
        "speaker": found.speaker,
        "finding": found.finding,
        "turned": int(found.turned),
        "is_alarm": int(found.is_alarm),
        "found_in": found.found_document_id,
        "found_start": found.found.start if found.found else None,
        "found_end": found.found.end if found.found else None,
        "found": found.found.text if found.found else None,
        "differs": "; ".join(_change(one.ours, one.theirs) for one in found.diff if one.op != "same"),
        "searched": " ".join(found.searched),
        "at": found.at,
    }


def verification_sarif(found: Iterable[Verification], texts: Mapping[str, tuple[str, str]]) -> dict[str, object]:
    """SARIF 2.1.0: a rule a finding, a result a quotation; `texts` give each document's address and text."""
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "factcheck", "rules": [_rule(finding) for finding in FINDING.codes]}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, *texts[one.document_id]) for one in found],
            }
        ],
    }


def _rule(finding: Finding) -> dict[str, object]:
    term = FINDING.terms[finding]
    return {"id": finding, "name": term.label, "shortDescription": {"text": term.help}}


def _result(found: Verification, address: str, text: str) -> dict[str, object]:
    start, end = found.quotation.start, found.quotation.end
    before = text[:start]
    return {
        "ruleId": found.finding,
        "level": "error" if found.is_alarm else "none",
        "kind": "fail" if found.is_alarm else "informational",
        "message": {"text": told(found)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": address},
                    "region": {
                        "startLine": before.count("\n") + 1,
                        "startColumn": start - before.rfind("\n"),
                        "charOffset": start,
                        "charLength": end - start,
                        "snippet": {"text": text[start:end]},
                    },
                }
            }
        ],
    }


def told(found: Verification) -> str:
    """The finding in one plain sentence: what it is, where in the record, what differs, what was searched."""
    sentence = FINDING.terms[found.finding].help
    if found.turned:
        sentence += ", and what was cut turns it"
    if found.found is not None:
        second = f" at {clock(found.at)}" if found.at is not None else ""
        sentence += f"; {found.found_document_id}{second} has “{' '.join(found.found.text.split())}”"
    changes = "; ".join(_change(one.ours, one.theirs) for one in found.diff if one.op != "same")
    if changes:
        sentence += f"; {changes}"
    if found.searched and found.finding in ("not_found", "other_translation", "other_speaker"):
        sentence += f"; searched: {', '.join(found.searched)}"
    return sentence


def _change(ours: str, theirs: str) -> str:
    if ours and theirs:
        return f"“{ours}” for “{theirs}”"
    return f"added “{ours}”" if ours else f"left out “{theirs}”"


def clock(second: float) -> str:
    """A second of a recording as players show it: `1:02:03`, `2:03`."""
    minutes, seconds = divmod(int(second), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}" if minutes >= 60 else f"{minutes}:{seconds:02}"
