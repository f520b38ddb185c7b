package br.com.alicerce.engines.sales;

import java.time.LocalDate;

/** A pair of products on a day of the store's calendar. */
record DailyPair(ProductPair pair, LocalDate day) {}
