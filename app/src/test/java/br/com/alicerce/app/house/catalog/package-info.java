/** What a really migrated database must look like: isolation by store, least grants, keys that a store leads. */
@NullMarked
package br.com.alicerce.app.house.catalog;

import org.jspecify.annotations.NullMarked;
