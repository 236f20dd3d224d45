// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways in which a copy of a text comes to differ from it. */
public enum Plant {
    EDITED_5(0.05),
    EDITED_10(0.10),
    EDITED_20(0.20),
    TRUNCATED(0),
    WIRE_HEADER(0),
    WIRE_TAIL(0);

    /** A word between white space, or one sign of a script without it. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+");

    private static final List<String> CITIES = List.of("SEOUL", "PARIS", "LIMA", "CAIRO", "NAIROBI", "OSLO");

    private final double share;

    Plant(double share) {
        this.share = share;
    }

    /**
     * A copy of a text.
     *
     * @param strange a text of the same language that new words come from
     */
    public String of(String text, String strange, Random random) {
        return switch (this) {
            case TRUNCATED -> truncated(text);
            case WIRE_HEADER ->
                CITIES.get(random.nextInt(CITIES.size())) + ", March " + (1 + random.nextInt(28)) + " (Reuters) - "
                        + text;
            case WIRE_TAIL ->
                text + "\n\n(Reporting by a correspondent in " + CITIES.get(random.nextInt(CITIES.size()))
                        + "; editing by the desk)";
            default -> edited(text, words(strange), random);
        };
    }

    /** Of the words that the share says, three in five are replaced, one taken out, one followed by a new one. */
    private String edited(String text, List<String> strange, Random random) {
        int words = words(text).size();
        boolean[] edit = new boolean[words];
        for (int left = (int) Math.round(share * words); left > 0; ) {
            int at = random.nextInt(words);
            if (!edit[at]) {
                edit[at] = true;
                left--;
            }
        }
        StringBuilder out = new StringBuilder();
        Matcher m = WORD.matcher(text);
        int end = 0;
        for (int i = 0; m.find(); i++) {
            out.append(text, end, m.start());
            String other = strange.get(random.nextInt(strange.size()));
            int way = random.nextInt(5);
            if (!edit[i] || way == 4) {
                out.append(m.group());
            }
            if (edit[i] && way != 3) {
                boolean spaced = way == 4 && !Character.isIdeographic(m.group().codePointAt(0));
                out.append(spaced ? " " : "").append(other);
            }
            end = m.end();
        }
        return out.append(text, end, text.length()).toString();
    }

    private static String truncated(String text) {
        Matcher m = WORD.matcher(text);
        int keep = words(text).size() * 2 / 3;
        int end = 0;
        for (int i = 0; i < keep && m.find(); i++) {
            end = m.end();
        }
        return text.substring(0, end);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }
}
