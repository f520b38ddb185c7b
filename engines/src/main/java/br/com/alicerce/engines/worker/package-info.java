/** What carries events to the engines, each once and in order, whatever dies on the way: offsets, workers, dead letters. */
@NullMarked
package br.com.alicerce.engines.worker;

import org.jspecify.annotations.NullMarked;
