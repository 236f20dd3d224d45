// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import io.entente.article.UserError;
import io.entente.country.Countries;
import io.entente.evaluation.CsvRows;
import io.entente.tie.Period;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A measure of pairs of countries by year from a CSV file of others.
 *
 * @param name of its column; {@code rows} when rows are counted
 * @param counts whether rows are counted, so that a pair without a row is 0
 * @param values by pair, such as {@code FRA-GBR}, and first year of the period; the mean of several, or how many
 * @param first first year of the first period
 * @param step years a period has: the smallest distance of two
 * @param last first year of the last period
 * @param unknown countries that no code or name fits
 */
record OutsideMeasure(
        String name,
        boolean counts,
        Map<String, Map<Integer, Double>> values,
        int first,
        int step,
        int last,
        TreeSet<String> unknown) {

    private static final List<String> TIMES = List.of("year", "period", "date", "start", "start_date", "start_year");
    private static final List<List<String>> PAIRS = List.of(
            List.of("country_a", "country_b"),
            List.of("country1", "country2"),
            List.of("country_1", "country_2"),
            List.of("iso3_a", "iso3_b"),
            List.of("iso_a", "iso_b"),
            List.of("iso1", "iso2"),
            List.of("iso3_1", "iso3_2"),
            List.of("iso_o", "iso_d"),
            List.of("a", "b"),
            List.of("ccode1", "ccode2"),
            List.of("cow_a", "cow_b"),
            List.of("cowcode1", "cowcode2"),
            List.of("gwcode1", "gwcode2"),
            List.of("gwno1", "gwno2"),
            List.of("gwno_a", "gwno_b"),
            List.of("gw_a", "gw_b"));
    private static final List<String> SINGLES =
            List.of("iso3", "iso", "country", "ccode", "cow", "gwcode", "gwno", "gw");

    /**
     * Reads a file.
     *
     * @param column the measure's; {@code null} = the only one that holds numbers, or the rows counted where none does
     * @param partner ISO code of the other country, where the file names one only; {@code null} = it names two
     */
    static OutsideMeasure read(Path file, String column, String partner) {
        List<CsvRows.Row> rows = rows(file);
        List<String> header = rows.get(0).cells().stream()
                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                .toList();
        int time = TIMES.stream()
                .mapToInt(header::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
        if (time < 0) {
            throw new UserError(
                    "--with " + file + ", line 1: no column of the year; call it one of " + String.join(", ", TIMES));
        }
        int[] countries = countries(file, header, partner);
        int value = value(file, header, rows, column, time, countries);
        CountryCodes codes = new CountryCodes(header.get(countries[0]).startsWith("gw"));
        Map<String, Map<Integer, double[]>> sums = new TreeMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        TreeSet<String> unknown = new TreeSet<>();
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            if (row.cells().size() != header.size()) {
                throw new UserError("--with " + file + ", line " + row.line() + ": has "
                        + row.cells().size() + " cells, not the " + header.size() + " of the header");
            }
            if (row.cells().get(time).strip().equals(Period.ALL)) {
                continue; // an export of ties has the whole time as well
            }
            int year = year(file, row, time);
            String pair = pair(row, countries, partner, codes, year, unknown);
            double number = value < 0 ? 1 : number(file, row, value);
            years.add(year);
            if (pair != null && !Double.isNaN(number)) {
                double[] sum =
                        sums.computeIfAbsent(pair, k -> new TreeMap<>()).computeIfAbsent(year, k -> new double[2]);
                sum[0] += number;
                sum[1]++;
            }
        }
        if (sums.isEmpty()) {
            throw new UserError(
                    "--with " + file + ": no row with two known countries; countries are ISO alpha-3, COW or"
                            + " Gleditsch-Ward codes or English names");
        }
        Map<String, Map<Integer, Double>> values = new TreeMap<>();
        sums.forEach((pair, by) -> by.forEach((year, sum) ->
                values.computeIfAbsent(pair, k -> new TreeMap<>()).put(year, value < 0 ? sum[0] : sum[0] / sum[1])));
        String name = value < 0 ? "rows" : header.get(value);
        return new OutsideMeasure(name, value < 0, values, years.first(), step(years), years.last(), unknown);
    }

    private static List<CsvRows.Row> rows(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UserError("--with " + file + ": no such file that can be read");
            }
            List<CsvRows.Row> rows = CsvRows.of(Files.readString(file));
            if (rows.size() < 2) {
                throw new UserError("--with " + file + ": has no rows below a header");
            }
            return rows;
        } catch (CharacterCodingException e) {
            throw new UserError("--with " + file + ": is not UTF-8; save it as 'CSV UTF-8'", e);
        } catch (IOException e) {
            throw new UserError("--with " + file + ": cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UserError("--with " + file + ", " + e.getMessage(), e);
        }
    }

    private static int[] countries(Path file, List<String> header, String partner) {
        if (partner != null) {
            return SINGLES.stream()
                    .mapToInt(header::indexOf)
                    .filter(i -> i >= 0)
                    .mapToObj(i -> new int[] {i})
                    .findFirst()
                    .orElseThrow(() -> new UserError("--with " + file
                            + ", line 1: no column of the country; call it one of " + String.join(", ", SINGLES)));
        }
        return PAIRS.stream()
                .map(p -> p.stream().mapToInt(header::indexOf).toArray())
                .filter(p -> p[0] >= 0 && p[1] >= 0)
                .findFirst()
                .orElseThrow(() -> new UserError("--with " + file
                        + ", line 1: no columns of two countries; call them country1 and country2, ccode1 and ccode2 or"
                        + " gwcode1 and gwcode2, or name the other country of all rows with --partner"));
    }

    private static boolean namesCountry(String column) {
        return SINGLES.contains(column) || PAIRS.stream().anyMatch(p -> p.contains(column));
    }

    private static int value(
            Path file, List<String> header, List<CsvRows.Row> rows, String column, int time, int[] countries) {
        if (column != null) {
            int i = header.indexOf(column.toLowerCase(Locale.ROOT));
            if (i < 0) {
                throw new UserError("--column " + column + ": " + file + " has " + String.join(", ", header));
            }
            return i;
        }
        List<Integer> numeric = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            boolean taken = i == time
                    || Arrays.stream(countries).anyMatch(c -> c == at)
                    || namesCountry(header.get(i)); // a second code of the country is no measure
            if (!taken && rows.subList(1, rows.size()).stream().allMatch(r -> isNumber(r, at))) {
                numeric.add(i);
            }
        }
        if (numeric.size() > 1) {
            throw new UserError("--column: name one of "
                    + String.join(", ", numeric.stream().map(header::get).toList()));
        }
        return numeric.isEmpty() ? -1 : numeric.get(0);
    }

    private static boolean isNumber(CsvRows.Row row, int column) {
        return column < row.cells().size() && row.cells().get(column).strip().matches("|NA|-?[0-9.]+([eE][-+]?\\d+)?");
    }

    private static String pair(
            CsvRows.Row row, int[] countries, String partner, CountryCodes codes, int year, TreeSet<String> unknown) {
        String[] iso = {partner, partner};
        for (int i = 0; i < countries.length; i++) {
            String cell = row.cells().get(countries[i]);
            Optional<String> code = codes.of(cell, year);
            if (code.isEmpty()) {
                unknown.add(cell.strip());
                return null;
            }
            iso[i] = code.get();
        }
        int order = iso[0].compareTo(iso[1]);
        return order == 0 ? null : order < 0 ? iso[0] + "-" + iso[1] : iso[1] + "-" + iso[0];
    }

    private static int year(Path file, CsvRows.Row row, int time) {
        String cell = row.cells().get(time).strip();
        if (!cell.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new UserError("--with " + file + ", line " + row.line() + ": '" + cell
                    + "' is no year; write 2018 or 2018-09-05");
        }
        return Integer.parseInt(cell.substring(0, 4));
    }

    private static double number(Path file, CsvRows.Row row, int column) {
        String cell = row.cells().get(column).strip();
        if (cell.isEmpty() || cell.equals("NA")) {
            return Double.NaN;
        }
        return PlainNumber.of(cell)
                .orElseThrow(() ->
                        new UserError("--with " + file + ", line " + row.line() + ": '" + cell + "' is no number"));
    }

    private static int step(TreeSet<Integer> years) {
        int step = Integer.MAX_VALUE;
        Integer before = null;
        for (int year : years) {
            step = before == null ? step : Math.min(step, year - before);
            before = year;
        }
        return step == Integer.MAX_VALUE ? 1 : step;
    }

    /** How many periods there are. */
    int periods() {
        return (last - first) / step + 1;
    }

    /** The series of a pair, one value a period; NaN = unknown. Counted rows are 0 for two states that have none. */
    double[] series(String pair) {
        double[] series = new double[periods()];
        for (int t = 0; t < series.length; t++) {
            int year = first + t * step;
            boolean states = Arrays.stream(pair.split("-", 2)).allMatch(iso3 -> isState(iso3, year));
            series[t] = counts && states ? 0 : Double.NaN;
        }
        values.getOrDefault(pair, Map.of()).forEach((year, v) -> series[(year - first) / step] = v);
        return series;
    }

    private static boolean isState(String iso3, int year) {
        return Countries.all()
                .of(iso3)
                .flatMap(c -> c.cow().in(year).or(() -> c.gw().in(year)))
                .isPresent();
    }
}
