package br.com.alicerce.contracts;

import java.util.UUID;

/**
 * An order ended without delivery (wire: {@code order_cancelled}).
 */
public record OrderCancelled(UUID orderId, String previousStatus) implements Event {}
