package br.com.alicerce.construction.cotacoes;

import io.avaje.jsonb.Json;
import io.avaje.validation.constraints.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A new validity.
 *
 * @param validadeDias 1 to 365, counted from today
 */
@Json(naming = Json.Naming.LowerUnderscore)
@Valid
public record ValidadeForm(@Nullable Integer validadeDias) {}
