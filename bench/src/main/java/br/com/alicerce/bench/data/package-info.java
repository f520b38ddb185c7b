/** A thousand stores with their history, made once by SQL, and what a request must know of them. */
@NullMarked
package br.com.alicerce.bench.data;

import org.jspecify.annotations.NullMarked;
