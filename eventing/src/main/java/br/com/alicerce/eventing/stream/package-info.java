/** The stream as a port, and its adapter to Redis Streams. */
@NullMarked
package br.com.alicerce.eventing.stream;

import org.jspecify.annotations.NullMarked;
