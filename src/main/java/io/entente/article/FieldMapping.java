// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.clean.Cleaning;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which field of a record is what. A role without a name of its own takes the first of its usual names that the record has,
 * in any case.
 *
 * @param names field names that the user gave
 * @param dateRequired whether a record without a usable date is rejected
 * @param targets whether JSON records may name {@code start} and {@code end} of a target, or {@code targets} that have them
 * @param dates how dates are written
 * @param cleaning what articles go through before they are stored
 * @param observer sees all fields; {@code null} for none, as always where a mapping is sent to other machines
 */
public record FieldMapping(
        Map<Role, String> names,
        boolean dateRequired,
        boolean targets,
        WrittenDates dates,
        Cleaning cleaning,
        FieldObserver observer)
        implements Serializable {

    /** What a field is to an article, with its usual names, the most usual first. */
    public enum Role {
        ID("id", "article_id", "doc_id", "docid", "guid"),
        DATE(
                "date",
                "published",
                "publication_date",
                "pub_date",
                "pubdate",
                "published_at",
                "publish_date",
                "datetime",
                "timestamp",
                "created_at"),
        TITLE("title", "headline"),
        DATELINE("dateline"),
        TEXT("text", "body", "content", "article", "story", "full_text"),
        SOURCE("source", "publisher", "outlet", "newspaper", "publication"),
        LANGUAGE("language", "lang"),
        URL("url", "link");

        private final List<String> usual;

        Role(String... usual) {
            this.usual = List.of(usual);
        }

        /** The option and config key that names this field, such as {@code date-field}. */
        public String option() {
            return name().toLowerCase(Locale.ROOT) + "-field";
        }

        /** The usual names. */
        public List<String> usual() {
            return usual;
        }
    }

    /** How well a field's name fits a role; of two fields the lower rank wins. */
    record Fit(Role role, int rank) {}

    /** Copies the names. */
    public FieldMapping {
        names = Map.copyOf(names);
    }

    /** A mapping that takes the usual dates and cleans nothing. */
    public FieldMapping(Map<Role, String> names, boolean dateRequired, boolean targets) {
        this(names, dateRequired, targets, WrittenDates.USUAL, Cleaning.NONE, null);
    }

    /** A mapping that reads no targets either. */
    public FieldMapping(Map<Role, String> names, boolean dateRequired) {
        this(names, dateRequired, false);
    }

    /** All usual names, dates required. */
    public static FieldMapping usual() {
        return new FieldMapping(Map.of(), true);
    }

    /** The same demands, and no names of the user's. */
    FieldMapping withUsualNames() {
        return new FieldMapping(Map.of(), dateRequired, targets, WrittenDates.USUAL, cleaning, null);
    }

    /** Whether the user named a field of the object that this field holds. */
    boolean hasNamesWithin(String field) {
        return names.values().stream()
                .anyMatch(n -> n.length() > field.length() && n.startsWith(field) && n.charAt(field.length()) == '.');
    }

    /** The fits of names, remembered: archives repeat their field names in every record. */
    final class Fits {
        private final Map<String, Fit> known = new HashMap<>();
        private final Map<String, Fit> usualFits = new HashMap<>();

        Fits() {
            for (Role role : Role.values()) {
                if (!names.containsKey(role)) {
                    for (String name : role.usual()) {
                        usualFits.put(name, new Fit(role, role.usual().indexOf(name)));
                    }
                }
            }
        }

        /** The role of a field, {@code null} when it has none. */
        Fit of(String field) {
            if (known.size() > 10_000) {
                known.clear(); // a record with fields without end
            }
            return known.computeIfAbsent(field, this::find);
        }

        private Fit find(String field) {
            for (Role role : Role.values()) {
                if (field.equals(names.get(role))) {
                    return new Fit(role, 0);
                }
            }
            return usualFits.get(field.toLowerCase(Locale.ROOT));
        }
    }
}
