// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

/**
 * Cuts the pairs of a scope into blocks, so that the states of one block fit in memory however many countries a scope has:
 * countries fall into {@value #GROUPS} groups, pairs into the cells of their upper triangle.
 */
final class ScopeGrid {

    static final int GROUPS = 8;

    private static final int BLOCK_BITS = 8;

    private ScopeGrid() {}

    /** The group of a packed country. */
    static int group(int code) {
        return (code * 0x9E3779B9) >>> 29; // three bits
    }

    /** The block of two groups in any order. */
    static int block(int i, int j) {
        return Math.min(i, j) * GROUPS + Math.max(i, j);
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
