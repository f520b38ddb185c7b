/** The dashboard: the store's day in a few numbers. */
@NullMarked
package br.com.alicerce.construction.painel;

import org.jspecify.annotations.NullMarked;
