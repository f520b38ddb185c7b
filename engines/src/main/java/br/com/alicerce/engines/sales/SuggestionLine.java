package br.com.alicerce.engines.sales;

import java.util.UUID;

/**
 * A suggestion as a page shows it.
 *
 * @param name what the store calls the product
 * @param explanation the sentence with the numbers
 */
public record SuggestionLine(UUID productId, String name, String explanation) {}
