/** The tone of a text by a lexicon, as VADER scores it, in one linear pass without garbage. */
package io.entente.tone;
