// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.figure;

/**
 * A country of a figure.
 *
 * @param iso3 its code
 * @param name short English name
 * @param articles that name it in the period, 1 or more
 * @param community in the network of ties, 1 is the largest; 0 = none
 * @param strength articles that it shares with others, summed over them
 */
public record DrawnCountry(String iso3, String name, long articles, int community, long strength) {}
