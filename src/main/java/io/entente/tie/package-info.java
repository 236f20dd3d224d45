/** Ties: association and tone as mergeable states, and pure functions from a state to each statistic. */
package io.entente.tie;
