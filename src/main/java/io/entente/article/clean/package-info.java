// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
/** What archives put around and into the text of an article that no author wrote, and how it is taken away again. */
package io.entente.article.clean;
