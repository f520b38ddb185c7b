/** Limits of memory that the kernel keeps, for what is started here: as tight as on the droplet that it is rehearsed for. */
@NullMarked
package br.com.alicerce.bench.memory;

import org.jspecify.annotations.NullMarked;
