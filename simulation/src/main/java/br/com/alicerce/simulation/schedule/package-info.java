/** Many threads of many processes, of which one runs at a time, in an order and a time that are told. */
@NullMarked
package br.com.alicerce.simulation.schedule;

import org.jspecify.annotations.NullMarked;
