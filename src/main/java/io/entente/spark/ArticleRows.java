// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.Article;
import io.entente.article.Origin;
import io.entente.article.Reject;
import io.entente.copy.Sketch;
import io.entente.country.Iso3;
import io.entente.country.StateNumbers;
import io.entente.dyad.ArticleReading;
import io.entente.dyad.Dyad;
import io.entente.dyad.Granularity;
import io.entente.dyad.PairEvidence;
import io.entente.dyad.Sentence;
import io.entente.dyad.Units;
import io.entente.event.Event;
import io.entente.mention.Focus;
import io.entente.mention.Mention;
import io.entente.tie.DirectedTie;
import io.entente.tone.Tone;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what was read out of an article into rows of the published tables. */
final class ArticleRows {

    private ArticleRows() {}

    /** A row of {@code articles}; whether it is a copy is not known yet. */
    static Object[] article(Article a, ArticleReading r) {
        Tone tone = r.tone().orElse(null);
        Set<String> countries = new HashSet<>();
        int counted = 0;
        for (Mention m : r.mentions()) {
            if (m.counts()) {
                countries.add(m.iso3());
                counted++;
            }
        }
        return new Object[] {
            a.id(),
            a.date(),
            a.source(),
            a.title(),
            a.text(),
            r.language(),
            a.url(),
            a.origin().file(),
            known(a.origin().record()),
            known(a.origin().offset()),
            a.fingerprint().hex(),
            null,
            a.id(),
            r.titleParagraphs() + r.paragraphs(),
            r.units().total(Granularity.SENTENCE),
            r.tokens(),
            counted,
            countries.size(),
            r.focus().isEmpty() ? null : r.focus().stream().map(Focus::iso3).collect(Collectors.joining(",")),
            tone == null ? null : tone.compound(),
            tone == null ? null : defined(tone.pos()),
            tone == null ? null : defined(tone.neg()),
            tone == null ? null : defined(tone.neu()),
            tone == null || a.coding() != null ? null : tone.coverage(),
            a.dateline(),
            a.cleaned().isEmpty() ? null : String.join(",", a.cleaned())
        };
    }

    /** A row of {@code mentions}. */
    static Object[] mention(Article a, ArticleReading r, Mention m) {
        Sentence s = r.sentenceOf(m);
        StateNumbers numbers = StateNumbers.of(m.iso3(), a.date().getYear());
        return new Object[] {
            a.id(),
            a.date(),
            m.field().code(),
            s.paragraph(),
            m.sentence(),
            m.start(),
            m.end(),
            m.surface(),
            m.iso3(),
            m.kind().code(),
            m.confidence(),
            m.rule(),
            m.role() == null ? null : m.role().code(),
            numbers.cow(),
            numbers.gw()
        };
    }

    /** A row of {@code dyads}. */
    static Object[] dyad(Article a, PairEvidence evidence) {
        Dyad d = evidence.dyad();
        Sentence s = d.sentence();
        DirectedTie ab = deeds(evidence, true);
        DirectedTie ba = deeds(evidence, false);
        StateNumbers one = StateNumbers.of(d.a().iso3(), a.date().getYear());
        StateNumbers other = StateNumbers.of(d.b().iso3(), a.date().getYear());
        return new Object[] {
            a.id(),
            a.date(),
            s.field().code(),
            s.paragraph(),
            d.index(),
            d.a().iso3(),
            d.b().iso3(),
            d.distance(),
            defined(s.tone()),
            s.start(),
            s.end(),
            d.a().start(),
            d.a().end(),
            d.b().start(),
            d.b().end(),
            defined(d.toneA()),
            defined(d.toneB()),
            (int) ab.events(),
            (int) ba.events(),
            ab.events() == 0 ? null : ab.goldsteinSum(),
            ba.events() == 0 ? null : ba.goldsteinSum(),
            one.cow(),
            other.cow(),
            one.gw(),
            other.gw()
        };
    }

    private static DirectedTie deeds(PairEvidence evidence, boolean fromA) {
        DirectedTie deeds = DirectedTie.EMPTY;
        for (Event e : evidence.events()) {
            if (evidence.fromA(e) == fromA) {
                deeds = deeds.add(e.goldstein());
            }
        }
        return deeds;
    }

    /** A row of {@code events}. */
    static Object[] event(Article a, ArticleReading r, Event e) {
        Sentence s = r.sentenceOf(e);
        StateNumbers source = StateNumbers.of(e.source(), a.date().getYear());
        StateNumbers target = StateNumbers.of(e.target(), a.date().getYear());
        return new Object[] {
            a.id(),
            a.date(),
            e.field().code(),
            s.paragraph(),
            e.sentence(),
            e.source(),
            e.target(),
            e.type().name(),
            e.quad(),
            e.goldstein(),
            e.confidence(),
            e.pattern(),
            s.start(),
            s.end(),
            e.start(),
            e.end(),
            source.cow(),
            target.cow(),
            source.gw(),
            target.gw()
        };
    }

    private static Double defined(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** A row of {@code rejects}. */
    static Object[] reject(Reject r) {
        return new Object[] {
            r.origin().file(),
            known(r.origin().record()),
            known(r.origin().offset()),
            r.reason().code(),
            r.detail(),
            r.excerpt().isEmpty() ? null : r.excerpt()
        };
    }

    /** A row of the working table {@link WorkTables#UNITS}. */
    static Object[] units(Article a, ArticleReading r, List<PairEvidence> sentences) {
        Object[] cells =
                units(a.id(), a.date(), a.fingerprint().hi(), a.fingerprint().lo(), a.origin(), r.units());
        byte[] evidence = EvidenceCodec.encode(sentences);
        cells[WorkTables.UNITS.index("source")] = a.source();
        cells[WorkTables.UNITS.index("evidence")] = evidence.length == 0 ? null : evidence;
        cells[WorkTables.UNITS.index("sketch")] = r.sketch().map(Sketch::encode).orElse(null);
        return cells;
    }

    static Object[] units(String id, LocalDate date, long hi, long lo, Origin origin, Units units) {
        return new Object[] {
            id,
            date,
            null,
            hi,
            lo,
            origin.file(),
            origin.record(),
            origin.offset(),
            UnitsCodec.encode(units),
            null,
            null
        };
    }

    private static Long known(long position) {
        return position == Origin.UNKNOWN ? null : position;
    }

    /** Packed codes in order, for tests and pre-annotated articles. */
    static int[] packed(List<String> codes) {
        return codes.stream().mapToInt(Iso3::pack).sorted().distinct().toArray();
    }
}
