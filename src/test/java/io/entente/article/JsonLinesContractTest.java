// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

class JsonLinesContractTest extends ReaderContract {

    @Override
    ArchiveFormat format() {
        return ArchiveFormat.JSONL;
    }

    @Override
    String archive() {
        return """
                {"id":"a","date":"2020-01-02","text":"Peru."}
                {"id":"b","date":"2020-01-02","text":"Chile."}
                """;
    }

    @Override
    int articles() {
        return 2;
    }
}
