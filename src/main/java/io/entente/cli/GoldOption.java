// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.Article;
import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import io.entente.evaluation.FoundEvent;
import io.entente.mention.Field;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the commands that score share: gold files, how many errors to list, and the reading of an article. */
final class GoldOption {

    @Option(
            names = "--gold",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Hand-coded articles, JSON Lines, plain or compressed.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "List so many errors. Default: none.")
    @Within(least = 0, most = 1e6)
    private int errors;

    private int listed;

    List<String> files() {
        return files;
    }

    int errors() {
        return errors;
    }

    /** Lists what was told wrong of a record's text, as long as fewer than wanted are listed. */
    void list(GoldRecord r, PrintWriter out, String... told) {
        if (listed++ < errors) {
            out.println(r.text().id() + " | " + String.join(" | ", told) + " | "
                    + r.text().text());
        }
    }

    static ArticleReading read(Analyst analyst, Article a) {
        return analyst.read(a.title(), a.dateline(), a.text(), a.language(), a.date());
    }

    /** The events of the text, not of the title. */
    static List<FoundEvent> events(ArticleReading r) {
        return r.events().coded().stream()
                .filter(e -> e.field() == Field.TEXT)
                .map(e -> new FoundEvent(e.source(), e.target(), e.type().name(), e.goldstein()))
                .toList();
    }
}
