/** What the house is built on, what it is not, and under which licences. */
@NullMarked
package br.com.alicerce.app.house.wanted;

import org.jspecify.annotations.NullMarked;
