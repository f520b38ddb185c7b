/** Customers: natural persons and companies, each with its document once in a store. */
@NullMarked
package br.com.alicerce.construction.clientes;

import org.jspecify.annotations.NullMarked;
