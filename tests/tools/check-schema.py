#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the JSON Schema of the format to the files: those that ship meet it, malformed ones do not.

    check-schema.py SOURCE_ROOT

Of tests/bad only those are tried whose fault a schema can see: sound JSON, and no question of what an id leads to.
"""

import json
import pathlib
import re
import sys

import jsonschema

# Faults between members, or in the bytes: the loader's to find.
BEYOND = {
    "file-empty", "file-encoding", "byte-order-mark", "not-json", "syntax", "unexpected-end", "data-after-end", "comment",
    "trailing-comma", "duplicate-member", "bad-number", "bad-word", "bad-utf8", "bad-escape", "raw-control-character", "too-deep",
    "number-too-long", "empty-debate", "confusing-character", "control-character", "duplicate-id", "unresolved-id",
    "amount-too-precise", "amount-out-of-range", "echo-cycle", "scope-cycle", "relation-to-itself", "relation-twice",
    "low-above-high", "best-outside-range", "division-by-zero", "bad-date", "bad-input", "missing-input", "wrong-unit-of-input",
    "impossible-input",
}


def pointer_of(error):
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in error.absolute_path)


def examples_of(readme):
    """The complete files that the documentation shows."""
    for block in re.findall(r"^```json\n(.*?)^```", readme.read_text(encoding="utf-8"), re.M | re.S):
        if '"format"' in block:
            yield json.loads(block)


def main():
    root = pathlib.Path(sys.argv[1])
    schema = json.loads((root / "data" / "debate.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    found = []

    good = [root / "data" / "deepseek-r1.debate.json", *sorted((root / "data" / "samples").glob("*.debate.json"))]
    documents = [(path.name, json.loads(path.read_text(encoding="utf-8"))) for path in good]
    examples = [("README.md", example) for example in examples_of(root / "data" / "README.md")]
    if not examples:
        found.append("data/README.md shows no complete file")
    for name, document in documents + examples:
        for error in validator.iter_errors(document):
            found.append(f"{name}: {pointer_of(error)}: {error.message[:200]}")

    tried = 0
    for path in sorted((root / "tests" / "bad").glob("*.debate.json")):
        code = path.name[4:-len(".debate.json")]
        if code in BEYOND:
            continue
        tried += 1
        if validator.is_valid(json.loads(path.read_text(encoding="utf-8"))):
            found.append(f"{path.name} meets the schema")
    print("\n".join(found) or f"{len(documents) + len(examples)} files meet the schema, {tried} malformed ones do not")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
