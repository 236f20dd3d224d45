// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.entente.article.TargetSpan;
import io.entente.dyad.ArticleReading;
import io.entente.dyad.Dyad;
import io.entente.dyad.Sentence;
import io.entente.event.Event;
import io.entente.mention.Field;
import io.entente.mention.Focus;
import io.entente.mention.Mention;
import io.entente.tone.TargetScore;
import io.entente.tone.Tone;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What was read out of an article, as one JSON object. Offsets are code points. */
final class AnnotationJson {

    private AnnotationJson() {}

    /**
     * Writes one article.
     *
     * @param targets stretches that the record asked for
     * @param toward the tone toward each; empty where there is none
     */
    static void write(
            JsonGenerator json,
            String id,
            ArticleReading r,
            List<TargetSpan> targets,
            List<Optional<TargetScore>> toward)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("language", r.language());
        tone(json, r.tone().orElse(null));
        sentences(json, r.sentences());
        mentions(json, "mentions", r.mentions(), Field.TEXT);
        mentions(json, "title_mentions", r.mentions(), Field.TITLE);
        dyads(json, r.dyads());
        events(json, "events", r.events().coded(), Field.TEXT);
        events(json, "title_events", r.events().coded(), Field.TITLE);
        json.writeNumberField("events_unsure", r.events().unsure());
        json.writeBooleanField("events_read", r.events().read());
        focus(json, r.focus());
        targets(json, targets, toward);
        json.writeEndObject();
    }

    private static void focus(JsonGenerator json, List<Focus> focus) throws IOException {
        json.writeArrayFieldStart("focus");
        for (Focus f : focus) {
            json.writeStartObject();
            json.writeStringField("iso3", f.iso3());
            json.writeNumberField("weight", f.weight());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void targets(JsonGenerator json, List<TargetSpan> targets, List<Optional<TargetScore>> toward)
            throws IOException {
        json.writeArrayFieldStart("targets");
        for (int i = 0; i < targets.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("start", targets.get(i).start());
            json.writeNumberField("end", targets.get(i).end());
            Optional<TargetScore> score = toward.get(i);
            if (score.isPresent()) {
                json.writeNumberField("label", score.get().label());
                json.writeNumberField("score", score.get().score());
            } else {
                json.writeNullField("label");
                json.writeNullField("score");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void tone(JsonGenerator json, Tone tone) throws IOException {
        if (tone == null) {
            json.writeNullField("tone");
            return;
        }
        json.writeObjectFieldStart("tone");
        json.writeNumberField("compound", tone.compound());
        json.writeNumberField("pos", tone.pos());
        json.writeNumberField("neg", tone.neg());
        json.writeNumberField("neu", tone.neu());
        json.writeNumberField("coverage", tone.coverage());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    private static void sentences(JsonGenerator json, List<Sentence> sentences) throws IOException {
        json.writeArrayFieldStart("sentences");
        for (Sentence s : sentences) {
            json.writeStartObject();
            json.writeNumberField("start", s.start());
            json.writeNumberField("end", s.end());
            number(json, "tone", s.tone());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void mentions(JsonGenerator json, String name, List<Mention> mentions, Field field)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Mention m : mentions) {
            if (m.field() != field) {
                continue;
            }
            json.writeStartObject();
            json.writeNumberField("start", m.start());
            json.writeNumberField("end", m.end());
            json.writeStringField("surface", m.surface());
            json.writeStringField("iso3", m.iso3());
            json.writeStringField("kind", m.kind().code());
            json.writeNumberField("confidence", m.confidence());
            json.writeNumberField("sentence", m.sentence());
            json.writeStringField("rule", m.rule());
            json.writeStringField("role", m.role() == null ? null : m.role().code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void dyads(JsonGenerator json, List<Dyad> dyads) throws IOException {
        json.writeArrayFieldStart("dyads");
        for (Dyad d : dyads) {
            json.writeStartObject();
            json.writeStringField("a", d.a().iso3());
            json.writeStringField("b", d.b().iso3());
            json.writeStringField("field", d.sentence().field().code());
            json.writeNumberField("sentence", d.index());
            json.writeNumberField("distance", d.distance());
            number(json, "tone", d.sentence().tone());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void events(JsonGenerator json, String name, List<Event> events, Field field) throws IOException {
        json.writeArrayFieldStart(name);
        for (Event e : events) {
            if (e.field() != field) {
                continue;
            }
            json.writeStartObject();
            json.writeStringField("source", e.source());
            json.writeStringField("target", e.target());
            json.writeStringField("type", e.type().name());
            json.writeNumberField("quad", e.quad());
            json.writeNumberField("goldstein", e.goldstein());
            json.writeNumberField("sentence", e.sentence());
            json.writeNumberField("start", e.start());
            json.writeNumberField("end", e.end());
            json.writeStringField("pattern", e.pattern());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
