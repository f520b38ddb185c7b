/** The whole house at work: asked from outside, by API and command line, and held against independent reckoning. */
@NullMarked
package br.com.alicerce.app.system;

import org.jspecify.annotations.NullMarked;
