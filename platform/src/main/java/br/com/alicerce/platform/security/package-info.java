/** Who is asking: roles and the tokens that carry them. */
@NullMarked
package br.com.alicerce.platform.security;

import org.jspecify.annotations.NullMarked;
