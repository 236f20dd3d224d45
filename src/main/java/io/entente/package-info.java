/** Ties between countries out of archives of news articles. */
package io.entente;
