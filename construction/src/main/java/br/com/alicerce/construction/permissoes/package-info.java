/** Who may do what: one table of roles and permissions. */
@NullMarked
package br.com.alicerce.construction.permissoes;

import org.jspecify.annotations.NullMarked;
