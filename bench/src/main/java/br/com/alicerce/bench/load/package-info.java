/** Calling something over and over, and what it took: connections, callers, latencies, CPU time. */
@NullMarked
package br.com.alicerce.bench.load;

import org.jspecify.annotations.NullMarked;
