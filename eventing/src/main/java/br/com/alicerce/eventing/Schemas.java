package br.com.alicerce.eventing;

import br.com.alicerce.platform.database.Schema;

/** The schema of the outbox. */
public final class Schemas {

  public static final Schema EVENTING = new Schema("eventing");

  private Schemas() {}
}
