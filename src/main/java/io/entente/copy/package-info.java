/** Copies of an article: sketches of texts, which pairs of texts are alike, and how copies count. */
package io.entente.copy;
