/** What all registers share: clean texts, words to search by, fields checked together, which entries a list shows. */
@NullMarked
package br.com.alicerce.construction.cadastro;

import org.jspecify.annotations.NullMarked;
