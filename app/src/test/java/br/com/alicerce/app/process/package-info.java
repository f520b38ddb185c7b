/** What a process may not start with. */
@NullMarked
package br.com.alicerce.app.process;

import org.jspecify.annotations.NullMarked;
