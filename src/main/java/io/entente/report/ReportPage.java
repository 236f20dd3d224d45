// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.table.Tables;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report as one HTML page that asks nothing of the network. The template escapes whatever it prints; only three things
 * enter as they are: our style sheet, our scripts with D3, and the data, as JSON that cannot end its element. A policy in the
 * page lets a browser run and fetch nothing else.
 */
public final class ReportPage {

    private static final String FOLDER = "/io/entente/report/";
    private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";

    /** In the order in which they are read. */
    static final List<String> SCRIPTS = List.of(
            "data.js",
            "format.js",
            "page.js",
            "picker.js",
            "overview.js",
            "map.js",
            "network.js",
            "dyad.js",
            "country.js",
            "table.js",
            "main.js");

    private static final int TIE_SENTENCES = 8;

    private ReportPage() {}

    /**
     * Who made the report.
     *
     * @param version of the program
     * @param citation how to cite it
     */
    public record Maker(String version, String citation) {}

    /** The page, smaller than {@link ReportLimits#MOST_BYTES}; what does not fit is left out as the page says. */
    public static byte[] of(Report report, Maker maker) {
        Report fitting = report;
        byte[] page = render(fitting, maker);
        while (page.length >= ReportLimits.MOST_BYTES && fitting.limits().ties() > 1) {
            fitting = fitting.within(fitting.limits().half());
            page = render(fitting, maker);
        }
        return page;
    }

    private static byte[] render(Report report, Maker maker) {
        String style = resource(FOLDER + "report.css");
        String d3 = resource(D3);
        String script = script();
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("policy", policy(style, d3, script));
        context.put("style", style);
        context.put("d3", d3);
        context.put("script", script);
        context.put("data", ReportJson.of(report));
        context.put("world", resource(FOLDER + "world.geojson"));
        context.put("report", report);
        context.put("limits", report.limits());
        context.put("headlines", Headlines.of(report));
        context.put("ties", Headlines.ties(report, TIE_SENTENCES));
        context.put("options", options(report.run().path("options")));
        context.put("inputs", inputs(report.run().path("inputs")));
        context.put(
                "halfLife", report.run().at("/options/half-life").asText("365").replaceFirst("\\.0$", ""));
        context.put("run", run(report.run()));
        context.put("tables", Tables.all());
        context.put("figures", ValidationFigures.all());
        context.put("version", maker.version());
        context.put("citation", maker.citation());
        StringWriter html = new StringWriter();
        try {
            ClasspathLoader loader = new ClasspathLoader(ReportPage.class.getClassLoader());
            loader.setPrefix("io/entente/report");
            new PebbleEngine.Builder()
                    .loader(loader)
                    .strictVariables(true)
                    .defaultLocale(Locale.ROOT)
                    .build()
                    .getTemplate("report.html")
                    .evaluate(html, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String script() {
        StringBuilder script = new StringBuilder("(() => {\n'use strict';\n");
        SCRIPTS.forEach(name -> script.append(resource(FOLDER + name)));
        return script.append("})();\n").toString();
    }

    private static String policy(String style, String... scripts) {
        StringBuilder policy = new StringBuilder("default-src 'none'; base-uri 'none'; form-action 'none'; style-src ")
                .append(hash(style))
                .append("; script-src");
        for (String script : scripts) {
            policy.append(' ').append(hash(script));
        }
        return policy.toString();
    }

    /** As a content security policy names an element's text. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options of the run as the command line writes them. */
    private static List<String[]> options(JsonNode options) {
        List<String[]> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : options.properties()) {
            if (!e.getKey().equals("input") && !e.getKey().equals("output")) {
                all.add(new String[] {"--" + e.getKey(), PlainLine.cut(value(e.getValue()), 300)});
            }
        }
        return all;
    }

    private static String value(JsonNode node) {
        if (node.isArray()) {
            List<String> values = new ArrayList<>();
            node.forEach(n -> values.add(n.isValueNode() ? n.asText() : n.toString()));
            return values.isEmpty() ? "all" : String.join(", ", values);
        }
        return node.isNull() ? "none" : node.asText();
    }

    /** The first of the files that were read. */
    private static List<String[]> inputs(JsonNode inputs) {
        List<String[]> files = new ArrayList<>();
        for (JsonNode in : inputs) {
            if (files.size() < 20) {
                files.add(new String[] {
                    PlainLine.cut(in.path("file").asText(), 200),
                    String.format(Locale.ROOT, "%,d", in.path("bytes").asLong()),
                    in.path("format").asText()
                });
            }
        }
        return files;
    }

    private static Map<String, String> run(JsonNode run) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : List.of("version", "commit", "spark", "java", "os", "started", "finished")) {
            facts.put(name, PlainLine.cut(run.path(name).asText("unknown"), 100));
        }
        facts.put("files", String.valueOf(run.path("inputs").size()));
        return facts;
    }
}
