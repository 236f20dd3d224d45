// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.article.Origin;
import io.entente.article.Reject;
import io.entente.article.RejectReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateTest extends CommandRun {

    private static final byte[] GZIP_CUT_IN_ITS_HEAD = {0x1f, (byte) 0x8b, 8, 4};

    @TempDir
    private Path folder;

    @Test
    void noLineIsToldWhereNoneIsKnown() {
        Reject whole = new Reject(Origin.file("standard input"), RejectReason.TRUNCATED, "it ends", "");
        Reject third = new Reject(new Origin("a.jsonl", 3, 0), RejectReason.NO_TEXT, "no field text", "");
        assertThat(AnnotateCommand.told(whole)).isEqualTo("standard input: truncated: it ends");
        assertThat(AnnotateCommand.told(third)).isEqualTo("a.jsonl, line 3: no_text: no field text");
    }

    @Test
    void whatCannotBeOpenedIsNoBug() throws IOException {
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), GZIP_CUT_IN_ITS_HEAD);
        mistake("--input " + folder + ": no such file", "annotate", "--input", folder.toString());
        mistake("--input " + cut + ": cannot be read: it breaks off", "annotate", "--input", cut.toString());
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(GZIP_CUT_IN_ITS_HEAD));
            mistake("standard input: cannot be read: it breaks off", "annotate");
        } finally {
            System.setIn(before);
        }
    }
}
