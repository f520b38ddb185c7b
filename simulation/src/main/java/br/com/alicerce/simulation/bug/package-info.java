/**
 * Mistakes that were made elsewhere, built between the house's loops and their ports: the witness must notice each of them without
 * knowing one.
 */
@NullMarked
package br.com.alicerce.simulation.bug;

import org.jspecify.annotations.NullMarked;
