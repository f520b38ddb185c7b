/** What is typed and printed. */
@NullMarked
package br.com.alicerce.chaos.command;

import org.jspecify.annotations.NullMarked;
