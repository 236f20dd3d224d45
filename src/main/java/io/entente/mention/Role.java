// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.mention;

import java.util.Locale;

/** What a capital or a seat of government does in its sentence. */
public enum Role {
    /** The government is meant: {@code Seoul said}, {@code talks with Seoul}. */
    ACTOR,
    /** The place is meant: {@code in Seoul}, {@code the Seoul airport}. */
    PLACE;

    /** As the tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
