"""Published schemas, closed: they then allow what there is today, and nothing that may come."""

from __future__ import annotations

from typing import Any

from macros.exports.documents import VERSION


def closed(schema: Any) -> Any:  # noqa: ANN401  a schema may hold anything
    """Return a schema that allows no other field, word or version than today's."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("anyOf", ())[1:] == [{"type": "string"}]:
        return schema["anyOf"][0]
    found = {name: closed(each) for name, each in schema.items()}
    if found.get("type") == "object" and "properties" in found:
        found["additionalProperties"] = False
        if "version" in found["properties"]:
            found["properties"]["version"] = {"const": VERSION}
    return found
