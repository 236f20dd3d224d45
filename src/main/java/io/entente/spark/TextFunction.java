// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.dyad.Analyst;
import io.entente.dyad.ArticleReading;
import io.entente.event.Event;
import io.entente.mention.Mention;
import io.entente.tone.Tone;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.SparkUserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.runtime.AbstractFunction1;

/**
 * What Spark SQL and pipelines can ask of a text without a date. Fields have the names and meanings that {@code annotate}
 * gives them; offsets are code points. Of a missing text the answer is missing.
 */
enum TextFunction {
    /** All countries that a text mentions, as an array. */
    COUNTRY_MENTIONS(
            "country_mentions",
            "country_mentions(text) - where a text mentions which countries, as an array of structs",
            new ArrayType(Schemas.MENTION, false),
            reading -> reading.mentions().stream().map(TextFunction::row).toArray(Row[]::new)),
    /** The lexicon tone of a text, as a struct; missing of languages without a lexicon. */
    TONE(
            "tone",
            "tone(text) - the tone of a text as VADER scores it, as a struct; NULL where it is not English",
            Schemas.TONE,
            reading -> reading.tone().map(TextFunction::row).orElse(null)),
    /** Who does what to whom in a text, as an array. */
    INTERACTIONS(
            "interactions",
            "interactions(text) - which country does what to which, as an array of structs",
            new ArrayType(Schemas.INTERACTION, false),
            reading -> reading.events().coded().stream().map(TextFunction::row).toArray(Row[]::new));

    private final String code;
    private final String usage;
    private final DataType type;
    private final transient Function<ArticleReading, Object> result;

    TextFunction(String code, String usage, DataType type, Function<ArticleReading, Object> result) {
        this.code = code;
        this.usage = usage;
        this.type = type;
        this.result = result;
    }

    /** Its name in SQL. */
    String code() {
        return code;
    }

    /** One line for {@code DESCRIBE FUNCTION}. */
    String usage() {
        return usage;
    }

    /** The type of what it returns. */
    DataType type() {
        return type;
    }

    /** As Spark calls it. */
    SparkUserDefinedFunction udf() {
        return new SparkUserDefinedFunction(
                new Call(this),
                type,
                ScalaLists.of(List.of(Option.apply(Encoders.STRING()))),
                Option.empty(),
                Option.apply(code),
                true,
                true);
    }

    private static Row row(Mention m) {
        return RowFactory.create(
                m.start(),
                m.end(),
                m.surface(),
                m.iso3(),
                m.kind().code(),
                m.confidence(),
                m.sentence(),
                m.rule(),
                m.role() == null ? null : m.role().code());
    }

    private static Row row(Tone t) {
        return RowFactory.create(t.compound(), t.pos(), t.neg(), t.neu(), t.coverage());
    }

    private static Row row(Event e) {
        return RowFactory.create(
                e.source(),
                e.target(),
                e.type().name(),
                e.quad(),
                e.goldstein(),
                e.sentence(),
                e.start(),
                e.end(),
                e.pattern());
    }

    /** Loaded before the constants, which an enum's own static fields are not. */
    private static final class Schemas {
        static final StructType MENTION = new StructType()
                .add("start", DataTypes.IntegerType, false)
                .add("end", DataTypes.IntegerType, false)
                .add("surface", DataTypes.StringType, false)
                .add("iso3", DataTypes.StringType, false)
                .add("kind", DataTypes.StringType, false)
                .add("confidence", DataTypes.DoubleType, false)
                .add("sentence", DataTypes.IntegerType, false)
                .add("rule", DataTypes.StringType, false)
                .add("role", DataTypes.StringType, true);

        static final StructType TONE = new StructType()
                .add("compound", DataTypes.DoubleType, false)
                .add("pos", DataTypes.DoubleType, false)
                .add("neg", DataTypes.DoubleType, false)
                .add("neu", DataTypes.DoubleType, false)
                .add("coverage", DataTypes.DoubleType, false);

        static final StructType INTERACTION = new StructType()
                .add("source", DataTypes.StringType, false)
                .add("target", DataTypes.StringType, false)
                .add("type", DataTypes.StringType, false)
                .add("quad", DataTypes.IntegerType, false)
                .add("goldstein", DataTypes.DoubleType, false)
                .add("sentence", DataTypes.IntegerType, false)
                .add("start", DataTypes.IntegerType, false)
                .add("end", DataTypes.IntegerType, false)
                .add("pattern", DataTypes.StringType, true);
    }

    /** The call of one row. Each thread has its own analyst, made when first needed; their tables are shared. */
    private static final class Call extends AbstractFunction1<Object, Object> implements Serializable {
        private static final long serialVersionUID = 1;
        private static final ThreadLocal<Analyst> ANALYST =
                ThreadLocal.withInitial(() -> new Analyst(Analyst.SentenceTone.MENTIONING));

        private final TextFunction function;

        Call(TextFunction function) {
            this.function = function;
        }

        @Override
        public Object apply(Object text) {
            return text == null ? null : function.result.apply(ANALYST.get().read(null, (String) text, null, null));
        }
    }
}
