/** The customer's link to a quote: given and taken back by the store, opened without a login, answered once. */
@NullMarked
package br.com.alicerce.construction.link;

import org.jspecify.annotations.NullMarked;
