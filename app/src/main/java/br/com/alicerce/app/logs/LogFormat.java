package br.com.alicerce.app.logs;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/** How log lines look: {@code LOG_FORMAT}, {@code text} or {@code json}. */
public enum LogFormat {
  /** For people at a terminal. */
  TEXT,
  /** One JSON object a line. */
  JSON;

  private static final String SETTING = "LOG_FORMAT";

  /** As the operator set it; usually text. */
  public static LogFormat of(Configuration configuration) {
    return switch (configuration.text(SETTING).orElse("text")) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case String other -> throw new OperatorError(SETTING + " must be text or json, not \"" + other + "\".");
    };
  }

  /** Has the process write so from now on. */
  public void apply(String service) {
    if (this == JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(appender -> {
        if (appender instanceof OutputStreamAppender<ILoggingEvent> console) {
          JsonLines lines = new JsonLines(service);
          lines.setContext(context);
          lines.start();
          console.setEncoder(lines);
        }
      });
    }
  }
}
