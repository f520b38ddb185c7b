/** The passing of time, for loops that wait. */
@NullMarked
package br.com.alicerce.platform.pace;

import org.jspecify.annotations.NullMarked;
