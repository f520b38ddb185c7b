/** What a use case answers: that it was done, or why it was refused, as values and not as exceptions. */
@NullMarked
package br.com.alicerce.platform.outcome;

import org.jspecify.annotations.NullMarked;
