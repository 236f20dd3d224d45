// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.guess;

import io.entente.article.clean.Cleaning;
import io.entente.article.clean.CleaningStep;
import io.entente.article.clean.Draft;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which steps of cleaning would change the articles of a sample. */
public final class CleaningAdvice {

    /** A step that changes fewer does not pay for the doubt. */
    private static final double ENOUGH = 0.02;

    private final Map<CleaningStep, Long> changed = new EnumMap<>(CleaningStep.class);
    private long articles;
    private long broken;

    /** Looks at an article as the archive holds it. */
    public void add(String title, String dateline, String text) {
        articles++;
        Draft draft = new Draft(title, dateline, text);
        for (CleaningStep step : CleaningStep.values()) {
            Cleaning.Cleaned cleaned = new Cleaning(Set.of(step)).clean(draft);
            if (cleaned.notes().contains(step.code())) {
                changed.merge(step, 1L, Long::sum);
            }
            broken += step == CleaningStep.MOJIBAKE && cleaned.notes().contains(Cleaning.BROKEN) ? 1 : 0;
        }
    }

    /** Share of the articles that a step changes, 0 to 1. */
    public double share(CleaningStep step) {
        return articles == 0 ? 0 : (double) changed.getOrDefault(step, 0L) / articles;
    }

    /** Articles with characters that cannot be repaired. */
    public long broken() {
        return broken;
    }

    /** The steps that change enough of them; characters are repaired wherever one is broken. */
    public Cleaning advised() {
        Set<CleaningStep> steps = EnumSet.noneOf(CleaningStep.class);
        for (CleaningStep step : CleaningStep.values()) {
            boolean characters = step == CleaningStep.ENTITIES || step == CleaningStep.MOJIBAKE;
            if (share(step) >= (characters ? Double.MIN_VALUE : ENOUGH)) {
                steps.add(step);
            }
        }
        if (steps.contains(CleaningStep.WRAPS)) {
            steps.add(CleaningStep.HYPHENS);
        }
        return new Cleaning(steps);
    }
}
