// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.network.NetworkEdge;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A report's data as the page's script reads it. Countries, articles and ties are named by their place in their lists. */
final class ReportJson {

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().characterEscapes(new ScriptEscapes()).build();

    private static final List<String> COUNTS =
            List.of("records", "articles", "duplicates", "near_duplicates", "rejects", "outside");

    private static final List<String> DIRECTIONS = List.of("none", "ab", "ba", "both");

    private final Report report;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<ReportArticle, Integer> articles = new LinkedHashMap<>();
    private final Map<PairKey, Integer> ties = new HashMap<>();

    private ReportJson(Report report) {
        this.report = report;
        report.countries().forEach(c -> countries.put(c.iso3(), countries.size()));
        report.ties().forEach(t -> ties.put(t.pair(), ties.size()));
        report.sentences().forEach(s -> articles.putIfAbsent(s.article(), articles.size()));
        report.changes()
                .forEach(c -> c.articles().stream()
                        .filter(report.articles()::containsKey)
                        .forEach(id -> articles.putIfAbsent(report.articles().get(id), articles.size())));
    }

    /** The data as JSON that may stand in a {@code script} element. */
    static String of(Report report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            new ReportJson(report).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("first", report.span().first().toString());
        out.writeStringField("last", report.span().last().toString());
        out.writeStringField("step", report.span().step().code());
        out.writeStringField("tables", report.tables().code());
        strings(out, "steps", report.span().labels());
        strings(
                out,
                "starts",
                report.span().starts().stream().map(Object::toString).toList());
        out.writeArrayFieldStart("stepArticles");
        for (long n : report.stepArticles()) {
            out.writeNumber(n);
        }
        out.writeEndArray();
        strings(out, "columns", report.articleSpan().labels());
        out.writeStringField("column", report.articleSpan().step().code());
        counts(out);
        groups(out, "languages", report.languages());
        coverage(out);
        groups(out, "sources", report.sources());
        countries(out);
        ties(out);
        steps(out);
        changes(out);
        events(out);
        sentences(out);
        articles(out);
        out.writeObjectFieldStart("network");
        for (Map.Entry<String, Double> e : report.network().entrySet()) {
            out.writeNumberField(e.getKey(), e.getValue());
        }
        out.writeEndObject();
        out.writeNumberField("allTies", report.allTies());
        out.writeNumberField("pairs", report.pairs());
        out.writeEndObject();
    }

    private void counts(JsonGenerator out) throws IOException {
        JsonNode counts = report.run().path("counts");
        out.writeObjectFieldStart("counts");
        for (String name : COUNTS) {
            out.writeNumberField(name, counts.path(name).asLong());
        }
        out.writeEndObject();
        out.writeObjectFieldStart("rejects");
        for (Map.Entry<String, JsonNode> e : counts.path("rejects_by_reason").properties()) {
            out.writeNumberField(e.getKey(), e.getValue().asLong());
        }
        out.writeEndObject();
    }

    private void coverage(JsonGenerator out) throws IOException {
        List<ReportLanguage> all = report.coverage();
        strings(
                out,
                "coverageLanguages",
                all.stream().map(l -> PlainLine.cut(l.language(), 60)).toList());
        new NumberColumns<ReportLanguage>()
                .whole("articles", ReportLanguage::articles)
                .whole("naming", ReportLanguage::naming)
                .whole("mentions", ReportLanguage::mentions)
                .whole("toned", ReportLanguage::toned)
                .decimal("known", 3, ReportLanguage::known)
                .whole("events", ReportLanguage::events)
                .write(out, "coverage", all);
    }

    private void groups(JsonGenerator out, String name, List<ArticleCount> counts) throws IOException {
        List<String> groups =
                counts.stream().map(ArticleCount::group).distinct().toList();
        strings(out, name, groups.stream().map(g -> PlainLine.cut(g, 60)).toList());
        new NumberColumns<ArticleCount>()
                .whole("group", c -> groups.indexOf(c.group()))
                .whole("step", ArticleCount::step)
                .whole("articles", ArticleCount::articles)
                .write(out, name + "Steps", counts);
    }

