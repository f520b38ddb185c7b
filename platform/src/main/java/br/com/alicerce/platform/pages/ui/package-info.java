/** The components of the pages: each a record of what it shows, drawn by the template of the same name. */
@NullMarked
package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.NullMarked;
