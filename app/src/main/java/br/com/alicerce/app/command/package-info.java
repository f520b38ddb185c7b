/** The command line. */
@NullMarked
package br.com.alicerce.app.command;

import org.jspecify.annotations.NullMarked;
