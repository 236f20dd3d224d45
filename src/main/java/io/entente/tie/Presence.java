// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tie;

/**
 * How much a scope speaks of one country.
 *
 * @param country its code
 * @param units that mention it
 * @param of all units
 * @param degree countries that share a unit with it
 * @param strength sum of the units shared
 * @param tone of the units that mention it
 */
public record Presence(String country, long units, long of, long degree, long strength, ToneSum tone) {}
