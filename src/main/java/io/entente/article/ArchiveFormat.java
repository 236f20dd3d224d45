// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of archives that are streams of bytes, each with its reader: the one seam for a new one. */
public enum ArchiveFormat {
    JSONL(true) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new JsonLines(WideText.asUtf8(slice), fields);
        }
    },
    JSON(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new JsonArray(WideText.asUtf8(slice), fields);
        }
    },
    CSV(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new Delimited(WideText.asUtf8(slice), fields, (byte) 0);
        }
    },
    TSV(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new Delimited(WideText.asUtf8(slice), fields, (byte) '\t');
        }
    },
    TEXT(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new PlainText(WideText.asUtf8(slice), fields);
        }
    },
    /** Columns: read by the shell, which has the library and can seek. */
    PARQUET(true) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            throw new IllegalStateException("Parquet is no stream of bytes");
        }
    },
    SGML(true) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new ReutersSgml(slice, fields);
        }
    },
    TEI(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new TeiXml(slice, fields);
        }
    },
    ZIP(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new Bundle(slice, fields, /* zip= */ true);
        }
    },
    TAR(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new Bundle(slice, fields, /* zip= */ false);
        }
    },
    GDELT(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new GdeltRows(WideText.asUtf8(slice));
        }
    },
    /** WARC and ARC, as crawlers write them. */
    WARC(true) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new Warc(slice, fields);
        }
    },
    HTML(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new HtmlFile(slice, fields);
        }
    },
    /** RSS and Atom. */
    FEED(false) {
        @Override
        public ArticleReader open(ArchiveSlice slice, FieldMapping fields) {
            return new Feed(slice, fields);
        }
    };

    private final boolean splittable;

    ArchiveFormat(boolean splittable) {
        this.splittable = splittable;
    }

    /** Whether an uncompressed file can be read in slices. */
    public boolean splittable() {
        return splittable;
    }

    /** Whether it holds other files, each in a format of its own. */
    public boolean bundles() {
        return this == ZIP || this == TAR;
    }

    /** Whether the reader wants a compressed file as it is stored, to find its way past damage or to see how far it expands. */
    public boolean decompresses() {
        return this == WARC || bundles();
    }

    /** The records of a slice. */
    public abstract ArticleReader open(ArchiveSlice slice, FieldMapping fields);

    /** As options write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a code. */
    public static ArchiveFormat of(String code) {
        return Arrays.stream(values())
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UserError("--format " + code + ": not one of auto, " + codes()));
    }

    private static String codes() {
        return List.of(values()).stream().map(ArchiveFormat::code).collect(Collectors.joining(", "));
    }
}
