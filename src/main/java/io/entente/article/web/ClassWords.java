// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.Set;

/** What the words of a {@code class}, {@code id} or {@code role} hint at: web designers name their blocks by what they hold. */
final class ClassWords {

    private static final Set<String> BESIDE_WORDS = Set.of((""
                    + "ad ads advert advertisement advertising author authors banner bio breadcrumb breadcrumbs byline caption "
                    + "comment comments complementary consent contentinfo cookie cookies copyright credit credits dateline disclaimer "
                    + "disqus dropdown email eyebrow follow foot footer footnav gallery gdpr infobox kicker legal links login masthead menu meta "
                    + "mostread nav navbar navigation navigations newsletter newsletters outbrain overline pager paging pagination paywall poll "
                    + "popular popup print promo promos promotion published pubdate recirc recommend recommended recommendations register related "
                    + "reply replies respond rail search share sharebar shares sharing sidebar signup sitemap skip slideshow social sponsor "
                    + "sponsored subscribe subscription syndication tag taglist tags taboola teaser teasers timestamp toc toolbar tools "
                    + "topbar trending tweet utility widget widgets")
            .split(" "));
    private static final int LONGEST = 16;
    private static final int SLOTS = 1 << 10;
    private static final String[] TABLE = table();

    private ClassWords() {}

    private static String[] table() {
        String[] table = new String[SLOTS];
        for (String word : BESIDE_WORDS) {
            char[] s = word.toCharArray();
            int slot = hash(s, 0, s.length) & SLOTS - 1;
            while (table[slot] != null) {
                slot = slot + 1 & SLOTS - 1;
            }
            table[slot] = word;
        }
        return table;
    }

    /** Whether a word hints that the block is beside the article; words are told apart by what is no letter and by capitals. */
    static boolean beside(char[] s, int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean letter = i < to && ((s[i] | 0x20) >= 'a' && (s[i] | 0x20) <= 'z');
            boolean hump = letter && i > start && s[i] <= 'Z' && s[i - 1] > 'Z';
            if (letter && !hump) {
                continue;
            }
            if (i - start > 1 && i - start <= LONGEST && known(s, start, i)) {
                return true;
            }
            start = hump ? i : i + 1;
        }
        return false;
    }

    private static boolean known(char[] s, int from, int to) {
        for (int slot = hash(s, from, to) & SLOTS - 1; TABLE[slot] != null; slot = slot + 1 & SLOTS - 1) {
            if (equal(TABLE[slot], s, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean equal(String word, char[] s, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ((s[i] | 0x20) != word.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] s, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + (s[i] | 0x20);
        }
        return h ^ h >>> 10;
    }
}
