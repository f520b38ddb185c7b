/** What may be done to the house, in which order, and how it is done. */
@NullMarked
package br.com.alicerce.chaos.fault;

import org.jspecify.annotations.NullMarked;
