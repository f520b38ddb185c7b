/** JSON as the contract wants it: snake case, decimals as strings, and errors that name the field. */
@NullMarked
package br.com.alicerce.platform.json;

import org.jspecify.annotations.NullMarked;
