// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.dyad;

import io.entente.copy.Sketcher;
import io.entente.country.CodeSet;
import io.entente.event.Event;
import io.entente.event.EventCoder;
import io.entente.event.Events;
import io.entente.gazetteer.Gazetteer;
import io.entente.gazetteer.NameKind;
import io.entente.gazetteer.Vocabulary;
import io.entente.mention.Field;
import io.entente.mention.Focus;
import io.entente.mention.FocusReader;
import io.entente.mention.Mention;
import io.entente.mention.MentionFinder;
import io.entente.mention.Page;
import io.entente.mention.RuleSet;
import io.entente.text.CodePoints;
import io.entente.text.LanguageGuess;
import io.entente.text.Spans;
import io.entente.text.TextScan;
import io.entente.tone.TargetModel;
import io.entente.tone.TargetScore;
import io.entente.tone.TargetTone;
import io.entente.tone.Tone;
import io.entente.tone.ToneLexicon;
import io.entente.tone.ToneReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads articles one by one: the whole core behind one call. Its tables are shared and immutable, its buffers its own: one
 * analyst per thread.
 */
public final class Analyst {

    /** A language that nothing tells is read as this one, for tone as for names and events. */
    private static final String UNKNOWN = "en";

    private final MentionFinder finder;
    private final SentenceTone tones;
    private final EventCoder coder = EventCoder.shipped();
    private final Sketcher sketcher = new Sketcher();
    private final Sheet title;
    private final Sheet body;
    private final Sheet origin;
    private final FocusReader about;
    private final CodeSet all = new CodeSet();

    /** Which sentences get a tone of their own. */
    public enum SentenceTone {
        /** All of them. */
        EVERY,
        /** Those that mention a country, which is all that the tables need; a fifth of the work saved. */
        MENTIONING
    }

    /** An analyst with the shipped gazetteer. */
    public Analyst(SentenceTone tones) {
        this(Gazetteer.shipped(), NameKind.COUNTED, tones);
    }

    /** An analyst that looks for the names of a vocabulary. */
    public Analyst(Vocabulary vocabulary, SentenceTone tones) {
        this(vocabulary.gazetteer(), vocabulary.kinds(), tones);
    }

    /** An analyst with another gazetteer, for which names of some kinds count. */
    public Analyst(Gazetteer gazetteer, Set<NameKind> counted, SentenceTone tones) {
        this(gazetteer, counted, tones, RuleSet.all());
    }

    /** An analyst that judges names by some of the rules only. */
    public Analyst(Gazetteer gazetteer, Set<NameKind> counted, SentenceTone tones, RuleSet rules) {
        this(gazetteer, counted, tones, rules, TargetModel::shipped);
    }

    /** An analyst with the shipped gazetteer that tells attitudes by a model of its own. */
    public Analyst(SentenceTone tones, TargetModel model) {
        this(Gazetteer.shipped(), NameKind.COUNTED, tones, RuleSet.all(), () -> model);
    }

    private Analyst(
            Gazetteer gazetteer,
            Set<NameKind> counted,
            SentenceTone tones,
            RuleSet rules,
            Supplier<TargetModel> model) {
        this.finder = new MentionFinder(gazetteer, counted, rules);
        this.about = new FocusReader(gazetteer);
        this.tones = tones;
        title = new Sheet(Field.TITLE, model);
        body = new Sheet(Field.TEXT, model);
        origin = new Sheet(Field.TEXT, model);
    }

    /** Reads an article that has no dateline apart from its text. */
    public ArticleReading read(String headline, String text, String language, LocalDate date) {
        return read(headline, null, text, language, date);
    }

