/** What lies between a process and its servers: time, and everything that may go wrong on the way. */
@NullMarked
package br.com.alicerce.simulation.wire;

import org.jspecify.annotations.NullMarked;
