/** Building sites of customers. */
@NullMarked
package br.com.alicerce.construction.obras;

import org.jspecify.annotations.NullMarked;
