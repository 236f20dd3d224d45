// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.country.Countries;
import io.entente.country.Country;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.zip.GZIPOutputStream;

/** Articles of our own making, to measure growth: sentences of countries that do things to each other, different each time. */
final class SyntheticArchive {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3650;
    private static final int SENTENCES = 14;
    private static final long SEED = 20_261_126;

    private static final String[] DEEDS = {
        "signed a trade agreement with",
        "condemned the blockade by",
        "opened talks with",
        "sent humanitarian aid to",
        "recalled its ambassador from",
        "praised the reforms of",
        "threatened to impose sanctions on",
        "agreed to a ceasefire with",
        "accused the government of",
        "welcomed a delegation from"
    };
    private static final String[] WORDS = {
        "ministers", "harvest", "railway", "budget", "election", "storm", "harbour", "museum", "factory", "parliament",
        "teachers", "bridge", "hospital", "festival", "border", "energy", "fishing", "students", "court", "loan",
        "market", "river", "airline", "satellite", "vaccine", "copper", "wheat", "strike", "mayor", "stadium",
        "pipeline", "refugees", "tourists", "tariff", "inquiry", "mine", "port", "school", "treaty", "summit"
    };

    private final List<String> countries;
    private final Random random = new Random(SEED);
    private int written;

    /** @param many how many countries it speaks of */
    SyntheticArchive(int many) {
        countries = Countries.all().list().stream()
                .filter(c -> c.to().equals(LocalDate.MAX))
                .map(Country::name)
                .limit(many)
                .toList();
    }

    /** One file of so many bytes, its articles over ten years. */
    void lines(Path file, long bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            lines(out, bytes, i -> random.nextInt(DAYS));
        }
    }

    /** The same, compressed, which cannot be cut into tasks. */
    void gzip(Path file, long bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            lines(out, bytes, i -> random.nextInt(DAYS));
        }
    }

    /** The same, with one day that has so many times the articles of all others. */
    void skewed(Path file, long bytes, int times) throws IOException {
        double share = times / (double) (times + DAYS);
        try (OutputStream out = Files.newOutputStream(file)) {
            lines(out, bytes, i -> random.nextDouble() < share ? DAYS / 2 : random.nextInt(DAYS));
        }
    }

    /** Files of one article each. */
    void files(Path folder, int many) throws IOException {
        for (int i = 0; i < many; i++) {
            Path part = folder.resolve(String.valueOf(i / 1000));
            Files.createDirectories(part);
            Files.writeString(part.resolve(i + ".jsonl"), article(random.nextInt(DAYS), SENTENCES));
        }
    }

    /** One article of so many bytes. */
    void article(Path file, long bytes) throws IOException {
        int sentences = (int) (bytes / (article(0, SENTENCES).length() / SENTENCES));
        Files.writeString(file, article(0, sentences));
    }

    private void lines(OutputStream out, long bytes, IntToLongFunction day) throws IOException {
        for (long left = bytes; left > 0; ) {
            byte[] line = article(day.applyAsLong(written), SENTENCES).getBytes(StandardCharsets.UTF_8);
            out.write(line);
            left -= line.length;
        }
    }

    /** Several articles name the same few countries, as news does. */
    private String article(long day, int sentences) {
        written++;
        String[] named = {country(), country(), country()};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(named[random.nextInt(named.length)])
                    .append(' ')
                    .append(DEEDS[random.nextInt(DEEDS.length)])
                    .append(' ')
                    .append(named[random.nextInt(named.length)])
                    .append(" over the");
            for (int w = 0; w < 4; w++) {
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append(" and the ").append(WORDS[random.nextInt(WORDS.length)]).append(" number ");
            text.append(random.nextInt(10_000)).append(". ");
        }
        return "{\"id\":\"s" + written + "\",\"date\":\"" + FIRST.plusDays(day)
                + "\",\"source\":\"synthetic\",\"language\":\"en\","
                + "\"title\":\"" + named[0] + " and the " + WORDS[random.nextInt(WORDS.length)] + "\",\"text\":\""
                + text
                + "\"}\n";
    }

    private String country() {
        return countries.get(random.nextInt(countries.size()));
    }
}
