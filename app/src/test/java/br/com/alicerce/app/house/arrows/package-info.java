/** Who may know whom: the modules' arrows, in the poms and in the compiled classes. */
@NullMarked
package br.com.alicerce.app.house.arrows;

import org.jspecify.annotations.NullMarked;
