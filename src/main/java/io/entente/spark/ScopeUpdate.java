// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which eras a run has to reckon: those whose scopes do not hold the same articles, in the same clusters, as in the run
 * before, and those at the archive's ends when these have moved. In a full run the run before held nothing.
 */
final class ScopeUpdate {

    private final RunState before;
    private final ScopeStage.Days days;
    private final Eras eras;
    private final Map<Integer, Long> digests = new HashMap<>();
    private final TouchedEras touched;
    private final boolean othersNamed;

    /**
     * @param before state of the run before
     * @param now counts of all that the archive holds now
     * @param totals of its scopes
     */
    ScopeUpdate(RunState before, TaskReport now, ScopeStage.Days days, Map<Integer, ScopeTotal> totals) {
        this.before = before;
        this.days = days;
        eras = before.eras() == null ? Eras.of(days, now.articles()) : before.eras();
        totals.forEach((scope, total) -> digests.put(scope, total.digest()));
        touched = new TouchedEras(eras, eras(before.total()));
        othersNamed = !now.countries().equals(before.total().countries());
    }

    private SortedSet<Integer> eras(TaskReport old) {
        SortedSet<Integer> found = new TreeSet<>();
        Stream.concat(digests.keySet().stream(), before.digests().keySet().stream())
                .filter(scope ->
                        !Objects.equals(digests.get(scope), before.digests().get(scope)))
                .forEach(scope -> found.add(eras.of(scope)));
        for (LocalDate[] end : new LocalDate[][] {{old.first(), days.first()}, {old.last(), days.last()}}) {
            if (end[0] != null && !end[0].equals(end[1])) {
                found.add(era(end[0]));
                found.add(era(end[1]));
            }
        }
        return found;
    }

    private int era(LocalDate day) {
        return eras.of((int) days.period().start(day).toEpochDay());
    }

    /** The eras to reckon. */
    TouchedEras touched() {
        return touched;
    }

    /** The files that stay as they were. */
    List<ScopeStage.Part> kept() {
        return before.scopes().stream().filter(p -> !touched.contains(p.era())).toList();
    }

    /** Whether the archive mentions another set of countries than before, of which the eras kept have no rows yet. */
    boolean othersNamed() {
        return othersNamed && !kept().isEmpty();
    }

    Eras eras() {
        return eras;
    }

    /** Digests by scope. */
    Map<Integer, Long> digests() {
        return digests;
    }
}
