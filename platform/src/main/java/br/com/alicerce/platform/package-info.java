/** Machinery that knows no domain: tenancy, database, tokens, HTTP, pages, metrics. */
@NullMarked
package br.com.alicerce.platform;

import org.jspecify.annotations.NullMarked;
