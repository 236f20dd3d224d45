/** Who does what to whom: phrases of action between the countries of a sentence, coded by PLOVER type and Goldstein score. */
package io.entente.event;
