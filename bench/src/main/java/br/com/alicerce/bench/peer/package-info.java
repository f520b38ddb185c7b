/**
 * Programs of others, measured beside the pipeline on the same servers: job queues that are known to be good, with what they promise and
 * what that costs there, and what comes with the servers themselves.
 */
@NullMarked
package br.com.alicerce.bench.peer;

import org.jspecify.annotations.NullMarked;
