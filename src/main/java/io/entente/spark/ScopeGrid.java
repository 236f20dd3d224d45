// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.io.Serializable;

/**
 * Cuts the pairs of a scope into blocks, so that the states of one block fit in memory however many countries a scope has:
 * countries fall into groups, pairs into the cells of their upper triangle. A scope of few articles is one block, to which
 * each of them travels once.
 *
 * @param bits of the number of a group
 */
record ScopeGrid(int bits) implements Serializable {

    private static final int MOST_BITS = 3;

    static final int MOST_GROUPS = 1 << MOST_BITS;

    /** A pair's state takes some 20 KB, and so many articles mention a few thousand pairs twice. */
    private static final long FEW_ARTICLES = 4096;

    private static final int BLOCK_BITS = 8;

    /** The grid of a scope. */
    static ScopeGrid of(ScopeTotal scope) {
        return new ScopeGrid(scope.articles() <= FEW_ARTICLES ? 0 : MOST_BITS);
    }

    int groups() {
        return 1 << bits;
    }

    /** The group of a packed country. */
    int group(int code) {
        return bits == 0 ? 0 : (code * 0x9E3779B9) >>> Integer.SIZE - bits;
    }

    /** The block of two groups in any order. */
    int block(int i, int j) {
        return Math.min(i, j) * groups() + Math.max(i, j);
    }

    /** The block of a pair. */
    int blockOf(int a, int b) {
        return block(group(a), group(b));
    }

    /** One number for scope and block, in their order. */
    static long key(int scope, int block) {
        return (long) scope << BLOCK_BITS | block;
    }

    static int scope(long key) {
        return (int) (key >> BLOCK_BITS);
    }

    static int block(long key) {
        return (int) key & (1 << BLOCK_BITS) - 1;
    }
}
