/** The supervisor with real servers. */
@NullMarked
package br.com.alicerce.app.embedded;

import org.jspecify.annotations.NullMarked;
