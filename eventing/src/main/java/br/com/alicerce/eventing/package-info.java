/** The outbox in PostgreSQL, the stream in Redis, and the codec between records and their wire form. */
@NullMarked
package br.com.alicerce.eventing;

import org.jspecify.annotations.NullMarked;
