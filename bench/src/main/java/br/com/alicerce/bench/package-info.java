/** Programs that measure what a request and an event cost. */
@NullMarked
package br.com.alicerce.bench;

import org.jspecify.annotations.NullMarked;
