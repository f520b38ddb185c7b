/** What a store decides for itself: how much discount is given without asking, and whether a sale waits for stock. */
@NullMarked
package br.com.alicerce.construction.configuracao;

import org.jspecify.annotations.NullMarked;