    /**
     * Reads an article.
     *
     * @param headline the title; {@code null} or blank when there is none
     * @param dateline where it was written, {@code SEOUL, June 3 -}; {@code null} when it is not given apart from the text
     * @param text the text, not {@code null}
     * @param language as the archive names it; {@code null} to have it guessed
     * @param date when it appeared; {@code null} when unknown
     */
    public ArticleReading read(String headline, String dateline, String text, String language, LocalDate date) {
        List<Sheet> sheets = new ArrayList<>(2);
        if (headline != null && !headline.isBlank()) {
            sheets.add(title.load(headline));
        }
        sheets.add(body.load(text));
        List<Page> pages = new ArrayList<>(2);
        for (Sheet s : sheets) {
            pages.add(s.page);
        }
        String code = language == null || language.isBlank()
                ? LanguageGuess.guess(body.units, body.scan.tokens())
                : LanguageGuess.code(language);
        List<Mention> found = finder.find(pages, date, code);
        Optional<ToneLexicon> lexicon = ToneLexicon.of(code == null ? UNKNOWN : code);
        for (Sheet s : sheets) {
            s.listen(lexicon, tones == SentenceTone.EVERY, found);
        }
        Page written = dateline == null ? null : origin.load(dateline).page;
        return reading(sheets, found, code, about.read(pages, written, date, counting(found)));
    }

