/** The reading of one article: its mentions, tone and the pairs of countries it brings together. */
package io.entente.dyad;
