package br.com.alicerce.eventing.outbox;

/**
 * The numbers a transaction took from its store's counter.
 *
 * @param lastSeq the sequence number of the last event that was appended
 * @param cotacao the last quote number, the one just taken when one was wanted
 * @param pedido the last order number, the one just taken when one was wanted
 */
public record Numbers(long lastSeq, long cotacao, long pedido) {}
