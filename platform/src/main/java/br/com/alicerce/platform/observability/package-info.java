/** Following a request by its trace id in logs, answers and events; and the measures of a process. */
@NullMarked
package br.com.alicerce.platform.observability;

import org.jspecify.annotations.NullMarked;
