/** People who work by the API, and the log of what was acknowledged to them. */
@NullMarked
package br.com.alicerce.chaos.client;

import org.jspecify.annotations.NullMarked;