    /**
     * The attitude of the text read last toward stretches of it. A text whose language is unknown is taken for English.
     *
     * @param starts first code point of each
     * @param ends code point after its last
     * @return for each, empty when the text is in another language or no word stands there
     */
    public List<Optional<TargetScore>> toward(int[] starts, int[] ends) {
        List<Optional<TargetScore>> scores = new ArrayList<>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            scores.add(body.heard ? body.toward(starts[i], ends[i]) : Optional.empty());
        }
        return scores;
    }

    private ArticleReading reading(List<Sheet> sheets, List<Mention> found, String language, List<Focus> focus) {
        List<Mention> mentions = new ArrayList<>(found.size());
        List<Dyad> dyads = new ArrayList<>();
        Units units = new Units();
        List<Event> events = new ArrayList<>();
        int unsure = 0;
        boolean english = language == null || language.equals(UNKNOWN);
        int from = 0;
        int tokens = 0;
        for (Sheet s : sheets) {
            int to = from;
            while (to < found.size() && found.get(to).field() == s.page.field()) {
                mentions.add(s.inCodePoints(found.get(to)));
                to++;
            }
            Events coded = !english ? Events.UNREAD : coder.code(s.page, counting(found.subList(from, to)));
            for (Event e : coded.coded()) {
                events.add(e.at(s.points::of));
            }
            unsure += coded.unsure();
            List<Mention> own = counting(mentions.subList(from, to));
            SentencePairs.collect(own, s.sentences, m -> s.heard ? s.toward(m) : Double.NaN, dyads);
            s.countUnits(own, units);
            tokens += s.scan.tokens().size();
            from = to;
        }
        all.clear();
        for (Mention m : counting(mentions)) {
            all.add(m.iso3());
        }
        units.add(
                Granularity.ARTICLE,
                all.sorted(),
                all.size(),
                body.tone.map(Tone::compound).orElse(Double.NaN));
        boolean titled = sheets.size() == 2;
        return new ArticleReading(
                language,
                body.tone,
                titled ? List.copyOf(title.sentences) : List.of(),
                List.copyOf(body.sentences),
                titled ? title.scan.paragraphs().size() : 0,
                body.scan.paragraphs().size(),
                tokens,
                List.copyOf(mentions),
                focus,
                List.copyOf(dyads),
                english ? new Events(events, unsure) : Events.UNREAD,
                sketcher.sketch(body.scan.tokens()),
                units);
    }

    private static List<Mention> counting(List<Mention> mentions) {
        for (Mention m : mentions) {
            if (!m.counts()) {
                return mentions.stream().filter(Mention::counts).toList();
            }
        }
        return mentions;
    }

    /** One field under work: its buffer, scan, and tone. */
    private static final class Sheet {
        private final Field field;
        private final TextScan scan = new TextScan();
        private final ToneReader ear = new ToneReader();
        private final List<Sentence> sentences = new ArrayList<>();
        private char[] units = new char[1 << 12];
        private int length;
        private Page page;
        private CodePoints points;
        private boolean heard;
        /** Tokens of names of countries. */
        private final BitSet naming = new BitSet();

        /** Sentences that hold a mention. */
        private final BitSet mentioning = new BitSet();

        private final CodeSet inSentence = new CodeSet();
        private final CodeSet inParagraph = new CodeSet();
        private final Supplier<TargetModel> model;
        private TargetTone attitude; // made when first asked for
        private final Map<Integer, Double> attitudes = new HashMap<>();
        private Optional<Tone> tone = Optional.empty();

        Sheet(Field field, Supplier<TargetModel> model) {
            this.field = field;
            this.model = model;
        }

        Sheet load(String text) {
            length = text.length();
            if (length > units.length) {
                units = new char[length + length / 4];
            }
            text.getChars(0, length, units, 0);
            scan.scan(units, length);
            page = new Page(field, units, length, scan);
            points = CodePoints.of(units, length, scan);
            return this;
        }

        /** Takes the tone of the whole, and of each sentence or of those that hold one of these mentions. */
        void listen(Optional<ToneLexicon> lexicon, boolean every, List<Mention> found) {
            heard = lexicon.isPresent();
            tone = Optional.empty();
            if (heard) {
                ear.read(units, length, scan);
                tone = Optional.of(ear.tone(0, length));
            }
            mentioning.clear();
            naming.clear();
            attitudes.clear();
            for (Mention m : found) {
                if (m.field() == field) {
                    naming.set(m.firstToken(), m.endToken());
                    mentioning.set(m.sentence());
                }
            }
            if (attitude != null) {
                attitude.open(units, scan, naming);
            }
            sentences.clear();
            Spans spans = scan.sentences();
            Spans paragraphs = scan.paragraphs();
            int paragraph = 0;
            for (int i = 0; i < spans.size(); i++) {
                while (spans.start(i) >= paragraphs.end(paragraph)) {
                    paragraph++;
                }
                sentences.add(new Sentence(
                        field,
                        paragraph,
                        points.of(spans.start(i)),
                        points.of(spans.end(i)),
                        every || mentioning.get(i) ? compound(spans.start(i), spans.end(i)) : Double.NaN));
            }
        }

        private double compound(int start, int end) {
            return heard ? ear.compound(start, end) : Double.NaN;
        }

        private TargetTone attitude() {
            if (attitude == null) {
                attitude = new TargetTone(model.get());
                attitude.open(units, scan, naming);
            }
            return attitude;
        }

        Optional<TargetScore> toward(int startPoint, int endPoint) {
            return attitude().scoreUnits(points.unit(startPoint), points.unit(endPoint));
        }

        /** The same toward a mention; each is asked for once, in however many pairs it stands. */
        double toward(Mention m) {
            return attitudes.computeIfAbsent(
                    m.firstToken(),
                    first -> attitude().score(first, m.endToken()).score());
        }

        Mention inCodePoints(Mention m) {
            int start = points.of(m.start());
            return start == m.start() && points.of(m.end()) == m.end() ? m : m.at(start, points.of(m.end()));
        }

        /** Adds this field's sentences and paragraphs to the units; {@code own} are its mentions in order. */
        void countUnits(List<Mention> own, Units into) {
            Spans paragraphs = scan.paragraphs();
            int at = 0;
            int sentencesSeen = 0;
            int paragraphsSeen = 0;
            while (at < own.size()) {
                int paragraph = sentences.get(own.get(at).sentence()).paragraph();
                inParagraph.clear();
                while (at < own.size() && sentences.get(own.get(at).sentence()).paragraph() == paragraph) {
                    int sentence = own.get(at).sentence();
                    inSentence.clear();
                    for (; at < own.size() && own.get(at).sentence() == sentence; at++) {
                        inSentence.add(own.get(at).iso3());
                        inParagraph.add(own.get(at).iso3());
                    }
                    into.add(
                            Granularity.SENTENCE,
                            inSentence.sorted(),
                            inSentence.size(),
                            sentences.get(sentence).tone());
                    sentencesSeen++;
                }
                double tone = compound(paragraphs.start(paragraph), paragraphs.end(paragraph));
                into.add(Granularity.PARAGRAPH, inParagraph.sorted(), inParagraph.size(), tone);
                paragraphsSeen++;
            }
            into.addEmpty(Granularity.SENTENCE, sentences.size() - sentencesSeen);
            into.addEmpty(Granularity.PARAGRAPH, paragraphs.size() - paragraphsSeen);
        }
    }
}
