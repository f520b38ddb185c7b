/** The OpenAPI document, made of the controllers that really answer: their routes, and the records that go over the wire. */
@NullMarked
package br.com.alicerce.platform.openapi;

import org.jspecify.annotations.NullMarked;
