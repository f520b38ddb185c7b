/**
 * The deployment for a thousand stores on one machine, every droplet's process a process of its own, at work and killed one by one: what
 * would a store's people have noticed?
 *
 * <p>{@code House} says which processes there are and what each may have of memory; a further one is one more {@code Unit} there, and its
 * address one more setting of who uses it.
 */
@NullMarked
package br.com.alicerce.bench.rehearsal;

import org.jspecify.annotations.NullMarked;
