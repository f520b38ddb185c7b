/** The statements of a request, heard from PostgreSQL and run again bare: what the database alone would cost. */
@NullMarked
package br.com.alicerce.bench.floor;

import org.jspecify.annotations.NullMarked;
