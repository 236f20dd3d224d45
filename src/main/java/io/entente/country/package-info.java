/** The state system: who is a country, under which codes, and when. */
package io.entente.country;
