/** What is measured: servers and roles as processes of their own, all on loopback, all stopped at the end. */
@NullMarked
package br.com.alicerce.bench.rig;

import org.jspecify.annotations.NullMarked;
