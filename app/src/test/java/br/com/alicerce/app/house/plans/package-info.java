/** What every statement of the house does in a store of 500,000 quotes: the plans that PostgreSQL really made, held to one rule. */
@NullMarked
package br.com.alicerce.app.house.plans;

import org.jspecify.annotations.NullMarked;
