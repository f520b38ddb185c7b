package br.com.alicerce.platform.json;

import io.avaje.json.JsonDataException;

/** A body that could be read, but a field of it not as what it has to be. The message is the field's, in pt-BR. */
public final class InvalidField extends JsonDataException {

  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidField(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The path of the field as the client wrote it, for example {@code itens[0].quantidade}; empty for the whole body. */
  public String field() {
    return field;
  }
}
