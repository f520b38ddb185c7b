/** What the tests of every module stand on: a real PostgreSQL with the real roles, a real Redis, a bound store. */
@NullMarked
package br.com.alicerce.testing;

import org.jspecify.annotations.NullMarked;
