/** An article and the parsers of archive formats, record by record; broken records are set aside with their reason. */
package io.entente.article;
