// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import java.util.List;

/**
 * A country's or capital's name that is as well an American place, a person's name or a common word.
 *
 * @param prior natural log-odds that the bare name means the country in news that says nothing else
 * @param neighbours ISO codes of countries that an article about this one tends to name
 * @param speakFor numbers of the words of {@link LookAlikes#watched} that speak for the country
 * @param speakAgainst numbers of those that speak against it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record LookAlike(double prior, List<String> neighbours, int[] speakFor, int[] speakAgainst) {}
