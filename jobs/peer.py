#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright The Entente authors
"""VADER and a dictionary of countries in Python: what people run today, written with care.

Sentences by a pattern, VADER's tone of each, names of countries by n-grams with the longest match first, and the pairs that
a sentence names. One process, one core.

jobs/bench --peer runs it beside entente:  peer.py --names TSV... [--lexicon TXT] [--seconds N] --inputs JSONL[.gz]...
"""

import argparse
import collections
import gzip
import itertools
import json
import re
import resource
import sys
import time

WORD = re.compile(r"[^\W\d_]+(?:[.'\u2019-](?!s\b)[^\W\d_]+)*")  # without the s of the possessive
SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\u201d\u2019]*\s+(?=[\"'(\u201c\u2018]?[A-Z])|\n{2,}")
KINDS = {"name", "demonym", "capital"}


def tone_reader(lexicon):
    """VADER: the package of its authors, else NLTK's with the lexicon that entente's jar carries."""
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

        return SentimentIntensityAnalyzer()
    except ImportError:
        pass
    try:
        from nltk.sentiment.vader import SentimentIntensityAnalyzer

        return SentimentIntensityAnalyzer(lexicon_file="file:" + lexicon)
    except ImportError:
        sys.exit("peer.py: no VADER; pip install vaderSentiment, or apt-get install python3-nltk")


def dictionary(files):
    """Names as tuples of words, by their first word, the longest first."""
    by_first = collections.defaultdict(dict)
    for file in files:
        with open(file, encoding="utf-8") as lines:
            rows = [l.rstrip("\n").split("\t") for l in lines if not l.startswith("#")]
        header = rows[0]
        for row in rows[1:]:
            cells = dict(zip(header, row))
            words = tuple(WORD.findall(cells["name"]))
            if words and cells["kind"] in KINDS and cells.get("match", "") in ("", "exact"):
                by_first[words[0]][words] = cells["country"]
    return {
        first: sorted(names.items(), key=lambda item: -len(item[0])) for first, names in by_first.items()
    }


def countries(words, names):
    found, i = set(), 0
    while i < len(words):
        step = 1
        for name, country in names.get(words[i], ()):
            if tuple(words[i : i + len(name)]) == name:
                found.add(country)
                step = len(name)
                break
        i += step
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--names", nargs="+", default=[], metavar="TSV")
    options.add_argument("--lexicon", default="")
    options.add_argument("--seconds", type=float, default=60, help="stop after so long; the speed is known by then")
    options.add_argument("--inputs", nargs="*", default=[], metavar="JSONL")
    given = options.parse_args()
    vader = tone_reader(given.lexicon)
    names = dictionary(given.names)
    pairs = collections.defaultdict(lambda: [0, 0.0])
    read = articles = 0
    start = time.perf_counter()
    processor = time.process_time()
    for file in given.inputs:
        with gzip.open(file) if open(file, "rb").read(2) == b"\x1f\x8b" else open(file, "rb") as lines:
            for line in lines:
                read += len(line)
                article = json.loads(line)
                articles += 1
                text = (article.get("title") or "") + ".\n\n" + (article.get("text") or "")
                for sentence in SENTENCE_END.split(text):
                    tone = vader.polarity_scores(sentence)["compound"]
                    for pair in itertools.combinations(sorted(countries(WORD.findall(sentence), names)), 2):
                        pairs[pair][0] += 1
                        pairs[pair][1] += tone
                if time.perf_counter() - start > given.seconds:
                    break
        if time.perf_counter() - start > given.seconds:
            break
    figures = {
        "seconds": time.perf_counter() - start,
        "cpu": time.process_time() - processor,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "bytes": read,
        "stages": {},
    }
    print(f"{articles} articles, {len(pairs)} pairs of countries", file=sys.stderr)
    print("figures " + json.dumps(figures))


if __name__ == "__main__":
    main()
