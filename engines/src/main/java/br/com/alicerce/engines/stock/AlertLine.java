package br.com.alicerce.engines.stock;

import br.com.alicerce.platform.pages.ui.Tone;

/**
 * An alert as a page shows it.
 *
 * @param product what the store calls it
 * @param label the kind of alert in a word or two
 * @param explanation the sentence with the numbers
 */
public record AlertLine(String product, Tone tone, String label, String explanation) {}
