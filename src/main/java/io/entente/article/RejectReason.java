// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.Locale;

/** Why a record or a file could not be used. */
public enum RejectReason {
    /** The record breaks its format's syntax. */
    BAD_SYNTAX,
    /** Its bytes are not UTF-8. */
    BAD_ENCODING,
    /** A field has a value of another type than text. */
    BAD_TYPE,
    /** There is no text, or it is blank. */
    NO_TEXT,
    /** There is no date. */
    NO_DATE,
    /** The date is none that is understood. */
    BAD_DATE,
    /** A target is no stretch of the text. */
    BAD_TARGET,
    /** It is too long, or grows without measure when it is unpacked. */
    TOO_LONG,
    /** The file ends, or its compression breaks, in the middle; records before that were read. */
    TRUNCATED,
    /** The file is of no known format, or cannot be read. */
    UNREADABLE;

    /** As the table {@code rejects} writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
