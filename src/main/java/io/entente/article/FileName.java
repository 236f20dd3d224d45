// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** What a file's name says of the article in it. */
final class FileName {

    private static final String[] COMPRESSED = {".gz", ".bz2", ".zst", ".zstd"};

    private FileName() {}

    /** The name without folders and endings. */
    static String bare(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        for (String ending : COMPRESSED) {
            name = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
