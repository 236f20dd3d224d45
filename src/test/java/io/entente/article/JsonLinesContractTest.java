// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.nio.charset.StandardCharsets;
import java.util.List;

class JsonLinesContractTest extends ReaderContract {

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.JSONL;
    }

    @Override
    byte[] sample() {
        return archive().getBytes(StandardCharsets.UTF_8);
    }

    private static String archive() {
        return """
                {"id":"a","date":"2020-01-02","text":"Peru."}
                {"id":"b","date":"2020-01-02","text":"Chile."}
                """;
    }

    @Override
    List<String> ids() {
        return List.of("a", "b");
    }
}
