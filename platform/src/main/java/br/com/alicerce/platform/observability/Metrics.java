package br.com.alicerce.platform.observability;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The measures of one process, in the form that Prometheus reads. Labels are bounded: routes as templates, never ids or stores. */
public final class Metrics {

  private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** @param service what the process is, for example {@code vertical}; on every measure as a label */
  public Metrics(String service) {
    registry.config().commonTags("service", service);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    ResidentMemory.bindTo(registry);
  }

  /** Where parts of the process register what they measure. */
  public PrometheusMeterRegistry registry() {
    return registry;
  }
}
