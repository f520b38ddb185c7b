/** What every text of this house can be asked for, for the tests that read it as a whole. */
@NullMarked
package br.com.alicerce.app.house;

import org.jspecify.annotations.NullMarked;
