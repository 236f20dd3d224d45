// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import org.netlib.lapack.Dsyev;
import org.netlib.util.intW;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by LAPACK's DSYEV (Anderson et al. 1999), in its Java form, which gives
 * the same digits on every machine.
 *
 * @param values eigenvalues, ascending
 * @param vectors of each value its eigenvector, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // Read by index; not compared.
record Spectrum(double[] values, double[][] vectors) {

    /** LAPACK's blocks of 32 columns, and two. */
    private static final int WORK_PER_ROW = 34;

    // LAPACK's constants of the machine (DLAMCH, DLARTG) are reckoned at the first call, and not safely: a second
    // thread that
    // came meanwhile would go on with zeros, and to other last digits. So the first call is made here, by one thread.
    static {
        double[] small = {2, 1, 0, 1, 2, 1, 0, 1, 2};
        solve("N", small.clone(), 3);
        solve("V", small, 3);
    }

    /** Of a square matrix, which is left as it is. */
    static Spectrum of(double[][] symmetric) {
        int n = symmetric.length;
        double[] columns = columns(symmetric);
        double[] values = solve("V", columns, n);
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(columns, i * n, vectors[i], 0, n);
        }
        return new Spectrum(values, vectors);
    }

    /** The eigenvalues alone, in a third of the time. */
    static double[] values(double[][] symmetric) {
        return solve("N", columns(symmetric), symmetric.length);
    }

    private static double[] columns(double[][] symmetric) {
        int n = symmetric.length;
        double[] columns = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(symmetric[i], 0, columns, i * n, n);
        }
        return columns;
    }

    private static double[] solve(String job, double[] columns, int n) {
        double[] values = new double[n];
        double[] work = new double[WORK_PER_ROW * Math.max(1, n)];
        intW failed = new intW(0);
        Dsyev.dsyev(job, "L", n, columns, 0, Math.max(1, n), values, 0, work, 0, work.length, failed);
        if (failed.val != 0) {
            throw new ArithmeticException("no eigenvalues of a matrix of " + n + " rows: DSYEV says " + failed.val);
        }
        return values;
    }
}
