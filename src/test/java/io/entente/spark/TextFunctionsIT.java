// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL functions and pipeline stages say what the plain core says. */
class TextFunctionsIT {

    private static final List<String> TEXTS = List.of(
            "Peru thanked Chile for its generous help. \uD83D\uDE00 Bolivia condemned the attack on Brazil.",
            "Japan and South Korea signed an agreement in Lima.",
            "Le ministre est arriv\u00E9 hier soir \u00E0 Paris avec sa d\u00E9l\u00E9gation.",
            "Nothing of note.");

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.sql.extensions", EntenteExtensions.class.getName())
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        texts().createOrReplaceTempView("articles");
    }

    @AfterAll
    static void close() throws IOException {
        spark.close();
    }

    private static Dataset<Row> texts() {
        return spark.createDataset(TEXTS, Encoders.STRING()).toDF("text");
    }

    @Test
    void sqlSaysWhatTheCoreSays() {
        List<Row> rows = spark.sql("SELECT text, country_mentions(text) AS m, tone(text) AS t, interactions(text) AS i"
                        + " FROM articles")
                .collectAsList();
        assertThat(rows).hasSameSizeAs(TEXTS);
        for (Row r : rows) {
            equalsTheCore(r);
        }
    }

    @Test
    void fieldsAreReachedByName() {
        assertThat(spark.sql("SELECT m.iso3 FROM articles LATERAL VIEW explode(country_mentions(text)) AS m"
                                + " WHERE tone(text).compound > 0 AND m.start = 0")
                        .collectAsList())
                .extracting(r -> r.getString(0))
                .contains("PER");
        assertThat(spark.sql("SELECT i.source, i.target, i.goldstein FROM articles"
                                + " LATERAL VIEW explode(interactions(text)) AS i")
                        .schema()
                        .simpleString())
                .isEqualTo("struct<source:string,target:string,goldstein:double>");
    }

    @Test
    void ofAMissingTextTheAnswerIsMissing() {
        Row r = spark.sql("SELECT country_mentions(NULL), tone(NULL), interactions(NULL)")
                .first();
        assertThat(r.isNullAt(0) && r.isNullAt(1) && r.isNullAt(2)).isTrue();
    }

    @Test
    void aWrongNumberOfArgumentsIsTold() {
        assertThatThrownBy(() -> spark.sql("SELECT tone('a', 'b')").collectAsList())
                .hasMessageContaining("one argument");
    }

    @Test
    void stagesAreSavedAndSayTheSame() throws Exception {
        PipelineModel model = new Pipeline()
                .setStages(new PipelineStage[] {
                    new CountryMentions().setOutputCol("m"),
                    new LexiconTone().setOutputCol("t"),
                    new Interactions().setOutputCol("i")
                })
                .fit(texts());
        String path = folder.resolve("stages").toString();
        model.save(path);
        List<Row> rows = PipelineModel.load(path).transform(texts()).collectAsList();
        assertThat(rows).hasSameSizeAs(TEXTS);
        for (Row r : rows) {
            equalsTheCore(r);
        }
        new LexiconTone().setInputCol("body").save(folder.resolve("one").toString());
        LexiconTone one = LexiconTone.load(folder.resolve("one").toString());
        assertThat(one.transformSchema(texts().withColumnRenamed("text", "body").schema())
                        .fieldNames())
                .containsExactly("body", "tone");
        assertThat(one.copy(ParamMap.empty()).uid()).isEqualTo(one.uid());
    }

    @Test
    void stagesNameTheColumnThatIsWrong() {
        assertThatThrownBy(() -> new CountryMentions().setInputCol("story").transform(texts()))
                .hasMessageContaining("no column 'story'");
        assertThatThrownBy(() -> new LexiconTone().transform(texts().selectExpr("1 AS text")))
                .hasMessageContaining("column 'text' is int, not string");
        assertThatThrownBy(() -> new Interactions().setOutputCol("text").transform(texts()))
                .hasMessageContaining("column 'text' is there already");
    }

    private static void equalsTheCore(Row r) {
        ArticleReading core = new Analyst(Analyst.SentenceTone.EVERY).read(null, r.getAs("text"), null, null);
        List<Row> mentions = r.getList(r.fieldIndex("m"));
        assertThat(mentions)
                .extracting(
                        m -> m.getAs("start") + "-" + m.getAs("end") + " " + m.getAs("iso3") + " " + m.getAs("rule"))
                .containsExactlyElementsOf(core.mentions().stream()
                        .map(m -> m.start() + "-" + m.end() + " " + m.iso3() + " " + m.rule())
                        .toList());
        Row tone = r.getAs("t");
        assertThat(tone == null ? null : tone.<Double>getAs("compound"))
                .isEqualTo(core.tone().map(t -> t.compound()).orElse(null));
        List<Row> interactions = r.getList(r.fieldIndex("i"));
        assertThat(interactions)
                .extracting(e -> e.getAs("source") + ">" + e.getAs("target") + " " + e.getAs("type") + " "
                        + e.getAs("goldstein") + " " + e.getAs("start") + " " + e.getAs("pattern"))
                .containsExactlyElementsOf(core.events().coded().stream()
                        .map(e -> e.source() + ">" + e.target() + " " + e.type().name() + " " + e.goldstein() + " "
                                + e.start() + " " + e.pattern())
                        .toList());
    }
}
