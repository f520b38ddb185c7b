/** What is asked over and over, and the figures that come of it. */
@NullMarked
package br.com.alicerce.bench.scenario;

import org.jspecify.annotations.NullMarked;