    private void countries(JsonGenerator out) throws IOException {
        List<ReportCountry> all = report.countries();
        Map<String, NetworkLayout.Place> places = NetworkLayout.of(report.ties().stream()
                .map(t -> new NetworkEdge(t.a(), t.b(), t.articles(), t.affinity()))
                .toList());
        NetworkLayout.Place nowhere = new NetworkLayout.Place(Double.NaN, Double.NaN);
        strings(out, "iso", all.stream().map(ReportCountry::iso3).toList());
        strings(out, "names", all.stream().map(ReportCountry::name).toList());
        strings(
                out,
                "vanished",
                all.stream()
                        .filter(ReportCountry::vanished)
                        .map(ReportCountry::iso3)
                        .toList());
        new NumberColumns<ReportCountry>()
                .decimal("lat", 2, ReportCountry::latitude)
                .decimal("lon", 2, ReportCountry::longitude)
                .decimal("x", 4, c -> places.getOrDefault(c.iso3(), nowhere).x())
                .decimal("y", 4, c -> places.getOrDefault(c.iso3(), nowhere).y())
                .whole("articles", ReportCountry::articles)
                .decimal("share", 5, ReportCountry::share)
                .decimal("tone", 3, ReportCountry::tone)
                .decimal("toneLow", 3, ReportCountry::toneLow)
                .decimal("toneHigh", 3, ReportCountry::toneHigh)
                .whole("partners", ReportCountry::partners)
                .decimal("pagerank", 5, ReportCountry::pagerank)
                .whole("community", ReportCountry::community)
                .write(out, "countries", all);
        new NumberColumns<CountryStep>()
                .whole("country", s -> country(s.iso3()))
                .whole("step", CountryStep::step)
                .whole("articles", CountryStep::articles)
                .decimal("tone", 2, CountryStep::tone)
                .write(out, "countrySteps", report.countrySteps());
    }

    private void ties(JsonGenerator out) throws IOException {
        NumberColumns<ReportTie> columns = pair(new NumberColumns<>(), ReportTie::pair);
        columns.whole("articles", ReportTie::articles)
                .whole("sentences", ReportTie::sentences)
                .decimal("npmi", 3, ReportTie::npmi)
                .decimal("lift", 2, ReportTie::lift)
                .decimal("g2", 1, ReportTie::g2)
                .decimal("q", 4, ReportTie::q)
                .decimal("strength", 3, ReportTie::strength)
                .decimal("strengthLow", 3, ReportTie::strengthLow)
                .decimal("strengthHigh", 3, ReportTie::strengthHigh)
                .decimal("volume", 3, ReportTie::volume)
                .decimal("closeness", 3, ReportTie::closeness)
                .decimal("constancy", 3, ReportTie::constancy)
                .decimal("intensity", 3, ReportTie::intensity)
                .decimal("reciprocity", 3, ReportTie::reciprocity)
                .decimal("affinity", 3, ReportTie::affinity)
                .decimal("affinityLow", 3, ReportTie::affinityLow)
                .decimal("affinityHigh", 3, ReportTie::affinityHigh)
                .decimal("tone", 2, ReportTie::tone)
                .decimal("targetToneA", 2, ReportTie::targetToneA)
                .decimal("targetToneB", 2, ReportTie::targetToneB)
                .whole("eventsAb", ReportTie::eventsAb)
                .whole("eventsBa", ReportTie::eventsBa)
                .decimal("goldsteinAb", 1, ReportTie::goldsteinAb)
                .decimal("goldsteinBa", 1, ReportTie::goldsteinBa)
                .whole("backbone", t -> t.backbone() ? 1 : 0)
                .write(out, "ties", report.ties());
    }

