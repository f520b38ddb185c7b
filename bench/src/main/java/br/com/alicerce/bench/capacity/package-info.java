/** The model: from what a request and an event cost, and how stores work, to what runs them. Pure arithmetic. */
@NullMarked
package br.com.alicerce.bench.capacity;

import org.jspecify.annotations.NullMarked;
