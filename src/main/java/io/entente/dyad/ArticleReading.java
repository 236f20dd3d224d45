// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.copy.Sketch;
import io.entente.event.Event;
import io.entente.event.Events;
import io.entente.mention.Field;
import io.entente.mention.Focus;
import io.entente.mention.Mention;
import io.entente.tone.Tone;
import java.util.ArrayList;
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
 * @param events who does what to whom in both, title first, in order of sentence; {@link Events#NONE} when it was not asked for
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
        return sentence(m.field(), m.sentence());
    }

    /** The sentence that an event stands in. */
    public Sentence sentenceOf(Event e) {
        return sentence(e.field(), e.sentence());
    }

    private Sentence sentence(Field field, int index) {
        return (field == Field.TITLE ? titleSentences : sentences).get(index);
    }

    /** What each sentence says of each pair of its countries, in the order of the dyads; one pass over dyads and events. */
    public List<PairEvidence> evidence() {
        List<PairEvidence> all = new ArrayList<>(dyads.size());
        int from = 0;
        for (Dyad d : dyads) {
            while (from < events.coded().size() && isBefore(events.coded().get(from), d)) {
                from++;
            }
            all.add(new PairEvidence(d, between(d, from)));
        }
        return all;
    }

    private static boolean isBefore(Event e, Dyad d) {
        int fields = e.field().compareTo(d.sentence().field());
        return fields < 0 || fields == 0 && e.sentence() < d.index();
    }

    /** Those between the two among the events of the dyad's sentence, which begin at {@code from}. */
    private List<Event> between(Dyad d, int from) {
        List<Event> found = List.of();
        for (int i = from; i < events.coded().size(); i++) {
            Event e = events.coded().get(i);
            if (e.sentence() != d.index() || e.field() != d.sentence().field()) {
                break;
            }
            boolean ab = e.source().equals(d.a().iso3()) && e.target().equals(d.b().iso3());
            boolean ba = e.source().equals(d.b().iso3()) && e.target().equals(d.a().iso3());
            if (ab || ba) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(e);
            }
        }
        return found;
    }
}
