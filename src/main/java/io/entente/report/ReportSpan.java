// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.report;

import io.entente.tie.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The stretch of time of a report and the length of the steps its charts go in.
 *
 * @param step length of a step, that of the tables' periods or longer
 * @param first first day that has an article
 * @param last last day that has one
 */
public record ReportSpan(Period step, LocalDate first, LocalDate last) {

    /** More steps than these are crowded in a chart and heavy in the file. */
    static final int MOST_STEPS = 60;

    /** Fewer articles a step than these, on average, say little. */
    static final int LEAST_ARTICLES = 20;

    /** Columns of one chart. */
    static final int MOST_COLUMNS = 180;

    public ReportSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last day " + last + " lies before the first, " + first);
        }
    }

    /**
     * The shortest step that is neither crowded nor thin, a year when all are.
     *
     * @param tables length of the tables' periods
     * @param articles in the whole span
     */
    public static ReportSpan of(Period tables, LocalDate first, LocalDate last, long articles) {
        for (Period step : EnumSet.range(tables, Period.YEAR)) {
            ReportSpan span = new ReportSpan(step, first, last);
            if (span.steps() <= MOST_STEPS && articles >= (long) LEAST_ARTICLES * span.steps()) {
                return span;
            }
        }
        return new ReportSpan(Period.YEAR, first, last);
    }

    /** The span of charts of articles alone, which have days: by month, or by year when months are crowded. */
    public static ReportSpan ofArticles(LocalDate first, LocalDate last) {
        ReportSpan months = new ReportSpan(Period.MONTH, first, last);
        return months.steps() <= MOST_COLUMNS ? months : new ReportSpan(Period.YEAR, first, last);
    }

    /** How many steps there are, those without articles included. */
    public int steps() {
        return step.index(first, last) + 1;
    }

    /** The step of a day within the span, from 0. */
    public int index(LocalDate day) {
        return step.index(first, day);
    }

    /** First days of the steps. */
    public List<LocalDate> starts() {
        List<LocalDate> starts = new ArrayList<>();
        LocalDate start = step.start(first);
        while (!start.isAfter(last)) {
            starts.add(start);
            start = step.end(start).plusDays(1);
        }
        return starts;
    }

    /** ISO 8601 labels of the steps. */
    public List<String> labels() {
        return starts().stream().map(step::label).toList();
    }
}
