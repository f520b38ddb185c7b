/** PostgreSQL and Redis as child processes of this one, with data that outlives it or, for tests, dies with it. */
@NullMarked
package br.com.alicerce.embedded;

import org.jspecify.annotations.NullMarked;
