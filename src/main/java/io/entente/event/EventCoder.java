// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.event;

import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameMatch;
import io.entente.mention.Mention;
import io.entente.mention.Page;
import io.entente.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Codes who does what to whom, without a parser: phrases of action by their patterns, the countries around them by their place
 * in the sentence. Immutable and thread-safe.
 */
public final class EventCoder {

    /** Tokens of a sentence; what is longer is a list or no prose, and each action would look through all of it. */
    private static final int MOST_TOKENS = 1000;

    private final PatternAutomaton automaton;
    private final Gazetteer others;

    private EventCoder(PatternAutomaton automaton, Gazetteer others) {
        this.automaton = automaton;
        this.others = others;
    }

    private static final class Holder {
        static final EventCoder SHIPPED =
                new EventCoder(new PatternAutomaton(PatternFile.shipped()), ActorNames.shipped());
    }

    /** The coder with the shipped patterns; compiled once. */
    public static EventCoder shipped() {
        return Holder.SHIPPED;
    }

    /**
     * The events of one field of an article.
     *
     * @param page the scanned field
     * @param mentions its mentions with offsets in UTF-16 units, in order
     * @return at most one deed per pair of countries and sentence, each way where it is mutual
     */
    public Events code(Page page, List<Mention> mentions) {
        SentenceWords words = null;
        List<Event> events = new ArrayList<>(0);
        int unsure = 0;
        int from = 0;
        while (from < mentions.size()) {
            int sentence = mentions.get(from).sentence();
            int to = from + 1;
            while (to < mentions.size() && mentions.get(to).sentence() == sentence) {
                to++;
            }
            if (twoCountries(page, mentions, from, to)) {
                words = words == null ? new SentenceWords(automaton, page) : words;
                words.read(mentions.get(from).firstToken());
                unsure += sentence(page, words, mentions.subList(from, to), events);
            }
            from = to;
        }
        return events.isEmpty() && unsure == 0 ? Events.NONE : new Events(events, unsure);
    }

    /** Whether a sentence names two countries, most of which do not: asked before any work. */
    private boolean twoCountries(Page page, List<Mention> mentions, int from, int to) {
        String first = mentions.get(from).iso3();
        for (int i = from + 1; i < to; i++) {
            if (!mentions.get(i).iso3().equals(first)) {
                return true;
            }
        }
        Tokens t = page.tokens();
        int sentence = t.sentence(mentions.get(from).firstToken());
        int i = mentions.get(from).firstToken();
        while (i > 0 && t.sentence(i - 1) == sentence) {
            i--;
        }
        NameMatch match = new NameMatch();
        for (; i < t.size() && t.sentence(i) == sentence; i++) {
            if (t.capitalised(i)
                    && others.longest(page.text(), t, i, match)
                    && !match.names().get(0).country().equals(first)) {
                return true;
            }
        }
        return false;
    }

    private int sentence(Page page, SentenceWords words, List<Mention> mentions, List<Event> into) {
        if (words.end() - words.start() > MOST_TOKENS) {
            return 1;
        }
        Parties parties = new Parties(words, mentions, others);
        if (!parties.two() || words.question()) {
            return 0;
        }
        Actions actions = new Actions(automaton, words, parties);
        ActionReader reader = new ActionReader(words, parties, actions);
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (Candidate c : reader.found()) {
            best.merge(c.pair(), c, (a, b) -> b.rank() < a.rank() ? b : a);
        }
        if (!words.anyOf(words.start(), words.end(), WordBits.SPORT)) {
            guess(words, parties, actions, reader, best);
        }
        for (Candidate c : best.values()) {
            emit(c, page, mentions.get(0).sentence(), into);
        }
        return best.isEmpty() ? Math.min(1, reader.unsure()) : 0;
    }

    /** Adds what the rules leave to guesses; of games they would make wars. */
    private static void guess(
            SentenceWords words, Parties parties, Actions actions, ActionReader reader, Map<String, Candidate> best) {
        if (best.isEmpty()) {
            Candidate likely = new WordsBetween(words, parties, actions).candidate();
            if (likely != null) {
                best.put(likely.pair(), likely);
            }
        }
        for (Candidate likely : reader.guessed()) {
            best.putIfAbsent(likely.pair(), likely);
        }
    }

    private static void emit(Candidate c, Page page, int sentence, List<Event> into) {
        Tokens t = page.tokens();
        Event e = new Event(
                c.source().iso3,
                c.target().iso3,
                c.deed().type(),
                c.deed().goldstein(),
                page.field(),
                sentence,
                t.start(c.action().start()),
                t.end(c.action().end() - 1),
                c.action().pattern().phrase(),
                c.confidence(),
                c.source().named(t),
                c.target().named(t));
        into.add(e);
        if (c.mutual()) {
            into.add(e.reversed());
        }
    }
}
