/** CPF and CNPJ, the alphanumeric one included: read, checked and written with their masks. */
@NullMarked
package br.com.alicerce.construction.documentos;

import org.jspecify.annotations.NullMarked;
