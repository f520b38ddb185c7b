/** What may go wrong, at which step, and which of it did. */
@NullMarked
package br.com.alicerce.simulation.fault;

import org.jspecify.annotations.NullMarked;
