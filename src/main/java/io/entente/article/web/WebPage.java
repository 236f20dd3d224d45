// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.web;

import java.util.List;

/**
 * What a page says of its article.
 *
 * @param title headline; {@code null} when there is none
 * @param text the article's blocks, a blank line between them; empty when no block reads like an article
 * @param language of the page as written; {@code null} when it does not say
 * @param dates of publication as written, the most trusted first
 * @param address of the page as it gives it itself; {@code null} when it does not
 */
public record WebPage(String title, String text, String language, List<String> dates, String address) {}
