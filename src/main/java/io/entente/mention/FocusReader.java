// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import io.entente.gazetteer.Exchanges;
import io.entente.gazetteer.Gazetteer;
import io.entente.text.Gap;
import io.entente.text.Tokens;
import io.entente.text.WordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells which countries an article is about from how it speaks of them: a logistic score over position, repetition, title, role
 * and dateline, whose weights and threshold stand in {@link FocusWeights}. Reuses its buffers: one per thread.
 */
public final class FocusReader {

    private static final Comparator<Focus> STRONGEST_FIRST =
            Comparator.comparingDouble(Focus::weight).reversed().thenComparing(Focus::iso3);

    private static final WordTable MONEY =
            new WordTable(List.of(("dollar dollars dlr dlrs franc francs pound pounds crown crowns"
                            + " krona kronor krone kroner mark marks peso pesos rupee rupees lira lire yen won yuan rial rials riyal"
                            + " riyals dinar dinars baht ringgit ruble rubles rouble roubles zloty forint real reais shilling"
                            + " shillings rand escudo escudos schilling schillings guilder guilders drachma drachmas markka")
                    .split(" ", -1)));

    private final Dateline datelines;

    /** A reader that knows places of datelines from a gazetteer. */
    public FocusReader(Gazetteer gazetteer) {
        this.datelines = new Dateline(gazetteer);
    }

    /** What an article says of one country. */
    private static final class Traits {
        private int names;
        private int demonyms;
        private int government;
        private int places;
        private int listed;
        private boolean titled;
        private int first = Integer.MAX_VALUE;

        private int mentions() {
            return names + demonyms + government + places;
        }

        private void add(Mention m, boolean money) {
            if (m.role() == Role.PLACE || money) {
                places++;
            } else {
                switch (m.kind()) {
                    case DEMONYM -> demonyms++;
                    case CAPITAL, SEAT, LEADER, MINISTER -> government++;
                    default -> names++;
                }
                titled |= m.field() == Field.TITLE;
            }
            first = m.field() == Field.TITLE ? 0 : Math.min(first, m.sentence());
        }
    }

    /**
     * The countries that an article is about.
     *
     * @param pages its scanned fields
     * @param dateline the scanned dateline; {@code null} when it is not given apart from the text
     * @param date when it appeared; {@code null} when unknown
     * @param mentions those that count
     * @return strongest first
     */
    public List<Focus> read(List<Page> pages, Page dateline, LocalDate date, List<Mention> mentions) {
        String written = dateline == null
                ? datelines.countryOfOpening(pages.get(pages.size() - 1), date)
                : datelines.country(dateline, date);
        Map<String, Traits> countries = new TreeMap<>();
        for (Mention m : mentions) {
            countries.computeIfAbsent(m.iso3(), c -> new Traits()).add(m, isMoney(m, pages));
        }
        boolean alone = countries.size() == 1;
        for (Page page : pages) {
            addListed(page, countries);
        }
        if (written != null) {
            countries.computeIfAbsent(written, c -> new Traits());
        }
        if (countries.isEmpty()) {
            return List.of();
        }
        List<Focus> focus = new ArrayList<>();
        for (Map.Entry<String, Traits> e : countries.entrySet()) {
            Traits t = e.getValue();
            double odds = odds(t, alone && t.mentions() > 0)
                    + dateline(written, e.getKey())
                    + (isCrowdedOut(e.getKey(), countries) ? FocusWeights.OTHERS_IN_TITLE : 0);
            double probability = 1 / (1 + Math.exp(-odds));
            if (probability >= FocusWeights.THRESHOLD) {
                focus.add(new Focus(e.getKey(), probability));
            }
        }
        focus.sort(STRONGEST_FIRST);
        return List.copyOf(focus);
    }

    /** {@code Australian dollars}: money says little of where it is from. */
    private static boolean isMoney(Mention m, List<Page> pages) {
        Page page = pages.get(m.field() == Field.TITLE ? 0 : pages.size() - 1);
        return m.endToken() < page.tokens().size() && page.number(MONEY, m.endToken()) >= 0;
    }

    private double odds(Traits t, boolean alone) {
        return FocusWeights.ALWAYS
                + FocusWeights.NAMES * Math.log1p(t.names)
                + FocusWeights.DEMONYMS * Math.log1p(t.demonyms)
                + FocusWeights.GOVERNMENT * Math.log1p(t.government)
                + FocusWeights.PLACES * Math.log1p(t.places)
                + FocusWeights.LISTED * Math.log1p(t.listed)
                + (t.titled ? FocusWeights.IN_TITLE : 0)
                + (alone ? FocusWeights.ALONE : 0)
                + (t.mentions() > 0 ? FocusWeights.OPENING / (1.0 + t.first) : 0);
    }

    private double dateline(String written, String iso3) {
        if (written == null) {
            return 0;
        }
        return written.equals(iso3) ? FocusWeights.DATELINE_HERE : FocusWeights.DATELINE_ELSEWHERE;
    }

    /** Whether the title names other countries and not this one; the USA stand in so many that they tell nothing. */
    private static boolean isCrowdedOut(String iso3, Map<String, Traits> countries) {
        return !countries.get(iso3).titled
                && countries.entrySet().stream()
                        .anyMatch(e -> e.getValue().titled && !e.getKey().equals("USA"));
    }

    private static void addListed(Page page, Map<String, Traits> countries) {
        Tokens t = page.tokens();
        for (int i = 1; i < t.size(); i++) {
            String iso3 = t.gap(i) == Gap.DOT ? Exchanges.countryAt(page.text(), page.length(), t, i) : null;
            if (iso3 != null) {
                countries.computeIfAbsent(iso3, c -> new Traits()).listed++;
            }
        }
    }
}
