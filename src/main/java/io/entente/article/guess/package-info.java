// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
/** What an archive of unknown shape holds, told from a sample: which field is what, how dates are written, what needs cleaning. */
package io.entente.article.guess;
