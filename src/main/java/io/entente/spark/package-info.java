/** The only Spark code: input, output, and one class per stage around the plain core. */
package io.entente.spark;
