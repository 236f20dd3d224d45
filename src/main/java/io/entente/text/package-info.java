/** One pass over a text: tokens, sentences and paragraphs with their offsets in the original. */
package io.entente.text;
