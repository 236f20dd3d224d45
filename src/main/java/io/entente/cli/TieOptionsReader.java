// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.tie.PoissonWeights;
import io.entente.tie.TieAffinity;
import io.entente.tie.TieOptions;
import io.entente.tie.TieStrength;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The options of strength and affinity, out of what the user wrote. */
final class TieOptionsReader {

    /** More would not make an interval's standard error worth its time. */
    private static final int MOST_REPLICATES = 10_000;

    private static final double LEAST_DAYS = 1e-3;
    private static final double MOST_DAYS = 1e12; // as good as none decays
    private static final double MOST_WEIGHT = 1e6;

    private TieOptionsReader() {}

    /** @param given the value of an option by its name */
    static TieOptions of(Function<String, Optional<String>> given) {
        TieOptions usual = TieOptions.DEFAULT;
        double halfLife =
                given.apply("half-life").map(v -> days("half-life", v)).orElse(usual.halfLife());
        long seed = given.apply("seed")
                .map(v -> whole("seed", v, Long.MAX_VALUE))
                .orElse(usual.weights().seed());
        long replicates = given.apply("replicates")
                .map(v -> whole("replicates", v, MOST_REPLICATES))
                .orElse((long) usual.weights().replicates());
        TieStrength.Options strength = given.apply("strength-weights")
                .map(v -> weights("strength-weights", v, 5))
                .map(w -> new TieStrength.Options(
                        w[0], w[1], w[2], w[3], w[4], usual.strength().volumePrior()))
                .orElse(usual.strength());
        TieAffinity.Options affinity = given.apply("affinity-weights")
                .map(v -> weights("affinity-weights", v, 3))
                .map(w -> new TieAffinity.Options(
                        w[0], w[1], w[2], usual.affinity().prior()))
                .orElse(usual.affinity());
        return new TieOptions(halfLife, new PoissonWeights(seed, (int) replicates), strength, affinity);
    }

    private static double days(String option, String value) {
        double number = PlainNumber.of(value).orElse(Double.NaN);
        if (!(number >= LEAST_DAYS && number <= MOST_DAYS)) {
            throw new UserError("--" + option + " " + value + ": is no number of days from 0.001 to 1e12");
        }
        return number;
    }

    private static long whole(String option, String value, long most) {
        long number = PlainNumber.whole(value).orElse(-1);
        if (number >= 0 && number <= most) {
            return number;
        }
        throw new UserError("--" + option + " " + value + ": is no whole number from 0 to " + most);
    }

    private static double[] weights(String option, String value, int n) {
        double[] weights = Arrays.stream(value.split(",", -1))
                .mapToDouble(v -> PlainNumber.of(v.strip()).orElse(Double.NaN))
                .toArray();
        boolean bad = weights.length != n || Arrays.stream(weights).anyMatch(w -> !(w >= 0 && w <= MOST_WEIGHT));
        // Strength rests on the first and the third, which are always defined.
        if (bad || weights[0] + weights[2] == 0) {
            throw new UserError("--" + option + " " + value + ": must be " + n
                    + " numbers from 0 to 1000000 with commas between, such as "
                    + (n == 5 ? "0.4,0.2,0.2,0.1,0.1" : "1,2,3"));
        }
        return weights;
    }
}
