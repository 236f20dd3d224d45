// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.table;

import static io.entente.table.ColumnType.BIGINT;
import static io.entente.table.ColumnType.DATE;
import static io.entente.table.ColumnType.DOUBLE;
import static io.entente.table.ColumnType.INT;
import static io.entente.table.ColumnType.STRING;

import java.util.List;

/** The tables and columns of the network of ties and of its changes. */
public final class NetworkTables {

    private static final String CODE = Tables.CODE;
    private static final String SMALL = "the period has fewer than three ties, too few for a network";

    /** One row per period: the network of its ties. */
    public static final Table NETWORKS = new Table(
            "networks",
            "the network of one period: countries that its articles mention, tied where an article mentions both, the weight"
                    + " of a tie n_ab, its sign that of affinity",
            Tables.concat(Tables.periodColumns(), networkColumns()));

    /** One row per change. */
    public static final Table CHANGES = new Table(
            "changes",
            "one step or trend in the tie of two countries over the periods, significant or not: choose by q_value. Pairs that"
                    + " at least twenty articles mention together are tested",
            Tables.concat(
                    List.of(
                            Column.of("country_a", STRING, CODE, "the first country in order of code"),
                            Column.of("country_b", STRING, CODE, "the second"),
                            Column.of(
                                    "measure",
                                    STRING,
                                    "counts, affinity",
                                    "what changed: articles that mention both, as a share of all, or affinity"),
                            Column.of(
                                    "kind",
                                    STRING,
                                    "step, trend",
                                    "a step at a date, or a rise or fall over all periods"),
                            Column.of(
                                    "period",
                                    STRING,
                                    "",
                                    "label of the first period after the step; of a trend, the first"),
                            Column.of("period_start", DATE, "", "its first day"),
                            Column.of(
                                    "before",
                                    DOUBLE,
                                    "",
                                    "share of articles, or mean affinity, of the stretch before; of a trend, of the first half of the"
                                            + " periods"),
                            Column.of("after", DOUBLE, "", "the same after it; of a trend, of the second half"),
                            Column.of(
                                            "effect",
                                            DOUBLE,
                                            "",
                                            "of a step in counts ln(after / before), 0.5 articles added to both; in affinity after -"
                                                    + " before; of a trend the Theil-Sen slope a period")
                                    .orMissing("a trend with p_value above 0.1")
                                    .from("PELT: Killick, Fearnhead & Eckley 2012, JASA 107; Sen 1968"),
                            Column.of(
                                            "p_value",
                                            DOUBLE,
                                            "0 to 1",
                                            "of a step: counts by two Poisson rates with overdispersion, affinity by Student's t, times"
                                                    + " the places where it might have been; of a trend: Mann-Kendall")
                                    .from("Przyborowski & Wilenski 1940; Mann 1945"),
                            Column.of(
                                            "q_value",
                                            DOUBLE,
                                            "0 to 1",
                                            "p_value under false discovery rate over all pairs, by measure and kind")
                                    .from("Benjamini & Hochberg 1995, JRSS B 57"),
                            Column.of(
                                            "articles",
                                            STRING,
                                            "ids joined by blanks",
                                            "up to three telling articles of the period")
                                    .orMissing("evidence has none for the pair in the period")),
                    Tables.stateNumbers("a", "country_a", "b", "country_b", "in the year of period_start")));

    private NetworkTables() {}

    /** Where a country stands in the network of the period. */
    static List<Column> positionColumns() {
        String absent = "the period does not mention it or has fewer than three ties";
        String untied = absent + "; it has no tie";
        return List.of(
                Column.of("pagerank", DOUBLE, "0 to 1", "PageRank by n_ab, damping 0.85")
                        .orMissing(absent)
                        .from("Brin & Page 1998"),
                Column.of("eigenvector", DOUBLE, "0 to 1", "eigenvector centrality by n_ab, squares sum to 1")
                        .orMissing(absent)
                        .from("Bonacich 1972"),
                Column.of("betweenness", DOUBLE, "0 to 1", "share of shortest paths through it, distance 1 / n_ab")
                        .orMissing(absent)
                        .from("Brandes 2001"),
                Column.of("closeness", DOUBLE, ">= 0", "closeness, distance 1 / n_ab")
                        .orMissing(absent)
                        .from("Opsahl et al. 2010"),
                Column.of("clustering", DOUBLE, "0 to 1", "weighted clustering of its partners")
                        .orMissing(absent)
                        .from("Onnela et al. 2005, PRE 71"),
                Column.of("constraint", DOUBLE, "> 0", "how far its partners are tied to each other: Burt's constraint")
                        .orMissing(untied)
                        .from("Burt 1992"),
                Column.of("effective_size", DOUBLE, "", "partners less their redundancy")
                        .orMissing(untied)
                        .from("Burt 1992"),
                Column.of("partner_entropy", DOUBLE, ">= 0", "entropy of its partners' shares, bits")
                        .orMissing(untied)
                        .from("Shannon 1948"),
                Column.of("partner_hhi", DOUBLE, "0 to 1", "sum of its partners' squared shares")
                        .orMissing(untied)
                        .from("Herfindahl 1950"),
                Column.of("community", INT, ">= 1", "its camp; 1 is the largest of the period")
                        .orMissing(absent)
                        .from("Leiden: Traag, Waltman & van Eck 2019, Sci Rep 9"),
                Column.of("friends", INT, ">= 0", "ties with affinity 0 or more")
                        .orMissing(absent),
                Column.of("foes", INT, ">= 0", "ties with affinity below 0").orMissing(absent));
    }

