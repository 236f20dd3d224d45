// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Run by the build, not shipped: writes what the Unicode CLDR (in ICU4J) calls the countries, and those capitals that are the
 * exemplar cities of a time zone, as one small file per language in the form of the gazetteer's. The program reads these instead
 * of ICU's 15 MB, which would double its start-up for the first article in another language and clash with Spark's own copy.
 *
 * <p>Arguments: {@code countries.tsv}, {@code capitals.tsv} (English, to know which cities are capitals), folder to write to.
 */
public final class CldrNames {

    private static final List<String> LANGUAGES = List.of(("ar de es fr it ja ko pt ru zh"
                    + " bg ca cs da el et fa fi he hi hr hu id lt lv ms nb nl no pl ro sk sl sr sv th tr uk ur vi")
            .split(" "));
    private static final String REGIONS = "com/ibm/icu/impl/data/icudata/region";

    private CldrNames() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> iso3 = new LinkedHashMap<>();
        for (String[] row : rows(Path.of(args[0]))) {
            boolean exists = row[6].isEmpty() && !row[2].equals("vanished");
            if (exists && !row[3].isEmpty()) {
                iso3.put(row[3], row[0]);
            }
        }
        iso3.putIfAbsent("XK", "XKX");
        Map<String, String[]> capitals = new HashMap<>();
        for (String[] row : rows(Path.of(args[1]))) {
            if (row[2].equals("capital") && row.length > 4 ? row[4].isEmpty() : row[2].equals("capital")) {
                capitals.put(row[0], row);
            }
        }
        Path folder = Files.createDirectories(Path.of(args[2]));
        for (String language : LANGUAGES) {
            Set<String> lines = new LinkedHashSet<>();
            ULocale locale = new ULocale(language);
            names(locale, iso3, lines);
            if (language.equals("zh")) {
                names(new ULocale("zh_Hant"), iso3, lines);
            } else if (language.equals("pt")) {
                names(new ULocale("pt_PT"), iso3, lines);
            }
            capitals(locale, iso3, capitals, lines);
            List<String> all = new ArrayList<>();
            all.add("# Written by the build from the Unicode CLDR in ICU4J " + VersionInfo.ICU_VERSION + " (Unicode-3.0 licence).");
            all.add("name\tcountry\tkind\tfrom\tto\tmatch\tnote");
            all.addAll(lines);
            Files.write(folder.resolve(language + ".tsv"), all);
        }
    }

    private static List<String[]> rows(Path tsv) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(tsv)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows.subList(1, rows.size());
    }

    private static void names(ULocale locale, Map<String, String> iso3, Set<String> lines) {
        for (String table : List.of("Countries", "Countries%short", "Countries%variant")) {
            UResourceBundle all = UResourceBundle.getBundleInstance(REGIONS, locale);
            // Asked key by key, so that a language's parents answer for it, but never the root.
            iso3.forEach((two, three) -> {
                String name;
                try {
                    name = all.get(table).getString(two);
                } catch (java.util.MissingResourceException e) {
                    return;
                }
                if (!name.equals(two)) {
                    for (String form : forms(name, three)) {
                        lines.add(form + "\t" + three + "\tname");
                    }
                }
            });
        }
    }

    /** {@code Myanmar (Birma)} is two names, {@code Congo (Rep.)} one; {@code Kongo – Kinshasa} is printed with a hyphen. */
    private static List<String> forms(String name, String iso3) {
        String n = name.replace('\u2019', '\'').replace('\u00A0', ' ').replace('（', '(').replace('）', ')');
        n = n.replaceAll("\\s+[-–—]\\s+", "-").strip();
        int open = n.indexOf('(');
        int close = n.indexOf(')');
        if (open > 0 && close > open) {
            List<String> forms = new ArrayList<>(List.of(n.substring(0, open).strip()));
            if (iso3.equals("MMR")) {
                forms.add(n.substring(open + 1, close).strip());
            }
            return forms;
        }
        return List.of(n);
    }

    private static void capitals(ULocale locale, Map<String, String> iso3, Map<String, String[]> capitals, Set<String> lines) {
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        TimeZoneNames own = TimeZoneNames.getInstance(locale);
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = english.getExemplarLocationName(zone);
            String[] capital = city == null ? null : capitals.get(city);
            String name = own.getExemplarLocationName(zone);
            if (capital == null || name == null || !capital[1].equals(iso3.get(TimeZone.getRegion(zone)))) {
                continue;
            }
            String rule = capital.length > 5 ? capital[5] : "";
            boolean latin = name.codePoints().allMatch(c -> c < 0x250 || c > 0x1E00 && c < 0x2000 || !Character.isLetter(c));
            for (String form : forms(name, capital[1])) {
                lines.add(form + "\t" + capital[1] + "\tcapital\t\t\t" + (latin ? rule : ""));
            }
        }
    }
}
