/** The operator's page: a door of its own, charts of this process and of the house, alerts, slow statements. */
@NullMarked
package br.com.alicerce.app.ops.page;

import org.jspecify.annotations.NullMarked;
