/** PostgreSQL: pools with named limits, sessions that bind the store, transactions, migrations and roles. */
@NullMarked
package br.com.alicerce.platform.database;

import org.jspecify.annotations.NullMarked;
