/** Stores, their people, branding and login. */
@NullMarked
package br.com.alicerce.identity;

import org.jspecify.annotations.NullMarked;
