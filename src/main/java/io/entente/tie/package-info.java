/**
 * Ties between countries: how often the units of one scope (a period at a granularity) mention two countries together,
 * what that says against chance, and in which tone. Counts are mergeable states; every statistic is a pure function of
 * a state.
 */
package io.entente.tie;
