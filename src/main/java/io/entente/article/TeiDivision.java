// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** A division of an edition under way: its own text, without that of divisions in it that are articles themselves. */
final class TeiDivision {

    private static final Set<String> LEFT_OUT =
            Set.of("note", "figure", "graphic", "pb", "fw", "sic", "orig", "gap", "figDesc", "listBibl", "formula");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "ab",
            "head",
            "item",
            "l",
            "lg",
            "row",
            "opener",
            "closer",
            "salute",
            "signed",
            "dateline",
            "byline",
            "trailer",
            "postscript",
            "argument",
            "epigraph",
            "sp",
            "speaker",
            "stage",
            "list",
            "table",
            "quote",
            "floatingText",
            "body",
            "front",
            "back",
            "group",
            "div");

    private final String name;
    private final String id;
    private final TeiDivision around;
    private final long line;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder block = new StringBuilder();
    private String date;
    private String title = "";
    private String dateline = "";
    private boolean own;
    /** Where in the block the words of a date without attributes begin; -1 outside of one. */
    private int dated = -1;

    TeiDivision(String name, String id, String date, TeiDivision around, long line) {
        this.name = name;
        this.id = id;
        this.date = date;
        this.around = around;
        this.line = line;
        if (around != null) {
            around.breakBlock();
            around.own = true;
        }
    }

    /** Whether an element's content is no part of the text. */
    static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name);
    }

    /** Whether it is the whole text of an edition. */
    boolean isWhole() {
        return name.equals("text");
    }

    /** Whether divisions in it are articles. */
    boolean hasOwn() {
        return own;
    }

    String id() {
        return id;
    }

    long line() {
        return line;
    }

    /** @param day of a {@code date}, empty for what has none */
    void start(String element, String day) {
        if (isBlock(element)) {
            breakBlock();
        } else if (element.equals("lb") || element.equals("cell")) {
            block.append(' ');
        }
        if (date.isEmpty() && element.equals("date") && dates()) {
            date = day;
            dated = day.isEmpty() ? block.length() : -1;
        }
        path.push(element);
    }

    /** Whether a date here dates the division. */
    private boolean dates() {
        return path.contains("opener")
                || path.contains("dateline")
                || path.contains("docDate")
                || path.contains("head") && title.isEmpty();
    }

    /** Takes the end of an element; says whether it is the division's own. */
    boolean end(String element) {
        if (path.isEmpty()) {
            breakBlock();
            return true;
        }
        if (element.equals("date") && dated >= 0) {
            date = TeiDates.day(block.substring(Math.min(dated, block.length())));
            dated = -1;
        }
        if (isBlock(element)) {
            if (element.equals("head") && title.isEmpty() && text.isEmpty()) {
                title = taken();
            } else if (element.equals("dateline") && dateline.isEmpty()) {
                dateline = taken();
            } else {
                breakBlock();
            }
        }
        path.pop();
        return false;
    }

    void text(String characters) {
        block.append(characters);
    }

    private static boolean isBlock(String element) {
        return BLOCKS.contains(element) || element.startsWith("div") && element.length() == 4;
    }

    private String taken() {
        String words = block.toString().strip().replaceAll("\\s+", " ");
        block.setLength(0);
        return words;
    }

    private void breakBlock() {
        String words = taken();
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
    }

    String title() {
        return title;
    }

    String dateline() {
        return dateline;
    }

    /** Its day, or that of the nearest division around it that has one; empty without. */
    String date() {
        return !date.isEmpty() || around == null ? date : around.date();
    }

    /** Paragraphs, a blank line between two. */
    String text() {
        return text.toString();
    }
}
