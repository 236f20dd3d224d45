// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.UserError;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.classic.UserDefinedFunctionUtils;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Gives a session the functions {@code country_mentions(text)}, {@code tone(text)} and {@code interactions(text)}: set
 * {@code spark.sql.extensions} to this class's name, with the jar on the classpath.
 */
public final class EntenteExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        for (TextFunction function : TextFunction.values()) {
            extensions.injectFunction(new Tuple3<>(
                    FunctionIdentifier.apply(function.code()),
                    new ExpressionInfo(
                            EntenteExtensions.class.getName(),
                            null,
                            function.code(),
                            function.usage(),
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "java_udf"),
                    new Builder(function)));
        }
        return BoxedUnit.UNIT;
    }

    private static final class Builder extends AbstractFunction1<Seq<Expression>, Expression> {
        private final TextFunction function;

        Builder(TextFunction function) {
            this.function = function;
        }

        @Override
        public Expression apply(Seq<Expression> arguments) {
            if (arguments.size() != 1) {
                throw new UserError(function.code() + "() takes one argument, a text, not " + arguments.size());
            }
            return UserDefinedFunctionUtils.toScalaUDF(function.udf(), arguments);
        }
    }
}
