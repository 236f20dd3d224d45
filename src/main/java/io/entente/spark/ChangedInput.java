// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;

/** A file of the archive was written to, or replaced, between its listing and the end of its reading. */
public final class ChangedInput extends UserError {

    private static final long serialVersionUID = 1;

    ChangedInput(String file) {
        super("--input " + file
                + ": has changed while the archive was read, so that what was read of it may be half the"
                + " one and half the other; run again when nothing writes to it");
    }
}
