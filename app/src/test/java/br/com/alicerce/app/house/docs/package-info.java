/** The documents that are made from the house, and the tests that keep what people wrote true. */
@NullMarked
package br.com.alicerce.app.house.docs;

import org.jspecify.annotations.NullMarked;
