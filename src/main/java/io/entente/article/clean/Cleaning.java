// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which steps of cleaning articles go through. Linear in the text. What a step does to a text is a change of the text that is
 * stored, so that all offsets point into the cleaned one; a step that would leave nothing is not taken.
 *
 * @param steps to take, always in the order of {@link CleaningStep}
 */
public record Cleaning(Set<CleaningStep> steps) implements Serializable {

    /** Texts stay as the archive holds them. */
    public static final Cleaning NONE = new Cleaning(Set.of());
    /** Every step. */
    public static final Cleaning ALL = new Cleaning(EnumSet.allOf(CleaningStep.class));
    /** Noted of an article with characters that are broken beyond repair. */
    public static final String BROKEN = "broken_characters";

    private static final char UNREADABLE = '\uFFFD';

    /** Copies the steps. */
    public Cleaning {
        steps = steps.isEmpty() ? Set.of() : EnumSet.copyOf(steps);
    }

    /**
     * An article after cleaning.
     *
     * @param draft what is to be stored
     * @param notes codes of the steps that changed something, and {@link #BROKEN} where characters stay broken
     */
    public record Cleaned(Draft draft, List<String> notes) {}

    /** Takes the steps. */
    public Cleaned clean(Draft draft) {
        Draft now = draft;
        List<String> notes = new ArrayList<>();
        for (CleaningStep step : steps) {
            Draft next = step.apply(now);
            if (!next.equals(now) && !next.text().isBlank()) {
                now = next;
                notes.add(step.code());
            }
        }
        if (steps.contains(CleaningStep.MOJIBAKE) && isBroken(now.text())) {
            notes.add(BROKEN);
        }
        return new Cleaned(now, notes);
    }

    private static boolean isBroken(String text) {
        return text.chars().anyMatch(c -> c == UNREADABLE || c >= 0x80 && c < 0xA0 && c != 0x85);
    }

    /** The steps of a list of codes joined by commas, {@code all} or {@code none}; empty when one is not known. */
    public static Optional<Cleaning> of(String codes) {
        return switch (codes) {
            case "all" -> Optional.of(ALL);
            case "none" -> Optional.of(NONE);
            default -> {
                Set<CleaningStep> steps = EnumSet.noneOf(CleaningStep.class);
                boolean known = Arrays.stream(codes.split(",", -1))
                        .allMatch(code -> Arrays.stream(CleaningStep.values())
                                .filter(s -> s.code().equals(code.strip()))
                                .findFirst()
                                .map(steps::add)
                                .isPresent());
                yield known ? Optional.of(new Cleaning(steps)) : Optional.empty();
            }
        };
    }

    /** The steps as {@link #of} reads them. */
    public String codes() {
        return steps.isEmpty()
                ? "none"
                : steps.size() == CleaningStep.values().length
                        ? "all"
                        : steps.stream().map(CleaningStep::code).collect(Collectors.joining(","));
    }
}
