/** Finds the countries that a text speaks of and says, for each, which rule decided. */
package io.entente.mention;
