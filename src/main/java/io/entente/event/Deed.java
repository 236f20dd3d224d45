// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.country.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a CAMEO code says of the relation.
 *
 * @param type PLOVER type
 * @param goldstein from -10 to 10
 */
record Deed(PloverType type, double goldstein) {

    private static final class Codes {
        static final Map<String, Deed> ALL = load();
    }

    private static Map<String, Deed> load() {
        Tsv table = Tsv.resource(Deed.class, "codes.tsv");
        int code = table.column("code");
        int type = table.column("type");
        int score = table.column("goldstein");
        Map<String, Deed> deeds = new HashMap<>();
        for (List<String> row : table.rows()) {
            deeds.put(row.get(code), new Deed(PloverType.valueOf(row.get(type)), Double.parseDouble(row.get(score))));
        }
        return Map.copyOf(deeds);
    }

    /** The deed of a CAMEO code or of its root; empty for what is no deed, such as a statement. */
    static Optional<Deed> find(String cameo) {
        Deed deed = Codes.ALL.get(cameo);
        return Optional.ofNullable(deed != null || cameo.length() < 2 ? deed : Codes.ALL.get(cameo.substring(0, 2)));
    }

    /** The deed of a CAMEO code; a code that the table lacks is a defect of the build. */
    static Deed of(String cameo) {
        Deed deed = Codes.ALL.get(cameo);
        if (deed == null) {
            throw new IllegalArgumentException("no CAMEO code '" + cameo + "' in codes.tsv");
        }
        return deed;
    }

    /** Whether it stands on the side of cooperation. */
    boolean cooperative() {
        return type.cooperative();
    }

    /** Whether it judges or asks for what others do. */
    boolean isVerdict() {
        return switch (type) {
            case DISAPPROVE, DEMAND, SUPPORT, REJECT -> true;
            default -> false;
        };
    }

    /** Whether blood may flow by it. */
    boolean isViolent() {
        return type == PloverType.FIGHT || type == PloverType.ASSAULT;
    }

    /** What announcing it is: 03 for cooperation to come; a threat for violence to come, other conflict stays. */
    Deed announced() {
        return switch (type) {
            case CONSULT -> of("036");
            case SUPPORT -> of("032");
            case COOPERATE -> of("031");
            case AID -> of("033");
            case CONCEDE, RETREAT -> of("035");
            case ASSAULT, FIGHT -> threatened();
            default -> this;
        };
    }

    /** What threatening with it is. */
    Deed threatened() {
        return switch (type) {
            case ASSAULT, FIGHT, MOBILIZE -> of("138");
            case SANCTION, COERCE -> of("131");
            default -> of("130");
        };
    }

    /** What keeping others from it is; nothing is left of a conflict that is prevented. */
    Deed keptFrom() {
        return cooperative() ? of("163") : null;
    }

    /** What refusing it is: nothing is left of a conflict that is refused. */
    Deed refused() {
        return switch (type) {
            case CONSULT -> of("125");
            case AGREE, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT -> of("120");
            default -> null;
        };
    }
}
