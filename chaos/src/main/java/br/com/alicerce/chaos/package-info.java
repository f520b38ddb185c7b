/** Faults on real processes: the house as it runs in production, struck again and again, and proof that no event is lost. */
@NullMarked
package br.com.alicerce.chaos;

import org.jspecify.annotations.NullMarked;
