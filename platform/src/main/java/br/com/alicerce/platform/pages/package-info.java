/**
 * The pages' machinery: frames, the bridge between the modules' templates, and how values read to a Brazilian.
 *
 * <p>A module renders its own content by {@link br.com.alicerce.platform.pages.Templates} and hands it, as a
 * {@code gg.jte.Content}, to {@link br.com.alicerce.platform.pages.Pages}, which puts it into a frame. JTE cannot call
 * another module's template as a tag; so a component of the house is a record in {@code pages.ui} that <em>is</em> a
 * {@code Content}, with the template of the same name in {@code src/main/jte/ui}. Any template of any module writes
 * {@code ${Badge.good("Aprovada")}} after {@code @import br.com.alicerce.platform.pages.ui.*}.
 */
@NullMarked
package br.com.alicerce.platform.pages;

import org.jspecify.annotations.NullMarked;
