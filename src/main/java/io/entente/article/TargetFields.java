// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The targets of one record under way: {@code start} and {@code end} beside the text, or {@code targets} that have both. */
final class TargetFields {

    private static final int ABSENT = -1;

    private final List<TargetSpan> spans = new ArrayList<>();
    private int start;
    private int end;
    private String mistake;

    void clear() {
        spans.clear();
        start = ABSENT;
        end = ABSENT;
        mistake = null;
    }

    boolean wants(String name) {
        return name.equals("start") || name.equals("end") || name.equals("targets");
    }

    /** Reads the value that the parser stands at. */
    void read(String name, JsonParser p) throws IOException {
        if (name.equals("targets")) {
            list(p);
        } else if (name.equals("start")) {
            start = offset(name, p);
        } else {
            end = offset(name, p);
        }
    }

    private void list(JsonParser p) throws IOException {
        if (p.currentToken() != JsonToken.START_ARRAY) {
            p.skipChildren();
            note("targets is no array of objects with start and end");
            return;
        }
        while (p.nextToken() != JsonToken.END_ARRAY) {
            if (p.currentToken() == JsonToken.START_OBJECT) {
                item(p);
            } else {
                p.skipChildren();
                note("targets is no array of objects with start and end");
            }
        }
    }

    private void item(JsonParser p) throws IOException {
        int from = ABSENT;
        int to = ABSENT;
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String name = p.currentName();
            p.nextToken();
            if (name.equals("start")) {
                from = offset(name, p);
            } else if (name.equals("end")) {
                to = offset(name, p);
            } else {
                p.skipChildren();
            }
        }
        add(from, to);
    }

    private int offset(String name, JsonParser p) throws IOException {
        if (p.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            int value = p.getValueAsInt(ABSENT);
            if (value >= 0) {
                return value;
            }
        }
        String found = p.currentToken().isStructStart() ? "an object or array" : p.getText();
        p.skipChildren();
        note(name + " is " + found + ", not a count of code points");
        return ABSENT;
    }

    private void add(int from, int to) {
        if (from == ABSENT || to == ABSENT) {
            note("a target needs both start and end");
        } else if (to <= from) {
            note("a target's start " + from + " is not before its end " + to);
        } else {
            spans.add(new TargetSpan(from, to));
        }
    }

    private void note(String what) {
        mistake = mistake == null ? what : mistake;
    }

    /** What is wrong with the targets of this text; {@code null} when nothing is. To be asked before {@link #spans}. */
    String mistake(String text) {
        if (mistake == null && (start != ABSENT || end != ABSENT)) {
            int from = start;
            int to = end;
            start = ABSENT;
            end = ABSENT;
            add(from, to);
        }
        if (mistake == null && !spans.isEmpty()) {
            int points = text.codePointCount(0, text.length());
            for (TargetSpan s : spans) {
                if (s.end() > points) {
                    note("a target's end " + s.end() + " is beyond the text's " + points + " code points");
                }
            }
        }
        return mistake;
    }

    /** The targets, those of the list first. */
    List<TargetSpan> spans() {
        return spans.isEmpty() ? List.of() : List.copyOf(spans); // of nearly every article none, and no array for it
    }
}
