package br.com.alicerce.eventing.stream;

import org.jspecify.annotations.Nullable;

/**
 * How far a batch got.
 *
 * @param confirmed how many of the batch, from its beginning, the stream has confirmed one by one. Later ones may have got in as well;
 *     nobody may count on it
 * @param trouble what stopped it; null when all were confirmed
 */
public record Appended(int confirmed, @Nullable StreamTrouble trouble) {}
