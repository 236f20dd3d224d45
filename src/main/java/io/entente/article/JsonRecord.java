// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** One JSON object, straight from its bytes: mapped fields are read, the others skipped. */
final class JsonRecord {

    /** As long as they come: a field that nobody asked for must not cost the record, and what is asked for is told by itself. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.CHARSET_DETECTION) // a record with zeros is none in UTF-16
            .build();

    private final RecordFields fields;
    private final boolean readsTargets;

    JsonRecord(FieldMapping mapping) {
        readsTargets = mapping.targets();
        fields = RecordFields.of(mapping);
    }

    /** Reads the record at {@code bytes[from, to)}. */
    Entry parse(byte[] bytes, int from, int to, Origin origin) {
        fields.clear();
        try (JsonParser p = FACTORY.createParser(bytes, from, to - from)) {
            JsonToken first = p.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return reject(origin, RejectReason.BAD_SYNTAX, "a record is an object, not " + first, bytes, from, to);
            }
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                field(p, "");
            }
            if (p.nextToken() != null) {
                return reject(origin, RejectReason.BAD_SYNTAX, "more text follows the record's }", bytes, from, to);
            }
        } catch (JsonProcessingException e) {
            String message = JsonFault.of(e);
            boolean encoding = message.contains("UTF-8");
            return reject(
                    origin, encoding ? RejectReason.BAD_ENCODING : RejectReason.BAD_SYNTAX, message, bytes, from, to);
        } catch (IOException e) {
            return reject(origin, RejectReason.BAD_ENCODING, String.valueOf(e.getMessage()), bytes, from, to);
        }
        Entry entry = fields.finish(origin, "");
        return entry instanceof Reject r ? reject(origin, r.reason(), r.detail(), bytes, from, to) : entry;
    }

    /** @param within what the names of an object's fields begin with; empty for those of the record */
    private void field(JsonParser p, String within) throws IOException {
        String name = within.isEmpty() ? p.currentName() : within + p.currentName();
        FieldMapping.Fit fit = fields.wanted(name);
        JsonToken value = p.nextToken();
        if (readsTargets && fit == null && fields.targets().wants(name)) {
            fields.targets().read(name, p);
        } else if (value == JsonToken.START_OBJECT && within.isEmpty() && fields.descends(name)) {
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                field(p, name + ".");
            }
        } else if (fit == null) {
            p.skipChildren();
        } else if (value == JsonToken.VALUE_STRING) {
            fields.set(name, fit, p.getText(), FieldObserver.Kind.TEXT);
        } else if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
            p.skipChildren();
            fields.unusable(name, fit, value == JsonToken.START_OBJECT ? "an object" : "an array");
        } else if (value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT) {
            fields.setNumber(name, fit, p.getText());
        } else if (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE) {
            fields.unusable(name, fit, "a truth value");
        }
    }

    private static Reject reject(Origin origin, RejectReason reason, String detail, byte[] bytes, int from, int to) {
        return Reject.of(origin, reason, detail, bytes, from, to);
    }
}
