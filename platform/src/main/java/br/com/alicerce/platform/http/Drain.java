package br.com.alicerce.platform.http;

import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a process leave so that nobody behind the proxy notices. The proxy is not asked whether it knows: it is made to know, in three
 * steps over the drain time.
 *
 * <ol>
 *   <li>Every answer says {@code Connection: close}, so no connection is kept on which a request could meet the end. What the proxy
 *       keeps idle it gives up itself within this step and the next. Lasts 2/5 of the time: longer than the proxy takes to trust again a
 *       process that has just come back, so that of two restarted one after the other one is always trusted.
 *   <li>What the proxy may give to another process is answered 502, which no use case answers. The proxy repeats it there, and sends
 *       nothing more here but a try now and then. Everything else is still answered. Lasts 1/5.
 *   <li>The same, until a try is turned away and nobody is connected: for a second after it the proxy sends nothing, and the listener can
 *       close with nobody at the door, whom closing would reset. Lasts 2/5, and on a machine that is short of breath as long again.
 * </ol>
 */
public final class Drain implements Filter {

  /** Enough for a proxy that avoids a failed process up to 2 s, and keeps an idle connection for 2 s. */
  public static final Duration USUAL = Duration.ofSeconds(6);

  private enum Step { STAYING, ANSWERING, TURNING_AWAY }

  /** Half of the second for which a proxy that was turned away sends nothing. */
  private static final Duration QUIET = Duration.ofMillis(500);

  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  private final Doorstep doorstep = Doorstep.ofThisMachine();
  private final Duration time;
  private final HttpSettings settings;
  private final Semaphore turnedAway = new Semaphore(0);
  private volatile Step step = Step.STAYING;

  /** @param time how long all of it takes; zero to leave at once, where no proxy stands before the process */
  public Drain(Duration time, HttpSettings settings) {
    this.time = time;
    this.settings = settings;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    response.beforeSend(() -> {
      if (step != Step.STAYING) {
        response.headers().set(HeaderValues.CONNECTION_CLOSE);
      }
    });
    if (step == Step.TURNING_AWAY && new ClientRequest(request, settings).mayGoElsewhere()) {
      response.whenSent(turnedAway::release);
      response.status(Status.BAD_GATEWAY_502).send();
    } else {
      chain.proceed();
    }
  }

  /** Goes through the steps of a process that listens at this port; returns when the listener may close. */
  public void run(int port) {
    try {
      step = Step.ANSWERING;
      Thread.sleep(time.multipliedBy(2).dividedBy(5));
      step = Step.TURNING_AWAY;
      Thread.sleep(time.dividedBy(5));
      long end = System.nanoTime() + time.toNanos();
      while (!isQuiet(port) && System.nanoTime() < end) {
        LOG.debug("Somebody is still at the door");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the proxy to have been told, and answers whether everybody left well before it tries again. */
  private boolean isQuiet(int port) throws InterruptedException {
    turnedAway.drainPermits();
    var _ = turnedAway.tryAcquire(time.multipliedBy(2).dividedBy(5).toMillis(), TimeUnit.MILLISECONDS);
    long end = System.nanoTime() + Math.min(QUIET.toNanos(), time.toNanos());
    while (doorstep.isOccupied(port)) {
      if (System.nanoTime() >= end) {
        return false;
      }
      Thread.sleep(LOOK);
    }
    return System.nanoTime() <= end;
  }
}
