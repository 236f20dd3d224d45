// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import io.entente.article.web.HttpMessage;

/**
 * One page a file. Its name without ending is the id; the date is the page's own, or that in the file's name or folders, such
 * as {@code 2018/04/27/summit.html}.
 */
final class HtmlFile extends WindowReader {

    private final PageArticles articles;
    private boolean done;

    HtmlFile(ArchiveSlice slice, FieldMapping mapping) {
        super(slice);
        articles = new PageArticles(mapping);
        window.mark();
    }

    @Override
    protected Entry record() {
        if (done || window.peek() < 0) {
            return null;
        }
        done = true;
        Origin origin = new Origin(file, 1, 0);
        int size = window.available(HttpMessage.LONGEST_BODY + 1);
        int from = window.start();
        if (window.failure() != null) {
            return null; // the broken end is told by the caller
        }
        if (size > HttpMessage.LONGEST_BODY) {
            String detail = "the page has more than the " + HttpMessage.LONGEST_BODY + " bytes that are read";
            return Reject.of(origin, RejectReason.TOO_LONG, detail, window.bytes(), from, from + size);
        }
        String day = WebAddress.date(file).map(Object::toString).orElse(null);
        Entry entry = articles.page(
                origin,
                window.bytes(),
                from,
                from + size,
                null,
                new PageArticles.Provenance(FileName.bare(file), null, null, day));
        return entry instanceof Reject r
                ? Reject.of(origin, r.reason(), r.detail(), window.bytes(), from, from + size)
                : entry;
    }
}
