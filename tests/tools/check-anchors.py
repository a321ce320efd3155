#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the debates that ship to what a reader must be able to rely on.

    check-anchors.py data SOURCE_ROOT        what the files alone show: speakers, labels, lengths, figures, tours
    check-anchors.py documents SOURCE_ROOT   locators and quotations against the texts of the documents

The documents do not ship. ROSTRUM_DOCUMENTS names a folder that has them, under the file names that the member
`document` of the sources gives; without it the second check does not run, says so, and exits with 77.

A sentence ends at a full stop, a question mark or an exclamation mark that is followed by white space and a
capital, a figure or an opening mark, unless it closes an abbreviation. White space is folded before anything is
searched.
"""

import json
import os
import pathlib
import re
import sys
from decimal import Decimal

BUILTIN = "data/deepseek-r1.debate.json"
SAMPLES = "data/samples"
FEATURED = {"David Sacks", "Alexandr Wang", "Emad Mostaque", "Dario Amodei", "Chamath Palihapitiya",
            "Yann LeCun", "Garry Tan"}
# How the transcripts write names: such forms may stand in notes, and nowhere else.
GARBLED = ("Alexander Wang", "Gary Tan", "Jan LeCun", "Yan Laon", "DeepSea", "Dario amod", "TRON", "Javon",
           "Jevon’s", "ChadGPT")
LABEL_CHARACTERS = 45
ANCHOR_WORDS = 6
QUOTE_WORDS = 8
SUMMARY_WORDS = 36
TOUR_STEPS = range(5, 9)
ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|Dr|Mr|Mrs)|\b[A-Z](?:\.[A-Z])*)\.$")
# The figures of the quarrel: how often at least, scope, unit, low, best, high, hedge, basis.
FIGURES = (
    (2, "final-run", "USD", None, "5000000", None, None, "stated"),
    (2, "final-run", "USD", None, "6000000", None, None, "stated"),
    (2, "final-run", "USD", None, None, "2500000", "under", "stated"),
    (1, "final-run", "USD", None, "5576000", None, None, "derived"),
    (1, "training-unstated", "USD", "10000000", None, "1000000000", None, "stated"),
    (1, "training-unstated", "USD", "10000000", None, "100000000", None, "stated"),
    (1, "training-unstated", "USD", "100000000", None, "1000000000", None, "stated"),
    (1, "training-unstated", "USD", "100000000", None, None, "over", "stated"),
    (2, "chips-owned", "GPU", None, "10000", None, None, "stated"),
    (1, "chips-owned", "GPU", None, "30000", None, None, "stated"),
    (3, "chips-owned", "GPU", None, "50000", None, None, "stated"),
    (2, "chips-owned", "USD", "1000000000", None, None, "over", "stated"),
    (1, "chips-owned", "USD", None, "1000000000", None, "about", "stated"),
    (1, "chips-owned", "USD", "1000000000", None, "2000000000", None, "derived"),
    (1, "announced-programme", "USD", None, "500000000000", None, None, "stated"),
    (1, "yearly-capital-spending", "USD/year", "50000000000", None, "80000000000", None, "stated"),
    (1, "market-value-lost", "USD", None, "600000000000", None, None, "stated"),
    (1, "market-value-lost", "USD", "1000000000000", None, None, "over", "stated"),
    (1, "price-of-use", "USD", None, "0.50", None, "about", "stated"),
    (1, "price-of-one-chip", "USD/GPU", "20000", None, "40000", None, "stated"),
    (1, "rate-of-change", "×/year", None, "4", None, "about", "stated"),
)


def fold(text):
    return " ".join(text.split())


def plain(text):
    """Folded, and with typewriter's apostrophes and quotation marks."""
    return fold(text).translate(str.maketrans("’‘“”", "''\"\""))


def words(text):
    return len(text.split())


def with_locator(debate):
    """Everything that stands somewhere: (where, source, locator or None, quote or None)."""
    for kind in ("statements", "estimates", "events"):
        for record in debate[kind]:
            yield f"{kind}/{record['id']}", record.get("source"), record.get("locator"), record.get("quote")
    for estimate in debate["estimates"]:
        for part in estimate.get("formula", ()):
            for term in part.get("times", []) + part.get("over", []):
                origin = term["from"]
                if isinstance(origin, dict) and "source" in origin:
                    where = f"estimates/{estimate['id']}/{term['label']}"
                    yield where, origin["source"], origin.get("locator"), None


