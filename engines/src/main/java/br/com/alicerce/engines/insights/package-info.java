/** What the answers of all engines have in common: the day they are true of, how fresh they are, and how long lists are cut. */
@NullMarked
package br.com.alicerce.engines.insights;

import org.jspecify.annotations.NullMarked;
