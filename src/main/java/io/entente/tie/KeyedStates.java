// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * States by a whole number, such as a country or a pair, each made when it is first asked for; no boxing.
 *
 * @param <S> the state
 */
public final class KeyedStates<S> {
    private final Supplier<S> empty;
    private final CellIndex index = new CellIndex();
    private final List<S> states = new ArrayList<>();

    /** @param empty makes the state of a key that is new */
    public KeyedStates(Supplier<S> empty) {
        this.empty = empty;
    }

    /** The state of a key. */
    public S of(int key) {
        int position = index.findOrAdd(key);
        if (position == states.size()) {
            states.add(empty.get());
        }
        return states.get(position);
    }

    /** The state of a key; {@code null} if it was never asked for. */
    public S find(int key) {
        int position = index.find(key);
        return position < 0 ? null : states.get(position);
    }

    /** The keys that were asked for, ascending. */
    public int[] keys() {
        int[] keys = index.inKeyOrder();
        for (int i = 0; i < keys.length; i++) {
            keys[i] = index.key(keys[i]);
        }
        return keys;
    }
}
