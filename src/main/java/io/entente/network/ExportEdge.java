// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

/**
 * A tie as other programs are to see it.
 *
 * @param tie the two countries, the weight and the affinity
 * @param backbone whether it belongs to the backbone
 */
public record ExportEdge(NetworkEdge tie, boolean backbone) {
    String id() {
        return tie.countryA() + "-" + tie.countryB();
    }
}
