/** Passwords: their rules, their hashes, and how many are hashed at once. */
@NullMarked
package br.com.alicerce.identity.passwords;

import org.jspecify.annotations.NullMarked;
