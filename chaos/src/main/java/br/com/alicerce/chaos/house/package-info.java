/** The house on this machine: servers and roles as processes, each role's connections by a proxy of its own. */
@NullMarked
package br.com.alicerce.chaos.house;

import org.jspecify.annotations.NullMarked;
