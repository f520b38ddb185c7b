/** Coming in, staying in and leaving: login, renewal, logout, change of password. */
@NullMarked
package br.com.alicerce.identity.sessions;

import org.jspecify.annotations.NullMarked;
