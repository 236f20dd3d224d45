// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.clean.Cleaning;
import io.entente.article.clean.Draft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The mapped fields of one record under way; turned into an article, or into the reason why it is none. */
class RecordFields {

    /** Characters of a number that tells a time, with its fraction. */
    private static final int LONGEST_TIME = 40;

    private final FieldMapping mapping;
    private final FieldMapping.Fits fits;
    private final String[] values = new String[FieldMapping.Role.values().length];
    private final int[] ranks = new int[values.length];
    private final TargetFields targets = new TargetFields();
    private final WrittenDates.Reading dates;
    private String wrongType;

    RecordFields(FieldMapping mapping) {
        this.mapping = mapping;
        this.fits = mapping.new Fits();
        this.dates = mapping.dates().reading();
    }

    /** The fields of a mapping; observed where it asks for that. */
    static RecordFields of(FieldMapping mapping) {
        return mapping.observer() == null ? new RecordFields(mapping) : new ObservedFields(mapping);
    }

    /** Whether fields without a role are wanted too. */
    boolean isObserved() {
        return false;
    }

    /** Whether the fields of the object that a field holds are wanted, as in {@code source.name}. */
    boolean descends(String name) {
        return mapping.hasNamesWithin(name);
    }

    void clear() {
        Arrays.fill(values, null);
        Arrays.fill(ranks, Integer.MAX_VALUE);
        wrongType = null;
        targets.clear();
    }

    /** Where the targets that a record names are collected. */
    TargetFields targets() {
        return targets;
    }

    /** The role that a field would fill better than what is there; {@code null} when its value can be skipped. */
    FieldMapping.Fit wanted(String field) {
        FieldMapping.Fit fit = fits.of(field);
        return fit != null && fit.rank() < ranks[index(fit.role())] ? fit : null;
    }

    /** Sets a field that is wanted; blank values count as missing. */
    void set(String name, FieldMapping.Fit fit, String value, FieldObserver.Kind kind) {
        if (value.isBlank()) {
            return;
        }
        values[index(fit.role())] = value;
        ranks[index(fit.role())] = fit.rank();
    }

    /** Sets a field that is wanted to a number, which is no text of an article. */
    final void setNumber(String name, FieldMapping.Fit fit, String digits) {
        if (fit.role() == FieldMapping.Role.TEXT) {
            unusable(name, fit, "a number");
        } else {
            String number = fit.role() == FieldMapping.Role.DATE ? whole(digits) : digits;
            set(name, fit, number, FieldObserver.Kind.NUMBER);
        }
    }

    /** Seconds since 1970 are often written with a fraction, or an exponent; a number beyond any date stays as it is. */
    private static String whole(String digits) {
        boolean plain = digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
        if (plain || digits.length() > LONGEST_TIME) {
            return digits;
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            return Math.abs(number.scale()) > LONGEST_TIME
                    ? digits
                    : number.setScale(0, RoundingMode.FLOOR).toPlainString();
        } catch (NumberFormatException e) {
            return digits; // an exponent of ten digits is valid JSON
        }
    }

    /** Sets a field by one of the usual names, for formats whose fields are fixed; {@code null} and blank count as missing. */
    final void put(String name, String value) {
        if (value != null && !value.isBlank()) {
            set(name, wanted(name), name.equals("text") ? value : value.strip(), FieldObserver.Kind.TEXT);
        }
    }

    /** Notes that a field is, say, an array; only the text's counts. */
    void unusable(String field, FieldMapping.Fit fit, String type) {
        if (fit.role() == FieldMapping.Role.TEXT) {
            wrongType = "field '" + field + "' is " + type + ", not a string";
        }
    }

    private static int index(FieldMapping.Role role) {
        return role.compareTo(FieldMapping.Role.ID);
    }

    private String get(FieldMapping.Role role) {
        String value = values[index(role)];
        return value == null || value.isBlank() ? null : value;
    }

    /** The article, or a reject whose excerpt is the caller's to add. */
    Entry finish(Origin origin, String excerpt) {
        String text = get(FieldMapping.Role.TEXT);
        if (text == null) {
            return wrongType != null
                    ? new Reject(origin, RejectReason.BAD_TYPE, wrongType, excerpt)
                    : new Reject(origin, RejectReason.NO_TEXT, expected(FieldMapping.Role.TEXT), excerpt);
        }
        String written = get(FieldMapping.Role.DATE);
        LocalDate date = null;
        if (written != null) {
            Optional<LocalDate> day = dates.day(written);
            if (day.isEmpty() && mapping.dateRequired()) {
                return new Reject(
                        origin, RejectReason.BAD_DATE, "'" + written + "' is no date that is understood", excerpt);
            }
            date = day.orElse(null);
        } else if (mapping.dateRequired()) {
            return new Reject(origin, RejectReason.NO_DATE, expected(FieldMapping.Role.DATE), excerpt);
        }
        String mistake = targets.mistake(text);
        if (mistake != null) {
            return new Reject(origin, RejectReason.BAD_TARGET, record() + mistake, excerpt);
        }
        Cleaning.Cleaned cleaned = mapping.cleaning()
                .clean(new Draft(get(FieldMapping.Role.TITLE), get(FieldMapping.Role.DATELINE), text));
        String title = cleaned.draft().title();
        String whole = wellFormed(cleaned.draft().text());
        Fingerprint fingerprint = Fingerprint.of(whole);
        String id = get(FieldMapping.Role.ID);
        return new Article(
                id == null ? contentId(date, title, whole) : wellFormed(id.strip()),
                date,
                wellFormed(get(FieldMapping.Role.SOURCE)),
                wellFormed(title),
                wellFormed(cleaned.draft().dateline()),
                whole,
                wellFormed(get(FieldMapping.Role.LANGUAGE)),
                wellFormed(get(FieldMapping.Role.URL)),
                fingerprint,
                cleaned.notes(),
                targets.spans(),
                null,
                origin);
    }

    private String record() {
        String id = get(FieldMapping.Role.ID);
        return id == null ? "" : "record '" + id.strip() + "': ";
    }

    private static String contentId(LocalDate date, String title, String text) {
        return "h-"
                + Fingerprint.of(date + "\n" + (title == null ? "" : title) + "\n" + text)
                        .hex();
    }

    private String expected(FieldMapping.Role role) {
        String name = mapping.names().get(role);
        return name == null
                ? "no field " + String.join(", ", role.usual()) + " with a value"
                : "no field '" + name + "' with a value";
    }

    /** The text with U+FFFD for halves of surrogate pairs, which no encoding can store; same length. */
    static String wellFormed(String text) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    i++;
                } else {
                    return repaired(text);
                }
            }
        }
        return text;
    }

    private static String repaired(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
