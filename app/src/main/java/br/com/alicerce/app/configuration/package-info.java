/** What the operator may set: by environment, or by a file with the same names. */
@NullMarked
package br.com.alicerce.app.configuration;

import org.jspecify.annotations.NullMarked;
