// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.article.Article;
import io.entente.article.UserError;
import io.entente.evaluation.MarkedMention;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a gold file: the article and what a person marked in it.
 *
 * @param file as the user named it
 * @param line from 1
 * @param article {@code null} where its text is blank
 */
record GoldRecord(String file, int line, JsonNode node, Article article) {

    /** The article. */
    Article text() {
        if (article == null) {
            throw mistake("its text is blank");
        }
        return article;
    }

    UserError mistake(String reason) {
        return new UserError("--gold " + file + ", line " + line + ": " + reason);
    }

    /** A field that must be there. */
    JsonNode field(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw mistake("no field '" + name + "'; is this the right kind of gold file?");
        }
        return value;
    }

    String string(String name) {
        JsonNode value = field(name);
        if (!value.isTextual()) {
            throw mistake("field '" + name + "' is " + value + ", not a string");
        }
        return value.asText();
    }

    double number(String name) {
        JsonNode value = field(name);
        if (!value.isNumber()) {
            throw mistake("field '" + name + "' is " + value + ", not a number");
        }
        return value.asDouble();
    }

    /** A sign: -1, 0 or 1. */
    int sign(String name) {
        double value = number(name);
        if (value != -1 && value != 0 && value != 1) {
            throw mistake("field '" + name + "' is " + field(name) + ", not -1, 0 or 1");
        }
        return (int) value;
    }

    List<String> strings(String name) {
        return strings(name, field(name));
    }

    private List<String> strings(String name, JsonNode list) {
        List<String> values = new ArrayList<>();
        for (JsonNode n : list) {
            if (!n.isTextual()) {
                throw mistake("field '" + name + "' holds " + n + ", not a string");
            }
            values.add(n.asText());
        }
        if (!list.isArray()) {
            throw mistake("field '" + name + "' is no list");
        }
        return values;
    }

    /** Lists of two codes. */
    List<List<String>> pairs(String name) {
        List<List<String>> pairs = new ArrayList<>();
        for (JsonNode n : field(name)) {
            List<String> pair = strings(name, n);
            if (pair.size() != 2) {
                throw mistake("field '" + name + "' holds " + n + ", not two countries");
            }
            pairs.add(pair);
        }
        return pairs;
    }

    /** The mentions marked. */
    List<MarkedMention> mentions() {
        JsonNode list = field("mentions");
        if (!list.isArray()) {
            throw mistake("field 'mentions' is no list");
        }
        int length = text().text().codePointCount(0, text().text().length());
        List<MarkedMention> mentions = new ArrayList<>();
        for (JsonNode m : list) {
            JsonNode start = m.path("start");
            JsonNode end = m.path("end");
            JsonNode kind = m.path("kind");
            if (!start.isInt() || !end.isInt() || !kind.isTextual()) {
                throw mistake("mention " + m + " lacks a whole 'start', a whole 'end' or a 'kind'");
            }
            if (start.asInt() < 0 || end.asInt() <= start.asInt() || end.asInt() > length) {
                throw mistake("mention " + m + " does not lie within the text's " + length
                        + " characters (code points, end exclusive)");
            }
            String iso3 = m.path("iso3").isTextual() ? m.path("iso3").asText() : null;
            mentions.add(new MarkedMention(start.asInt(), end.asInt(), iso3, kind.asText()));
        }
        return mentions;
    }
}
