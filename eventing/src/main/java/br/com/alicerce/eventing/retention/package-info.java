/** The outbox's past: which months it still has, and how one of them leaves it. For the operator, who enters as the owner of the tables. */
@NullMarked
package br.com.alicerce.eventing.retention;

import org.jspecify.annotations.NullMarked;
