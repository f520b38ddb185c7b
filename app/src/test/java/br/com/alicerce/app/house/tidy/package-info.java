/** The style of the house, executed: rules about single texts and about the house as a whole, each with a text it must reject. */
@NullMarked
package br.com.alicerce.app.house.tidy;

import org.jspecify.annotations.NullMarked;
