"""Say what a validation error means: what was expected and what was found."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from factcheck.reference.located import Step
from factcheck.reference.schema import Table

_EXPECTED = {
    "string_type": "expected text",
    "int_type": "expected a whole number",
    "list_type": "expected a list",
    "dict_type": "expected a table",
    "model_type": "expected a table",
    "model_attributes_type": "expected a table",
    "enum": "expected high, medium or low",
}


def explain(detail: ErrorDetails, model: type[Table]) -> str:
    """Say what was expected and what was found."""
    kind, found = detail["type"], _shown(detail["input"])
    if kind == "missing":
        return "expected a value, found nothing"
    if kind == "extra_forbidden":
        names = _keys_at(model, detail["loc"][:-1])
        return f"unknown key{did_you_mean(str(detail['loc'][-1]), names)}"
    if kind == "value_error":
        return f"{detail['ctx']['error']}, found {found}"
    if kind == "literal_error":
        return f"expected {detail['ctx']['expected']}, found {found}"
    return f"{_EXPECTED.get(kind, detail['msg'])}, found {found}"


def _shown(value: object) -> str:
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"  # noqa: PLR2004  one line of a terminal


def _keys_at(model: type[Table], steps: Sequence[Step]) -> Iterable[str]:
    schema = model.model_json_schema()
    node: dict[str, Any] = schema
    for step in steps:
        node = _resolved(schema, node)
        inner = node.get("items") if isinstance(step, int) else None
        found = inner or node.get("properties", {}).get(step) or node.get("additionalProperties")
        node = found if isinstance(found, dict) else {}
    return list(_resolved(schema, node).get("properties", {}))


def _resolved(schema: Mapping[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    for choice in node.get("anyOf", []):
        if "$ref" in choice:
            node = choice
    if "$ref" in node:
        found: dict[str, Any] = schema["$defs"][node["$ref"].rpartition("/")[2]]
        return found
    return node


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return a suggestion to append to a message, empty if no word is near."""
    # Imported here: only a mistake needs it.
    from rapidfuzz.process import extractOne  # noqa: PLC0415

    near = extractOne(word, list(words), score_cutoff=60)
    return f', did you mean "{near[0]}"?' if near else ""
