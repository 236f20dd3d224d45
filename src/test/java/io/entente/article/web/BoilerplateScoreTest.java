// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How much of an article is found, and how little else, on pages of many layouts whose article is known. */
class BoilerplateScoreTest {

    private static final double LEAST = 0.95;
    private static final List<String> TUNED =
            List.of("semantic", "divs", "tables1998", "comments", "cards", "form", "chinese");
    private static final List<String> UNSEEN =
            List.of("wordpress", "liveblog", "press", "app", "soup", "longlinks", "sections");

    @Test
    void wordsOfTheArticleAreFoundAndOthersAreNot() throws IOException {
        double tuned = mean("tuned", TUNED);
        double unseen = mean("unseen", UNSEEN);
        System.out.printf(
                Locale.ROOT,
                "Boilerplate, F1 of words: %.3f on %d pages tuned on, %.3f on %d unseen%n",
                tuned,
                TUNED.size(),
                unseen,
                UNSEEN.size());
        assertThat(tuned).isGreaterThanOrEqualTo(LEAST);
        assertThat(unseen).isGreaterThanOrEqualTo(LEAST);
    }

    private static double mean(String folder, List<String> names) throws IOException {
        double sum = 0;
        for (String name : names) {
            String html = page(folder + "/" + name + ".html");
            String found = new PageReader().read(html).text();
            double f1 = f1(words(article(html)), words(found));
            System.out.printf(Locale.ROOT, "  %-20s %.3f%n", folder + "/" + name, f1);
            sum += f1;
        }
        return sum / names.size();
    }

    static String page(String name) throws IOException {
        try (InputStream in = BoilerplateScoreTest.class.getResourceAsStream("pages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What stands between the marks, its tags taken away by a library that is not ours. */
    private static String article(String html) {
        StringBuilder article = new StringBuilder();
        String open = "<!--article-->";
        for (int at = html.indexOf(open); at >= 0; at = html.indexOf(open, at + 1)) {
            int end = html.indexOf("<!--/article-->", at);
            article.append(Jsoup.parse(html.substring(at, end)).text()).append('\n');
        }
        return article.toString();
    }

    /** Words, and single characters of Chinese. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.codePoints().anyMatch(Character::isIdeographic)) {
                word.codePoints().forEach(c -> words.add(Character.toString(c)));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static double f1(List<String> gold, List<String> found) {
        Map<String, Integer> left = new HashMap<>();
        gold.forEach(w -> left.merge(w, 1, Integer::sum));
        int hits = 0;
        for (String w : found) {
            if (left.merge(w, -1, Integer::sum) >= 0) {
                hits++;
            }
        }
        return 2.0 * hits / (gold.size() + found.size());
    }
}
