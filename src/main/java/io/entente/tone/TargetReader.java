// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import io.entente.text.TextScan;
import io.entente.text.Tokens;
import java.util.BitSet;

/**
 * Finds the features of targets in scanned English text, with buffers of its own: one per thread. Training and inference
 * share it, so that they cannot differ.
 */
public final class TargetReader {

    /** For texts whose names are told by their capitals only. */
    public static final BitSet NO_NAMES = new BitSet();

    private final TargetTokens tokens = new TargetTokens(ToneLexicon.english());
    private final TargetSentence sentence = new TargetSentence();
    private final TargetFeatures features = new TargetFeatures();
    private char[] text;
    private TextScan scan;
    private BitSet names;
    private int from;
    private int to;

    /**
     * Takes a text. Neither it nor its scan nor the names may change until the next one is taken.
     *
     * @param scanned of {@code chars}, which it scanned last
     * @param otherNames tokens that belong to names, which are all read alike so that none carries a judgement of its own; a
     *     target's own bits mean nothing
     */
    public void open(char[] chars, TextScan scanned, BitSet otherNames) {
        text = chars;
        scan = scanned;
        names = otherNames;
        from = 0;
        to = 0;
    }

    /**
     * Writes the features of a target in the text that is open.
     *
     * @param first first token of the target
     * @param end token after its last
     */
    public void read(int first, int end, FeatureSink into) {
        Tokens all = scan.tokens();
        if (first < 0 || end <= first || end > all.size()) {
            throw new IllegalArgumentException(
                    "target [" + first + ", " + end + ") is no stretch of " + all.size() + " tokens");
        }
        if (!isRead(all, first, end)) {
            from = first;
            while (from > 0 && all.sentence(from - 1) == all.sentence(first)) {
                from--;
            }
            to = end;
            while (to < all.size() && all.sentence(to) == all.sentence(end - 1)) {
                to++;
            }
            tokens.read(text, all, from, to, names);
        }
        sentence.read(tokens, first - from, end - from);
        features.write(sentence, into);
    }

    /** Whether the sentence of the target before is this one's too. */
    private boolean isRead(Tokens all, int first, int end) {
        return from < to && all.sentence(first) == all.sentence(from) && all.sentence(end - 1) == all.sentence(to - 1);
    }

    /**
     * Writes the features of the target at {@code [start, end)}, in UTF-16 units; a word that the stretch cuts is its whole.
     *
     * @return whether any word stands there; nothing is written otherwise
     */
    public boolean readUnits(int start, int end, FeatureSink into) {
        Tokens all = scan.tokens();
        int first = all.from(start);
        int stop = first;
        while (stop < all.size() && all.start(stop) < end) {
            stop++;
        }
        if (stop == first) {
            return false;
        }
        read(first, stop, into);
        return true;
    }
}
