/** The vertical: the back office of a construction-materials store. */
@NullMarked
package br.com.alicerce.construction;

import org.jspecify.annotations.NullMarked;
