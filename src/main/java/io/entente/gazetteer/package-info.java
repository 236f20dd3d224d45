/** Dated names of countries, compiled into one longest-match automaton over folded tokens. */
package io.entente.gazetteer;
