package br.com.alicerce.engines.text;

/**
 * Something an engine found: why, from which numbers, and in words.
 *
 * @param reason code from the engine's closed list, never shown to people
 * @param inputs what the finding rests on, enough to work it out again
 * @param explanation the sentence for people, with the numbers
 */
public record Finding(String reason, Inputs inputs, String explanation) {}
