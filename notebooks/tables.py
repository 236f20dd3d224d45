# SPDX-License-Identifier: Apache-2.0
# Copyright The Entente authors
"""Asks the tables of Entente in SQL: `sql("SELECT ... FROM ties WHERE ...")` gives a pandas DataFrame.

Each table stands under its own name. DuckDB answers: the Python package (`pip install duckdb`) where it is installed, else
the same engine's Java library through JPype, which Maven fetches when it is not there yet.
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path

import numpy
import pandas

HOME = Path(__file__).resolve().parent.parent
TABLES = Path(os.environ.get("ENTENTE_TABLES", HOME / "out/sample"))  # by month
YEARS = Path(os.environ.get("ENTENTE_TABLES_YEAR", HOME / "out/sample-year"))  # the same articles by year


def sql(query, tables=TABLES):
    """The rows of a query: numbers as numbers, dates as datetime64, lists as lists, missing as NaN or None."""
    if not (tables / "run.json").exists():
        option = "--period year --output out/sample-year" if tables == YEARS else "--overwrite"
        raise FileNotFoundError(f"{tables.name} has no tables; make them with: jobs/entente analyze {option}")
    names = sorted(folder.name for folder in tables.iterdir() if any(folder.glob("*.parquet")))
    views = [f"CREATE VIEW {name} AS FROM read_parquet('{quoted(tables / name)}/*.parquet')" for name in names]
    return answer(query.strip().rstrip(";"), views)


def answer(query, views=()):
    """The rows of a query that names its files itself."""
    try:
        import duckdb
    except ImportError:
        return by_java(views, query)
    connection = duckdb.connect()
    for view in views:
        connection.execute(view)
    return connection.execute(query).df().apply(lambda column: column.map(as_list) if column.dtype == object else column)


def as_list(value):
    return value.tolist() if isinstance(value, numpy.ndarray) else value


def quoted(path):
    return str(path).replace("'", "''")


def by_java(views, query):
    """Runs the query in DuckDB's Java library. The rows come over in a file of JSON lines, the types beside them."""
    connection = java().getConnection("jdbc:duckdb:")
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.json"
        statement = connection.createStatement()
        try:
            for view in views:
                statement.execute(view)
            described = statement.executeQuery(f"DESCRIBE {query}")
            types = {}
            while described.next():
                types[str(described.getString(1))] = str(described.getString(2))
            statement.execute(f"COPY ({query}) TO '{quoted(rows)}' (FORMAT json)")
        finally:
            connection.close()
        lines = [json.loads(line) for line in rows.read_text(encoding="utf-8").split("\n") if line]
    frame = pandas.DataFrame(lines, columns=list(types))
    for name, kind in types.items():
        if kind == "DATE" or kind.startswith("TIMESTAMP"):
            frame[name] = pandas.to_datetime(frame[name])
        elif kind in NUMBERS or kind.startswith("DECIMAL"):
            frame[name] = pandas.to_numeric(frame[name]).astype(float if frame[name].isna().any() else NUMBERS.get(kind, float))
    return frame


NUMBERS = {"TINYINT": "int8", "SMALLINT": "int16", "INTEGER": "int32", "BIGINT": "int64", "HUGEINT": "float64",
           "FLOAT": "float32", "DOUBLE": "float64"}


def java():
    import jpype

    if not jpype.isJVMStarted():
        # Debian's JPype does not find its own half by itself; elsewhere there is no such file, and none is needed.
        jpype.startJVM(classpath=["/usr/share/java/org.jpype.jar", str(jar())])
    jpype.JClass("org.duckdb.DuckDBDriver")
    return jpype.JClass("java.sql.DriverManager")


def jar():
    """DuckDB's Java library of the version that the project's tests use."""
    pom = (HOME / "pom.xml").read_text(encoding="utf-8")
    version = pom.split("<duckdb.version>")[1].split("<")[0]
    name = f"duckdb_jdbc-{version}.jar"
    fetched = HOME / "target/notebooks" / name
    for found in (Path.home() / ".m2/repository/org/duckdb/duckdb_jdbc" / version / name, fetched):
        if found.exists():
            return found
    subprocess.run(["mvn", "-B", "-q", "-f", str(HOME / "pom.xml"), "dependency:copy",
                    f"-Dartifact=org.duckdb:duckdb_jdbc:{version}", f"-DoutputDirectory={fetched.parent}"], check=True)
    return fetched
