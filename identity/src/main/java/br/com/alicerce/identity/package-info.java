/** Stores, their people, their branding, and how a person logs in. */
@NullMarked
package br.com.alicerce.identity;

import org.jspecify.annotations.NullMarked;