    private static List<Column> networkColumns() {
        String triads = "Cartwright & Harary 1956, Psych Rev 63";
        String shuffled = "Leskovec, Huttenlocher & Kleinberg 2010, CHI";
        String open = SMALL + "; no closed triad";
        return List.of(
                Column.of("countries", INT, ">= 0", "countries that its articles mention"),
                Column.of("edges", INT, ">= 0", "pairs that an article mentions together"),
                Column.of("total_weight", DOUBLE, ">= 0", "sum of n_ab over them"),
                Column.of("density", DOUBLE, "0 to 1", "edges over pairs of countries"),
                Column.of("transitivity", DOUBLE, "0 to 1", "closed share of the paths of two edges")
                        .orMissing(SMALL),
                Column.of("clustering", DOUBLE, "0 to 1", "mean weighted clustering of the countries")
                        .orMissing(SMALL)
                        .from("Onnela et al. 2005, PRE 71"),
                Column.of("eigenvalue_max", DOUBLE, ">= 0", "largest eigenvalue of the weights")
                        .orMissing(SMALL),
                Column.of("communities", INT, ">= 1", "number of camps")
                        .orMissing(SMALL)
                        .from("Leiden: Traag, Waltman & van Eck 2019, Sci Rep 9"),
                Column.of("modularity", DOUBLE, "-0.5 to 1", "weight within camps above chance")
                        .orMissing(SMALL)
                        .from("Newman & Girvan 2004, PRE 69"),
                Column.of("positive_edges", INT, ">= 0", "edges with affinity 0 or more")
                        .orMissing(SMALL),
                Column.of("negative_edges", INT, ">= 0", "edges with affinity below 0")
                        .orMissing(SMALL),
                Column.of("triads_ppp", BIGINT, ">= 0", "closed triads of signed edges +++")
                        .orMissing(SMALL)
                        .from(triads),
                Column.of("triads_ppn", BIGINT, ">= 0", "closed triads ++-, unbalanced")
                        .orMissing(SMALL)
                        .from(triads),
                Column.of("triads_pnn", BIGINT, ">= 0", "closed triads +--, balanced")
                        .orMissing(SMALL)
                        .from(triads),
                Column.of("triads_nnn", BIGINT, ">= 0", "closed triads ---, unbalanced")
                        .orMissing(SMALL)
                        .from(triads),
                Column.of("balance", DOUBLE, "0 to 1", "share of balanced triads")
                        .orMissing(open)
                        .from(triads),
                Column.of("balance_shuffled", DOUBLE, "0 to 1", "its mean when the signs are dealt out at random")
                        .orMissing(open)
                        .from(shuffled),
                Column.of("balance_shuffled_sd", DOUBLE, ">= 0", "standard deviation over the shuffles")
                        .orMissing(open)
                        .from(shuffled),
                Column.of("balance_z", DOUBLE, "", "(balance - balance_shuffled) / balance_shuffled_sd")
                        .orMissing(open + "; no variation")
                        .from(shuffled),
                Column.of("balance_p", DOUBLE, "0 to 1", "chance of a balance as high, over 200 shuffles")
                        .orMissing(open)
                        .from(shuffled),
                Column.of("balance_geometric", DOUBLE, "0 to 1", "balance of triads by the geometric mean of weights")
                        .orMissing(open),
                Column.of("balance_walks", DOUBLE, "0 to 1", "balance of closed walks of all lengths")
                        .orMissing(SMALL)
                        .from("Estrada & Benzi 2014, PRE 90"),
                Column.of(
                                "frustration",
                                BIGINT,
                                ">= 0",
                                "signed edges at odds with the best division into two sides found")
                        .orMissing(SMALL)
                        .from("Harary 1959, Behavioral Science 4"),
                Column.of("backbone_nc", INT, ">= 0", "edges in the noise-corrected backbone")
                        .orMissing(SMALL)
                        .from("Coscia & Neffke 2017, ICDE"),
                Column.of("backbone_disparity", INT, ">= 0", "edges in the disparity backbone")
                        .orMissing(SMALL)
                        .from("Serrano, Boguna & Vespignani 2009, PNAS 106"));
    }
}
