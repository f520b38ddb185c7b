/** The launcher, the very script, on machines that lack something. */
@NullMarked
package br.com.alicerce.app.launcher;

import org.jspecify.annotations.NullMarked;
