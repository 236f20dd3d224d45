// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.network;

import java.time.LocalDate;
import java.util.List;

/**
 * The ties of one period.
 *
 * @param first first day
 * @param last last day, not before first
 * @param edges no two of the same pair
 */
public record PeriodEdges(LocalDate first, LocalDate last, List<ExportEdge> edges) {
    public PeriodEdges {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("period from " + first + " to " + last);
        }
        edges = List.copyOf(edges);
    }
}
