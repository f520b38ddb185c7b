/** Which store the running code works for: bound by scope, never passed by memory, never defaulted. */
@NullMarked
package br.com.alicerce.platform.tenancy;

import org.jspecify.annotations.NullMarked;
