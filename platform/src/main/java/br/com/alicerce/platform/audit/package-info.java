/** Who did what to which thing: append-only, written in the transaction of the deed. */
@NullMarked
package br.com.alicerce.platform.audit;

import org.jspecify.annotations.NullMarked;
