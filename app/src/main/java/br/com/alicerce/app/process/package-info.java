/** The roles of the one artifact, and how a process of some of them is put together. */
@NullMarked
package br.com.alicerce.app.process;

import org.jspecify.annotations.NullMarked;
