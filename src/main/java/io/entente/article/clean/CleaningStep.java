// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.clean;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** One thing that can be cleaned, in the order in which it is. */
public enum CleaningStep {
    /** HTML entities become characters, numeric ones and those escaped twice too. */
    ENTITIES(Draft.everywhere(HtmlEntities::decode)),
    /** UTF-8 that was once read as Windows-1252 is read again: {@code TÃ¼rkiye}. */
    MOJIBAKE(Draft.everywhere(Mojibake::repair)),
    /** Slugs, notes to editors, bylines and end marks of wire services. */
    WIRE(WireMarks::remove),
    /** The notice of rights at the end. */
    COPYRIGHT(Draft.ofText(CopyrightNotice::remove)),
    /** {@code SEOUL, March 3 (Reuters) -} moves from the text to the dateline. */
    DATELINES(PrintedDateline::split),
    /** Words divided at a line's end are made whole, soft hyphens are taken out. */
    HYPHENS(Draft.ofText(DividedWords::join)),
    /** Lines broken at a fixed width are joined to paragraphs. */
    WRAPS(Draft.ofText(WrappedLines::join));

    private final UnaryOperator<Draft> change;

    CleaningStep(UnaryOperator<Draft> change) {
        this.change = change;
    }

    /** As options and the column {@code cleaned} write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Draft apply(Draft draft) {
        return change.apply(draft);
    }
}
