// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/**
 * The types of interaction of the PLOVER codebook (Open Event Data Alliance), under the names of its gold records; the later
 * manual calls {@link #DEMAND} REQUEST, {@link #DISAPPROVE} ACCUSE, and counts {@link #FIGHT} to ASSAULT.
 */
public enum PloverType {
    AGREE(1),
    CONSULT(1),
    SUPPORT(1),
    COOPERATE(2),
    AID(2),
    CONCEDE(2),
    RETREAT(2),
    DEMAND(3),
    DISAPPROVE(3),
    REJECT(3),
    THREATEN(3),
    PROTEST(4),
    MOBILIZE(4),
    SANCTION(4),
    COERCE(4),
    ASSAULT(4),
    FIGHT(4);

    private final int quad;

    PloverType(int quad) {
        this.quad = quad;
    }

    /** Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    public int quad() {
        return quad;
    }

    /** Whether it stands on the side of cooperation. */
    public boolean cooperative() {
        return quad <= 2;
    }
}
