// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CompoundOrSingleStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StatementDefaultContext;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.apache.spark.sql.types.DataType;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;

/** SQL that only reads: one query, with Spark's own parser as judge, and without a session. */
public final class ReadingSql {

    /** They call any method of any class. */
    private static final Set<String> CALLS = Set.of("reflect", "java_method", "try_reflect");

    /** What follows the message proper: the statement or the plan. */
    private static final Pattern REST = Pattern.compile("\\n\\s*== |;\\s*\\n");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ReadingSql() {}

    /**
     * Refuses what is no query, and what cannot be parsed. A statement passes when the grammar calls it a query, not when it is
     * none of a list of known dangers: the grammar has no query with a writing statement inside.
     */
    public static void check(String sql) {
        SparkSqlParser parser = new SparkSqlParser();
        Object plan;
        try {
            if (!parser.<Boolean>parse(sql, p -> isQuery(p.compoundOrSingleStatement()))) {
                throw new UserError(
                        "SQL: is no query; only reading is allowed here: begin with SELECT, WITH, FROM, TABLE or"
                                + " VALUES (codebook.md says what the columns are)");
            }
            plan = parser.parsePlan(sql);
        } catch (Exception e) {
            if (e instanceof ParseException p) { // Scala declares no exceptions
                throw new UserError("SQL: " + message(p), e);
            }
            throw e;
        }
        refuseCalls(plan);
    }

    private static boolean isQuery(CompoundOrSingleStatementContext root) {
        return root.singleStatement() != null && root.singleStatement().statement() instanceof StatementDefaultContext;
    }

    /** A query may still hand its rows to a program, or call what is no function of SQL. */
    private static void refuseCalls(Object node) {
        if (node instanceof ScriptTransformation) {
            throw new UserError("SQL: TRANSFORM runs another program; only reading is allowed here, leave it out");
        }
        if (node instanceof UnresolvedFunction f) {
            String name = String.valueOf(f.nameParts().last()).toLowerCase(Locale.ROOT);
            if (CALLS.contains(name)) {
                throw new UserError("SQL: calls " + name + ", which may do more than read; leave it out");
            }
        }
        if (node instanceof scala.collection.Iterable<?> all) {
            CollectionConverters.asJava(all).forEach(ReadingSql::refuseCalls);
        } else if (node instanceof Product product && !(node instanceof DataType)) {
            CollectionConverters.asJava(product.productIterator()).forEachRemaining(ReadingSql::refuseCalls);
        }
    }

    /** Spark's message in one line, without the statement, the plan and the stack. */
    static String message(SparkThrowable e) {
        String whole = String.valueOf(((Throwable) e).getMessage()).strip();
        Matcher rest = REST.matcher(whole);
        String first = rest.find() ? whole.substring(0, rest.start()) : whole;
        return BLANKS.matcher(first).replaceAll(" ");
    }
}
