/**
 * The network that the ties of one period make: who stands at its centre, which camps it falls into, whether friends and
 * enemies balance, and how it is written for other programs.
 */
package io.entente.network;
