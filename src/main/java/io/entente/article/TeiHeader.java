// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the header of an edition says of all its articles. */
final class TeiHeader {

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder title = new StringBuilder();
    private String created = "";
    private String printed = "";

    void open() {
        path.push("teiHeader");
    }

    boolean isOpen() {
        return !path.isEmpty();
    }

    void start(String name, String day) {
        if (!day.isEmpty() && (name.equals("date") || name.equals("creation"))) {
            if (created.isEmpty() && (name.equals("creation") || path.contains("creation"))) {
                created = day;
            } else if (printed.isEmpty() && path.contains("sourceDesc")) {
                printed = day;
            }
        }
        path.push(name);
    }

    void end(String name) {
        path.pop();
    }

    void text(String text) {
        if (path.contains("titleStmt") && "title".equals(path.peek()) && title.length() < 10_000) {
            title.append(text).append(' ');
        }
    }

    /** The day, by order of what tells it best; empty when nothing does. */
    String date() {
        return !created.isEmpty() ? created : !printed.isEmpty() ? printed : TeiDates.firstYear(title.toString());
    }
}
