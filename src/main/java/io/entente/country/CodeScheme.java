// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes of countries that other data sets have in place of ISO's. */
public enum CodeScheme {
    /** Of event data; ISO 3166-1 alpha-3 but for the few that its file lists. */
    CAMEO {
        @Override
        Optional<String> unlisted(String code) {
            return Optional.of(code);
        }
    },
    /** FIPS 10-4, of places. */
    FIPS {
        @Override
        Optional<String> unlisted(String code) {
            return Optional.empty();
        }
    };

    private final Map<String, String> listed;

    CodeScheme() {
        Tsv file = Tsv.resource(CodeScheme.class, name().toLowerCase(Locale.ROOT) + ".tsv");
        Map<String, String> codes = new HashMap<>();
        for (List<String> row : file.rows()) {
            codes.put(row.get(file.column("code")), row.get(file.column("iso3")));
        }
        listed = Map.copyOf(codes);
    }

    abstract Optional<String> unlisted(String code);

    /** The ISO 3166-1 alpha-3 code; empty for a region, a group and what is no code. */
    public Optional<String> iso3(String code) {
        String iso3 = listed.get(code);
        return (iso3 == null ? unlisted(code) : Optional.of(iso3))
                .filter(c -> Countries.all().of(c).isPresent());
    }
}
