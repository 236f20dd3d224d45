// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.Shared;
import io.entente.country.Tsv;
import io.entente.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures that the report and the README give are those of this version. */
class ValidationIT extends CommandRun {

    @Test
    void figuresAreWhatEvaluatePrints() throws IOException {
        Map<String, String> printed = new TreeMap<>();
        mentions("GeoWebNews", "gwn", printed);
        mentions("LGL", "lgl", printed);
        mentions("GeoVirus", "geovirus", printed);
        evaluated("articles", "articles/reuters_places_dev.jsonl.gz");
        printed.put("Reuters-21578, 9,238 articles", after("all articles 9238 .* f1 "));
        printed.put("Reuters-21578, 3,831 articles without the USA", after("without USA articles 3831 .* f1 "));
        evaluated("tone", "tone/newsmtsc_dev.jsonl");
        printed.put("NewsMTSC, 1,476 targets", after("targets 1476 macro_f1 "));
        evaluated("events", "events/plover_gsr_dev.jsonl");
        printed.put("PLOVER, 88 pairs of 83 records, found", after("records 83 pairs 88 found "));
        printed.put("PLOVER, 88 pairs of 83 records, sign right", after(" sign "));
        printed.put("PLOVER, 88 pairs of 83 records, type right", after(" type "));
        printed.put("PLOVER, 88 pairs of 83 records, direction right", after(" direction "));
        evaluated("pairs", "events/news_pairs_dev.jsonl");
        printed.put("News pairs, 65 sentences", after("pairs 65 macro_f1 "));

        Map<String, String> told = new TreeMap<>();
        for (List<String> row : Tsv.resource(Report.class, "validation.tsv").rows()) {
            String gold = row.get(1).replaceFirst(" \\(.*", "");
            String measure = row.get(2).contains("F1") && !row.get(2).contains("span") ? "" : ", " + row.get(2);
            told.put(gold + measure, row.get(3));
        }
        assertThat(told).isEqualTo(printed);

        Map<String, String> readme = Map.of(
                "GeoWebNews, overlap F1", printed.get("GeoWebNews, 487 mentions, F1, overlapping span"),
                "same, Local-Global Lexicon", printed.get("LGL, 251 mentions, F1, overlapping span"),
                "same, GeoVirus", printed.get("GeoVirus, 464 mentions, F1, overlapping span"),
                "Reuters-21578, F1 without the USA", printed.get("Reuters-21578, 3,831 articles without the USA"),
                "NewsMTSC, macro F1", printed.get("NewsMTSC, 1,476 targets"),
                "PLOVER gold, sign", printed.get("PLOVER, 88 pairs of 83 records, sign right"),
                "same, news sentences, macro F1 of three", printed.get("News pairs, 65 sentences"));
        String page = Files.readString(Path.of("README.md"));
        readme.forEach((row, value) -> assertThat(page).contains(row + " | " + value));
    }

    private static void mentions(String name, String file, Map<String, String> printed) {
        evaluated("mentions", "mentions/" + file + ".jsonl");
        String[] cells = screen.lines().skip(1).findFirst().orElseThrow().split("\\|", -1);
        String gold = name + ", " + cells[0].strip().split(" +", -1)[1] + " mentions, F1, ";
        printed.put(gold + "span and country", short3(cells[1].strip().split(" ", -1)[2]));
        printed.put(gold + "overlapping span", short3(cells[2].strip().split(" ", -1)[2]));
    }

    private static void evaluated(String what, String gold) {
        String file = Shared.path("eval/" + gold).toString();
        assertThat(run("evaluate", what, "--gold", file)).as(errors).isZero();
    }

    /** The number after some words of the screen. */
    private static String after(String words) {
        Matcher m = Pattern.compile(words + "([0-9.]+)").matcher(screen.replaceAll(" +", " "));
        assertThat(m.find()).as(words + " in " + screen).isTrue();
        return short3(m.group(1));
    }

    /** As tables print it: .920, not 0.920. */
    private static String short3(String number) {
        return number.replaceFirst("^0", "");
    }
}
