// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.Article;
import io.entente.article.Coding;
import io.entente.country.CodeScheme;
import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import io.entente.dyad.CodedReading;
import io.entente.event.CodedEvent;
import io.entente.event.Event;
import java.util.List;
import java.util.Optional;

/** What comes out of an article: read by an analyst, or as others coded it. */
final class Readings {

    private Readings() {}

    static ArticleReading of(Article a, Analyst analyst) {
        return a.coding() == null
                ? analyst.read(a.title(), a.dateline(), a.text(), a.language(), a.date())
                : coded(a.coding());
    }

    private static ArticleReading coded(Coding c) {
        CodeScheme scheme = switch (c.scheme()) {
            case CAMEO -> CodeScheme.CAMEO;
            case FIPS -> CodeScheme.FIPS;
        };
        List<String> countries = c.countries().stream()
                .flatMap(code -> scheme.iso3(code).stream())
                .distinct()
                .toList();
        Optional<Event> event = scheme.iso3(c.source())
                .flatMap(source -> scheme.iso3(c.target())
                        .flatMap(target -> CodedEvent.of(source, target, c.event(), c.goldstein())));
        return CodedReading.of(countries, event, c.tone(), c.isEvent());
    }
}
