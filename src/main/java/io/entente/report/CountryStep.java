// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

/**
 * A country in one step.
 *
 * @param iso3 its code
 * @param step from 0
 * @param articles that mention it, 1 or more
 * @param tone their mean tone, -1 to 1; NaN = none has one
 */
public record CountryStep(String iso3, int step, long articles, double tone) {}
