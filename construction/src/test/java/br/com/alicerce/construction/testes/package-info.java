/** The vertical as its clients meet it: a server over a real PostgreSQL, stores of their own, people with roles. */
@NullMarked
package br.com.alicerce.construction.testes;

import org.jspecify.annotations.NullMarked;
