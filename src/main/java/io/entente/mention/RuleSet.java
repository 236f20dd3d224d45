// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import java.util.List;

/** The rules that a finder asks, all of them or all but one; made once, so that leaving one out costs nothing later. */
public final class RuleSet {

    private static final RuleSet ALL = allBut(null);

    private final Rule[] rules;

    private RuleSet(List<Rule> rules) {
        this.rules = rules.toArray(new Rule[0]);
    }

    private static RuleSet allBut(String without) {
        return new RuleSet(Rules.IN_ORDER.stream()
                .filter(r -> !r.name().equals(without))
                .map(Rules.Named::rule)
                .toList());
    }

    /** Rules of another language. */
    static RuleSet of(List<Rule> rules) {
        return new RuleSet(rules);
    }

    /** All rules. */
    public static RuleSet all() {
        return ALL;
    }

    /**
     * All but one, to see what it buys.
     *
     * @throws IllegalArgumentException when there is no rule of that name that can be spared
     */
    public static RuleSet without(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("no rule '" + name + "' among " + names());
        }
        return allBut(name);
    }

    /** The rules that can be spared, in the order in which they are asked. */
    public static List<String> names() {
        return Rules.IN_ORDER.stream()
                .map(Rules.Named::name)
                .filter(n -> !n.equals(Rules.LAST))
                .toList();
    }

    Decision decide(Candidate c, Evidence evidence) {
        for (Rule rule : rules) {
            Decision d = rule.judge(c, evidence);
            if (d != null) {
                return d;
            }
        }
        throw new IllegalStateException("no rule decided on " + c.name());
    }
}
