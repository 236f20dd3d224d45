// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.article.ArchiveFormat;
import io.entente.article.ArchiveSlice;
import io.entente.article.Article;
import io.entente.article.ArticleReader;
import io.entente.article.Decompression;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.JsonFault;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import io.entente.article.UserError;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file of articles that a person has coded: JSON Lines, plain or compressed. */
final class GoldFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FieldMapping FIELDS = new FieldMapping(Map.of(), false);
    private static final FieldMapping AND_TARGETS = new FieldMapping(Map.of(), false, true);

    private GoldFile() {}

    /** The name of a file without folder and last ending, as tables print it. */
    static String label(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** All records; a mistake in one is the user's, told with file, line and reason. */
    static List<GoldRecord> read(String file) throws IOException {
        return read(file, FIELDS);
    }

    /** The same with the targets that records name. */
    static List<GoldRecord> withTargets(String file) throws IOException {
        return read(file, AND_TARGETS);
    }

    private static List<GoldRecord> read(String file, FieldMapping fields) throws IOException {
        List<GoldRecord> records = new ArrayList<>();
        try (InputStream in = open(file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    records.add(record(file, number, line, fields));
                }
            }
        } catch (CharacterCodingException e) {
            throw new UserError("--gold " + file + ": is not UTF-8; save it in that encoding", e);
        }
        if (records.isEmpty()) {
            throw new UserError("--gold " + file + ": holds no records; it wants one JSON object a line");
        }
        return records;
    }

    private static InputStream open(String file) throws IOException {
        try {
            Path path = Path.of(file);
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new UserError("--gold " + file + ": no such file that can be read");
            }
            return Decompression.open(Files.newInputStream(path));
        } catch (InvalidPathException e) {
            throw new UserError("--gold " + file + ": no such file that can be read", e);
        }
    }

    private static GoldRecord record(String file, int number, String line, FieldMapping fields) throws IOException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UserError("--gold " + file + ", line " + number + ": is no JSON: " + JsonFault.of(e), e);
        }
        try (ArticleReader reader = ArchiveFormat.JSONL.open(
                ArchiveSlice.whole(file, new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))), fields)) {
            Entry entry = reader.next();
            if (entry instanceof Reject r
                    && r.reason() == RejectReason.NO_TEXT
                    && node.path("text").isTextual()) {
                return new GoldRecord(file, number, node, null); // a blank text has a tone, if no mentions
            }
            if (entry instanceof Reject r) {
                throw new UserError("--gold " + file + ", line " + number + ": " + r.detail());
            }
            return new GoldRecord(file, number, node, (Article) entry);
        }
    }
}
