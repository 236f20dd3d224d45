// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.dyad.Granularity;
import io.entente.tie.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of {@code query}, checked before anything starts.
 *
 * @param format how the answer is written
 * @param limit rows of a table
 * @param pair the pair to explain; {@code null} = SQL is asked
 * @param period label of the period to explain
 * @param granularity unit that is counted
 */
record QueryOptions(QueryFormat format, int limit, CountryPair pair, String period, String granularity) {

    static final int LIMIT = 40;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-.*)?");

    /** Reads the options of SQL; {@code null} = not given. */
    static QueryOptions ofSql(String format, Path output, Integer limit, String period, String granularity) {
        refuse("--period", period, "is for --explain; say it in the SQL, as WHERE period = '" + period + "'");
        refuse("--granularity", granularity, "is for --explain; say it in the SQL");
        QueryFormat to = QueryFormat.of(format, output);
        if (to != QueryFormat.TABLE) {
            refuse(
                    "--limit",
                    limit,
                    "is for --format table; " + to.code() + " has all rows, unless the SQL says LIMIT " + limit);
        }
        return new QueryOptions(to, limit == null ? LIMIT : limit, null, null, null);
    }

    /** Reads the options of an explanation; {@code null} = not given. */
    static QueryOptions ofExplain(
            String pair, String format, Path output, Integer limit, String period, String granularity) {
        refuse("--limit", limit, "is for SQL; --explain has a few lines only");
        List<String> units =
                Arrays.stream(Granularity.values()).map(Granularity::code).toList();
        if (granularity != null && !units.contains(granularity)) {
            throw new UserError("--granularity " + granularity + ": is none of " + String.join(", ", units));
        }
        Matcher year = YEAR.matcher(period == null ? "" : period);
        int at = year.matches()
                ? Integer.parseInt(year.group(1))
                : LocalDate.now(ZoneOffset.UTC).getYear();
        return new QueryOptions(
                QueryFormat.of(format, output),
                0,
                CountryPair.of("--explain", pair, at),
                period == null ? Period.ALL : period,
                granularity == null ? Granularity.ARTICLE.code() : granularity);
    }

    private static void refuse(String option, Object given, String why) {
        if (given != null) {
            throw new UserError(option + " " + given + ": " + why);
        }
    }
}
