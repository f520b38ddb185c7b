package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.embedded.Answer;
import br.com.alicerce.embedded.EmbeddedServer;

/** PostgreSQL or Redis, which the rig's supervisor starts again and stops. */
record ServerUnit(String name, int megabytes, EmbeddedServer server) implements Unit {

  @Override
  public long pid() {
    return server.pid();
  }

  @Override
  public boolean answers() {
    return server.alive() && server.ping() == Answer.READY;
  }

  /** Its first process alone: the others must notice by themselves, as they must on a droplet. */
  @Override
  public void kill() {
    ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {}
}
