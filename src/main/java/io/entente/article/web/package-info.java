/** Web pages: their encoding, their tag soup in one pass, and which of their blocks are the article. */
package io.entente.article.web;