# What the files alone show


def texts_outside_notes(value, where=""):
    if isinstance(value, dict):
        for name, member in value.items():
            if name not in ("note", "anchor"):
                yield from texts_outside_notes(member, f"{where}/{name}")
    elif isinstance(value, list):
        for i, member in enumerate(value):
            yield from texts_outside_notes(member, f"{where}/{i}")
    elif isinstance(value, str):
        yield where, value


def check_words(debate):
    labels = set()
    for position in debate["positions"]:
        label = position["label"]
        if len(label) > LABEL_CHARACTERS:
            yield f"the label “{label}” has {len(label)} characters"
        if re.match(r"(It|They|This|That)\b", label):
            yield f"the label “{label}” cannot be understood by itself"
        if label in labels:
            yield f"the label “{label}” is there twice"
        labels.add(label)
        if not re.fullmatch(r"[^.?!]+(?:[.][^ ][^.?!]*)*\.", position["claim"]):
            yield f"the claim of “{label}” is not one sentence"
    for statement in debate["statements"]:
        if words(statement["summary"]) > SUMMARY_WORDS:
            yield f"the summary of {statement['id']} has {words(statement['summary'])} words"
        if words(statement.get("quote", "")) > QUOTE_WORDS:
            yield f"the quotation in {statement['id']} has {words(statement['quote'])} words"
    for where, _source, locator, _quote in with_locator(debate):
        anchor = (locator or {}).get("anchor")
        if anchor is not None and (not 0 < words(anchor) <= ANCHOR_WORDS or anchor != fold(anchor)):
            yield f"{where}: the anchor “{anchor}” is not one to six words with single spaces"


def check_places(debate):
    documents = {source["id"] for source in debate["sources"] if source["origin"] == "document"}
    for where, source, locator, _quote in with_locator(debate):
        locator = locator or {}
        if source in documents and not ("line" in locator and "anchor" in locator):
            yield f"{where}: no line or no anchor in {source}"
        if source not in documents and ("line" in locator or "anchor" in locator):
            yield f"{where}: a line or an anchor, but {source} is not one of the documents"


def check_garbled(debate):
    speakers = {"names": [[s["name"], s.get("aliases", [])] for s in debate["speakers"]]}
    rest = ("positions", "statements", "estimates", "events", "tours", "topics", "scopes")
    for where, text in texts_outside_notes(speakers | {name: debate[name] for name in rest}):
        for form in GARBLED:
            if form in text:
                yield f"{where}: the garbled form “{form}” outside a note"


def same_figure(estimate, figure):
    scope, unit, low, best, high, hedge, basis = figure
    amounts = zip(("low", "best", "high"), (low, best, high))
    return (estimate["scope"] == scope and estimate["unit"] == unit and estimate.get("hedge") == hedge and
            estimate["basis"] == basis and
            all((name in estimate) == (amount is not None) and
                (amount is None or Decimal(estimate[name]) == Decimal(amount)) for name, amount in amounts))


def check_figures(debate):
    for times, *figure in FIGURES:
        found = sum(same_figure(estimate, figure) for estimate in debate["estimates"])
        if found < times:
            yield f"the figure {figure} is there {found} times, wanted {times}"
    for estimate in debate["estimates"]:
        if estimate.get("derived_by") == "editor" and "speaker" in estimate:
            yield f"{estimate['id']}: the editors' arithmetic wears a speaker's name"
        if estimate["basis"] == "derived" and not estimate.get("formula"):
            yield f"{estimate['id']}: derived, but by no formula"
        if "verbal" in estimate and ("low" not in estimate or "best" in estimate):
            yield f"{estimate['id']}: “{estimate['verbal']}” is a band and not a point"


