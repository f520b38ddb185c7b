package br.com.alicerce.app.demo;

import java.math.BigDecimal;

/**
 * A line of a planned quote or order, without a price: that is for the use case to find.
 *
 * @param code the product's code
 * @param quantity in the product's unit, three decimals; whole where the unit is not divisible
 * @param discountPercent 0.00..10.00
 */
public record DemoLine(String code, BigDecimal quantity, BigDecimal discountPercent) {}
