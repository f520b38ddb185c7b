/** The identity module by its routes, on a real PostgreSQL and a real server. */
@NullMarked
package br.com.alicerce.identity;

import org.jspecify.annotations.NullMarked;
