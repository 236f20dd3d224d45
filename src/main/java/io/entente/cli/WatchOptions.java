// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.spark.Publication;
import java.io.IOException;
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

    /** Refuses a folder that is written to within one that is watched: every batch would find what the one before wrote. */
    static void checkApart(String option, String written, List<String> inputs, Configuration hadoop) {
        Path folder = qualified(option, written, hadoop);
        for (String input : inputs) {
            Path watched = qualified("--input", input, hadoop);
            for (Path p = folder; p != null && isRead(p); p = p.getParent()) {
                if (p.equals(watched)) {
                    throw new UserError(option + " " + written + ": lies within --input " + input
                            + " and would be read as articles; name a folder beside it");
                }
            }
        }
    }

    /** Where the batches are counted: as told, or beside the output, and never within it, as each batch replaces that. */
    static Path checkpoint(String told, String output, List<String> inputs, Configuration hadoop) {
        if (told == null) {
            return Publication.beside(output, ".checkpoint", hadoop);
        }
        checkApart("--checkpoint", told, inputs, hadoop);
        Path tables = qualified("--output", output, hadoop);
        Path folder = qualified("--checkpoint", told, hadoop);
        for (Path p = folder; p != null; p = p.getParent()) {
            if (p.equals(tables)) {
                throw new UserError("--checkpoint " + told + ": lies within --output " + output
                        + ", which each batch replaces; name a folder beside it");
            }
        }
        return folder;
    }

    private static boolean isRead(Path p) {
        return !p.getName().startsWith(".") && !p.getName().startsWith("_");
    }

    private static Path qualified(String option, String name, Configuration hadoop) {
        try {
            Path path = new Path(name);
            return path.getFileSystem(hadoop).makeQualified(path);
        } catch (IllegalArgumentException | IOException e) {
            throw new UserError(option + " " + name + ": no path or URI that is understood: " + e.getMessage(), e);
        }
    }
}
