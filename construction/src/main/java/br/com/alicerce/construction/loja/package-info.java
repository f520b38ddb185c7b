/** What the vertical needs to know of the store and its people, who are another module's. */
@NullMarked
package br.com.alicerce.construction.loja;

import org.jspecify.annotations.NullMarked;
