package br.com.alicerce.contracts;

import java.util.UUID;

/**
 * An order moved from one status to another (wire: {@code order_status_changed}); the words are the vertical's.
 */
public record OrderStatusChanged(UUID orderId, String from, String to) implements Event {}
