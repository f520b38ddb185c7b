package br.com.alicerce.platform.outcome;

/**
 * What is wrong with one field of the input.
 *
 * @param field its path as the client wrote it, for example {@code itens[0].quantidade}
 * @param message what is wrong and what to do, in pt-BR
 */
public record FieldError(String field, String message) {}
