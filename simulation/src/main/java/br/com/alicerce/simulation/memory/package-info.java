/**
 * PostgreSQL and Redis in memory, as far as relay and workers know them. The same tests hold them and the real servers to the same
 * promises. Not for several threads at once.
 */
@NullMarked
package br.com.alicerce.simulation.memory;

import org.jspecify.annotations.NullMarked;
