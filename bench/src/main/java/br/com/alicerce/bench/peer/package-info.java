/**
 * Job queues on PostgreSQL that are known to be good, measured beside the pipeline on the same server: what is promised elsewhere, and
 * what it costs there.
 */
@NullMarked
package br.com.alicerce.bench.peer;

import org.jspecify.annotations.NullMarked;
