/** What the operator watches: the figures of the house and of this process, kept for an hour, and the alerts they would raise. */
@NullMarked
package br.com.alicerce.app.ops;

import org.jspecify.annotations.NullMarked;
