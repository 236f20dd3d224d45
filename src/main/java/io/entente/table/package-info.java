/** The tables' columns as data: the schema, the codebook and the README all come from here. */
package io.entente.table;
