// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

import java.math.BigInteger;

/**
 * The tones of some units as a mergeable state. A tone is rounded once to 1e-9 and then summed in integers, so that the
 * sums are the same to the last bit in whatever order and grouping the units come. The four numbers are plain sums: a
 * database may add them. Exact for 2^31 units of tone in [-1, 1]; larger tones leave room for fewer (39,000 of |1000|),
 * and a sum that no longer fits throws.
 *
 * @param n units with a tone, 0 or more
 * @param sum sum of the tones, in 1e-9
 * @param squareLow sum of the low 32 bits of the squares, in 1e-18
 * @param squareHigh sum of the squares without their low 32 bits, in 2^32 * 1e-18
 */
public record ToneSum(long n, long sum, long squareLow, long squareHigh) {
    /** No tone. */
    public static final ToneSum EMPTY = new ToneSum(0, 0, 0, 0);

    /** Largest absolute tone. */
    public static final double MAX_TONE = 1000;

    private static final double UNITS_PER_TONE = 1e9;
    private static final int LOW_BITS = 32;
    private static final long LOW_MASK = (1L << LOW_BITS) - 1;

    public ToneSum {
        requireNotNegative("n", n);
        requireNotNegative("squareLow", squareLow);
        requireNotNegative("squareHigh", squareHigh);
        if (n == 0 && (sum != 0 || squareLow != 0 || squareHigh != 0)) {
            throw new IllegalArgumentException("a sum of no tones must be 0");
        }
    }

    /** This state with one more tone, any number in [-1000, 1000]. */
    public ToneSum add(double tone) {
        long quantum = quantise(tone);
        return merge(new ToneSum(1, quantum, squareLow(quantum), squareHigh(quantum)));
    }

    /** The tones of both. */
    public ToneSum merge(ToneSum other) {
        return new ToneSum(
                Math.addExact(n, other.n),
                Math.addExact(sum, other.sum),
                Math.addExact(squareLow, other.squareLow),
                Math.addExact(squareHigh, other.squareHigh));
    }

    /** Mean tone; NaN without a tone. */
    public double mean() {
        return n == 0 ? Double.NaN : sum / (UNITS_PER_TONE * n);
    }

    /** Sum of the tones; 0 without a tone. */
    public double total() {
        return sum / UNITS_PER_TONE;
    }

    /** Standard deviation with n - 1 in the denominator; NaN for fewer than two tones. */
    public double sd() {
        if (n < 2) {
            return Double.NaN;
        }
        BigInteger squares = BigInteger.valueOf(squareHigh).shiftLeft(LOW_BITS).add(BigInteger.valueOf(squareLow));
        BigInteger total = BigInteger.valueOf(sum);
        double deviations = squares.multiply(BigInteger.valueOf(n))
                .subtract(total.multiply(total))
                .doubleValue();
        return Math.sqrt(deviations / ((double) n * (n - 1))) / UNITS_PER_TONE;
    }

    /** Lower end of Student's 95% interval of the mean; NaN for fewer than two tones. */
    public double low() {
        return n < 2 ? Double.NaN : mean() - halfWidth();
    }

    /** Upper end of Student's 95% interval of the mean; NaN for fewer than two tones. */
    public double high() {
        return n < 2 ? Double.NaN : mean() + halfWidth();
    }

    private double halfWidth() {
        return StudentT.quantile975(n - 1) * sd() / Math.sqrt((double) n);
    }

    /** The tone in units of 1e-9, half to even. */
    static long quantise(double tone) {
        if (!(Math.abs(tone) <= MAX_TONE)) {
            throw new IllegalArgumentException("tone " + tone + " is outside [-1000, 1000]");
        }
        return (long) Math.rint(tone * UNITS_PER_TONE);
    }

    /** The low 32 bits of the square of a quantised tone. */
    static long squareLow(long quantum) {
        return (quantum * quantum) & LOW_MASK;
    }

    /** The square of a quantised tone without its low 32 bits. */
    static long squareHigh(long quantum) {
        return (Math.multiplyHigh(quantum, quantum) << LOW_BITS) | ((quantum * quantum) >>> LOW_BITS);
    }

    private static void requireNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", must be 0 or more");
        }
    }
}
