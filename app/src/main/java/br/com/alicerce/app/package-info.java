/** The one runnable: roles, command line, embedded servers, demo store. */
@NullMarked
package br.com.alicerce.app;

import org.jspecify.annotations.NullMarked;
