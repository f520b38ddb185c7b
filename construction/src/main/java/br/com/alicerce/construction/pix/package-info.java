/** Pix as a store receives it: the key, the static code that a customer pays by, its drawing. Nothing here knows whether it was paid. */
@NullMarked
package br.com.alicerce.construction.pix;

import org.jspecify.annotations.NullMarked;
