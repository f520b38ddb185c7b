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

/**
 * Lets a process leave so that nobody behind the proxy notices. The proxy is not asked whether it knows: it is made to know, in three
 * steps over the drain time.
 *
 * <ol>
 *   <li>Every answer says {@code Connection: close}, so no connection is kept on which a request could meet the end. What the proxy
 *       keeps idle it gives up itself within this step and the next. Lasts 2/5 of the time: longer than the proxy takes to trust again a
 *       process that has just come back, so that of two restarted one after the other one is always trusted.
 *   <li>What the proxy may give to another process is answered 502, which no use case answers. The proxy repeats it there, and sends
 *       nothing more here but a try now and then. Everything else is still answered. Lasts 2/5.
 *   <li>The same, until the next try is turned away: for a second after it the proxy sends nothing, and the listener can close with
 *       nobody at the door. Lasts 1/5 at most.
 * </ol>
 */
public final class Drain implements Filter {

  /** Enough for a proxy that avoids a failed process up to 2 s, and keeps an idle connection for 2 s. */
  public static final Duration USUAL = Duration.ofSeconds(6);

  private enum Step { STAYING, ANSWERING, TURNING_AWAY }

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

  /** Goes through the steps; returns when the listener may close. */
  public void run() {
    try {
      step = Step.ANSWERING;
      Thread.sleep(time.multipliedBy(2).dividedBy(5));
      step = Step.TURNING_AWAY;
      Thread.sleep(time.multipliedBy(2).dividedBy(5));
      turnedAway.drainPermits();
      var _ = turnedAway.tryAcquire(time.dividedBy(5).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
