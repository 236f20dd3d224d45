// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** What a reader makes of a record: an article, or the reason why it is none. */
public sealed interface Entry permits Article, Reject {

    /** Where the record stands. */
    Origin origin();
}
