// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import java.util.Locale;

/** The part of an article that a mention stands in; a title is a paragraph of its own. */
public enum Field {
    TITLE,
    TEXT;

    /** As the tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
