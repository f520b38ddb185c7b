/** Who is calling: roles, access tokens, keys, and the caller bound to a request. */
@NullMarked
package br.com.alicerce.platform.security;

import org.jspecify.annotations.NullMarked;
