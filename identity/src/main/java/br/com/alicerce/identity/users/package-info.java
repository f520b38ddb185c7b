/** The people of a store: who they are, their roles, and whether they may come in. */
@NullMarked
package br.com.alicerce.identity.users;

import org.jspecify.annotations.NullMarked;
