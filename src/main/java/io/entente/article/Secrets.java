// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import java.util.regex.Pattern;

/** Takes passwords, keys and tokens out of what is shown or kept: file names, messages, manifests. */
public final class Secrets {

    private static final String MASK = "***";

    /** What stands before the host of a URI. A port after a host is none: {@code hdfs://host:8020/a@b}. */
    private static final Pattern USER = Pattern.compile("://(?:[^/@\\s:]+:(?!\\d+/)[^@\\s]*|[^/@\\s]*)@");

    /** Names of what is to be masked. */
    private static final String NAME =
            "(?:secret|token|passw(?:or)?d|passphrase|signature|credential|(?:access|api|account|private)[._-]?key)s?";

    /** {@code fs.s3a.secret.key=...}, {@code ?X-Amz-Signature=...}, {@code "token": "..."}. */
    private static final Pattern NAMED = Pattern.compile("(?i)((?<![\\w.-])(?:[\\w.-]*(?<![a-z])" + NAME
            + "(?![a-z])[\\w.-]*|sig)(?:=|\"\\s*:\\s*\"))([^\\s&,;\"']+)");

    /** {@code fs.s3a.secret.key: ...}; a colon after another name is a sentence's. */
    private static final Pattern SETTING =
            Pattern.compile("(?i)((?<![\\w.-])(?:fs|spark|hadoop)\\.[\\w.-]*" + NAME + "[\\w.-]*:\\s*)([^\\s&,;\"']+)");

    private Secrets() {}

    /** A file's name or URI without the user and password that it may carry, and without the secrets of its query. */
    public static String masked(String text) {
        if (text == null) {
            return null;
        }
        String noUser = USER.matcher(text).replaceAll("://" + MASK + "@");
        String noNamed = NAMED.matcher(noUser).replaceAll("$1" + MASK);
        return SETTING.matcher(noNamed).replaceAll("$1" + MASK);
    }

    /** A URI without user and password; the rest, by which a file is known again, as it is. */
    public static String withoutUser(String uri) {
        return USER.matcher(uri).replaceAll("://" + MASK + "@");
    }
}
