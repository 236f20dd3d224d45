/** The tone of a text by a lexicon, as VADER scores it, and the attitude toward names by a trained model; without garbage. */
package io.entente.tone;
