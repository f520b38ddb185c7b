/** The whole way of an event, from the transaction that appends it to the figures it changes. */
@NullMarked
package br.com.alicerce.app.pipeline;

import org.jspecify.annotations.NullMarked;
