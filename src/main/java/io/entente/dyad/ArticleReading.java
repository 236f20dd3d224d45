// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.copy.Sketch;
import io.entente.event.Events;
import io.entente.mention.Field;
import io.entente.mention.Focus;
import io.entente.mention.Mention;
import io.entente.tone.Tone;
import java.util.List;
import java.util.Optional;

/**
 * What was read out of one article. All offsets are code points of the field they belong to.
 *
 * @param language ISO 639-1 code, {@code null} when unknown
 * @param tone of the text; empty without a lexicon for the language
 * @param titleSentences sentences of the title, in order
 * @param sentences sentences of the text, in order
 * @param titleParagraphs paragraphs of the title
 * @param paragraphs paragraphs of the text
 * @param tokens words, numbers and signs of both
 * @param mentions of both, title first, in order of offset
 * @param focus the countries that the article is about, strongest first
 * @param dyads of both, title first, in order of sentence and code
 * @param events who does what to whom in both, title first; {@link Events#NONE} when it was not asked for
 * @param sketch what tells copies of the text; empty for a short one
 * @param units which countries each sentence, each paragraph and the article mention
 */
public record ArticleReading(
        String language,
        Optional<Tone> tone,
        List<Sentence> titleSentences,
        List<Sentence> sentences,
        int titleParagraphs,
        int paragraphs,
        int tokens,
        List<Mention> mentions,
        List<Focus> focus,
        List<Dyad> dyads,
        Events events,
        Optional<Sketch> sketch,
        Units units) {

    /** The sentence that a mention stands in. */
    public Sentence sentenceOf(Mention m) {
        return (m.field() == Field.TITLE ? titleSentences : sentences).get(m.sentence());
    }
}
