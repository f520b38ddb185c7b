/** Real servers, started and ill-treated. */
@NullMarked
package br.com.alicerce.embedded;

import org.jspecify.annotations.NullMarked;
