/** The command line: what an operator types, and the one line they get back when it can't be. */
@NullMarked
package br.com.alicerce.app.command;

import org.jspecify.annotations.NullMarked;
