// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Lists as Scala's interfaces want them. */
final class ScalaLists {

    private ScalaLists() {}

    /** An immutable copy. */
    static <T> Seq<T> of(List<T> list) {
        return CollectionConverters.asScala(list).toList();
    }
}
