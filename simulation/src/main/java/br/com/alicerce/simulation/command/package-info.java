/** The simulation as a command of its own. */
@NullMarked
package br.com.alicerce.simulation.command;

import org.jspecify.annotations.NullMarked;
