/** The edge with the real nginx: the generated configuration before processes that come, go and die. */
@NullMarked
package br.com.alicerce.app.edge;

import org.jspecify.annotations.NullMarked;
