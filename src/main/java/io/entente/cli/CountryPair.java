// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.country.Countries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two countries as a user names them: ISO 3166-1 alpha-3 or alpha-2 codes, Correlates of War numbers or English names, in
 * any order.
 *
 * @param a code of the first, in order of code
 * @param b code of the second
 */
record CountryPair(String a, String b) {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[-,:/]\\s*|\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ALPHA_2 = alpha2();
    private static final int FIRST_YEAR = 1816;

    /**
     * Reads a pair; names that have a mark between themselves, such as Guinea-Bissau, are found too.
     *
     * @param year in which names and numbers hold; earlier years are tried where it knows none
     */
    static CountryPair of(String option, String text, int year) {
        CountryCodes codes = new CountryCodes(false);
        Matcher between = BETWEEN.matcher(text);
        String unknown = null;
        while (between.find()) {
            String first = text.substring(0, between.start()).strip();
            String second = text.substring(between.end()).strip();
            Optional<String> one = country(codes, first, year);
            Optional<String> two = country(codes, second, year);
            if (one.isPresent() && two.isPresent()) {
                if (one.equals(two)) {
                    throw new UserError(option + " " + text + ": names " + one.get() + " twice; name two countries");
                }
                boolean order = one.get().compareTo(two.get()) < 0;
                return new CountryPair(order ? one.get() : two.get(), order ? two.get() : one.get());
            }
            if (unknown == null || one.isPresent() && !first.isEmpty()) {
                unknown = one.isPresent() ? second : first;
            }
        }
        throw new UserError(option + " " + text + ": "
                + (unknown == null || unknown.isEmpty()
                        ? "is no pair"
                        : "'" + unknown + "' is no country that is known here")
                + "; name two countries by ISO code, COW number or English name, such as KOR-PRK");
    }

    private static Optional<String> country(CountryCodes codes, String text, int year) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (Countries.all().of(upper).isPresent()) {
            return Optional.of(upper);
        }
        if (ALPHA_2.containsKey(upper)) {
            return Optional.of(ALPHA_2.get(upper));
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> found = codes.of(text, year);
        for (int earlier = year - 1; found.isEmpty() && earlier >= FIRST_YEAR; earlier--) {
            found = codes.of(text, earlier);
        }
        return found;
    }

    private static Map<String, String> alpha2() {
        Map<String, String> codes = new TreeMap<>();
        for (String two : Locale.getISOCountries()) {
            String three = new Locale.Builder().setRegion(two).build().getISO3Country();
            if (Countries.all().of(three).isPresent()) {
                codes.put(two, three);
            }
        }
        codes.put("XK", "XKX");
        return Map.copyOf(codes);
    }

    /** Short English names of both. */
    List<String> names() {
        return List.of(
                Countries.all().of(a).orElseThrow().name(),
                Countries.all().of(b).orElseThrow().name());
    }

    @Override
    public String toString() {
        return a + "-" + b;
    }
}
