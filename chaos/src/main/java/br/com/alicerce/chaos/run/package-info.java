/** A run from its first strike to its last proof, and what is told of it. */
@NullMarked
package br.com.alicerce.chaos.run;

import org.jspecify.annotations.NullMarked;
