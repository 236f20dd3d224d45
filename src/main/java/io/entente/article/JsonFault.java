// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What is wrong with a JSON text, in one line. */
public final class JsonFault {

    private JsonFault() {}

    /** The parser's message without what it says of its own settings. */
    public static String of(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(start marker at .*", "");
    }
}
