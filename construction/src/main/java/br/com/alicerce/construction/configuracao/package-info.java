/** What a store decides for itself: how much discount is given without asking, whether a sale waits for stock, and who is paid by Pix. */
@NullMarked
package br.com.alicerce.construction.configuracao;

import org.jspecify.annotations.NullMarked;
