/** What follows from the events: the worker that applies them, and the engines that inform and recommend. */
@NullMarked
package br.com.alicerce.engines;

import org.jspecify.annotations.NullMarked;
