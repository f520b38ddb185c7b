package br.com.alicerce.app.process;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, stopped in reverse; one that fails to stop does not keep the others from it. */
final class Stoppable implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Stoppable.class);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T resource) {
    started.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      AutoCloseable resource = started.pop();
      try {
        resource.close();
      } catch (Exception failure) {
        LOG.warn("{} did not stop cleanly", resource.getClass().getSimpleName(), failure);
      }
    }
  }
}
