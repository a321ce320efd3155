#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the cases of a meson testlog.json: every TAP line of a program that writes TAP, one for each other program.

Prints "PASSED FAILED". A program that failed without a failing case (a crash, a time-out) counts as one failure. With
--failures it prints instead which cases failed and what they said, for the end of a long log."""

import json
import re
import sys

TAP = re.compile(r"^(not )?ok \d+(?: (.*))?$")
# Lines of a failing test that are told again at the end.
MOST = 60


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


def failures(test):
    """Lines that tell what failed in one entry of the log: the failing cases, each with the comments below it, or the last words."""
    told = []
    telling = False
    for line in test.get("stdout", "").splitlines():
        match = TAP.match(line.strip())
        if match:
            telling = bool(match[1])
        if telling and (match or line.startswith("#")):
            told.append(line)
    if not told:
        told = [f"{test['result']}, exit code {test.get('returncode')}"] + test.get("stderr", "").splitlines()
    return [f"{test['name']}:"] + ["  " + line for line in told[:2] + told[2:][-MOST:]]


def main():
    passed = failed = 0
    listing = sys.argv[1] == "--failures"
    with open(sys.argv[-1], encoding="utf-8", errors="replace") as log:
        for line in log:
            test = json.loads(line)
            p, f = count(test)
            passed += p
            failed += f
            if listing and f:
                print("\n".join(failures(test)))
    if not listing:
        print(passed, failed)


if __name__ == "__main__":
    main()
