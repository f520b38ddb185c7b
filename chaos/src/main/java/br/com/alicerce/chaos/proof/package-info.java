/** What must hold when everything is quiet again: acknowledged, in the outbox, applied. */
@NullMarked
package br.com.alicerce.chaos.proof;

import org.jspecify.annotations.NullMarked;
