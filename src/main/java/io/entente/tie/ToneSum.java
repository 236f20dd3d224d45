// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Number, sum and sum of squares of tones, held exactly in integers, so that any order and any partition of the additions
 * give the same bits. A tone counts in units of 1e-9; its square is kept in two sums, of its low 32 bits and of the rest, so
 * that plain sums of longs merge two states. Immutable.
 *
 * @param n how many tones
 * @param sum of the tones, in 1e-9
 * @param squaresLow sum of the low 32 bits of the squares, which count in 1e-18
 * @param squaresHigh sum of the squares' higher bits
 */
public record ToneSum(long n, long sum, long squaresLow, long squaresHigh) {

    /** No tone. */
    public static final ToneSum EMPTY = new ToneSum(0, 0, 0, 0);

    private static final double UNIT = 1e-9;
    private static final double CONFIDENCE = .95;
    private static final Map<Long, Double> QUANTILES = new ConcurrentHashMap<>();
    /** From here on Student's t is the normal distribution to seven digits. */
    private static final long NORMAL_FROM = 100_000_000;

    private static final double NORMAL_QUANTILE = 1.959963984540054;

    /** A tone in units of 1e-9. */
    static long units(double tone) {
        if (!(Math.abs(tone) <= 1)) {
            throw new IllegalArgumentException("tone " + tone + " is not in [-1, 1]");
        }
        return Math.round(tone / UNIT);
    }

    static long low(long units) {
        return units * units & 0xFFFFFFFFL;
    }

    static long high(long units) {
        return units * units >>> 32;
    }

    /** This and one tone more. */
    public ToneSum add(double tone) {
        long u = units(tone);
        return new ToneSum(n + 1, sum + u, squaresLow + low(u), squaresHigh + high(u));
    }

    /** Both together. */
    public ToneSum merge(ToneSum other) {
        return new ToneSum(
                n + other.n, sum + other.sum, squaresLow + other.squaresLow, squaresHigh + other.squaresHigh);
    }

    /** Arithmetic mean; NaN of no tone. */
    public double mean() {
        return n == 0 ? Double.NaN : sum * UNIT / n;
    }

    /** Standard deviation with n - 1; NaN of fewer than two tones. */
    public double sd() {
        if (n < 2) {
            return Double.NaN;
        }
        // n Σt² - (Σt)² in integers, so that nothing cancels.
        BigInteger squares = BigInteger.valueOf(squaresHigh).shiftLeft(32).add(BigInteger.valueOf(squaresLow));
        BigInteger total = BigInteger.valueOf(sum);
        BigInteger spread = squares.multiply(BigInteger.valueOf(n)).subtract(total.multiply(total));
        return Math.sqrt(spread.doubleValue() / n / (n - 1.0)) * UNIT;
    }

    /** Half the width of the mean's 95% interval by Student's t; NaN of fewer than two tones. */
    public double margin() {
        return n < 2 ? Double.NaN : quantile(n - 1) * sd() / Math.sqrt((double) n);
    }

    private static double quantile(long freedom) {
        return freedom >= NORMAL_FROM
                ? NORMAL_QUANTILE
                : QUANTILES.computeIfAbsent(
                        freedom, f -> new TDistribution((double) f).inverseCumulativeProbability((1 + CONFIDENCE) / 2));
    }
}
