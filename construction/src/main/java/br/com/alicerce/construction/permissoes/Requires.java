package br.com.alicerce.construction.permissoes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says at a route of the API which permissions lead through it, any one of them; asked before the body is read. How far they reach is asked
 * again by the use case, which knows what the body and the row say.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {

  /** Any one of these; who has none of them is told of the first. */
  Permissao[] value();
}
