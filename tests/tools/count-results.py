#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the cases of a meson testlog.json: every TAP line of a program that writes TAP, one for each other program.

Prints "PASSED FAILED". A program that failed without a failing case (a crash, a time-out) counts as one failure."""

import json
import re
import sys

TAP = re.compile(r"^(not )?ok \d+(?: (.*))?$")


def count(test):
    """The (passed, failed) cases of one entry of the log."""
    passed = failed = 0
    for line in test.get("stdout", "").splitlines():
        match = TAP.match(line.strip())
        if not match or "# SKIP" in (match[2] or ""):
            continue
        if match[1]:
            failed += 1
        else:
            passed += 1
    result = test["result"]
    if result in ("OK", "EXPECTEDFAIL"):
        return (passed or 1, failed)
    if result == "SKIP":
        return (passed, failed)
    return (passed, failed or 1)


def main():
    passed = failed = 0
    with open(sys.argv[1], encoding="utf-8", errors="replace") as log:
        for line in log:
            p, f = count(json.loads(line))
            passed += p
            failed += f
    print(passed, failed)


if __name__ == "__main__":
    main()