def check_builtin(debate):
    featured = {speaker["name"] for speaker in debate["speakers"] if speaker.get("featured")}
    if featured != FEATURED:
        yield f"featured: {sorted(featured ^ FEATURED)} is too much or missing"
    names = {speaker["id"]: speaker["name"] for speaker in debate["speakers"]}
    heard = {names[statement["speaker"]] for statement in debate["statements"]}
    for name in sorted(set(names.values()) - heard):
        yield f"{name} says nothing"
    documents = [source.get("document") for source in debate["sources"] if source["origin"] == "document"]
    if len(documents) != 5 or None in documents:
        yield f"the documents are {documents}, not five with their file names"
    if len(debate["tours"]) != 3:
        yield f"there are {len(debate['tours'])} tours, not three"
    for tour in debate["tours"]:
        if len(tour["steps"]) not in TOUR_STEPS:
            yield f"the tour “{tour['title']}” has {len(tour['steps'])} steps"
    yield from check_garbled(debate)
    yield from check_figures(debate)


def check_data(root):
    files = [root / BUILTIN] + sorted((root / SAMPLES).glob("*.debate.json"))
    if len(files) < 3:
        yield f"{root / SAMPLES}: fewer than two debates"
    for path in files:
        debate = json.loads(path.read_text(encoding="utf-8"))
        checks = [check_words, check_places] + ([check_builtin] if path == files[0] else [])
        for check in checks:
            for problem in check(debate):
                yield f"{path.name}: {problem}"


# Against the texts


def sentence_starts(line):
    """Where the sentences of a line begin."""
    starts = [0]
    for end in re.finditer(r"[.?!][\"”’')]*(\s+)(?=[A-Z0-9\"“‘'(])", line):
        if not ABBREVIATION.search(line[max(0, end.start() - 8) : end.start() + 1]):
            starts.append(end.end())
    return starts


class Document:
    def __init__(self, path):
        lines = path.read_text(encoding="utf-8").split("\n")
        self.sentences = [sentence_starts(line) for line in lines]
        # One run of words with single spaces, and for each character of it the line and column that it comes from.
        folded, self.places = [], []
        for number, line in enumerate(lines, 1):
            for word in re.finditer(r"\S+", line):
                if folded:
                    folded.append(" ")
                    self.places.append(None)
                folded.append(word[0])
                self.places += [(number, word.start() + i) for i in range(len(word[0]))]
        self.folded = "".join(folded)
        self.plain = plain(self.folded)

    def problem_of(self, locator):
        anchor, line, sentence = locator["anchor"], locator["line"], locator.get("sentence")
        found = [match.start() for match in re.finditer(f"(?={re.escape(anchor)})", self.folded)]
        if len(found) != 1:
            return f"“{anchor}” occurs {len(found)} times"
        if found[0] > 0 and self.folded[found[0] - 1].isalnum():
            return f"“{anchor}” begins within a word"
        number, column = self.places[found[0]]
        if number != line:
            return f"“{anchor}” is in line {number}, not {line}"
        starts = self.sentences[line - 1]
        actual = sum(start <= column for start in starts)
        if sentence is None and len(starts) > 1:
            return f"line {line} has {len(starts)} sentences, and “{anchor}” is in sentence {actual}"
        if sentence is not None and sentence != actual:
            return f"“{anchor}” is in sentence {actual} of line {line}, not {sentence}"
        return None


def check_documents(root, folder):
    debate = json.loads((root / BUILTIN).read_text(encoding="utf-8"))
    documents, checked = {}, 0
    for source in debate["sources"]:
        if "document" not in source:
            continue
        try:
            documents[source["id"]] = Document(folder / source["document"])
        except (OSError, UnicodeDecodeError) as error:
            yield f"{source['document']}: {error}"
    for where, source, locator, quote in with_locator(debate):
        if source not in documents or not locator:
            continue
        checked += 1
        problem = documents[source].problem_of(locator)
        if problem:
            yield f"{where}: {problem}"
        if quote and plain(quote) not in documents[source].plain:
            yield f"{where}: the quotation “{quote}” is not in {source}"
    if checked == 0:
        yield "nothing in the debate stands in a document"


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("data", "documents"):
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[2])
    folder = os.environ.get("ROSTRUM_DOCUMENTS")
    if sys.argv[1] == "documents" and not folder:
        print("Not run: the five documents are not at hand. ROSTRUM_DOCUMENTS names the folder that has them.")
        return 77
    problems = list(check_data(root) if sys.argv[1] == "data" else check_documents(root, pathlib.Path(folder)))
    print("\n".join(problems) or "No problem found.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
