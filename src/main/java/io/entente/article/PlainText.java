// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One article a file: its first line opens with {@code date YYYY-MM-DD}, the text follows. The file's name without ending is
 * the id.
 */
final class PlainText extends WindowReader {

    private static final String MARK = "date";
    /** The longest date that may follow the mark, in words at most four. */
    private static final int LONGEST_DATE = 40;

    private final FieldMapping mapping;
    private boolean done;

    PlainText(ArchiveSlice slice, FieldMapping mapping) {
        super(slice);
        this.mapping = mapping;
        skipByteOrderMark();
    }

    @Override
    protected Entry record() {
        if (done || window.peek() < 0) {
            return null;
        }
        done = true;
        Origin origin = new Origin(file, 1, 0);
        boolean more = true;
        while (more) {
            more = window.through((byte) '\n');
        }
        int from = window.start();
        int to = window.position();
        if (window.failure() != null) {
            return null; // the broken end is told by the caller
        }
        String whole;
        try {
            whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(window.bytes(), from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return Reject.of(origin, RejectReason.BAD_ENCODING, "bytes that are not UTF-8", window.bytes(), from, to);
        }
        return article(whole, origin);
    }

    private Entry article(String whole, Origin origin) {
        String rest = whole.stripLeading();
        LocalDate date = null;
        String text = whole;
        if (rest.toLowerCase(Locale.ROOT).startsWith(MARK, 0) && rest.length() > MARK.length()) {
            String dated = rest.substring(MARK.length()).stripLeading();
            for (int end = dateEnd(dated, 0); end > 0 && date == null; end = dateEnd(dated, end)) {
                Optional<LocalDate> day = ArticleDates.parse(dated.substring(0, end));
                if (day.isPresent()) {
                    date = day.get();
                    text = dated.substring(end).stripLeading();
                }
            }
        }
        if (date == null && mapping.dateRequired()) {
            return new Reject(
                    origin, RejectReason.NO_DATE, "the first line does not open with ' date YYYY-MM-DD'", whole);
        }
        RecordFields fields = new RecordFields(mapping.withUsualNames());
        fields.clear();
        fields.put("id", FileName.bare(file));
        fields.put("date", date == null ? "" : date.toString());
        fields.put("text", text);
        return fields.finish(origin, whole);
    }

    /** End of the next word after {@code from}; -1 when the date would get too long. */
    private static int dateEnd(String s, int from) {
        int end = from;
        while (end < s.length() && Character.isWhitespace(s.charAt(end))) {
            end++;
        }
        while (end < s.length() && !Character.isWhitespace(s.charAt(end))) {
            end++;
        }
        return end > LONGEST_DATE || end == from ? -1 : end;
    }
}
