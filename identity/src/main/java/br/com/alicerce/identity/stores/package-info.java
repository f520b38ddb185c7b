/** The stores, their addresses and their public branding. */
@NullMarked
package br.com.alicerce.identity.stores;

import org.jspecify.annotations.NullMarked;
