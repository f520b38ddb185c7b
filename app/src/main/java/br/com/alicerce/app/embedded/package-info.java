/** The embedded PostgreSQL and Redis of one data directory: secrets, supervision, and how others find them. */
@NullMarked
package br.com.alicerce.app.embedded;

import org.jspecify.annotations.NullMarked;
