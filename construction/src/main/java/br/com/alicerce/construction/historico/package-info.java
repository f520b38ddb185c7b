/** What happened to a document, as the audit log tells it to the people of the store. */
@NullMarked
package br.com.alicerce.construction.historico;

import org.jspecify.annotations.NullMarked;
