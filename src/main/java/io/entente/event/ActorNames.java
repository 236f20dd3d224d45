// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.country.Tsv;
import io.entente.gazetteer.CaseRule;
import io.entente.gazetteer.CountryName;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Seats, bodies and armed groups that act for a country, beside the names that make a mention; leaders by full
 * name at any time, as a report may look back. */
final class ActorNames {

    private ActorNames() {}

    /** The shipped names, compiled. */
    static Gazetteer shipped() {
        List<CountryName> names = new ArrayList<>();
        for (List<String> row : Tsv.resource(ActorNames.class, "actors.tsv").rows()) {
            names.add(new CountryName(
                    row.get(0),
                    row.get(1),
                    NameKind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                    LocalDate.MIN,
                    LocalDate.MAX,
                    row.get(5).equals("exact") ? CaseRule.EXACT : CaseRule.CAPITALISED));
        }
        for (CountryName leader : Gazetteer.shippedNames()) {
            if (leader.kind() == NameKind.LEADER && leader.name().indexOf(' ') > 0) {
                names.add(new CountryName(
                        leader.name(),
                        leader.country(),
                        NameKind.LEADER,
                        LocalDate.MIN,
                        LocalDate.MAX,
                        CaseRule.CAPITALISED));
            }
        }
        return Gazetteer.of(names);
    }
}
