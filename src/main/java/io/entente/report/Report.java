// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.tie.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a run's tables a report shows: all of it bounded by {@link ReportLimits}, whatever the size of the archive.
 *
 * @param run the run's manifest, {@code run.json}
 * @param span the time and its steps
 * @param tables length of the tables' own periods
 * @param limits how much was let in
 * @param stepArticles articles of each step that ties count
 * @param articleSpan the time in the steps of {@code languages} and {@code sources}
 * @param languages articles by language, identical copies left out
 * @param coverage what was read in each language, most articles first
 * @param sources articles by source; sources beyond the largest as one
 * @param countries those that an article mentions, in order of code
 * @param countrySteps their steps
 * @param ties pairs that an article mentions together, first those of {@link PairRanking}
 * @param allTies how many such pairs the tables have
 * @param pairs how many of {@code ties}, from the first, have steps, changes, types of events and sentences
 * @param tieSteps their steps
 * @param edges the heaviest ties of each step
 * @param changes changes of those pairs that chance alone would give in one of ten places at most
 * @param events events by type between countries of those pairs, and of each country with all others
 * @param sentences telling sentences
 * @param articles those that changes name, by id
 * @param network figures of the whole archive, by the name that the codebook gives them; missing ones left out
 */
public record Report(
        JsonNode run,
        ReportSpan span,
        Period tables,
        ReportLimits limits,
        List<Long> stepArticles,
        ReportSpan articleSpan,
        List<ArticleCount> languages,
        List<ReportLanguage> coverage,
        List<ArticleCount> sources,
        List<ReportCountry> countries,
        List<CountryStep> countrySteps,
        List<ReportTie> ties,
        long allTies,
        int pairs,
        List<ReportStep> tieSteps,
        List<ReportEdge> edges,
        List<ReportChange> changes,
        List<ReportEvents> events,
        List<ReportSentence> sentences,
        Map<String, ReportArticle> articles,
        Map<String, Double> network) {

    /** A source or language without a name, and all sources beyond the largest. */
    public static final String OTHER = "…";

    /** Names of the countries by code. */
    Map<String, String> names() {
        return countries.stream().collect(Collectors.toMap(ReportCountry::iso3, ReportCountry::name));
    }

    /** The same with less of what a reader misses least. */
    public Report within(ReportLimits less) {
        List<ReportTie> fewer = ties.subList(0, Math.min(ties.size(), less.ties()));
        int detailed = Math.min(pairs, less.pairs());
        var kept = fewer.subList(0, Math.min(detailed, fewer.size())).stream()
                .map(ReportTie::pair)
                .collect(Collectors.toSet());
        return new Report(
                run,
                span,
                tables,
                less,
                stepArticles,
                articleSpan,
                languages,
                coverage,
                sources,
                countries,
                countrySteps,
                fewer,
                allTies,
                kept.size(),
                tieSteps.stream().filter(s -> kept.contains(s.pair())).toList(),
                EdgeRanking.heaviest(edges, less.edges()),
                changes.stream().filter(c -> kept.contains(c.pair())).toList(),
                events.stream()
                        .filter(e -> e.isTotal() || kept.contains(e.pair()))
                        .toList(),
                sentences.stream()
                        .filter(s -> kept.contains(s.pair()))
                        .limit(less.sentences())
                        .toList(),
                articles,
                network);
    }
}
