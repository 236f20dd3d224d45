// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The slots of days in which copies are searched, each by itself: a band that a whole archive shares does not fill one
 * partition, and an update searches only those that it touches. A text stands in the slot of its day and, as carried, in
 * the next one when a copy may lie there: one in eight does.
 *
 * @param days copies lie at most so many days apart
 * @param every whether all slots are searched
 * @param some those that are where not all are
 */
record CopySlots(int days, boolean every, Set<Integer> some) implements Serializable {

    /** All slots. */
    static CopySlots all(int days) {
        return new CopySlots(days, true, Set.of());
    }

    /** The slots that texts of these days stand in. */
    static CopySlots touched(int days, IntStream textDays) {
        CopySlots all = all(days);
        Set<Integer> slots = new TreeSet<>();
        textDays.forEach(day -> {
            slots.add(all.own(day));
            if (all.carried(day)) {
                slots.add(all.own(day) + 1);
            }
        });
        return new CopySlots(days, false, slots);
    }

    /** The slot of a day, counted from 1970. */
    int own(int day) {
        return Math.floorDiv(day, length());
    }

    /** Whether a text of the day stands in the next slot too. */
    boolean carried(int day) {
        return own(day + days) > own(day);
    }

    boolean searched(int slot) {
        return every || some.contains(slot);
    }

    /** Whether a text of the day stands in a slot that is searched. */
    boolean concerns(int day) {
        return searched(own(day)) || carried(day) && searched(own(day) + 1);
    }

    private int length() {
        return 8 * (days + 1);
    }
}
