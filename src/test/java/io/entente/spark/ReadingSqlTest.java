// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.UserError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing here is run: it is parsed. */
class ReadingSqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "select * from ties;",
                "-- insert\n(SELECT 'drop table ties' AS `set`) UNION ALL VALUES (2)",
                "WITH best AS (SELECT max(g2) AS g FROM ties) SELECT * FROM ties, best WHERE g2 = g",
                "FROM ties SELECT n_ab WHERE n_ab > 0",
                "FROM ties |> WHERE n_ab > 0 |> LIMIT 3",
                "TABLE networks",
                "VALUES (1), (2)"
            })
    void queriesPass(String sql) {
        assertThatCode(() -> ReadingSql.check(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO ties SELECT * FROM ties",
                "INSERT OVERWRITE DIRECTORY 'somewhere' USING parquet SELECT 1",
                "INSERT OVERWRITE LOCAL DIRECTORY 'somewhere' STORED AS ORC SELECT 1",
                "WITH a AS (SELECT 1) INSERT INTO ties SELECT * FROM a",
                "WITH a AS (SELECT 1) INSERT OVERWRITE DIRECTORY 'somewhere' USING csv SELECT * FROM a",
                "FROM ties INSERT OVERWRITE DIRECTORY 'somewhere' USING csv SELECT n_ab",
                "FROM ties INSERT INTO a SELECT * INSERT INTO b SELECT *",
                "DROP TABLE ties",
                "CREATE TABLE x AS SELECT 1",
                "CREATE TEMPORARY VIEW ties AS SELECT 1",
                "TRUNCATE TABLE ties",
                "DELETE FROM ties",
                "UPDATE ties SET n = 1",
                "MERGE INTO ties USING ties AS t ON false WHEN MATCHED THEN DELETE",
                "LOAD DATA INPATH 'x' INTO TABLE ties",
                "SET",
                "SET x = 1",
                "RESET",
                "SET VAR x = 1",
                "SET TIME ZONE 'Asia/Seoul'",
                "DECLARE VARIABLE x = 1",
                "CACHE TABLE ties",
                "ADD JAR 'x.jar'",
                "USE somewhere",
                "SHOW TABLES",
                "DESCRIBE ties",
                "EXPLAIN SELECT 1",
                "CALL system.run()",
                "EXECUTE IMMEDIATE 'DROP TABLE ties'",
                "BEGIN DROP TABLE ties; END",
                "BEGIN SELECT 1; END"
            })
    void whatIsNoQueryIsRefused(String sql) {
        assertThatThrownBy(() -> ReadingSql.check(sql))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("SQL: is no query; only reading is allowed here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT reflect('java.lang.System', 'exit', 0)",
                "SELECT n FROM ties WHERE n IN (SELECT java_method('java.lang.System', 'nanoTime'))",
                "WITH a AS (SELECT 1 + length(try_reflect('java.lang.System', 'lineSeparator'))) SELECT * FROM a",
                "SELECT TRANSFORM(period) USING 'cat' AS (x) FROM ties",
                "SELECT * FROM (FROM ties MAP period USING 'cat' AS x)"
            })
    void aQueryCallsNothingButSql(String sql) {
        assertThatThrownBy(() -> ReadingSql.check(sql))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELEC 1", "SELECT 1; SELECT 2", "SELECT (", "SELECT 1;\nDROP TABLE ties"})
    void whatSparkCannotParseIsToldInOneLine(String sql) {
        assertThatThrownBy(() -> ReadingSql.check(sql))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("SQL: [PARSE_SYNTAX_ERROR]")
                .hasMessageNotContaining("\n");
    }
}
