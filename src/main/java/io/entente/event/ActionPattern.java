// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

/**
 * One line of the pattern file.
 *
 * @param phrase as the file writes it
 * @param noun whether it is a noun or fixed phrase, not a verb
 * @param deed what it says; {@code null} when it only takes its words away from other patterns
 * @param governors bits of the {@link Governors} that the target may have; 0 = the usual ones
 * @param flags bits of this class
 */
record ActionPattern(String phrase, boolean noun, Deed deed, long governors, int flags) {

    static final int MUTUAL = 1;
    static final int RECEIVING = 1 << 1;
    static final int PLACE = 1 << 2;
    static final int OPERATOR = 1 << 3;
    static final int FAR = 1 << 4;
    static final int MEDIATING = 1 << 5;
    static final int INTRANSITIVE = 1 << 6;
    static final int OWNED = 1 << 7;
    static final int VICTIM = 1 << 8;
    static final int MUTE = 1 << 9;
    static final int TRANSITIVE = 1 << 10;
    static final int MOOD = 1 << 11;
    static final int UNREAL = 1 << 12;
    static final int SHOT = 1 << 13;
    static final int ARMED = 1 << 14;
    static final int COURT = 1 << 15;
    static final int HOST = 1 << 16;

    static int flag(String name) {
        return switch (name) {
            case "" -> 0;
            case "sym" -> MUTUAL;
            case "recv" -> RECEIVING;
            case "place" -> PLACE;
            case "op" -> OPERATOR;
            case "far" -> FAR;
            case "mid" -> MEDIATING;
            case "intr" -> INTRANSITIVE;
            case "own" -> OWNED;
            case "victim" -> VICTIM;
            case "mute" -> MUTE;
            case "obj" -> TRANSITIVE;
            case "mood" -> MOOD;
            case "unreal" -> UNREAL;
            case "shot" -> SHOT;
            case "armed" -> ARMED;
            case "court" -> COURT;
            case "host" -> HOST;
            default -> throw new IllegalArgumentException("unknown flag '" + name + "' in the pattern file");
        };
    }

    /** The same phrase where it is no deed of a country. */
    ActionPattern saysNothing() {
        return new ActionPattern(phrase, noun, null, governors, flags);
    }

    /** Whether it moves arms or troops, to a friend or to an enemy's border. */
    boolean moves() {
        return deed != null && (deed.type() == PloverType.MOBILIZE || deed.equals(ARMING));
    }

    private static final Deed ARMING = Deed.of("072");

    /** The governors that the target may have. */
    long mask() {
        return governors == 0 ? Governors.USUAL : governors;
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }
}
