// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.guess;

import io.entente.article.FieldObserver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a sample shows of one field. */
public final class FieldSample {

    /** Values that are kept to be looked at. */
    private static final int MOST_VALUES = 400;
    /** Units of a value that are kept. */
    private static final int LONGEST_VALUE = 400;

    private final String name;
    private final List<String> values = new ArrayList<>();
    private final Set<Integer> different = new HashSet<>();
    private long filled;
    private long units;
    private long words;
    private long numbers;

    FieldSample(String name) {
        this.name = name;
    }

    void add(String value, FieldObserver.Kind kind) {
        filled++;
        units += value.length();
        numbers += kind == FieldObserver.Kind.NUMBER ? 1 : 0;
        words += value.chars().filter(c -> c == ' ').count() + 1;
        different.add(value.hashCode());
        if (values.size() < MOST_VALUES) {
            values.add(value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE));
        }
    }

    /** As the archive names it. */
    public String name() {
        return name;
    }

    /** Records with a value. */
    public long filled() {
        return filled;
    }

    /** Mean length of a value. UTF-16 units; 0 when there is none. */
    public double length() {
        return filled == 0 ? 0 : (double) units / filled;
    }

    double words() {
        return filled == 0 ? 0 : (double) words / filled;
    }

    /** Share of values that differ from one another, 0 to 1. */
    double unique() {
        return filled == 0 ? 0 : (double) different.size() / filled;
    }

    /** Whether values are numbers rather than texts. */
    public boolean isNumber() {
        return filled > 0 && numbers * 2 > filled;
    }

    /** Share of values that fit, 0 to 1. */
    double share(Predicate<String> fits) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(fits).count() / values.size();
    }

    /** The first values. */
    public List<String> values() {
        return List.copyOf(values);
    }
}
