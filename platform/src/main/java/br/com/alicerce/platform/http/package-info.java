/** The edge of HTTP: problems, refusals, cursors, idempotency, authentication and the listening servers. */
@NullMarked
package br.com.alicerce.platform.http;

import org.jspecify.annotations.NullMarked;
