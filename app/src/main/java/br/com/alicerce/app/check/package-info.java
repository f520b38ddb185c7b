/** What must hold of every store and of the database itself, as checks that an operator can run at any time. */
@NullMarked
package br.com.alicerce.app.check;

import org.jspecify.annotations.NullMarked;
