/** The demo store's data and its four months of invented trade: pure values, told to the use cases by someone else. */
@NullMarked
package br.com.alicerce.app.demo;

import org.jspecify.annotations.NullMarked;
