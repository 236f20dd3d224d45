// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.report.ReportLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on the sample and on articles that try to break out of their strings, as a reader opens and uses it. */
class ReportIT extends CommandRun {

    private static final Path BROWSER_TEST = Path.of("src/test/browser");

    /** Titles and texts that a page must show and not obey. */
    private static final List<String> ATTACKS = List.of(
            "<script>window.pwned = 1</script>",
            "</script><script>window.pwned = 1</script>",
            "]]> and <!-- and --> and <![CDATA[",
            "<img src=x onerror=\"window.pwned = 1\">",
            "{{ 7 * 7 }} ${7 * 7} {% include 'x' %}",
            "first line\u2028second line\u2029third\u0000",
            "\u202Edrawkcab\u202C \u2067isolated\u2069 \u200Fmark",
            "</style></template></title></textarea><b onload='window.pwned = 1'>&lt;b&gt;",
            "\" ' ` \\ \\u003c/script\\u003e");

    @TempDir
    private static Path folder;

    private static Path tables;
    private static Path page;

    @BeforeAll
    static void analyze() throws IOException {
        tables = folder.resolve("tables");
        page = folder.resolve("pages").resolve("report.html");
        Path attacks = Files.write(folder.resolve("a<b>&'.jsonl"), attacks());
        assertThat(run(
                        "analyze",
                        "--input",
                        "data/sample",
                        "--input",
                        attacks.toString().replace("[", "\\["),
                        "--output",
                        tables.toString(),
                        "--replicates",
                        "50",
                        "--report",
                        page.toString()))
                .as(errors)
                .isZero();
    }

    private static List<String> attacks() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (int year = 2014; year < 2025; year++) {
            for (int k = 0; k < 2 * ReportLimits.SENTENCES_A_STEP; k++) { // so that a year shows all it has
                int i = (4 * year + k) % ATTACKS.size();
                String attack = ATTACKS.get(i);
                boolean warm = k % 2 == 0;
                Map<String, String> article = new LinkedHashMap<>();
                article.put("id", "attack-" + year + "-" + i + "\"><b>");
                article.put("date", year + "-0" + (1 + k) + "-03");
                article.put("source", "\"><svg onload=window.pwned=1>");
                article.put("language", "en");
                article.put("url", i % 2 == 0 ? "javascript:window.pwned=1" : "https://example.org/" + year + "/" + i);
                article.put("title", attack);
                article.put(
                        "text",
                        (warm
                                        ? "Brazil thanked Paraguay for its great help "
                                        : "Brazil condemned Paraguay for a brutal attack ")
                                + "number " + year + " " + i + " " + attack + ".");
                lines.add(json.writeValueAsString(article));
            }
        }
        return lines;
    }

    @Test
    void thePageIsUsedInABrowser() throws Exception {
        Optional<String> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> "/usr/bin/" + name)
                .filter(name -> Files.isExecutable(Path.of(name)))
                .findFirst();
        String missing = chromium.isEmpty()
                ? "no Chromium in /usr/bin"
                : Files.isDirectory(BROWSER_TEST.resolve("node_modules/playwright-core"))
                        ? ""
                        : "npm ci has not been run in " + BROWSER_TEST;
        if (Boolean.parseBoolean(System.getenv("ENTENTE_BROWSER"))) {
            assertThat(missing)
                    .as("ENTENTE_BROWSER=true asks for the browser test")
                    .isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> missing + ": the browser test is skipped");
        Path shots = Files.createDirectories(Path.of("target/report-screenshots"));
        Process node = new ProcessBuilder(
                        "node",
                        BROWSER_TEST.resolve("report.mjs").toString(),
                        chromium.orElseThrow(),
                        page.toString(),
                        shots.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(told).isZero();
        assertThat(told).contains("ok      strings of the archive stay strings").doesNotContain("FAILED");
    }

    @Test
    void thePageIsOneSmallFileAndTheSameAgain() throws Exception {
        assertThat(Files.size(page)).isLessThan(ReportLimits.MOST_BYTES).isGreaterThan(500_000);
        Path again = folder.resolve("again.html");
        assertThat(run("report", "--input", tables.toString(), "--output", again.toString()))
                .as(errors)
                .isZero();
        assertThat(screen).contains("Report: " + again);
        assertThat(Files.mismatch(page, again)).isEqualTo(-1);
    }

    @Test
    void mistakesAreToldInOneLine() throws Exception {
        mistake("is there already", "report", "--input", tables.toString(), "--output", page.toString());
        mistake("is a folder", "report", "--input", tables.toString(), "--output", folder.toString(), "--overwrite");
        String free = folder.resolve("free.html").toString();
        mistake("has no run.json", "report", "--input", folder + "/none", "--output", free);
        mistake("foo://x: cannot be read", "report", "--input", "foo://x", "--output", free);
        mistake("foo:: cannot be read", "report", "--input", "foo:", "--output", free);
        mistake("foo:: is no path", "sample", "--input", "foo:");
        mistake("--step fortnight", "report", "--input", tables.toString(), "--output", free, "--step", "fortnight");
        mistake("is shorter than", "report", "--input", tables.toString(), "--output", free, "--step", "day");
        mistake("is there already", "analyze", "--report", page.toString());
        Path far = Files.writeString(folder.resolve("far.jsonl"), """
                {"date": "1990-01-01", "text": "Peru met Chile."}
                {"date": "2020-01-01", "text": "Peru met Chile again."}
                """);
        analyzed(far, folder.resolve("days"), "--period", "day", "--replicates", "0");
        mistake("can show; name --step week", "report", "--input", folder + "/days", "--output", free, "--step", "day");
        Path nothing = Files.writeString(folder.resolve("nothing.jsonl"), "{\"text\": \"no date\"}\n");
        String empty = folder.resolve("empty").toString();
        assertThat(run("analyze", "--input", nothing.toString(), "--output", empty, "--report"))
                .as(errors)
                .isZero();
        mistake("nothing to report", "report", "--input", empty, "--output", free);
        assertThat(Path.of(free)).doesNotExist();
    }
}
