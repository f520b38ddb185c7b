package br.com.alicerce.platform.http;

import io.avaje.jsonb.Json;

/**
 * What is kept of a form that was taken, for when it comes again.
 *
 * @param location where the browser goes next
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record FormTaken(String location) {}
