// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file's name tells. */
public final class FileName {

    private static final Pattern COMPRESSION = Pattern.compile("\\.(gz|bz2|zst|zstd)$", Pattern.CASE_INSENSITIVE);
    /** Where an entry's name begins in a label such as {@code archive.zip!folder/entry.jsonl}. */
    private static final Pattern BUNDLE = Pattern.compile("^.*\\.\\w{1,5}!", Pattern.DOTALL);

    private FileName() {}

    /** The name without folders, ending and ending of a compression: the id of what is alone in its file. */
    public static String bare(String file) {
        Matcher bundle = BUNDLE.matcher(file);
        String entry = bundle.find() ? file.substring(bundle.end()) : file;
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        String plain = COMPRESSION.matcher(name).replaceFirst("");
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    /** Whether a path without its root names no archive of articles: hidden files and folders, checksums, notes. */
    public static boolean isPassedOver(String path) {
        for (String step : path.split("/", -1)) {
            boolean onlyDots = step.equals(".") || step.equals("..");
            if (!onlyDots && (step.startsWith(".") || step.startsWith("_"))) {
                return true;
            }
        }
        String upper = path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return upper.startsWith("README")
                || upper.startsWith("LICENSE")
                || upper.startsWith("MANIFEST")
                || upper.endsWith(".CRC")
                || upper.endsWith(".MD");
    }
}
