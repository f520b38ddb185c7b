/** The only way events get into the outbox, and how they are read back. */
@NullMarked
package br.com.alicerce.eventing.outbox;

import org.jspecify.annotations.NullMarked;
