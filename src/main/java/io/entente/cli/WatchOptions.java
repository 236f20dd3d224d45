// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Options of {@code watch} that are checked before any work is done. */
final class WatchOptions {

    private static final Pattern INTERVAL = Pattern.compile("([1-9]\\d{0,5})([smh]?)");
    private static final Duration LONGEST = Duration.ofDays(1);

    private WatchOptions() {}

    /** The time from one look to the next. */
    static Duration interval(String value) {
        Matcher m = INTERVAL.matcher(value);
        if (m.matches()) {
            long n = Long.parseLong(m.group(1));
            Duration interval = switch (m.group(2)) {
                case "h" -> Duration.ofHours(n);
                case "m" -> Duration.ofMinutes(n);
                default -> Duration.ofSeconds(n);
            };
            if (interval.compareTo(LONGEST) <= 0) {
                return interval;
            }
        }
        throw new UserError(
                "--interval " + value + ": is no time from 1s to 24h; write seconds, or as in 10s, 5m or 1h");
    }

    /** Refuses an output within a folder that is watched: every batch would find the tables of the one before. */
    static void checkApart(List<String> inputs, String output, Configuration hadoop) {
        for (String input : inputs) {
            Path folder = qualified(input, hadoop);
            for (Path p = qualified(output, hadoop); p != null && shows(p); p = p.getParent()) {
                if (p.equals(folder)) {
                    throw new UserError("--output " + output + ": lies within --input " + input
                            + " and would be read as articles; name a folder beside it");
                }
            }
        }
    }

    private static boolean shows(Path p) {
        return !p.getName().startsWith(".") && !p.getName().startsWith("_");
    }

    private static Path qualified(String name, Configuration hadoop) {
        try {
            Path path = new Path(name);
            return path.getFileSystem(hadoop).makeQualified(path);
        } catch (IllegalArgumentException | java.io.IOException e) {
            throw new UserError("'" + name + "' is no path or URI that is understood: " + e.getMessage(), e);
        }
    }
}
