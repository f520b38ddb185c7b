/** One world a seed: servers in memory, processes of the house, stores that write, faults, and a witness of what is promised. */
@NullMarked
package br.com.alicerce.simulation.world;

import org.jspecify.annotations.NullMarked;
