// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.util.Arrays;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, in no particular order. The library's method is quick but gives up on
 * some matrices with many equal eigenvalues; these go to Jacobi's (Golub &amp; Van Loan 2013, section 8.5), which converges
 * on every symmetric matrix.
 *
 * @param values eigenvalues
 * @param vectors of each value its eigenvector, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // Read by index; not compared.
record Spectrum(double[] values, double[][] vectors) {

    /** Jacobi's method converges quadratically: six to ten sweeps do. */
    private static final int MOST_SWEEPS = 60;

    /** What is off the diagonal, against the whole, when there is nothing left to do. */
    private static final double SMALL = 1e-15;

    /** Of a square matrix, which is left as it is. */
    static Spectrum of(double[][] symmetric) {
        try {
            EigenDecomposition found = new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
            double[][] vectors = new double[symmetric.length][];
            Arrays.setAll(vectors, i -> found.getEigenvector(i).toArray());
            return new Spectrum(found.getRealEigenvalues(), vectors);
        } catch (MaxCountExceededException e) {
            return jacobi(symmetric);
        }
    }

    static Spectrum jacobi(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
        double[][] vectors = new double[n][n];
        double whole = 0;
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
            whole += Arrays.stream(a[i]).map(x -> x * x).sum();
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && off(a) > SMALL * SMALL * whole; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] != 0) {
                        rotate(a, vectors, p, q);
                    }
                }
            }
        }
        double[] values = new double[n];
        Arrays.setAll(values, i -> a[i][i]);
        return new Spectrum(values, vectors);
    }

    private static double off(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    /** Turns the plane of p and q so that their element becomes 0. */
    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        turn(a[p], a[q], c, s);
        turn(vectors[p], vectors[q], c, s);
    }

    private static void turn(double[] p, double[] q, double c, double s) {
        for (int k = 0; k < p.length; k++) {
            double x = p[k];
            double y = q[k];
            p[k] = c * x - s * y;
            q[k] = s * x + c * y;
        }
    }
}
