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

    private final TargetSentence sentence = new TargetSentence(ToneLexicon.english());
    private final TargetFeatures features = new TargetFeatures();

    /**
     * Writes the features of a target.
     *
     * @param text that {@code scan} scanned last
     * @param first first token of the target
     * @param end token after its last
     * @param names tokens that belong to other names, which are all read alike; the target's own bits mean nothing
     */
    public void read(char[] text, TextScan scan, int first, int end, BitSet names, FeatureSink into) {
        Tokens tokens = scan.tokens();
        if (first < 0 || end <= first || end > tokens.size()) {
            throw new IllegalArgumentException(
                    "target [" + first + ", " + end + ") is no stretch of " + tokens.size() + " tokens");
        }
        int from = first;
        while (from > 0 && tokens.sentence(from - 1) == tokens.sentence(first)) {
            from--;
        }
        int to = end;
        while (to < tokens.size() && tokens.sentence(to) == tokens.sentence(end - 1)) {
            to++;
        }
        sentence.read(text, tokens, from, to, first, end, names);
        features.write(sentence, into);
    }

    /**
     * Writes the features of the target at {@code [start, end)}, in UTF-16 units; a word that the stretch cuts is its whole.
     *
     * @return whether any word stands there; nothing is written otherwise
     */
    public boolean readUnits(char[] text, TextScan scan, int start, int end, BitSet names, FeatureSink into) {
        Tokens tokens = scan.tokens();
        int first = tokens.from(start);
        int stop = first;
        while (stop < tokens.size() && tokens.start(stop) < end) {
            stop++;
        }
        if (stop == first) {
            return false;
        }
        read(text, scan, first, stop, names, into);
        return true;
    }
}