    private void steps(JsonGenerator out) throws IOException {
        new NumberColumns<ReportStep>()
                .whole("tie", s -> ties.get(s.pair()))
                .whole("step", ReportStep::step)
                .whole("articles", ReportStep::articles)
                .whole("sentences", ReportStep::sentences)
                .decimal("affinity", 2, ReportStep::affinity)
                .decimal("affinityLow", 2, ReportStep::affinityLow)
                .decimal("affinityHigh", 2, ReportStep::affinityHigh)
                .whole("eventsAb", ReportStep::eventsAb)
                .whole("eventsBa", ReportStep::eventsBa)
                .decimal("goldsteinAb", 1, ReportStep::goldsteinAb)
                .decimal("goldsteinBa", 1, ReportStep::goldsteinBa)
                .write(out, "tieSteps", report.tieSteps());
        pair(new NumberColumns<ReportEdge>(), ReportEdge::pair)
                .whole("step", ReportEdge::step)
                .whole("articles", ReportEdge::articles)
                .decimal("affinity", 2, ReportEdge::affinity)
                .whole("backbone", e -> e.backbone() ? 1 : 0)
                .write(out, "edges", report.edges());
    }

    private <T> NumberColumns<T> pair(NumberColumns<T> columns, Function<T, PairKey> of) {
        return columns.whole("a", t -> country(of.apply(t).a()))
                .whole("b", t -> country(of.apply(t).b()));
    }

    private int country(String iso3) {
        return countries.getOrDefault(iso3, -1);
    }

    private void changes(JsonGenerator out) throws IOException {
        List<ReportChange> ordered = report.changes().stream()
                .sorted(Comparator.comparing(ReportChange::pair)
                        .thenComparing(ReportChange::start)
                        .thenComparing(ReportChange::measure)
                        .thenComparing(ReportChange::kind))
                .toList();
        out.writeArrayFieldStart("changes");
        for (ReportChange c : ordered) {
            out.writeStartObject();
            out.writeNumberField("tie", ties.get(c.pair()));
            out.writeStringField("measure", c.measure());
            out.writeStringField("kind", c.kind());
            out.writeStringField("period", c.period());
            out.writeStringField("start", c.start().toString());
            out.writeNumberField("before", rounded(c.before(), 1e5));
            out.writeNumberField("after", rounded(c.after(), 1e5));
            out.writeNumberField("q", rounded(c.q(), 1e4));
            out.writeArrayFieldStart("articles");
            for (String id : c.articles()) {
                if (report.articles().containsKey(id)) {
                    out.writeNumber(articles.get(report.articles().get(id)));
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static double rounded(double value, double scale) {
        return Math.round(value * scale) / scale;
    }

    private void events(JsonGenerator out) throws IOException {
        List<String> types = report.events().stream()
                .map(ReportEvents::type)
                .distinct()
                .sorted()
                .toList();
        strings(out, "types", types);
        ToIntFunction<String> side = code -> code.equals(ReportEvents.ANY) ? -1 : country(code);
        new NumberColumns<ReportEvents>()
                .whole("source", e -> side.applyAsInt(e.source()))
                .whole("target", e -> side.applyAsInt(e.target()))
                .whole("type", e -> types.indexOf(e.type()))
                .whole("count", ReportEvents::count)
                .decimal("goldstein", 1, ReportEvents::goldstein)
                .write(out, "events", report.events());
    }

    private void sentences(JsonGenerator out) throws IOException {
        new NumberColumns<ReportSentence>()
                .whole("tie", s -> ties.get(s.pair()))
                .whole("step", ReportSentence::step)
                .whole("whole", s -> s.whole() ? 1 : 0)
                .whole("sign", ReportSentence::sign)
                .decimal("weight", 2, ReportSentence::weight)
                .whole("direction", s -> DIRECTIONS.indexOf(s.direction()))
                .whole("article", s -> articles.get(s.article()))
                .write(out, "sentences", report.sentences());
        strings(out, "directions", DIRECTIONS);
        out.writeArrayFieldStart("texts");
        for (ReportSentence s : report.sentences()) {
            out.writeStartArray();
            out.writeString(s.text().text());
            for (MarkedText.Mark m : s.text().marks()) {
                out.writeNumber(m.start());
                out.writeNumber(m.end());
                out.writeNumber(m.country() == 'a' ? 0 : 1);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private void articles(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("articles");
        for (ReportArticle a : articles.keySet()) {
            out.writeStartArray();
            for (String part : List.of(a.id(), a.date(), a.source(), PlainLine.cut(a.title(), 200), a.url())) {
                out.writeString(PlainLine.of(part));
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void strings(JsonGenerator out, String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String v : values) {
            out.writeString(v);
        }
        out.writeEndArray();
    }
}
