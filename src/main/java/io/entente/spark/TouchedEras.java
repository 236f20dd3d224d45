// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Serializable;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.Partitioner;

/**
 * The eras whose scopes have to be reckoned, all of them or those that an update touches. A partition is an era; the scope of all periods,
 * which takes longest, comes first.
 */
final class TouchedEras extends Partitioner implements Serializable {

    private static final long serialVersionUID = 1;

    private final Eras eras;
    private final TreeSet<Integer> touched;

    TouchedEras(Eras eras, SortedSet<Integer> touched) {
        this.eras = eras;
        this.touched = new TreeSet<>(touched);
    }

    /** Whether a scope has to be reckoned. */
    boolean wants(int scope) {
        return touched.contains(eras.of(scope));
    }

    boolean contains(int era) {
        return touched.contains(era);
    }

    boolean isEmpty() {
        return touched.isEmpty();
    }

    int era(int scope) {
        return eras.of(scope);
    }

    @Override
    public int numPartitions() {
        return touched.size();
    }

    /** @param key a scope that is wanted */
    @Override
    public int getPartition(Object key) {
        return touched.headSet(eras.of((Integer) key)).size();
    }
}
