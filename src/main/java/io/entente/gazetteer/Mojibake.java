// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names as an archive holds them whose UTF-8 was once read as Windows-1252: {@code TÃ¼rkiye}. */
final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char UNREADABLE = '\uFFFD';

    private Mojibake() {}

    /** The broken forms of a name, with its straight apostrophe and with a curly one; none of a name that does not break. */
    static List<CountryName> of(CountryName name) {
        List<CountryName> broken = new ArrayList<>(2);
        for (String printed : List.of(name.name(), name.name().replace('\'', '\u2019'))) {
            String read = new String(printed.getBytes(StandardCharsets.UTF_8), WINDOWS_1252);
            boolean fresh = broken.stream().noneMatch(b -> b.name().equals(read));
            if (!read.equals(printed) && read.indexOf(UNREADABLE) < 0 && fresh) {
                broken.add(new CountryName(read, name.country(), name.kind(), name.from(), name.to(), name.rule()));
            }
        }
        return broken;
    }
}
