// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of other data sets. */
class CodeSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "CAMEO,FRA,FRA",
        "CAMEO,ROM,ROU",
        "CAMEO,TMP,TLS",
        "CAMEO,WSB,PSE",
        "CAMEO,EUR,",
        "CAMEO,SAF,",
        "CAMEO,IGO,",
        "CAMEO,'',",
        "FIPS,AU,AUT",
        "FIPS,AS,AUS",
        "FIPS,CH,CHN",
        "FIPS,SF,ZAF",
        "FIPS,OS,",
    })
    void aCodeIsACountryOrNone(CodeScheme scheme, String code, String iso3) {
        assertThat(scheme.iso3(code).orElse(null)).isEqualTo(iso3);
    }

    @Test
    void everyListedCodeLeadsToACountryThatWeKnow() {
        for (CodeScheme scheme : CodeScheme.values()) {
            Tsv file = Tsv.resource(CodeScheme.class, scheme.name().toLowerCase(java.util.Locale.ROOT) + ".tsv");
            for (List<String> row : file.rows()) {
                assertThat(scheme.iso3(row.get(0)).orElse(""))
                        .as(row.toString())
                        .isEqualTo(row.get(1));
            }
        }
    }
}
