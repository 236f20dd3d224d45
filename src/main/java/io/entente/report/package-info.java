/**
 * The report that a researcher reads: what of the tables goes into it, the sentences written from the numbers, and the one
 * HTML page that holds data, charts and method.
 */
package io.entente.report;
