/** Refresh tokens: one row a session, rotated at every use. */
@NullMarked
package br.com.alicerce.identity.tokens;

import org.jspecify.annotations.NullMarked;
