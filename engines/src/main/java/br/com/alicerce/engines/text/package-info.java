/** What an engine says: a reason code, the inputs it rests on, and the sentence made of them from one text bundle. */
@NullMarked
package br.com.alicerce.engines.text;

import org.jspecify.annotations.NullMarked;
