#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright The Entente authors
"""networkx and igraph (of Python, and of R where Rscript is) open the GraphML of `export` and find in it what the tables hold."""

import subprocess
import sys
import tempfile
from pathlib import Path

import igraph
import networkx

HOME = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(HOME / "notebooks"))
from tables import TABLES, sql  # noqa: E402

ties = sql("""SELECT country_a || '-' || country_b AS pair, n_ab, affinity, backbone_nc AS kept FROM ties
              WHERE period = 'all' AND granularity = 'article' AND n_ab > 0""").set_index("pair")
countries = sql("SELECT iso3, name, community FROM countries WHERE period = 'all' AND n_articles > 0").set_index("iso3")
known = ties.affinity.dropna()


def same(what, found, expected):
    if found != expected:
        if isinstance(found, dict):
            found, expected = set(found.items()), set(expected.items())
        if isinstance(found, set):
            found, expected = sorted(found - expected)[:5], sorted(expected - found)[:5]
        sys.exit(f"{what}: {found} in the file, {expected} in the tables")


def by_networkx(file):
    net = networkx.read_graphml(file)
    same("networkx: directed", net.is_directed(), False)
    same("networkx: countries", set(net), set(countries.index))
    edges = {"-".join(sorted(ends)): tie for *ends, tie in net.edges(data=True)}
    same("networkx: ties", set(edges), set(ties.index))
    same("networkx: labels", dict(net.nodes(data="label")), countries.name.to_dict())
    same("networkx: communities", dict(net.nodes(data="community")), countries.community.astype(int).to_dict())
    for attribute, kind in {"label": str, "community": int, "latitude": float, "longitude": float}.items():
        same(f"networkx: type of {attribute}", {type(v) for _, v in net.nodes(data=attribute) if v is not None}, {kind})
    for attribute, kind in {"weight": float, "affinity": float, "sign": int, "backbone": bool}.items():
        same(f"networkx: type of {attribute}", {type(tie[attribute]) for tie in edges.values() if attribute in tie}, {kind})
    same("networkx: weights", {pair: tie["weight"] for pair, tie in edges.items()}, ties.n_ab.astype(float).to_dict())
    same("networkx: affinities", {pair: tie["affinity"] for pair, tie in edges.items() if "affinity" in tie}, known.to_dict())
    same("networkx: backbone", {pair for pair, tie in edges.items() if tie["backbone"]}, set(ties[ties.kept == 1].index))
    return len(net), len(edges)


def by_igraph(file):
    net = igraph.Graph.Read_GraphML(str(file))
    same("igraph: directed", net.is_directed(), False)
    same("igraph: countries", set(net.vs["id"]), set(countries.index))
    same("igraph: labels", dict(zip(net.vs["id"], net.vs["label"])), countries.name.to_dict())
    same("igraph: weights", dict(zip(net.es["id"], net.es["weight"])), ties.n_ab.astype(float).to_dict())
    affinities = {pair: v for pair, v in zip(net.es["id"], net.es["affinity"]) if v == v}
    same("igraph: affinities", affinities.keys(), set(known.index))
    same("igraph: greatest difference of affinities", max(abs(affinities[p] - known[p]) for p in known.index) < 1e-12, True)
    same("igraph: backbone", {p for p, kept in zip(net.es["id"], net.es["backbone"]) if kept}, set(ties[ties.kept == 1].index))
    return net.vcount(), net.ecount()


def by_r(file):
    script = """net <- igraph::read_graph(commandArgs(TRUE)[1], format = "graphml")
        library(igraph)
        stopifnot(!is_directed(net), is.character(V(net)$label), is.numeric(V(net)$community), is.numeric(E(net)$affinity),
                  is.logical(E(net)$backbone))
        cat(vcount(net), ecount(net), sum(E(net)$weight), sum(E(net)$backbone), sum(!is.nan(E(net)$affinity)))"""
    command = ["Rscript", "--vanilla", "-e", f"suppressMessages({{{script}}})", file]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    expected = [len(countries), len(ties), ties.n_ab.sum(), (ties.kept == 1).sum(), len(known)]
    same("R: countries, ties, weight, backbone, affinities", [float(n) for n in done.stdout.split()], [float(n) for n in expected])
    return len(countries), len(ties)


with tempfile.TemporaryDirectory() as folder:
    file = Path(folder) / "net.graphml"
    subprocess.run([HOME / "jobs/entente", "export", "--input", TABLES, "--output", file, "--format", "graphml"], check=True)
    for name, read in {"networkx": by_networkx, "igraph": by_igraph, "R": by_r}.items():
        print(f"{name} reads {' countries and '.join(map(str, read(file)))} ties, each as the tables hold it")
