/** Following a request: trace ids in logs, answers and events. */
@NullMarked
package br.com.alicerce.platform.observability;

import org.jspecify.annotations.NullMarked;
